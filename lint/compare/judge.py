"""Dispatch by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare import approval, contraindication, dose, efficacy, figure, practice, ratio, risk, study, warning
from lint.compare.advice import compare as advice
from lint.compare.answered import unanswered
from lint.compare.evidence import compare as evidence
from lint.compare.judgement import Relation
from lint.compare.share import compare as share
from lint.compare.taken_back import doubted
from lint.model.assertion import Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.compare.judgement import Judgement
    from lint.model.assertion import Assertion, Reading
    from lint.sheet import Sheet

_MILD = {"improve", "better", "reduce", "effective"}
_SAID_TWICE = {
    (Kind.APPROVAL, Relation.CONTRADICTS),
    (Kind.EVIDENCE, Relation.CONTRADICTS),
    (Kind.RISK, Relation.UNDERSTATES),
}
_WRONG = frozenset({Relation.EXCEEDS, Relation.CONTRADICTS})
_COMPARE: dict[Kind, Callable[[Assertion, Sheet], Iterator[Judgement]]] = {
    Kind.APPROVAL: approval.compare,
    Kind.WARNING: warning.compare,
    Kind.CONTRAINDICATION: contraindication.compare,
    Kind.ADVICE: advice,
    Kind.EVIDENCE: evidence,
    Kind.DOSE: dose.compare,
    Kind.RATIO: ratio.compare_ratio,
    Kind.STANDARD_DOSE: ratio.compare_standard,
    Kind.EFFICACY: efficacy.compare,
    Kind.RISK: risk.compare,
    Kind.SAFETY: risk.compare_safety,
    Kind.MECHANISM: risk.compare_mechanism,
    Kind.SHARE: share,
    Kind.ONSET: practice.compare_onset,
    Kind.ADMINISTRATION: practice.compare_administration,
    Kind.SUPPLY: practice.compare_supply,
}


def judge(reading: Reading, sheet: Sheet) -> tuple[Judgement, ...]:
    """Every assertion against every claim that it bears on, in reading order; what is only asked states nothing."""
    found: list[Judgement] = []
    studied, judgements = study.compare(reading, sheet)
    found.extend(judgements)
    for assertion in reading.assertions:
        compare = _COMPARE.get(assertion.kind)
        if compare is None or assertion.stance is Stance.QUESTIONED or _told(assertion, studied):
            continue
        found.extend(compare(assertion, sheet))
    found.extend(figure.compare(reading, sheet, found))
    found = _once(found)
    if reading.turns:
        found = unanswered(found, reading.turns)
    found = doubted(found, reading)
    found.sort(key=lambda judgement: (judgement.span.start, judgement.span.end, judgement.relation))
    return tuple(found)


def _once(found: list[Judgement]) -> list[Judgement]:
    """“It helps 65 % of patients” is one fault, of the number: the benefit in the same clause is not told twice.

    Nor is a finding of a study that is told wrongly, as a benefit of the writer's own.
    """
    seen: set[tuple[Relation, str | None, int]] = set()
    once: list[Judgement] = []
    for item in found:
        key = item.relation, item.claim.id if item.claim else None, item.assertion.sentence
        # "it is off-label there, that is, not approved for it": a sentence that says the same thing a second time
        if key not in seen or (item.assertion.kind, item.relation) not in _SAID_TWICE:
            once.append(item)
        seen.add(key)
    told = (item for item in once if item.relation is Relation.UNSUPPORTED and item.assertion.kind is Kind.SHARE)
    numbers = {_clause(item) for item in told}
    studies = [item for item in once if item.assertion.kind is Kind.STUDY and item.relation in _WRONG]
    return [
        item
        for item in once
        if not (
            item.relation is Relation.EXCEEDS
            and item.assertion.aspects.get("form") in _MILD
            and (_clause(item) in numbers or any(item.span.overlaps(other.span) for other in studies))
        )
    ]


def _clause(judgement: Judgement) -> tuple[int, str]:
    return judgement.assertion.sentence, judgement.assertion.aspects["place"]


def _told(assertion: Assertion, studied: dict[int, set[str]]) -> bool:
    """A number or result of a study of the sheet is judged as that study's, not as the writer's own."""
    slots = studied.get(assertion.sentence, set())
    if assertion.kind is Kind.DOSE:
        return f"dose@{assertion.span.start}" in slots
    if assertion.kind is Kind.EFFICACY:
        return (
            ("result" in slots or slots >= {"share", "year"} or slots >= {"share", "name"})
            # "in 43% of them it went away": with the study's own share even a cure is what the study saw
            and assertion.aspects["form"] not in ({"comparison"} if "share" in slots else {"cure", "comparison"})
            and (assertion.aspects["generality"] != "most" or (study.MOST in slots and "many" in assertion.aspects))
            and assertion.aspects["general"] == "no"
            and (assertion.aspects["certainty"] != "certain" or assertion.aspects["study"] != "no")
        )
    if assertion.kind in {Kind.SHARE, Kind.ONSET}:
        names = ("participants", "duration", "data_span", "share")
        return any(slot.startswith(names) and slot.endswith(f"@{assertion.span.start}") for slot in slots)
    return False
