"""Studies: each one an article tells of is aligned with a study of the sheet, and its odd slots are named.

Alignment counts the slots that agree; a study of the sheet is taken for the one told of when enough agree and no other
study agrees as well. A study that nothing in the sheet resembles is none of our business.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable
from lint.compare.own_share import with_its_share
from lint.compare.study_judged import generalised, judged, other_people, unknown_size
from lint.compare.study_slots import agrees
from lint.compare.times import as_long
from lint.model.assertion import Kind
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from lint.model.assertion import Assertion, Reading
    from lint.sheet import Sheet

_WEIGHTS = {
    "name": 5,
    "year": 3,
    "denied_year": 3,
    "participants": 3,
    "data_from": 3,
    "data_to": 3,
    "design": 2,
    "dose": 2,
    "duration": 2,
    "population": 2,
    "result": 1,
    "centers": 1,
    "data_span": 2,
    "among": 2,
    "comparator": 1,
    "share": 2,
}
_OTHER_COMPARATOR = 2  # what a study that was compared with something else loses
_OTHER_PEOPLE = 2  # what a study loses that was of women, where so many men are told of
_KINDRED = {"participants", "duration", "data_span", "dose"}
_ENOUGH = 3
_ENOUGH_BY_YEAR = 4  # a year alone is no study: another may have come out in it
_ENOUGH_BESIDES = 2
_DISTINCT = {"duration", "data_span"}  # "three to four years on average": no two studies share it
_LOOKED = {"records", "prescriptions"}  # designs that nobody takes for a trial
MOST = "most"  # beside the slots of a sentence: its result may be told of most of them
_MEN, _WOMEN = {"man", "boy"}, {"woman", "girl"}


@dataclass(frozen=True, slots=True)
class _Fit:
    claim: StudyClaim
    score: int
    odd: tuple[Assertion, ...]
    agreed: frozenset[str] = frozenset()


def compare(reading: Reading, sheet: Sheet) -> tuple[dict[int, set[str]], list[Judgement]]:
    """The judgements on all study slots, and for each sentence the slots that were taken as a study's."""
    frames: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in reading.assertions:
        if assertion.kind is Kind.STUDY:
            frames[assertion.aspects["frame"]].append(assertion)
    claims = [claim for claim in sheet.claims.values() if isinstance(claim, StudyClaim)]
    taken: dict[int, set[str]] = defaultdict(set)
    found: list[Judgement] = []
    for slots in frames.values():
        fit = _best(slots, claims, sheet)
        if fit is None or not _same_people(slots, fit):
            continue
        for slot in slots:
            if slot.aspects["slot"] in {"share", "result"} and agrees(slot, fit.claim, sheet) is None:
                continue  # of something that this study did not count
            taken[slot.sentence].add(slot.aspects["slot"])
            taken[slot.sentence].add(f"{slot.aspects['slot']}@{slot.span.start}")
            if slot.aspects["slot"] == "result" and _of_most(fit.claim):
                taken[slot.sentence].add(MOST)
        for sentence in with_its_share(slots, fit.claim, reading):
            taken[sentence] |= {"result", "share"}
        found.extend(unknown_size(slots, fit.claim, fit.agreed, sheet))
        if not fit.odd:
            found.append(Judgement(slots[0], fit.claim, Relation.SUPPORTS, slots[0].span))
        odd = [slot for slot in fit.odd if accusable(slot)]
        many = any(slot.aspects["slot"] in {"participants", "population"} for slot in odd)
        found.extend(
            judged(slot, fit.claim, sheet) for slot in odd if not (many and generalised(slot, fit.claim, sheet))
        )
    return taken, found


def _same_people(slots: list[Assertion], fit: _Fit) -> bool:
    """Whether a study told of people with another illness is plainly the sheet's: its year and its size agree."""
    ills = {slot.aspects["value"].lower() for slot in slots if slot.aspects["slot"] == "condition"}
    return all(ill in fit.claim.says.lower() for ill in ills) or fit.agreed >= {"year", "participants"}


def _of_most(claim: StudyClaim) -> bool:
    """Whether the source tells a study's result of most of those who took part: "it improved in most"."""
    return "most" in claim.says.lower().replace(",", " ").rstrip(".").split()


def _best(slots: list[Assertion], claims: list[StudyClaim], sheet: Sheet) -> _Fit | None:
    # of equal scores the one with more facts right: a single slot, the year, is sooner wrong than two others
    fits = sorted((_fit(slots, claim, sheet) for claim in claims), key=_rank)
    if not fits:
        return None
    best = fits[0]
    named = any(slot.aspects["named"] == "yes" for slot in slots)
    by_year = any(slot.aspects["slot"] == "year" and slot.year == best.claim.year for slot in slots)
    by_year = by_year and "name" not in best.agreed
    only_year = by_year and best.score < _ENOUGH_BY_YEAR and not (named and _alone(best.claim, claims))
    odd_year = any(slot.aspects["slot"] == "year" for slot in best.odd) and "name" not in best.agreed
    distinct = odd_year and named and bool(best.agreed & _DISTINCT)
    if odd_year and len(best.agreed) < _ENOUGH_BESIDES and not distinct:
        return None  # another year and little else in common: another study
    if (best.score < _ENOUGH and not distinct) or only_year:
        return None
    if len(fits) > 1 and _rank(fits[1])[:2] == _rank(best)[:2] and (fits[1].odd or best.odd):
        return _Fit(best.claim, best.score, ()) if not best.odd else None
    return best


