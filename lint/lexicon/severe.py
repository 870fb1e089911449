"""A severe trouble of an organ in other words: "severe X disease" as "your X are badly damaged", "very weak X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.inflect import plural
from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEVERE = words("severe", "severe")
_TROUBLES = words("severe", "troubles")
_BADLY = words("severe", "badly")
_HARMED = words("severe", "harmed")
_POOR = words("severe", "poor")
_LATIN = dict(pair.split() for pair in sorted(words("severe", "latin")))  # "renal" by its organ
_LENGTH = 3


def severe(term: str) -> Iterator[str]:
    """Other words for a term of a severity, an organ and a trouble; none for any other term."""
    parts = split(term)
    if len(parts) != _LENGTH or parts[0] not in _SEVERE or parts[2] not in _TROUBLES:
        return
    organ = next((name for name, latin in _LATIN.items() if parts[1] in {name, latin}), None)
    if organ is None:
        return
    organs = dict.fromkeys((organ, plural(organ)))
    for how in sorted(_SEVERE):
        yield from (f"{how} {name} {trouble}" for name in (organ, _LATIN[organ]) for trouble in sorted(_TROUBLES))
        yield from (f"{how} {trouble} with your {name}" for name in organs for trouble in ("trouble", "problems"))
        yield from (f"{how} damage to * {name}" for name in organs)
    for how in sorted(_BADLY):
        for name in organs:
            yield from (f"{name} * {how} {harmed}" for harmed in sorted(_HARMED))
            yield from (f"{how} {harmed} {name}" for harmed in sorted(_HARMED))
        for function in (f"{organ} function", f"{_LATIN[organ]} function", f"function of * {organ}"):
            yield from (f"{how} {harmed} {function}" for harmed in sorted(_HARMED))
            yield from (f"{function} * {how} {harmed}" for harmed in sorted(_HARMED))
    for how in ("very", "really", "dangerously", "extremely"):
        yield from (f"{name} * {how} {poor}" for name in (*organs, f"{organ} function") for poor in sorted(_POOR))
        yield from (f"{how} {poor} {name}" for name in (*organs, f"{organ} function") for poor in sorted(_POOR))
    yield from (f"{name} * working very {how}" for name in organs for how in ("badly", "poorly"))
    yield from (
        f"{name} {ending}" for name in organs for ending in ("are failing", "is failing", "have failed", "has failed")
    )
