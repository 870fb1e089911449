"""A level that is up, told as what happens to it: "raised pressure in the skull" as "the pressure in it rose"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.inflect import PREPOSITIONS
from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_UP = words("levels", "up")
_RAISING = tuple(sorted(words("levels", "raising")))
_RISING = tuple(sorted(words("levels", "rising")))
_RISES = tuple(sorted(words("levels", "rises")))
_PLACES = PREPOSITIONS | {"around", "inside", "within"}
_OWNERS = ("the", "your", "their")


def levels(term: str) -> Iterator[str]:
    """Other words for a level in a place that is up; none for any other term."""
    parts = split(term)
    if not parts or parts[0] not in _UP or _PLACES.isdisjoint(parts[2:]):
        return
    rest = " ".join(parts[1:])
    for level in sorted({rest.replace(" the ", f" {owner} ") for owner in _OWNERS} | {rest.replace(" the ", " ")}):
        yield from (f"{up} {level}" for up in sorted(_UP))
        yield from (f"{rise} {joining} {level}" for rise in _RISES for joining in ("in", "of", "in the", "of the"))
        yield from (f"<{verb}> {article}{level}" for verb in _RAISING for article in ("", "the "))
        for rising in _RISING:
            verb, _, particle = rising.partition(" ")
            yield f"{level} <{verb}> {particle}".rstrip()
            yield f"{level} * <{verb}> {particle}".rstrip()
        yield from (
            f"{level} {being} {up}" for being in ("is", "are", "may be", "can be", "gets") for up in sorted(_UP)
        )
