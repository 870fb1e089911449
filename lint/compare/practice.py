"""Onset, administration and supply."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.compare.phrases import often
from lint.model.finding import Confidence
from lint.quantity import convert, format_quantity, within
from lint.sheet import AdministrationClaim, OnsetClaim, SupplyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.sheet import Sheet

_ROUNDING = Fraction(1, 10)  # "12 weeks" for "three months"


def compare_onset(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """How soon it works."""
    for claim in sheet.claims.values():
        if not isinstance(claim, OnsetClaim):
            continue
        if assertion.quantity is None and assertion.aspects.get("certain") == "known":
            if not claim.certain and accusable(assertion) and holds(assertion):
                reason, found = "The article says that it is known how soon it works", "known"
                yield Judgement(
                    assertion, claim, Relation.CONTRADICTS, assertion.span, reason, found, "not known for sure"
                )
            continue
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
        # "seldom less than three weeks" tells the earliest, which a source that gives no range has not
        end = known.high if said.high is not None else known.low
        if end is None or (said.high is None and known.low == known.high and high <= known.high):
            continue
        if assertion.aspects.get("stage") == "full" and not claim.full and high >= known.high:
            continue  # the full effect comes later than the first
        within = known.low is not None and known.low < known.high and known.low <= high <= known.high
        if assertion.aspects.get("judged") == "yes" and end < high <= 2 * end:
            continue  # "give it three months before you decide": a trial that may be longer than it takes to work
        if within or abs(high - end) <= end * _ROUNDING:
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
    """Time of day, water, food, and how often."""
    for claim in sheet.claims.values():
        if not isinstance(claim, AdministrationClaim) or not sheet.concerns(claim, assertion.subject):
            continue
        slot, value = assertion.aspects["slot"], assertion.aspects["value"]
        if slot == "frequency":
            yield from _frequency(assertion, claim)
            continue
        wanted = {
            "time": claim.time,
            "food": claim.food,
            "water": {"full-glass": "full", "none": "little"}.get(claim.water or "", claim.water),
        }[slot]
        if wanted is None or (slot == "time" and not _comparable(value, wanted)):
            continue
        same = (value == wanted) == holds(assertion)
        if same:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif accusable(assertion) and holds(assertion) and assertion.aspects.get("via") != "loose":
            found = {
                "fixed": "only at one time of day",
                "any": "at any time of day",
                "morning": "in the morning",
                "evening": "in the evening",
                "bedtime": "at bedtime",
                "little": "little or no water",
                "full": "a full glass of water",
                "with": "with food",
                "without": "without food",
                "either": "with or without food",
            }[value]
            expected = {
                "any": "any time of day",
                "full": "a full glass of water",
                "with": "with food",
                "without": "without food",
                "either": "with or without food",
            }.get(str(wanted), str(wanted))
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


def _comparable(value: str, wanted: str) -> bool:
    """Whether a time of day bears on the source's: one that is not named, or a late one on another, does not."""
    if wanted == "any":
        return value in {"any", "fixed"}
    return value == "any" or (value != "fixed" and ("morning" in {value, wanted} or value == wanted))


def _frequency(assertion: Assertion, claim: AdministrationClaim) -> Iterator[Judgement]:
    known, said = claim.frequency, assertion.quantity
    if known is None or said is None:
        return
    converted = convert(said, known.unit, known.per)
    if converted is None or not holds(assertion):
        return
    period = assertion.aspects["value"] == "period"
    if within(converted, known) or (period and said.per == known.per):  # "every 6 hours" of "every 6 to 8 hours"
        yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
    elif said.low is None and (known.low or 0) <= (converted.high or 0) <= (known.high or 0):
        return  # "no more than four times a day", of what is taken three to four times
    elif _no_day_left_out(assertion, said, known):
        return  # "take it every day" says that no day is left out, not how many times
    elif accusable(assertion) and assertion.aspects.get("via") != "loose":
        found = often(said)
        yield Judgement(
            assertion,
            claim,
            Relation.DIFFERS,
            assertion.span,
            f"The article says to take it {found}",
            found,
            often(known),
        )


def _no_day_left_out(assertion: Assertion, said: Quantity, known: Quantity) -> bool:
    """“Every day”, of what is taken several times a day; it does not stand for what is taken more rarely."""
    several = (known.high or known.low or 0) > 1
    return several and said.per == known.per and said.low == 1 and assertion.aspects["value"] != "counted"


def compare_supply(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """Where it comes from."""
    for claim in sheet.claims.values():
        if not isinstance(claim, SupplyClaim) or claim.supplier != assertion.object:
            continue
        if claim.over_the_counter and assertion.aspects.get("via") == "prescription-free":
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
            continue
        if claim.over_the_counter and assertion.aspects.get("via") == "prescription-only":
            if accusable(assertion) and not holds(assertion):
                reason = "The article says that it takes a prescription"
                found, expected = "on prescription only", "without a prescription"
                yield Judgement(assertion, claim, Relation.CONTRADICTS, assertion.span, reason, found, expected)
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
