"""Dose ratios and standard doses."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, disowned, holds
from lint.model.assertion import Polarity
from lint.model.finding import Confidence
from lint.quantity import convert, format_quantity
from lint.sheet import RatioClaim, StandardDoseClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

_RATIO = Fraction(1, 50)  # "about 10 %" and "a tenth" may differ by rounding


def compare_ratio(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """The dose as a part of another form's dose."""
    quantity = assertion.quantity
    for claim in sheet.claims.values():
        if not isinstance(claim, RatioClaim) or quantity is None:
            continue
        said = convert(quantity, "fraction", None)
        if said is None:
            continue
        low, high = said.low, said.high
        low, high = (low if low is not None else high), (high if high is not None else low)
        if low is None or high is None:
            continue
        if assertion.aspects.get("less") == "yes":
            low, high = 1 - high, 1 - low
        if low - _RATIO <= claim.value <= high + _RATIO:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif accusable(assertion) and holds(assertion):
            found = format_quantity(quantity) + (" less" if assertion.aspects.get("less") == "yes" else "")
            yield Judgement(
                assertion,
                claim,
                Relation.DIFFERS,
                assertion.span,
                f"The article puts the dose at {found} of the other form's",
                found,
                f"about {claim.value}",
            )


def compare_standard(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """Whether a standard dose exists."""
    for claim in sheet.claims.values():
        if not isinstance(claim, StandardDoseClaim) or not sheet.concerns(claim, assertion.subject):
            continue
        said = holds(assertion)
        if said == claim.exists:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif accusable(assertion) or _taken_back(assertion):
            found, expected = (
                ("a standard dose", "no standard dose") if said else ("no standard dose", "a standard dose")
            )
            yield Judgement(
                assertion,
                claim,
                Relation.CONTRADICTS,
                assertion.span,
                f"The article speaks of {found}",
                found,
                expected,
                Confidence.MEDIUM,
            )


def _taken_back(assertion: Assertion) -> bool:
    """“There is no standard dose. That is no longer the case.”: denied, and the next sentence takes the denial back."""
    behind = any(cue.kind == "refuter" and cue.source == "next sentence" for cue in assertion.cues)
    return behind and disowned(assertion) and assertion.polarity is Polarity.DENIED
