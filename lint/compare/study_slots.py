"""Whether a slot that an article fills of a study is what the sheet's study says, slot by slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.share import fallen_by, same_share
from lint.compare.study_judged import same_outcome
from lint.compare.times import same_duration
from lint.quantity import convert, same

if TYPE_CHECKING:
    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.sheet import Sheet, StudyClaim

_SINGLE = {"woman", "man", "child", "person", "patient", "girl", "boy"}


def agrees(slot: Assertion, claim: StudyClaim, sheet: Sheet) -> bool | None:
    """Whether a slot is what the claim says; `None` where the claim does not say."""
    name, value, quantity = slot.aspects["slot"], slot.aspects["value"], slot.quantity
    if name == "name":
        return True
    if name == "condition":
        return False if value.lower() not in claim.says.lower() else None
    if name == "year":
        return None if claim.year is None else slot.year == claim.year
    if name == "denied_year":
        return True if int(value) == claim.year else None  # "not 2014 as we used to say": the study told of is that one
    if name == "comparator":
        return True if claim.comparator == value else None
    if name == "among":
        return True if value in claim.among else None
    if name == "participants":
        if claim.participants is None or quantity is None or quantity.low is None:
            return None
        return claim.participants in (quantity.low, quantity.high)
    if name == "design":
        if claim.design == value:
            return True
        # a trial may be called anything; a case study is no trial
        return None
    if name == "population":
        if claim.population in _SINGLE:
            return value in _SINGLE
        return None
    if name == "dose":
        return None if claim.dose is None or quantity is None else _same_dose(quantity, claim.dose)
    if name in {"data_from", "data_to"}:
        known = claim.data_from if name == "data_from" else claim.data_to
        return None if known is None else int(value) == known
    if name == "data_span":
        if claim.data_span is None and claim.data_from and claim.data_to and quantity is not None:
            return None
        return None if claim.data_span is None or quantity is None else same(quantity, claim.data_span)
    if name == "duration":
        return None if claim.duration is None or quantity is None else same_duration(quantity, claim.duration)
    if name == "centers":
        several = not value.isdigit() and claim.centers != 1  # "at several clinics"
        return None if claim.centers is None else several or value == str(claim.centers)
    if name == "result":
        return _result(value, claim, sheet, in_short=_in_short(slot, claim))
    if name == "share" and quantity is not None:
        return _share(value, (quantity, *fallen_by(slot)), claim)
    return None


def _same_dose(said: Quantity, known: Quantity) -> bool | None:
    converted = convert(said, known.unit, known.per) if said.per else convert(said, known.unit, None)
    if converted is None:
        return None
    if converted.low == converted.high and converted.low is not None:
        return converted.low in {known.low, known.high}  # of two steps each is an end of the range
    if converted.low is None and converted.high == known.high:
        return True  # "up to 300 mg", where the sheet holds what they came to
    return converted.low == known.low and converted.high == known.high


def _share(outcome: str, told: tuple[Quantity, ...], claim: StudyClaim) -> bool | None:
    """Whether so many had it, in one of the study's groups, or so many fewer; `None` where it does not say."""
    own = (item for item in claim.results if item.outcome == outcome or (outcome == "" and item.effect == "improved"))
    known = [item.share for item in own if item.share is not None]
    return any(same_share(said, share) for said in told for share in known) if known else None


def _in_short(slot: Assertion, claim: StudyClaim) -> bool | None:
    """Whether a result told in fewer words than an outcome's name is the study's; else it may be another's."""
    effect = slot.aspects["value"].rpartition("=")[2]
    meant = slot.aspects.get("in_short", "").split()
    return any(item.outcome in meant and item.effect == effect for item in claim.results) or None


def _result(value: str, claim: StudyClaim, sheet: Sheet, *, in_short: bool | None = None) -> bool | None:
    outcome, _, effect = value.partition("=")
    for result in claim.results:
        if outcome == "" and all(item.effect == "no-difference" for item in claim.results):
            return effect == "no-difference"
        if same_outcome(outcome, result.outcome, sheet):
            return effect == result.effect
    return in_short
