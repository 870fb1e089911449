"""What was so and is so no more: "It used to be off-label. It no longer is.", "It wasn't approved. It is now."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_PRONOUNS = words("approval_turned", "pronouns")
_WORDS = words("approval_turned", "words")
_ENDED = words("approval_turned", "ended")
_BEGUN = frozenset({"now"})
_SHORT = 7  # words of "It no longer is."


def turned(scene: Scene) -> Iterator[Assertion]:
    """The approval that a short sentence gives, by turning round what the one before it said of another time."""
    view, before = scene.view, scene.previous
    if before is None or before.block is not view.block or len(view.norms) - view.body > _SHORT:
        return
    said = [word for word in view.norms[view.body :] if word.isalpha()]
    if not said or said[0] not in _PRONOUNS or not _WORDS.issuperset(said) or scene.reading != "own":
        return
    if view.question or before.question or scene.stance is not Stance.ASSERTED:
        return
    if not before.has(*scene.knowledge.condition_groups):
        return
    ended, begun = not _ENDED.isdisjoint(said), not _BEGUN.isdisjoint(said) and "not" not in said
    for mark in before.find("off-label", "approved"):
        without = before.denied(mark) != (mark.group == "off-label")
        if without and (begun if mark.group == "approved" else ended) and scene.focus != OTHER:
            yield scene.assertion(
                Kind.APPROVAL,
                view.body,
                len(view.norms),
                subject=scene.focus,
                object_=scene.knowledge.condition,
                cues=(scene.cue("approval", mark, "previous sentence", before),),
                via="approved",
            )
            return
