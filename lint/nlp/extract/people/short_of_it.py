"""Who is short of what was just named: "a test for the enzyme X. People who lack it may not take this"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import LACKING, Pos, expand, words
from lint.nlp.sentence.vocabulary import CONCEPT, LACKED, Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SUBSTANCES = words("lacking", "substances")
_SIGNS = words("lacking", "signs")
_POINTING = frozenset({"that", "the", "this"})
_IT = frozenset({"it", "one", "them"})
_OF_IT = frozenset({"of", "in"})
_NOUNS = frozenset({"deficiency", "deficient", "shortage"})
_BEFORE = 2  # sentences before that name the thing
_PHRASES = frozenset(
    form
    for phrase in LACKING
    if not words("lacking", "vague").intersection((phrase,))
    for form in expand(phrase, Pos.PHRASE)
)
_LONGEST = max(map(len, _PHRASES))


def short_of_it(scene: Scene, named: set[str]) -> list[tuple[str, Mark]]:
    """The population of the sheet, not `named` yet, that is short of what the sentence or one before it names."""
    view = scene.view
    if _SIGNS.isdisjoint(view.bag):
        return []
    for population in scene.knowledge.population_groups:
        thing = LACKED + population
        if population in named:
            continue
        if view.has(thing) or any(place.has(thing) for place in (*scene.earlier[:_BEFORE], scene.question) if place):
            found = _said(view)
            return [(population, Mark(*found, CONCEPT + population))] if found else []
    return []


def _said(view: View) -> tuple[int, int] | None:
    for at, word in enumerate(view.norms):
        if word in _NOUNS and view.norms[at + 1 : at + 2] != ["of"]:
            return at, at + 1  # "a deficiency rules it out", "if you turn out to be deficient"
        if word in _IT or (word in _SUBSTANCES and at and view.norms[at - 1] in _POINTING):
            first = at - (word in _SUBSTANCES)
            of = first - (view.norms[first - 1] in _OF_IT and first > view.body)
            for start in range(max(view.body, of - _LONGEST), of):
                if {tuple(view.norms[start:of]), tuple(view.norms[start:first])} & _PHRASES:
                    return start, at + 1
    return None
