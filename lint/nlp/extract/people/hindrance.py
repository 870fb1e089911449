"""Hindrances asked about: "Trouble with X: should that keep me off it?" - "No.": the answer says whether they may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive
from lint.nlp.extract.people.absent import absent
from lint.nlp.extract.people.population import populations
from lint.nlp.extract.people.ruled import ruled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_CUES = ("matter-verb", "obstacle-verb", "obstacle-noun")
_PERSONS, _TAKING = words("granted", "persons"), words("granted", "taking")
_OBJECT = 5  # words behind a hindrance that tell whom or what it hinders


def asked_whether_hindered(scene: Scene) -> Iterator[Assertion]:
    """What a yes or a no to such a question says of the people in it, or in the sentence before it."""
    view = scene.view
    if scene.reading != "answered" or not view.has(*_CUES) or view.has("clinicians", "negation"):
        return
    cue = _hindering(scene)
    if cue is None:
        return
    directive = Directive(Direction.PROHIBIT, cue, view)
    place = view if populations(scene, view) or scene.previous is None else scene.previous
    for population, mark in populations(scene, place):
        if not absent(place, mark):
            source = "sentence" if place is view else "question"
            yield from ruled(scene, population, directive, cue.start, cue.end, source)


def _hindering(scene: Scene) -> Mark | None:
    """The word of hindering, with me or with it behind it."""
    view = scene.view
    medicines = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    for cue in view.find(*_CUES):
        behind = range(cue.start + 1, min(cue.end + _OBJECT, len(view.norms)))
        taken = any(at in medicines or view.norms[at] in _TAKING for at in behind)
        last = [word for word in view.norms[cue.start :] if word.isalpha()][-2:]
        if taken or cue.group == "matter-verb" or not _PERSONS.isdisjoint(last):
            return cue
    return None
