"""Hindrances asked about: "Trouble with X: should that keep me off it?" - "No.": the answer says whether they may.

So does that to what has to be given up for it: "Must I leave X?", "Do I have to choose?".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.extract.people.absent import absent
from lint.nlp.extract.people.population import populations
from lint.nlp.extract.people.ruled import ruled
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_CUES = ("matter-verb", "obstacle-verb", "obstacle-noun")
_PERSONS, _TAKING = words("granted", "persons"), words("granted", "taking")
_NEEDED, _PARTING = words("hindrance", "needed"), words("hindrance", "parting")
_COMING = frozenset({"come", "get", "go", "stay"})
_ASKED = 5  # words in which a question says that something has to be
_OBJECT = 5  # words behind a hindrance that tell whom or what it hinders


def asked_whether_hindered(scene: Scene) -> Iterator[Assertion]:
    """What a yes or a no to such a question says of the people in it, or in the sentence before it."""
    view = scene.view
    if scene.reading != "answered" or view.has("clinicians", "negation"):
        return
    cue = (None if directives(view) else _hindering(scene)) or _parting(scene)
    if cue is None:
        return
    directive = Directive(Direction.PROHIBIT, cue, view)
    place = view if populations(scene, view) or scene.previous is None else scene.previous
    for population, mark in populations(scene, place):
        if not absent(place, mark):
            source = "sentence" if place is view else "question"
            yield from ruled(scene, population, directive, cue.start, cue.end, source)


def _parting(scene: Scene) -> Mark | None:
    """“Must I leave X?”, "Do I have to choose?", "Is it either X or this?": asked of X and of nothing else."""
    view = scene.view
    low = view.body + 1
    needed = _NEEDED.intersection(view.norms[view.body : view.body + _ASKED])
    places = [at for at in view.places(_PARTING) if needed and low < at and view.question]
    places = [at for at in places if view.norms[at] != "off" or view.norms[at - 1] in _COMING]  # no "day off"
    if not places and "either" in view.norms[low : low + _ASKED] and view.has(*scene.knowledge.subject_groups):
        places = [view.norms.index("either", low)]
    return Mark(places[0], places[0] + 1, "prohibit") if places else None


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
