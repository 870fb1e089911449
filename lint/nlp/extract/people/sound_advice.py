"""What somebody was told to do, and the writer calls right: "The nurse told her to go on with X. Wise words."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive
from lint.nlp.sentence.vocabulary import Mark
from lint.nlp.voice.adopted import adopted

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_TELLING, _DOING = words("sound_advice", "telling"), words("sound_advice", "doing")
_DROPPING = words("sound_advice", "dropping")


def sound_advice(scene: Scene, people: Mark) -> Directive | None:
    """The words that told somebody to have both, where they are called right."""
    view = scene.view
    if view.question or scene.reading != "own" or view.has("negation", "prohibit") or view.bag.isdisjoint(_TELLING):
        return None
    told = next((at for at in range(view.body, people.start) if view.norms[at] in _TELLING), people.start)
    done = next((at for at in range(told + 1, people.start) if view.norms[at] in _DOING), None)
    if done is None or not _DROPPING.isdisjoint(view.norms[done:]) or not view.has(*scene.knowledge.subject_groups):
        return None
    permit = Mark(told, done + 1, "permit")
    return Directive(Direction.PERMIT, permit, view) if adopted(scene, people.start) else None
