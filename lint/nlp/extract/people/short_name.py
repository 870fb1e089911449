"""People named in full before and in short now: "… in acute X withdrawal. Withdrawal is no reason to wait"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.people.population import populations
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_GENERIC = words("contraindication", "generic")
_POINTING = words("contraindication", "pointing")
_TELLING = 7  # letters of a word that says by itself what it is short for
_BACK = 2  # sentences in which the full name stands


def short_named(scene: Scene) -> list[tuple[str, Mark]]:
    """The populations whose name of before a sentence takes up by its last word."""
    view = scene.view
    if view.question or scene.reading != "own":
        return []
    for place in scene.earlier[:_BACK]:
        for population, mark in populations(scene, place):
            last = place.norms[mark.end - 1]
            if len(last) < _TELLING or last in _GENERIC or last not in view.bag:
                continue
            at = view.norms.index(last)
            if at == view.body or view.norms[at - 1] in _POINTING:
                return [(population, Mark(at, at + 1, mark.group))]
    return []
