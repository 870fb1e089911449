"""Words read as the plainer ones that they mean: "you could skip it", "you'll be able to start", "next to it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DEEDS, _LIGHTLY = words("leave", "deeds"), words("leave", "lightly")
_SUPPOSED, _NOT_BESIDE = words("leave", "supposed"), words("leave", "not_beside")
_TELLERS = frozenset({"he", "i", "she", "we"})  # who tell what came about
_ABLE = (("will", "be", "able", "to"), ("'ll", "be", "able", "to"), ("are", "able", "to"), ("is", "able", "to"))


def plainer(norms: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Words of a sentence, from one to the one behind the last, and the word to read in their place."""
    if (able := _leave(norms)) is not None:
        yield *able, "can"
    if "next" in norms:
        for at in range(len(norms) - 2):
            if norms[at] == "next" and norms[at + 1] == "to" and norms[at + 2] not in _NOT_BESIDE:
                yield at, at + 2, "beside"


def _leave(norms: Sequence[str]) -> tuple[int, int] | None:
    """The words of a sentence that stand for "can" before something that a reader may do."""
    if {"could", "able"}.isdisjoint(norms) or norms[-1] == "?" or not _SUPPOSED.isdisjoint(norms):
        return None
    for at in range(1, len(norms) - 1):
        if norms[at] == "could" and norms[at - 1] == "you" and _deed(norms, at + 1):
            return at, at + 1
        if norms[at] == "could" and norms[at + 1] == "safely" and norms[at - 1] not in _TELLERS:
            return at, at + 1
        for able in _ABLE:
            end = at + len(able)
            if tuple(norms[at:end]) == able and norms[at - 1] not in _TELLERS and _deed(norms, end):
                return at, end
    return None


def _deed(norms: Sequence[str], at: int) -> bool:
    """Whether "safely skip", "take" or "be on" stands at a word."""
    at += norms[at : at + 1] != [] and norms[at] in _LIGHTLY
    return norms[at : at + 1] != [] and (norms[at] in _DEEDS or list(norms[at : at + 2]) == ["be", "on"])
