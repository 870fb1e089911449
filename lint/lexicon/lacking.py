"""Being short of something, in other words than a sheet's: "iron deficiency" as "short of iron", "too little iron"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENDS = (" deficiency", " deficient", "-deficient", "-deficiency")
_BEGINS = ("lack of ", "deficiency of ", "deficient in ", "shortage of ", "deficiency in ")
LACKING = tuple(sorted(words("lacking", "before")))
_BEHIND = tuple(sorted(words("lacking", "behind")))


def lacked(terms: Iterable[str]) -> set[str]:
    """What those are short of whom the names of a concept call so."""
    found = {term.removesuffix(end) for term in terms for end in _ENDS if term.endswith(end)}
    return found | {term.removeprefix(begin) for term in terms for begin in _BEGINS if term.startswith(begin)}


def lacking(terms: Iterable[str]) -> Iterator[str]:
    """Other ways to say so: "people who lack it", "if your level of it is low"."""
    for thing in sorted(lacked(terms)):
        yield from (f"{said} {thing}" for said in LACKING)
        yield from (f"{thing} {said}" for said in _BEHIND)
