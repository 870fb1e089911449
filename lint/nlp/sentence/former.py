"""“The former”, "the latter": what takes up the one or the other of two things that were named together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_EITHER = {"former": 0, "latter": 1}
_AND = frozenset({"and", "or", "from"})
_BETWEEN = 5  # words from the one to the other, "and how much better their"


def taken_up(view: View, before: View | None) -> tuple[Mark, ...]:
    """A mark for each such word: that of the concept it stands for.

    The two are named before it, in the sentence itself or else in the one before.
    """
    if _EITHER.keys().isdisjoint(view.bag):
        return ()
    found: list[Mark] = []
    for at in view.places(_EITHER):
        word = view.norms[at]
        if view.norms[at - 1 : at] != ["the"]:
            continue
        pair = _pair(view, at) or (_pair(before, len(before.norms)) if before is not None else None)
        if pair is not None:
            found.append(Mark(at - 1, at + 1, pair[_EITHER[word]].group))
    return tuple(found)


def _pair(view: View, high: int) -> tuple[Mark, Mark] | None:
    """The last two concepts before a word that an "and" joins."""
    named = [mark for mark in view.marks if mark.concept is not None and mark.end <= high]
    for second in sorted(named, key=lambda mark: -mark.start):
        for first in sorted(named, key=lambda mark: -mark.end):
            between = view.norms[first.end : second.start]
            joined = first.end < second.start and len(between) <= _BETWEEN and not _AND.isdisjoint(between)
            if joined and first.concept != second.concept:
                return first, second
    return None
