"""How long one stays on a dose, and how long a course lasts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.compare.times import near_time
from lint.quantity import convert, format_quantity
from lint.sheet import DoseClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

_COURSE = Fraction(11, 10)  # "five months" for "20 weeks"


def lasting(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """How long one stays on a dose: of the phase that is told of, where the sheet tells phases apart."""
    claims = [
        claim
        for claim in sheet.claims.values()
        if isinstance(claim, DoseClaim) and claim.lasts is not None and sheet.concerns(claim, assertion.subject)
    ]
    quantity, phase = assertion.quantity, assertion.aspects["phase"]
    of_phase = [claim for claim in claims if phase in {"", claim.phase}] or claims
    if quantity is None or not of_phase:
        return
    for claim in claims:
        if claim.lasts is not None and near_time(quantity, claim.lasts):
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
            return
    claim = of_phase[-1]
    if claim.phase is None:
        return  # the length of the whole course, of which this may be a step
    if claim.lasts is not None and accusable(assertion):
        found, expected = format_quantity(quantity), format_quantity(claim.lasts)
        reason = f"The article gives {found} for a step of the dose"
        yield Judgement(assertion, claim, Relation.DIFFERS, assertion.span, reason, found, expected)


def course(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """How long the whole course lasts: any time within what the source has is right, and so is one that overlaps it."""
    for claim in sheet.of(DoseClaim):
        if claim.lasts is None or claim.phase is not None or not sheet.concerns(claim, assertion.subject):
            continue
        said = convert(assertion.quantity, claim.lasts.unit, None) if assertion.quantity is not None else None
        if said is None or assertion.quantity is None:
            continue
        low = said.low if said.low is not None else said.high
        high = said.high if said.high is not None else said.low
        if low is None or high is None:
            continue
        known_low, known_high = claim.lasts.low or Fraction(0), claim.lasts.high
        if high * _COURSE >= known_low and (known_high is None or low <= known_high * _COURSE):
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif accusable(assertion) and holds(assertion):
            found, expected = format_quantity(assertion.quantity), format_quantity(claim.lasts)
            reason = f"The article gives {found} for a course"
            yield Judgement(assertion, claim, Relation.DIFFERS, assertion.span, reason, found, expected)
