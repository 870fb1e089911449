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
_COUNTED, _DOWN = words("levels", "counted"), words("levels", "down")
_THINGS = 3  # words of what is counted
_PLACES = PREPOSITIONS | {"around", "inside", "within"}
_OWNERS = ("the", "your", "their")


def levels(term: str) -> Iterator[str]:
    """Other words for a level in a place that is up, or for a count that is low; none for any other term."""
    parts = split(term)
    yield from _counts(parts)
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


def _counts(parts: tuple[str, ...]) -> Iterator[str]:
    """“low Xs” as "a low X count", "X levels that are low": what is counted, with the word for the counting or without.

    A word for an amount in the term itself, "low number of Xs", is left out.
    """
    if not parts or parts[0] not in _DOWN:
        return
    rest = [word for word in parts[1:] if word not in _COUNTED and word != "of"]
    if not rest or len(rest) > _THINGS or not all(word.isalpha() for word in rest) or not PREPOSITIONS.isdisjoint(rest):
        return
    *kind, last = rest
    many = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    thing = " ".join((*kind, last.removesuffix("s") if many else last))
    for noun in sorted(_COUNTED):
        yield from (f"{parts[0]} {thing} {noun}", f"{thing} {noun} * {parts[0]}")
        if not noun.endswith("s"):
            yield f"{parts[0]} {noun} of {thing}{'s' if many else ''}"
