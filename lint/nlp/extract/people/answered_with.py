"""Answers for some: “Can I take it with a painkiller?” - "With X, yes. With Y, never."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_YES, _NO = words("discourse", "ending_yes") | {"fine"}, words("discourse", "ending_no")
_FRONTED = words("answered_with", "fronted")
_ENDS = ([], *([word] for word in sorted(words("answered_with", "following"))))
_SAID = 5  # words from those whom an answer is for to the answer: ", in general yes"
_LED = 3  # words before those whom it is for
_BACK = 3  # sentences before in which it was asked


def answered_with(scene: Scene, mark: Mark) -> Directive | None:
    """“With X, yes too”: the answer for the people at a mark, whom a question on who may take it did not name."""
    view = scene.view
    if view.question or view.norms[view.body] not in _FRONTED or mark.start - view.body > _LED:
        return None
    asked = next(
        (place for place in (scene.question, *scene.earlier[:_BACK]) if place is not None and place.question), None
    )
    permits = asked is not None and any(item.direction is Direction.PERMIT for item in directives(asked, "question"))
    comma = next((at for at in range(mark.end, len(view.norms)) if view.norms[at] == ","), None)
    if not permits or comma is None:
        return None
    for at in range(comma + 1, min(comma + _SAID, len(view.norms))):
        if view.norms[at] in _YES | _NO and view.norms[at + 1 : at + 2] in _ENDS:
            direction = Direction.PERMIT if view.norms[at] in _YES else Direction.PROHIBIT
            return Directive(direction, Mark(at, at + 1, "answer"), view)
    return None
