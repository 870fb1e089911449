"""What a medicine is said to be good for, where the source says that it is not: "it works for X too", "it's for X"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_GOOD = words("approval_use", "good")
_TAKE = words("approval_use", "take")
_IS = words("approval_use", "is")
_FOR = words("approval_use", "for")
_LED = 3  # words from "for" to the condition
_REACH = 7  # words from what is good to what it is good for


def good_for(scene: Scene) -> Iterator[Assertion]:
    """The medicine said to be of use in a condition that the sheet says it is not for."""
    view, knowledge = scene.view, scene.knowledge
    groups = not_for(knowledge)
    if (
        not groups
        or (view.question and scene.reading == "own")
        or not view.has(*groups)
        or view.bag.isdisjoint(_GOOD | _TAKE | _IS)
    ):
        return
    for mark in view.find(*groups):
        at = _said(view, mark)
        if at is None:
            at = _is_for(scene, mark)
        if at is None or view.has("off-label", "negation-partial"):
            continue
        cue = type(mark)(at, at + 1, "use")
        if view.denied(cue) or view.denied(mark) or scene.hedges(at) or not knowledge.is_subject(scene.owner(at)):
            continue
        yield scene.assertion(
            Kind.APPROVAL,
            at,
            mark.end,
            subject=knowledge.subject,
            object_=(mark.concept or "").removeprefix(CONCEPT),
            cues=(scene.cue("use", cue),),
            via="use",
        )
        return


@lru_cache(maxsize=64)
def not_for(knowledge: Knowledge) -> tuple[str, ...]:
    """The groups of the conditions, other than the sheet's own, that a claim says that it is not for."""
    own = {knowledge.condition} | knowledge.sheet.wider(knowledge.condition)
    claims = (claim for claim in knowledge.claims(ApprovalClaim) if not claim.approved)
    return tuple(sorted({CONCEPT + key for claim in claims for key in claim.conditions if key not in own}))


def _said(view: View, mark: Mark) -> int | None:
    """Where the word stands that says that it is of use, with "for" before the condition."""
    led = range(max(view.body, mark.start - _LED), mark.start)
    tied = next((at for at in reversed(led) if view.norms[at] in _FOR), None)
    if tied is None:
        return None
    clause = view.clause_at(mark.start)
    for at in range(tied - 1, max(clause.start, tied - _REACH) - 1, -1):
        if view.norms[at] in _GOOD:
            return at
        if view.norms[at] in _TAKE and imperative_at(view, at):
            return at
    return None


def _is_for(scene: Scene, mark: Mark) -> int | None:
    """Where "is" stands in "it is for X", said of the sheet's medicine by its name or by "it", and of no page."""
    view, knowledge = scene.view, scene.knowledge
    at = mark.start - 2
    if at <= view.body or view.norms[at + 1] != "for" or view.norms[at] not in _IS:
        return None
    named = any(mark.end == at and knowledge.is_subject(name) for mark, name in knowledge.medicine_marks(view))
    return at if named or view.norms[at - 1] == "it" else None
