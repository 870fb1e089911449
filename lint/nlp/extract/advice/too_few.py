"""Fewer things than the source asks for, called enough: "one kind of it will do", where it is two at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import TOPIC, Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.sheet import AdviceClaim

_ONE, _TWO, _ENOUGH = words("too_few", "one"), words("too_few", "two"), words("too_few", "enough")
_COUNTED, _BEHIND = 4, 5  # words from "one" to what is counted, and from that to "enough"


def too_few(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """One of what the sheet's action has two of, where that is said to be enough."""
    view = scene.view
    if view.question or _ONE.isdisjoint(view.bag) or view.has("negation", "prohibit"):
        return
    if claim.direction != "do" or not _of_two(scene.knowledge, claim.action):
        return
    things = [part_groups(claim.action, thing)[1] for thing in scene.knowledge.recipes(claim.action)]
    for mark in view.find(TOPIC + claim.action, *things):
        led = view.norms[max(view.body, mark.start - _COUNTED) : mark.start]
        behind = view.norms[mark.end : mark.end + _BEHIND]
        enough = next((at for at, word in enumerate(behind) if word in _ENOUGH), None)
        if (
            enough is None
            or _ONE.isdisjoint(led)
            or "for" in behind[enough:]
            or not scene.speaks_of_subject(mark.start)
        ):
            continue
        start = mark.start - len(led) + next(at for at, word in enumerate(led) if word in _ONE)
        end = mark.end + enough + 1
        cue = scene.cue("enough", Mark(mark.end + enough, end, "enough"))
        yield scene.assertion(
            Kind.ADVICE, start, end, subject=scene.focus, object_=claim.action, denied=True, cues=(cue,), via="too few"
        )
        return


@lru_cache(maxsize=64)
def _of_two(knowledge: Knowledge, action: str) -> bool:
    """Whether the action is one with two of a thing."""
    concept = knowledge.sheet.concepts[action]
    told = [term.lower().split() for term in concept.terms]
    told += [name.split("-") for name in concept.lexicon]
    return any(not _TWO.isdisjoint(term) for term in told)
