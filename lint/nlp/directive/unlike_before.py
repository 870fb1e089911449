"""“X is a reason not to take it. A milder X isn't.”: who is told in a few words that the rule is not for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_SAID = frozenset({"are", "do", "does", "is"})  # not "they may not", which goes on with the rule
_SUBJECT = 3  # words before the people's name: "but a milder"
_HINDERING = ("obstacle-verb", "obstacle-noun")


def unlike_before(scene: Scene, people: Mark) -> Directive | None:
    """What lets the people at a mark in: a bare denial, behind a sentence that turns others away from the medicine."""
    view, before = scene.view, scene.previous
    if before is None or view.question or before.question or scene.reading != "own" or before.block is not view.block:
        return None
    said, denied, end = (*view.norms[people.end : people.end + 3], "", "", "")[:3]
    if said not in _SAID or denied != "not" or end[:1].isalpha() or people.start - view.body > _SUBJECT:
        return None
    rules = directives(before)
    barred = bool(rules) and rules[-1].direction is Direction.PROHIBIT
    hindered = [cue for cue in before.find(*_HINDERING) if not before.denied(cue)] if not rules else []
    ours = before.has(*scene.knowledge.family_groups)
    if not ours or not (barred or hindered):
        return None
    return Directive(Direction.PERMIT, Mark(people.start, people.end + 2, "permit"), view)
