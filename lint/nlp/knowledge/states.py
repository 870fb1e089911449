"""What the sheet's names are made of, and states of those who are another population: "in withdrawal"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.lexicon import Lexicon
    from lint.lexicon.group import Part
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.sheet import Sheet

_FUNCTION_WORDS = words("knowledge", "function_words")
Parts = tuple[tuple[str, "Part"], ...]
States = tuple[tuple[str, str, str], ...]


def composed(sheet: Sheet, lexicon: Lexicon, populations: Iterable[str]) -> tuple[Parts, States]:
    """The parts of each population's names; each that is a state of another's people, its words, the other's group."""
    named = tuple(dict.fromkeys(populations))
    parts = tuple(
        (population, part)
        for population in named
        for group in sheet.concepts[population].lexicon
        for part in lexicon.groups[group].made_of
    )
    states = tuple(
        (population, part.first, f"concept:{other}")
        for population, part in parts
        for other in named
        if other != population and part.second in sheet.concepts[other].lexicon
    )
    return parts, states


@lru_cache(maxsize=256)
def telling(knowledge: Knowledge, concepts: tuple[str, ...]) -> frozenset[str]:
    """The words of the concepts' own terms that tell something."""
    terms = (term for key in concepts for term in knowledge.sheet.concepts[key].terms)
    return frozenset(word for term in terms for word in term.lower().split()) - _FUNCTION_WORDS
