"""Words on approval that come near to saying that there is none: no list of them ends.

“You won't find it among the uses on the label”, "regulators have looked at it for something else and for nothing more".
They are only perhaps the statement, so they accuse nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Kind, Stance
from lint.nlp.knowledge.knowledge import OTHER, OURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

TOPIC = ("approval-topic", "approved", "regulators")


def nearly(scene: Scene) -> Iterator[Assertion]:
    """The approval of the sheet's medicine for its condition, perhaps denied."""
    view = scene.view
    topic = view.find(*TOPIC)
    if not topic or view.question or scene.stance is not Stance.ASSERTED or scene.reading != "own":
        return
    cue = _closing(scene)
    if cue is None or scene.owner(topic[0].start) not in scene.knowledge.family:
        return
    yield scene.assertion(
        Kind.APPROVAL,
        min(cue.start, topic[0].start),
        max(cue.end, topic[0].end),
        subject=scene.knowledge.subject,
        object_=scene.knowledge.condition,
        denied=True,
        stance=Stance.ASSERTED,
        cues=(scene.cue("approval", topic[0]), scene.cue("negation", cue)),
        via="near",
    )


def _closing(scene: Scene) -> Mark | None:
    """What shuts the condition out: a denial beside its name, or an "only" beside another's."""
    view = scene.view
    named = {name for _, name in scene.knowledge.condition_marks(view)}
    before = {
        name
        for place in (scene.previous, scene.question)
        if place
        for _, name in scene.knowledge.condition_marks(place)
    }
    only = [mark for mark in view.find("approval-only") if not view.denied(mark)]
    denied = [mark for mark in view.find("negation") if mark.start > 0 or view.norms[1:2] != [","]]
    if OURS in named or (not named and OURS in before):
        return next(iter((*denied, *only)), None)
    elsewhere = OTHER in named or view.has("other-conditions", *scene.knowledge.dependence_groups)
    return only[0] if only and elsewhere else None
