"""A ban without its verb, which the question before has: "Who can't take it? Nobody in withdrawal should."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_NOBODY = words("direction", "negative_subjects")
_MODALS = words("actions", "modals")
_TOO = words("direction", "too")
_USES = ("take-verb", "use-verb", "prohibit", "permit")


def nobody_should(scene: Scene) -> Directive | None:
    """“Nobody in X should, either.”, "None of those with Y may.": what they may not is what was just spoken of."""
    view = scene.view
    if view.body >= len(view.norms) or view.norms[view.body] not in _NOBODY or view.question or scene.reading != "own":
        return None
    end = len(view.norms)
    while end > view.body and (not view.norms[end - 1].isalpha() or view.norms[end - 1] in _TOO):
        end -= 1
    if end - 1 <= view.body or view.norms[end - 1] not in _MODALS:
        return None
    places = (scene.question, scene.previous, *scene.earlier[:2])
    if any(place is not None and (place.has(*_USES) or directives(place)) for place in places):
        return Directive(Direction.PROHIBIT, Mark(view.body, end, "prohibit"), view)
    return None
