"""What the sheet's populations are made of, and states of those who are another population: "in withdrawal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.lexicon import Lexicon
    from lint.lexicon.group import Part
    from lint.sheet import Sheet

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
