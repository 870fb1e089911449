"""What is never to be taken with the medicine, told by a choice: "X or Y: one or the other, never both"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Kind, Stance
from lint.nlp.sentence.vocabulary import CONCEPT, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

GROUP = "never-both"
_NEXT = 1  # sentences behind the two in which the choice is put: "They mustn't be mixed."


def either_or(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """A choice between the medicine and the thing of an action that is never to be done with it."""
    view = scene.view
    if claim.direction != "never" or view.question or claim.when is not None:
        return
    cue = next((mark for mark in view.find(GROUP) if not view.denied(mark)), None)
    if cue is None or not any(_both_named(scene, claim, place) for place in (view, *scene.earlier[:_NEXT])):
        return
    yield scene.assertion(
        Kind.ADVICE,
        cue.start,
        cue.end,
        subject=scene.default,
        object_=claim.action,
        denied=True,
        stance=scene.stance_at(cue.start)[0] if not view.negations(cue) else Stance.ASSERTED,
        cues=(scene.cue("never both", cue),),
        via="topic",
    )


def _both_named(scene: Scene, claim: AdviceClaim, place: View) -> bool:
    """Whether a sentence names the medicine, and beside it the thing of the action."""
    things = (part_groups(claim.action, thing)[1] for thing in scene.knowledge.recipes(claim.action))
    return place.has(*scene.knowledge.family_groups) and place.has(CONCEPT + claim.action, *things)
