"""A day's portions told one by one: "one piece at breakfast, one at lunch and one at night" is three times a day."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.quantity import Quantity
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_ONES, _THINGS = words("portions", "ones"), words("portions", "things")
_AT, _PARTS = words("portions", "at"), words("portions", "parts")
_ARTICLES = frozenset({"a", "the", "your"})
_BRACKETS = frozenset({"(", ")"})
_JOINING = frozenset({",", "and", "then", ";", "plus", "&"})
_OTHERS = words("portions", "others")
_TO_JOIN = 3  # words between two portions
_A_DAY = 2  # portions at least


def day_portions(view: View) -> tuple[int, int, Quantity] | None:
    """Where the portions of a day stand, and how many there are; `None` for fewer than two."""
    if view.question or view.bag.isdisjoint(_PARTS) or not _OTHERS.isdisjoint(view.bag):
        return None
    found: list[tuple[int, int]] = []
    for at in view.places(_ONES):
        if found and at < found[-1][1]:
            continue
        end = _portion(view, at)
        if end is None:
            continue
        if found and not _joined(view, found[-1][1], at):
            break
        found.append((at, end))
    if len(found) < _A_DAY or len({tuple(view.norms[end - 1 : end]) for _, end in found}) < len(found):
        return None
    count = Fraction(len(found))
    return found[0][0], found[-1][1], Quantity(count, count, "times", "day")


def _portion(view: View, at: int) -> int | None:
    """The end of "one", perhaps what it is one of and how much that holds, and a time of the day."""
    at += 1
    if view.norms[at : at + 1] == ["of"]:
        return None
    while at < len(view.norms) and (
        view.norms[at] in _THINGS or view.norms[at] in _ONES or view.norms[at] in _BRACKETS or _held(view, at)
    ):
        at += 1
    if view.norms[at : at + 1] == [] or view.norms[at] not in _AT:
        return None
    at += 1
    while view.norms[at : at + 1] and view.norms[at] in _ARTICLES:
        at += 1
    return at + 1 if view.norms[at : at + 1] and view.norms[at] in _PARTS else None


def _held(view: View, at: int) -> bool:
    """“one 3 mg X capsule”, "one capsule (3 mg)": a word of what a portion holds, or of what it is called."""
    named = any(mark.concept is not None and mark.start <= at < mark.end for mark in view.marks)
    return named or any(
        family(amount.quantity.unit) == "mass" and amount.start <= at < amount.end and view.norms[at] not in _AT
        for amount in view.amounts
    )


def _joined(view: View, low: int, high: int) -> bool:
    between = [word for word in view.norms[low:high] if word not in _ARTICLES]
    return len(between) <= _TO_JOIN and bool(between) and _JOINING.issuperset(between)
