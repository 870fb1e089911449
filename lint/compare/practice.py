"""Onset, administration and supply."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.model.finding import Confidence
from lint.quantity import convert, format_quantity
from lint.sheet import AdministrationClaim, OnsetClaim, SupplyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

_ROUNDING = Fraction(1, 10)  # "12 weeks" for "three months"


def compare_onset(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """How soon it works."""
    for claim in sheet.of(OnsetClaim):
        if assertion.quantity is None:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
            continue
        said = convert(assertion.quantity, "day", None)
        known = convert(claim.within, "day", None)
        if said is None or known is None or known.high is None:
            continue
        high = said.high if said.high is not None else said.low
        if high is None:
            continue
        if abs(high - known.high) <= known.high * _ROUNDING:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif accusable(assertion) and holds(assertion):
            found = format_quantity(assertion.quantity)
            yield Judgement(
                assertion,
                claim,
                Relation.DIFFERS,
                assertion.span,
                f"The article gives {found} for it to work",
                found,
                f"within {format_quantity(claim.within)}",
            )


def compare_administration(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """Time of day and water."""
    for claim in sheet.of(AdministrationClaim):
        slot, value = assertion.aspects["slot"], assertion.aspects["value"]
        wanted = {
            "time": claim.time,
            "water": {"full-glass": "full", "none": "little"}.get(claim.water or "", claim.water),
        }[slot]
        if wanted is None:
            continue
        same = (value == wanted) == holds(assertion)
        if same:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif accusable(assertion) and holds(assertion):
            found = {
                "fixed": "only at one time of day",
                "any": "at any time of day",
                "little": "little or no water",
                "full": "a full glass of water",
            }[value]
            expected = {"any": "any time of day", "full": "a full glass of water"}.get(str(wanted), str(wanted))
            yield Judgement(
                assertion,
                claim,
                Relation.CONTRADICTS,
                assertion.span,
                f"The article says to take it with {found}"
                if slot == "water"
                else f"The article says to take it {found}",
                found,
                expected,
                Confidence.MEDIUM,
            )


def compare_supply(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """Where it comes from."""
    for claim in sheet.of(SupplyClaim):
        if claim.supplier != assertion.object:
            continue
        said = holds(assertion)
        if said:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif not said and accusable(assertion):
            supplier = sheet.label(claim.supplier)
            yield Judgement(
                assertion,
                claim,
                Relation.CONTRADICTS,
                assertion.span,
                "The article says that it comes another way",
                None,
                supplier,
                Confidence.MEDIUM,
            )
