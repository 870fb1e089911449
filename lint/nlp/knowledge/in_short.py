"""The sheet's condition by the last word of its name: "Y" on a page about "X Y"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lint.lexicon import head, plural, singular, words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.sheet import Sheet

_GENERAL = words("about", "general")  # heads that many conditions share


@cache
def _heads(terms: tuple[str, ...], others: frozenset[str]) -> frozenset[str]:
    found = {singular(noun) or noun for term in terms if (noun := head(term.lower())) is not None}
    found -= _GENERAL | others
    return frozenset({form for noun in found for form in (noun, plural(noun))})


def called_in_short(view: View, sheet: Sheet) -> int:
    """How often a sentence calls the condition so, outside of anything that has a name of its own.

    A word that is also a word of another concept's name tells nothing: "Y" of "X Y" beside "Z Y".
    """
    own = sheet.concepts[sheet.condition]
    rest = (term for key, concept in sheet.concepts.items() if key != sheet.condition for term in concept.terms)
    heads = _heads(tuple(own.terms), frozenset(word for term in rest for word in term.lower().split()))
    if heads.isdisjoint(view.bag):
        return 0
    places = view.places(heads)
    return sum(
        not any(mark.start <= at < mark.end and mark.end - mark.start > 1 for mark in view.marks) for at in places
    )