def _rank(fit: _Fit) -> tuple[int, int, int]:
    return -fit.score, -len(fit.agreed), len(fit.odd)


def _alone(claim: StudyClaim, claims: list[StudyClaim]) -> bool:
    """Whether no other study of the sheet came out in the same year, so that the year names it."""
    return sum(other.year == claim.year for other in claims) == 1


def _fit(slots: list[Assertion], claim: StudyClaim, sheet: Sheet) -> _Fit:
    score = 0
    odd: list[Assertion] = []
    agreed: set[str] = set()
    for slot in slots:
        name = slot.aspects["slot"]
        if name == "name" and slot.aspects["value"] != claim.id:
            return _Fit(claim, -1, ())
        if name == "comparator" and claim.comparator not in {None, slot.aspects["value"]} and name not in agreed:
            score -= _OTHER_COMPARATOR
        verdict = agrees(slot, claim, sheet)
        others = name in {"participants", "population"} and other_people(slot.aspects["value"], claim.population)
        if name == "participants" and verdict is False and others:
            score -= _OTHER_PEOPLE
        if name == "population" and others and _beside_its_name(slot, slots):
            odd.append(replace(slot, aspects={**slot.aspects, "slot": "who"}))  # "FIT tested it in men"
        if verdict is None:
            continue
        if verdict:
            if name == "participants" and others:
                odd.append(replace(slot, aspects={**slot.aspects, "slot": "who"}))
            if name == "population" and _another_sex(slot, slots, claim):
                odd.append(replace(slot, aspects={**slot.aspects, "slot": "who"}))
            if name not in agreed or name == "result":
                score += _WEIGHTS[name]
            agreed.add(name)
        else:
            # the same kind of fact, told of the same study, is a sign of it even where the figure differs
            score += (
                1
                if name in _KINDRED and name not in agreed and not any(item.aspects["slot"] == name for item in odd)
                else 0
            )
            odd.append(slot)
    # a slot given twice, once right, is right: "participants" of a subgroup, a year of another event
    kept = {"result", "share"} | ({"year"} if "denied_year" in agreed else set())
    odd = [slot for slot in odd if slot.aspects["slot"] not in agreed - kept]
    if claim.participants == 1 and agreed & {"year", "dose"} and not agreed & {"design", "population", "participants"}:
        # a single case told as what the medicine does
        odd.extend(
            slot
            for slot in slots
            if slot.aspects["slot"] == "result"
            and slot.aspects["value"].endswith("=improved")
            and slot.aspects.get("plain") == "yes"
        )
    told = {slot.aspects["value"] for slot in slots if slot.aspects["slot"] == "design"}
    if agreed >= {"design", "year"} and told == {claim.design} and not agreed & {"data_from", "data_to"}:
        odd.extend(_wrong_span(slots, claim))
    if agreed >= {"year"} and score > _WEIGHTS["year"]:
        odd.extend(_wrong_design(slots, claim))
    return _Fit(claim, score, tuple(odd), frozenset(agreed))


def _another_sex(slot: Assertion, slots: list[Assertion], claim: StudyClaim) -> bool:
    """Whether the one patient is called a man who was a woman, beside the study's own name or year."""
    value = slot.aspects["value"]
    other = (value in _MEN and claim.population in _WOMEN) or (value in _WOMEN and claim.population in _MEN)
    told = {slot.aspects["value"] for slot in slots if slot.aspects["slot"] == "population"}
    return other and _beside_its_name(slot, slots) and claim.population not in told


def _beside_its_name(slot: Assertion, slots: list[Assertion]) -> bool:
    """Whether a slot stands in a sentence that names the study, by its name, its kind or its year."""
    return slot.sentence in {item.sentence for item in slots if item.aspects["slot"] in {"name", "design", "year"}}


def _wrong_design(slots: list[Assertion], claim: StudyClaim) -> list[Assertion]:
    """“a randomized trial”, of what looked through records or told of a few cases: where it is called nothing else."""
    told = [slot for slot in slots if slot.aspects["slot"] == "design"]
    series = claim.design == "case-study" and (claim.participants or 1) > 1
    called = {slot.aspects["value"] for slot in told}
    return told if (claim.design in _LOOKED or series) and called == {"trial"} else []


def _wrong_span(slots: list[Assertion], claim: StudyClaim) -> list[Assertion]:
    """“twelve years' worth of prescriptions”, where the source gives the first year of the data and the last."""
    if claim.data_span is not None or not claim.data_from or not claim.data_to:
        return []
    years = claim.data_to - claim.data_from
    return [slot for slot in slots if slot.aspects["slot"] == "data_span" and as_long(slot.quantity, years) is False]
