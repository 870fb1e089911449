"""Advice to follow and never to follow."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, disowned, holds, told_wrong
from lint.compare.phrases import often
from lint.compare.times import near_time
from lint.model.quantity import Quantity
from lint.quantity import convert, format_quantity
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

# how it is said where it is not said in so many words
_ROUNDING = Fraction(11, 10)
_SHORT_OF = {"weak": Relation.TOUCHES, "implied": Relation.POSSIBLY}


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """An action urged, allowed, forbidden or called needless."""
    for claim in sheet.claims.values():
        if not isinstance(claim, AdviceClaim) or claim.action != assertion.object:
            continue
        if not sheet.speaks_of(assertion.subject) or _of_others(assertion, claim):
            continue
        if assertion.aspects.get("via") == "time":
            yield from _time(assertion, claim)
            continue
        if assertion.aspects.get("via") == "often":
            yield from _often(assertion, claim)
            continue
        said = holds(assertion)
        if said == (claim.direction == "do"):
            relation = _SHORT_OF.get(assertion.aspects.get("via", ""), Relation.SUPPORTS)
            yield Judgement(assertion, claim, relation, assertion.span)
        elif claim.direction == "do" and told_wrong(assertion):
            yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)
        elif (accusable(assertion) or disowned(assertion)) and assertion.aspects.get("via") not in _SHORT_OF:
            name = claim.action.replace("-", " ")
            reason = (
                f'The article calls it needless or wrong to "{name}"'
                if claim.direction == "do"
                else f'The article tells or allows readers to "{name}"'
            )
            expected = "do it first" if claim.direction == "do" else "never"
            yield Judgement(
                assertion,
                claim,
                Relation.CONTRADICTS,
                assertion.span,
                reason,
                "not needed" if claim.direction == "do" else "allowed",
                expected,
            )


def _of_others(assertion: Assertion, claim: AdviceClaim) -> bool:
    """Whether it is told of another occasion: what men are to do is not held against the advice for women."""
    when = assertion.aspects.get("when")
    return when is not None and claim.when is not None and when != claim.when


def _time(assertion: Assertion, claim: AdviceClaim) -> Iterator[Judgement]:
    """The time that advice is given with."""
    if claim.time is None or assertion.quantity is None:
        return
    least = claim.direction == "do" or assertion.aspects.get("form") == "stretch"
    if near_time(assertion.quantity, claim.time) or (least and _long_enough(assertion.quantity, claim)):
        yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
    elif accusable(assertion):
        found = format_quantity(assertion.quantity)
        reason = f"The article gives the time for this as {found}"
        yield Judgement(assertion, claim, Relation.DIFFERS, assertion.span, reason, found, format_quantity(claim.time))


def _long_enough(said: Quantity, claim: AdviceClaim) -> bool:
    """Whether what is to be done, or left alone, for a time at least is so for longer: an hour, of half an hour."""
    least = claim.time if claim.time is not None and claim.time.high is None else None
    told = convert(said, least.unit, None) if least is not None else None
    if told is None or least is None or told.low is None or least.low is None:
        return False
    return told.low >= least.low


def _longer(said: Quantity, known: Quantity) -> bool:
    """Whether the longest time between two of them is longer than the source's."""
    told, most = convert(said, known.unit, None), known.high if known.high is not None else known.low
    return told is not None and told.high is not None and most is not None and told.high > most * _ROUNDING


def _often(assertion: Assertion, claim: AdviceClaim) -> Iterator[Judgement]:
    """How often it is to be done, as the time from one time to the next."""
    said = assertion.quantity
    if claim.every is None or said is None or not said.low:
        return
    seldom = 1 / said.low  # "at least once a year" lets a year go by
    interval = Quantity(1 / said.high if said.high else seldom, seldom, said.per or "", None)
    most = claim.every.high if claim.every.low is None else None  # "at most 1 month": more often is right
    told = convert(interval, claim.every.unit, None) if most is not None else None
    often_enough = told is not None and told.high is not None and most is not None and told.high <= most * _ROUNDING
    if often_enough or near_time(interval, claim.every):
        yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
    elif accusable(assertion) and (said.high or _longer(interval, claim.every)):
        found, expected = often(said), f"every {format_quantity(claim.every)}"
        reason = f"The article says to do this {found}"
        yield Judgement(assertion, claim, Relation.DIFFERS, assertion.span, reason, found, expected)
