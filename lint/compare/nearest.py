"""What comes nearest to making a required claim in an article that does not make it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Relation
from lint.compare.phrases import concept
from lint.compare.resemblance import resembling, worded
from lint.model.assertion import Kind, Stance
from lint.model.evidence import Near

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.compare.judgement import Judgement
    from lint.model.assertion import Assertion, Reading
    from lint.sheet import AnyClaim, Sheet

_SHOWN = 2

# The kind of assertion that could make a claim of a kind, where the two are not named alike.
_KINDS = {"side-effects": Kind.RISK, "no-worsening": Kind.SAFETY}
# The field of a claim with the concept that an article must at least name to make it.
_NAMED = {
    "contraindication": "population",
    "advice": "action",
    "warning": "hazard",
    "risk": "effect",
    "supply": "supplier",
}
# What such a mention alone leaves out, of the medicine M.
_LEFT_OUT = {
    "contraindication": "does not say that they must not take {medicine}",
    "advice": "does not say whether to do it",
    "warning": "does not say that there is a boxed warning",
    "risk": "does not say that {medicine} may bring it about",
    "supply": "does not say that {medicine} comes from there",
}
_NOT_PLAINLY = {
    Relation.POSSIBLY: "perhaps says it, but not plainly",
    Relation.TOUCHES: "touches on it, but does not say it plainly",
}
_STANCES = {
    Stance.QUESTIONED: "only asks, and no answer is found",
    Stance.HYPOTHETICAL: "only supposes it",
    Stance.REFUTED: "names it as wrong",
    Stance.REPORTED: "tells it as somebody else's words",
}


def nearest(claim: AnyClaim, reading: Reading, judgements: Sequence[Judgement], sheet: Sheet) -> tuple[Near, ...]:
    """The one or two sentences that come nearest, each with what it lacks; none where the claim's topic is not named.

    What was compared with the claim comes nearer than what has its words, that nearer than what says it of something
    else, and that nearer than a mention.
    """
    spans = {sentence.index: sentence.span for sentence in reading.sentences}
    kinds = (
        _judged(claim, judgements),
        _worded(claim, reading, sheet),
        _asserted(claim, reading, sheet),
        _mentioned(claim, reading, sheet),
    )
    for kind in kinds:
        found: dict[int, Near] = {}
        for sentence, lacks in kind:
            found.setdefault(sentence, Near(spans[sentence], lacks))
        if found:
            return tuple(list(found.values())[:_SHOWN])
    return ()


def _judged(claim: AnyClaim, judgements: Sequence[Judgement]) -> Iterator[tuple[int, str]]:
    """What perhaps makes the claim, or touches on it."""
    for relation, lacks in _NOT_PLAINLY.items():
        for judgement in judgements:
            if judgement.claim is claim and judgement.relation is relation:
                yield judgement.assertion.sentence, lacks


def _worded(claim: AnyClaim, reading: Reading, sheet: Sheet) -> Iterator[tuple[int, str]]:
    """What has most of its words."""
    like = resembling(claim, worded(reading), sheet)
    if like is not None:
        yield like.index, "has most of its words; whether it says it is not understood"


def _asserted(claim: AnyClaim, reading: Reading, sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Assertions of the claim's kind that say it of something else, or do not stand behind it."""
    kind = _KINDS.get(claim.kind) or next((kind for kind in Kind if kind.value == claim.kind), None)
    ours = concept(claim.subject or sheet.subject, sheet)
    for assertion in reading.assertions:
        if assertion.kind is not kind or not _on_topic(assertion, claim):
            continue
        if assertion.subject is not None and assertion.subject not in sheet.family:
            lacks = f"is about {_other(assertion.subject, sheet)}, not {ours}"
        elif assertion.stance in _STANCES:
            lacks = _STANCES[assertion.stance]
        elif claim.kind == "approval" and assertion.object not in {None, *claim.conditions}:
            conditions = " or ".join(concept(condition, sheet) for condition in claim.conditions)
            lacks = f"is about {concept(assertion.object, sheet)}, not {conditions}"
        else:
            continue
        yield assertion.sentence, lacks


def _other(medicine: str, sheet: Sheet) -> str:
    return concept(medicine, sheet) if medicine in sheet.concepts else "another medicine"


def _on_topic(assertion: Assertion, claim: AnyClaim) -> bool:
    """Whether an assertion of the claim's kind is about the same people, action, effect or supplier."""
    field = _NAMED.get(claim.kind)
    if field is None or claim.kind == "warning":
        return True
    return getattr(claim, field) in {assertion.object, assertion.population}


def _mentioned(claim: AnyClaim, reading: Reading, sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Sentences that name what the claim is about and say no more."""
    field = _NAMED.get(claim.kind)
    if field is None:
        return
    wanted = getattr(claim, field)
    rest = _LEFT_OUT[claim.kind].format(medicine=concept(claim.subject or sheet.subject, sheet))
    for sentence in reading.sentences:
        for mention in sentence.concepts:
            if mention.concept == wanted:
                yield sentence.index, f"names {concept(wanted, sheet)}, but {rest}"
