"""What the names of outcomes tell of them: a thing in a good state, or what people do who are better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_STATES = words("outcomes", "states")
_STATED = words("outcomes", "stated")
_PAIR = 2
_STEM = 5  # letters before "-ation"


def stated(terms: Iterable[str]) -> list[str]:
    """“period” of "regular period" and "period regularity": the thing that is to be had in a good state."""
    found = set()
    for term in terms:
        parts = split(term)
        if len(parts) == _PAIR and parts[0] in _STATES:
            found.add(parts[1].removesuffix("s"))
        elif len(parts) == _PAIR and parts[1] in _STATED:
            found.add(parts[0])
    return sorted(noun for noun in found if noun.isalpha())


def deeds(terms: Iterable[str]) -> list[str]:
    """“gestate” beside "gestation": the verb among the names, which inflects as one."""
    names = {term.lower() for term in terms}
    return sorted(
        name
        for name in names
        if name.endswith("ate") and len(name) > _STEM and name.isalpha() and f"{name[:-1]}ion" in names
    )
