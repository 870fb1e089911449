"""What would not have been, had somebody been one of those who must not take it: "If she'd had X, we'd have stopped".

Told of one person in the past it accuses nobody and is no plain rule, but a reader takes it for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, directives
from lint.nlp.extract.people.absent import absent
from lint.nlp.extract.people.population import populations
from lint.nlp.sentence.clauses import Clause, ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WOULD, _ENDING = words("had_it_been", "would"), words("had_it_been", "ending")
_GOING_ON, _OTHERWISE = words("had_it_been", "going_on"), words("had_it_been", "otherwise")
_SHORT = 5  # words of "if it hadn't been"
_BACK = 3  # sentences in which it was said what is so


def had_it_been(scene: Scene) -> Iterator[tuple[str, Mark, Mark]]:
    """The population that is supposed, the words that suppose it, and those that end the matter."""
    view = scene.view
    if view.question or scene.reading != "own" or _WOULD.isdisjoint(view.bag):
        return
    supposed = next((clause for clause in view.clauses if clause.kind is ClauseKind.CONDITION), None)
    if supposed is None and _OTHERWISE.isdisjoint(view.norms[view.body : view.body + 3]):
        return
    ended = _ended(view, supposed)
    if ended is None:
        return
    if supposed is None:
        yield from (
            (population, Mark(view.body, view.body + 1, "supposed"), ended)
            for population in _said_before(scene, denied=None)
        )
        return
    mark = Mark(supposed.start, supposed.end, "supposed")
    told = [name for name, at in populations(scene, view) if mark.start <= at.start < mark.end and not absent(view, at)]
    if not told and sum(map(str.isalpha, view.norms[mark.start : mark.end])) <= _SHORT:
        told = list(_said_before(scene, denied="not" in view.norms[mark.start : mark.end]))
    yield from ((population, mark, ended) for population in dict.fromkeys(told))


def _ended(view: View, supposed: Clause | None) -> Mark | None:
    """“… we'd have stopped there”, "… you couldn't have it": what would come of it, which is the end of the matter."""
    low = supposed.end if supposed is not None and supposed.start <= view.body + _SHORT else view.body
    high = len(view.norms) if supposed is None or low == supposed.end else supposed.start
    if not _GOING_ON.isdisjoint(view.norms[low:high]):
        return None
    ruled = (item.mark for item in directives(view) if item.direction is Direction.PROHIBIT)
    cue = next((mark for mark in ruled if low <= mark.start < high), None)
    would = next((at for at in range(low, high) if view.norms[at] in _WOULD), None)
    if cue is not None or would is None:
        return cue if would is not None else None
    return next((Mark(at, at + 1, "turning-away") for at in range(would, high) if view.norms[at] in _ENDING), None)


def _said_before(scene: Scene, *, denied: bool | None) -> Iterator[str]:
    """“I've a sound X.” - "If you hadn't, …"; "She has no X. If she had, …": of what it is said that it is not so."""
    near = [*scene.earlier[:_BACK], *scene.above[:_BACK]]
    for place in near if denied is not False else ():
        for population, part in scene.knowledge.parts:
            if part.denied and place.has(part.first) and any(not place.denied(at) for at in place.find(part.second)):
                yield population
    for place in near if not denied else ():
        yield from (population for population, at in populations(scene, place) if absent(place, at))
