"""Research that is counted on both sides: "some studies found that it helped and others that it didn't"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.evidence.evidence_topic import elsewhere
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_RESEARCH = words("evidence", "research")
_SOME, _OTHERS = words("evidence", "some_of_them"), words("evidence", "others_of_them")
_TELLING, _AGAINST = words("evidence", "side_telling"), words("evidence", "against")
_LED = 3  # words from "half of the" to the studies
_SIDE = 7  # words from "others" to what they say against it


def divided(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“Two trials said yes, two said no.”, "Half the studies came out for it, half against": it is mixed."""
    view = scene.view
    if view.question or view.bag.isdisjoint(_OTHERS):
        return
    for noun in nouns:
        counted = not _SOME.isdisjoint(view.norms[max(view.body, noun.start - _LED) : noun.start])
        if not counted or _RESEARCH.isdisjoint(view.norms[noun.start : noun.end]) or scene.owner(noun.start) == OTHER:
            continue
        for at in range(noun.end + 1, len(view.norms) - 1):
            told = view.norms[at] in _OTHERS and view.norms[at + 1] in _TELLING
            if told and not _AGAINST.isdisjoint(view.norms[at + 1 : at + _SIDE]) and not elsewhere(scene, noun):
                yield scene.assertion(
                    Kind.EVIDENCE,
                    noun.start,
                    at + 1,
                    subject=scene.owner(noun.start),
                    cues=(scene.cue("evidence", noun),),
                    via="level",
                )
                return
