"""Uses that a medicine is said not to be for, "it does not treat an attack", where the sheet denies an approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene

_TREATING = words("approval", "treating")
_REACH = 6  # words from "not" to the condition


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: such a condition."""
    return frozenset(CONCEPT + condition for condition in _conditions(knowledge))


def extract(scene: Scene) -> Iterator[Assertion]:
    """The conditions of claims that deny an approval, each where a use for it is denied."""
    view = scene.view
    if view.question or not view.has("negation"):
        return
    for condition in _conditions(scene.knowledge):
        for mark in view.find(CONCEPT + condition):
            cues = [cue for cue in view.find("negation") if 0 <= mark.start - cue.end <= _REACH]
            if not cues or _TREATING.isdisjoint(view.norms[cues[-1].start : mark.start]):
                continue
            owner = scene.owner(mark.start)
            if owner != OTHER and view.clause_at(cues[-1].start) == view.clause_at(mark.start):
                yield scene.assertion(
                    Kind.APPROVAL,
                    cues[-1].start,
                    mark.end,
                    subject=owner,
                    object_=condition,
                    denied=True,
                    cues=(scene.cue("negation", cues[-1]),),
                    via="cover",
                )


def _conditions(knowledge: Knowledge) -> list[str]:
    """Those of the denied approvals but the sheet's own: what it does not treat it may be approved for."""
    denied = (claim for claim in knowledge.claims(ApprovalClaim) if not claim.approved)
    return sorted({condition for claim in denied for condition in claim.conditions} - {knowledge.condition})
