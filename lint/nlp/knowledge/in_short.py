"""The sheet's condition by the last word of its name: "Y" on a page about "X Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import head, plural, singular, words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.sheet import Sheet

_GENERAL = words("about", "general")  # heads that many conditions share


def condition_heads(sheet: Sheet) -> frozenset[str]:
    """The last words of the condition's names, in the singular and the plural.

    A word that is also a word of another concept's name is none: "Y" of "X Y" beside "Z Y" tells nothing.
    """
    own = sheet.concepts[sheet.condition]
    rest = (term for key, concept in sheet.concepts.items() if key != sheet.condition for term in concept.terms)
    found = {singular(noun) or noun for term in own.terms if (noun := head(term.lower())) is not None}
    found -= _GENERAL | {word for term in rest for word in term.lower().split()}
    return frozenset({form for noun in found for form in (noun, plural(noun))})


def called_in_short(view: View, heads: frozenset[str]) -> int:
    """How often a sentence calls the condition by one of its heads, outside of anything that has a name of its own."""
    if heads.isdisjoint(view.bag):
        return 0
    places = view.places(heads)
    return sum(
        not any(mark.start <= at < mark.end and mark.end - mark.start > 1 for mark in view.marks) for at in places
    )
