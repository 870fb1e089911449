"""Which of the terms found in a sentence stand: within a family, those that no longer one holds."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.lexicon import Match

_T = TypeVar("_T", bound=tuple)  # type: ignore[type-arg]
_start, _end = itemgetter(0), itemgetter(1)

_DISEASES = "other-conditions"
_ARTICLES = frozenset({"a", "an", "the", "your"})


def by_place(found: list[_T]) -> None:
    """Sort by start, the longest first: twice by a key that costs nothing instead of once by one that is worked out."""
    found.sort(key=_end, reverse=True)
    found.sort(key=_start)


def visible(found: list[Match], families: dict[str, str], own: str, norms: Sequence[str]) -> list[Match]:
    """Leave out matches that a longer one of the same family holds; `own` begins the labels of the sheet's names.

    A name of the sheet's own is not hidden by the same with an article: "operation" by "an operation".
    """
    found = [match for match in found if not (match.gaps and (_spliced(match, found) or _none_of_it(match, norms)))]
    kept: list[Match] = []
    near: list[Match] = []  # the last ones kept, as far as words of theirs may be words of the match looked at
    reach = 0  # how far they come
    if any(label == _DISEASES for _, _, label, _ in found):
        # the sheet's own names come first where they stand in one place with another's
        found.sort(key=lambda match: not match.label.startswith(own))
    by_place(found)
    for match in found:
        start, end, label, _ = match
        if start >= reach:
            near = []
        family = families[label]
        for other in near:
            if other.end > start and (
                (families[other.label] == family and _hides(other, match) and not _article(other, match, own, norms))
                # a disease in a name of the sheet's own
                or (label == _DISEASES and other.label.startswith(own) and other.holds(match))
            ):
                break
        else:
            kept.append(match)
            near.append(match)
            reach = max(reach, end)
    return kept


def _none_of_it(match: Match, norms: Sequence[str]) -> bool:
    """“need no contraception” is no case of "need * contraception"."""
    return any(norms[at] == "no" and norms[at + 1] not in {"longer", "one"} for at in match.gaps)


def _spliced(match: Match, found: Sequence[Match]) -> bool:
    """“(heart) failure, and nobody with heart (failure)”: a name made of the end of one and the start of the next."""
    whole = [other for other in found if other.label == match.label and not other.gaps]
    led = any(other.start < match.start < other.end for other in whole)
    return led and any(other.start < match.end < other.end for other in whole)


def _hides(other: Match, match: Match) -> bool:
    """Whether a match is longer and holds another one, or is the same found a second time."""
    if other.end - other.start > match.end - match.start:
        return other.holds(match)
    return other.start == match.start and other.end == match.end and other.label == match.label


def _article(other: Match, match: Match, own: str, norms: Sequence[str]) -> bool:
    led = other.start == match.start - 1 and other.end == match.end and norms[other.start] in _ARTICLES
    return led and match.label.startswith(own)
