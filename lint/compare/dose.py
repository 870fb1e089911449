"""Doses, dose ratios and standard doses."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.model.finding import Confidence
from lint.quantity import convert, format_quantity
from lint.sheet import DoseClaim, RatioClaim, StandardDoseClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.sheet import Sheet

_OVERLAP = Fraction(1, 2)  # a range that shares half its length with the source's is the same advice
_WRONG_UNIT = Fraction(1, 4)  # a dose this far below the range is a wrong unit or period, not a small dose
_RATIO = Fraction(1, 50)  # "about 10 %" and "a tenth" may differ by rounding


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A dose against the usual range and the limit, in the claim's unit and period."""
    quantity = assertion.quantity
    if quantity is None or assertion.subject != sheet.subject:
        return
    role = assertion.aspects["role"]
    for claim in sheet.of(DoseClaim):
        if role == "full" or (role in {"strength", "mentioned"} and _small(quantity)):
            continue
        said = _comparable(quantity, assertion.aspects.get("per") or None, claim.usual)
        if said is None:
            if quantity.unit == "mg/kg" and accusable(assertion) and role in {"usual", "stated"}:
                yield _differs(assertion, claim, quantity, "a dose by body weight")
            continue
        verdict = _verdict(said, role, claim, turned=not holds(assertion))
        if verdict == "same":
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif verdict == "differs" and accusable(assertion) and assertion.aspects["rejected"] == "no":
            yield _differs(assertion, claim, quantity, f"a dose of {format_quantity(quantity)}")


def _small(quantity: Quantity) -> bool:
    """A capsule's strength within the limit is no dose of its own; nor is a tablet of the parent medicine."""
    return quantity.per is None


def _comparable(quantity: Quantity, header_period: str | None, usual: Quantity) -> Quantity | None:
    """The quantity in the unit and period of the claim. A dose with no period is one of a day, as readers take it."""
    period = quantity.per or header_period
    if period is None and usual.per is not None:
        quantity = replace(quantity, per=usual.per)
    elif quantity.per is None and period is not None:
        quantity = replace(quantity, per=period)
    return convert(quantity, usual.unit, usual.per)


def _verdict(said: Quantity, role: str, claim: DoseClaim, *, turned: bool) -> str:
    low, high = said.low, said.high
    usual_low, usual_high = claim.usual.low or Fraction(0), claim.usual.high
    limit = claim.limit.high if claim.limit is not None and claim.limit.high is not None else usual_high
    if (low is None and high is None) or usual_high is None or limit is None:
        return "unclear"
    if high is None:
        # "more than 5 mg": turned ("not more than") it is a limit
        if turned:
            return "same" if low is not None and low <= limit else "differs"
        return "differs" if low is not None and low >= limit and role != "step" else "unclear"
    if low is None:
        if turned:
            return "unclear"  # "most people do not take less than 3 mg"
        return (
            "same"
            if high <= limit and high >= usual_low
            else ("differs" if high > limit or (role == "usual" and high < usual_low * _WRONG_UNIT) else "unclear")
        )
    if high > limit:
        return "unclear" if turned else "differs"
    if low >= usual_low and high <= usual_high:
        return "same"
    if role == "step":
        return "unclear"
    if high < usual_low * _WRONG_UNIT:
        return "unclear" if turned else "differs"
    if role == "usual" and low != high:
        shared = min(high, usual_high) - max(low, usual_low)
        return "unclear" if shared > 0 and shared >= (usual_high - usual_low) * _OVERLAP else "differs"
    return "unclear"


def _differs(assertion: Assertion, claim: DoseClaim, quantity: Quantity, what: str) -> Judgement:
    expected = format_quantity(claim.usual)
    confidence = Confidence.HIGH if assertion.aspects["role"] == "usual" else Confidence.MEDIUM
    return Judgement(
        assertion,
        claim,
        Relation.DIFFERS,
        assertion.span,
        f"The article gives {what}",
        format_quantity(quantity),
        expected,
        confidence,
    )


def compare_ratio(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """The dose as a part of another form's dose."""
    quantity = assertion.quantity
    for claim in sheet.of(RatioClaim):
        if quantity is None:
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
    for claim in sheet.of(StandardDoseClaim):
        said = holds(assertion)
        if said == claim.exists:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif accusable(assertion):
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
