"""Somebody who is to be there, told as what they do: "an adult has to stay with you", "nobody needs to be with you"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_BEING, _LEAST = words("company", "being"), words("company", "at_will")
_DENYING, _THERE = words("company", "denying"), words("company", "there")
_LED = 4  # words from "you don't need" to who it is


def at_your_side(scene: Scene, action: str, mark: Mark) -> list[Assertion] | None:
    """What the presence of somebody tells of an action that is to have them there; `None` where no presence is told.

    It tells nothing where they may stay or not, and where it is only supposed or asked.
    """
    view = scene.view
    told = next((at for at in range(mark.start + 1, mark.end) if view.norms[at] in _BEING), None)
    if told is None or " ".join(view.norms[told + 1 : mark.end]) not in _THERE:
        return None
    led = view.norms[max(view.body, mark.start - _LED) : told]
    if view.question or view.clause_at(mark.start).kind is ClauseKind.CONDITION or not _LEAST.isdisjoint(led):
        return []
    return [
        scene.assertion(
            Kind.ADVICE,
            mark.start,
            mark.end,
            subject=scene.focus,
            object_=action,
            denied=not _DENYING.isdisjoint(led),
            cues=(scene.cue("imperative", mark),),
            via="imperative",
        )
    ]
