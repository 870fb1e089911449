"""Words that add nothing to a statement, left out of it: "is, in fact, safe", "is also approved", "…, by the way."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_PHRASES = frozenset(tuple(phrase.split()) for phrase in words("asides", "phrases"))
_LENGTHS = sorted({len(phrase) for phrase in _PHRASES})
_ADVERBS, _AUXILIARIES = words("asides", "adverbs"), words("asides", "auxiliaries")
_ENDS = frozenset({".", "!", ";", "…"})


def asides(norms: Sequence[str]) -> set[int]:
    """The words of a sentence that are left out: an aside with its commas, an adverb right behind an auxiliary."""
    left: set[int] = set()
    for at, word in enumerate(norms):
        if word == ",":
            end = next((at + 1 + size for size in _LENGTHS if tuple(norms[at + 1 : at + 1 + size]) in _PHRASES), None)
            closed = end is not None and end < len(norms) and (norms[end] == "," or norms[end] in _ENDS)
            if end is not None and closed and at > 0:
                left.update(range(at, end + (norms[end] == ",")))
        elif word in _ADVERBS and at > 0 and norms[at - 1] in _AUXILIARIES and norms[at + 1 : at + 2] != []:
            left.update([at] if norms[at + 1].isalnum() else [])
    return left
