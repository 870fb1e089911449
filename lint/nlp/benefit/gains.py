"""Benefits told without a word that names one: what is given back, what can be given up, what has become stronger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.clauses import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.scene import Scene
    from lint.nlp.vocabulary import Mark

_GOODS = ("energy-outcomes", "physical-outcomes", "mental-outcomes", "cognition-outcomes", "sleep-outcomes")
_LIST = 14  # words of a list between "get" and "back"
_OBJECT = 7  # words between giving up and what is given up
_FEWER = words("efficacy", "fewer")
_FOREIGN = words("efficacy", "foreign")
_MEDICINES = words("efficacy", "medicines")
_NEEDING = words("efficacy", "needing")
_OBLIGED = words("efficacy", "obliged")
_PORTION = words("efficacy", "portion")

Gain = tuple["Mark", str, "Mark | None", int, int]


def gains(scene: Scene) -> Iterator[Gain]:
    """Candidates in the shape that `triggers` yields."""
    yield from _given_back(scene)
    yield from _given_up(scene)
    yield from _stronger(scene)


def _given_back(scene: Scene) -> Iterator[Gain]:
    """“get their energy, bladder control and balance back”."""
    view = scene.view
    for verb in view.find("give-back-verb"):
        clause = view.clause_at(verb.start)
        last = min(clause.end, verb.end + _LIST)
        back = next((at for at in range(verb.end, last) if view.norms[at] == "back"), None)
        if back is None:
            continue
        found = view.within(verb.end, back, *_GOODS)
        if found and (found[-1].end == back or "and" in view.norms[found[-1].end : back]):
            yield verb, "improve", found[0], verb.start, back + 1


def _given_up(scene: Scene) -> Iterator[Gain]:
    """“were able to give up most of their other medicines”, "needed fewer drugs"."""
    view = scene.view
    for verb in view.find("give-up-verb"):
        reach = view.norms[verb.end : verb.end + _OBJECT]
        noun = next((at for at, word in enumerate(reach) if word in _MEDICINES), None)
        if noun is None or not _FOREIGN.isdisjoint(reach[:noun]):
            continue
        wanted = _FEWER if view.norms[verb.start] in _NEEDING else _PORTION
        before = view.norms[max(0, verb.start - 3) : verb.start]
        if wanted.isdisjoint(reach[:noun]) or not _OBLIGED.isdisjoint(before):
            continue
        if view.clause_at(verb.start).kind is ClauseKind.CONDITION or before[-1:] == ["who"]:
            continue
        need = view.within(verb.end, verb.end + _OBJECT + 1, "medication-need")
        yield verb, "reduce", need[0] if need else None, verb.start, verb.end + noun + 1


def _stronger(scene: Scene) -> Iterator[Gain]:
    """“with stronger legs”: an ability of the body, compared with what it was."""
    for start, end, adjective in stronger(scene):
        yield adjective, "better", None, start, end


def stronger(scene: Scene) -> Iterator[tuple[int, int, Mark]]:
    """Abilities of body or mind called better than they were, with the words that say so."""
    view = scene.view
    abilities = view.find("abilities")
    for adjective in view.find("better-adjective") if abilities else ():
        for ability in abilities:
            if 0 <= ability.start - adjective.end <= 1:
                yield adjective.start, ability.end, adjective
                break
