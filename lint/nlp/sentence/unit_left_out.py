"""Doses whose unit is that of the one before: "1.5 mg in the first week, 3 in the second, and 4.5 after that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import family, scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.quantity import Quantity

_LED, _BEHIND = words("unit_left_out", "led"), words("unit_left_out", "behind")
_REACHING, _NEXT = words("unit_left_out", "reaching"), words("unit_left_out", "next")
_ENDS = frozenset({".", ",", ";", "and"})


def unit_left_out(norms: Sequence[str], start: int, before: Quantity) -> Iterator[tuple[int, Quantity]]:
    """The bare numbers behind a dose that ends at a word, each with the quantity that it is."""
    if family(before.unit) != "mass":
        return
    for at in range(start + 1, len(norms) - 1):
        reached = norms[at - 1] in _REACHING and norms[at + 1] in _ENDS
        if not (reached or (norms[at - 1] in _LED and _timed(norms, at + 1))):
            continue
        found = scan(f"{norms[at]} {before.unit}")
        if len(found) == 1 and found[0].start == 0:
            yield at, found[0].quantity


def _timed(norms: Sequence[str], at: int) -> bool:
    """Whether "in the second", "after that" or "from week three on" stands at a word."""
    if norms[at : at + 2] == ["in", "the"]:
        return norms[at + 2 : at + 3] != [] and norms[at + 2] in _NEXT
    return " ".join(norms[at : at + 2]) in _BEHIND
