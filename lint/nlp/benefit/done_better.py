"""Outcomes told by what people are or do who have gained: "it makes you more alert", "you fall asleep faster"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.outcome_words import GAIN
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene

_MADE, _LED = words("efficacy", "made_so"), 6  # words from "makes" to what it makes people
_WHO = words("efficacy", "who_gain")
_ON, _BEHIND = words("takers", "being_on") | {"with"}, 3  # words from what is taken to those who take it
_ASIDE = frozenset({"be", "become", "feel", "feeling", "get", "to"})


@lru_cache(maxsize=16)
def gain_groups(knowledge: Knowledge) -> tuple[str, ...]:
    """The groups of what people are or do who have gained."""
    return tuple(f"{GAIN}{CONCEPT}{key}" for key in sorted(knowledge.outcomes))


def done_better(scene: Scene) -> Iterator[tuple[Mark, str]]:
    """Each such phrase with the outcome that it tells of."""
    for mark in scene.view.find(*gain_groups(scene.knowledge)):
        yield mark, mark.group.removeprefix(GAIN + CONCEPT)


def made_so(scene: Scene) -> Iterator[tuple[Mark, str, Mark, int, int]]:
    """Candidates in the shape that `triggers` yields: it makes, helps or lets people be or do so."""
    view = scene.view
    for mark, concept in done_better(scene):
        outcome = Mark(mark.start, mark.end, CONCEPT + concept)
        low = max(view.clause_at(mark.start).start, mark.start - _LED)
        verb = next((at for at in range(mark.start - 1, low - 1, -1) if view.norms[at] in _MADE), None)
        if verb is not None and all(word in _WHO | _ASIDE for word in view.norms[verb + 1 : mark.start]):
            yield mark, "improve", outcome, verb, mark.end
        elif _on_it(scene, mark):
            yield mark, "better", outcome, mark.start - 1, mark.end


def _on_it(scene: Scene, mark: Mark) -> bool:
    """“With X you fall asleep faster”: those who do so, right behind what they take."""
    view = scene.view
    led = view.norms[max(0, mark.start - 1) : mark.start]
    named = [cue for cue, name in scene.knowledge.medicine_marks(view) if name != OTHER and cue.end <= mark.start]
    on_it = any(view.norms[cue.start - 1] in _ON and mark.start - cue.end <= _BEHIND for cue in named if cue.start)
    return on_it and not _WHO.isdisjoint(led)
