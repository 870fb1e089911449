"""An occasion as a thing, "a scan with dye", where a sheet has it as what people do, "have a scan with dye"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIGHT = words("actions", "light")
_FUNCTION = words("actions", "function")
_TYING = ("with", "using", "of", "that uses", "involving")


def occasions(terms: Iterable[str]) -> list[str]:
    """The things that are had, from terms whose thing has a part that tells what kind it is: "a scan with dye"."""
    heads, kinds = set(), set()
    for term in terms:
        first, *rest = split(term)
        tie = next((at for at, word in enumerate(rest) if word in _TYING), None)
        if first not in _LIGHT or tie is None:
            continue
        head = " ".join(word for word in rest[:tie] if word not in _FUNCTION)
        kind = " ".join(word for word in rest[tie + 1 :] if word not in _FUNCTION)
        if head and kind:
            heads.add(head)
            kinds.add(kind)
    return sorted(
        form
        for head in heads
        for kind in kinds
        for form in (*(f"{head} {tie} {kind}" for tie in _TYING), f"{kind} {head}", f"{head} with * {kind}")
    )
