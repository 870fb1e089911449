"""What is wrong with a slot of a study: how the article has it, and how the source does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable
from lint.lexicon import words
from lint.model.finding import Confidence
from lint.quantity import format_quantity
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

_NAMING = frozenset({"name", "year", "design", "data_from", "data_to", "data_span"})
_APART = words("frames", "who")
_SURELY = 2  # facts that a study has in common with the sheet's, where it is surely the same


def same_outcome(said: str, known: str, sheet: Sheet) -> bool:
    """Whether an outcome an article names (a concept or a lexicon class) is the one a study's result is about."""
    if said == known:
        return True
    concept = sheet.concepts.get(said)
    if concept is not None and concept.kind_of == known:
        return True
    other = sheet.concepts.get(known)
    return other is not None and said in other.lexicon


def other_people(said: str, known: str) -> bool:
    """Whether people are called men where they were women, or adults where they were children, or the other way."""
    last = said.lower().split()[-1] if said else ""
    return {last, known} == {"men", "women"} or (
        last != known and "children" in {last, known} and {last, known} <= _APART
    )


def generalised(slot: Assertion, claim: StudyClaim, sheet: Sheet) -> bool:
    """Whether a result is the study's own, and only those it is told of are not: who says so has said the rest."""
    outcome, _, effect = slot.aspects["value"].partition("=")
    return slot.aspects["slot"] == "result" and any(
        item.effect == effect and same_outcome(outcome, item.outcome, sheet) for item in claim.results
    )


def unknown_size(
    slots: list[Assertion], claim: StudyClaim, agreed: frozenset[str], sheet: Sheet
) -> Iterator[Judgement]:
    """“a 2017 study of 15,200 users”: so many took part, in a study whose size the source does not give."""
    if claim.participants is not None or len(agreed) < _SURELY:
        return
    named = {slot.sentence for slot in slots if slot.aspects["slot"] in agreed & _NAMING}
    sizes = {other.participants for other in sheet.of(StudyClaim)}
    for slot in slots:
        size = slot.quantity.low if slot.quantity is not None else None
        several = size is not None and size > 1 and size not in sizes  # "after the study with 80 people a pair in 2016"
        if slot.aspects["slot"] == "participants" and several and slot.sentence in named and accusable(slot):
            value = slot.aspects["value"]
            reason = f"The article gives a size of {_called(claim)} ({value}) that the source does not have"
            yield Judgement(slot, claim, Relation.UNSUPPORTED, slot.span, reason, value, None, Confidence.MEDIUM)


def _called(claim: StudyClaim) -> str:
    return claim.names[0] if claim.names else f"the {claim.year} study" if claim.year else "the study"


def judged(slot: Assertion, claim: StudyClaim, sheet: Sheet) -> Judgement:
    """The judgement on a slot that does not agree with the study it is told of."""
    name, value = slot.aspects["slot"], slot.aspects["value"]
    if name == "result":
        outcome, _, effect = value.partition("=")
        label = sheet.label(outcome)
        known = next(
            (item.effect for item in claim.results if same_outcome(outcome, item.outcome, sheet)), "no-difference"
        )
        null_study = all(item.effect == "no-difference" for item in claim.results)
        if effect == known:
            return Judgement(
                slot,
                claim,
                Relation.EXCEEDS,
                slot.span,
                "The article tells one patient's case as a general result",
                None,
                "one patient",
                Confidence.MEDIUM,
            )
        beyond = effect == "improved" and not null_study and known != "worsened"
        relation = Relation.EXCEEDS if beyond else Relation.CONTRADICTS
        told = f"no {label}" if effect == "absent" else f"{effect.replace('-', ' ')} for {label}"
        reason = f"The article reports {told} in {_called(claim)}"
        return Judgement(
            slot,
            claim,
            relation,
            slot.span,
            reason,
            effect.replace("-", " "),
            known.replace("-", " "),
            Confidence.MEDIUM,
        )
    if name == "population":
        return Judgement(
            slot,
            claim,
            Relation.EXCEEDS,
            slot.span,
            "The article turns one patient into many",
            value,
            claim.population,
            Confidence.MEDIUM,
        )
    if name == "condition":
        own = sheet.label(sheet.condition)
        reason = f"The article tells of other people in {_called(claim)} ({value})"
        return Judgement(slot, claim, Relation.CONTRADICTS, slot.span, reason, value, own, Confidence.MEDIUM)
    expected = {
        "year": str(claim.year),
        "participants": f"{claim.participants} people",
        "dose": format_quantity(claim.dose) if claim.dose else "",
        "data_from": str(claim.data_from),
        "data_to": str(claim.data_to),
        "data_span": format_quantity(claim.data_span)
        if claim.data_span
        else f"from {claim.data_from} to {claim.data_to}",
        "duration": format_quantity(claim.duration) if claim.duration else "",
        "centers": f"{claim.centers} center{'' if claim.centers == 1 else 's'}",
        "who": claim.population,
        "design": claim.design.replace("-", " "),
        "share": " or ".join(
            format_quantity(item.share)
            for item in claim.results
            if value in {item.outcome, ""} and item.share is not None
        ),
    }[name]
    found = value if slot.quantity is None else format_quantity(slot.quantity)
    labels = {
        "year": "the year",
        "participants": "the number of participants",
        "dose": "the dose",
        "data_from": "the first year of the data",
        "data_to": "the last year of the data",
        "data_span": "the period of the records",
        "duration": "how long people took it",
        "centers": "the number of centers",
        "who": "its participants",
        "design": "its kind",
        "share": f"the share of people with {sheet.label(value)}" if value else "the share of people it helped",
    }
    return Judgement(
        slot,
        claim,
        Relation.DIFFERS,
        slot.span,
        f"For this study the article gives {labels[name]} as {found}",
        found,
        expected,
    )
