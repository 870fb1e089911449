"""How often something is done, told by how many of it there are in a period: "two liver tests a year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import scan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model.quantity import Quantity
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_NUMBER = 5  # words before a thing in which its number stands: "two or three full blood counts"
_RATES, _PERIODS = words("counted_in", "rates"), words("counted_in", "periods")
_SINGLE = words("counted_in", "single")
_READINGS = words("alike", "reading")
_DIVIDING, _INTO = words("counted_in", "dividing"), frozenset({"in", "into", "over"})
_OF_A_DAY, _PORTIONS = words("counted_in", "of_a_day"), words("counted_in", "portions")


def counted_in(view: View, things: Iterable[Mark]) -> Iterator[tuple[int, int, Quantity]]:
    """Where so many of a thing are told to fall into a period, and how often that is."""
    for mark in things:
        end = mark.end + (view.norms[mark.end : mark.end + 1] != [] and _is_reading(view.norms[mark.end]))
        rate, period = (*view.norms[end : end + 2], "", "")[:2]
        if rate not in _RATES or period not in _PERIODS:
            continue
        if (told := _number(view, mark.start, period)) is not None:
            yield told[0], end + 2, told[1]


def divided(view: View) -> Iterator[tuple[int, int, Quantity]]:
    """“Split the day's X into four small doses”: how many portions of a day there are."""
    if view.bag.isdisjoint(_DIVIDING) or not view.bag & _OF_A_DAY or view.question:
        return
    for at in view.places(_PORTIONS):
        told = _number(view, at, "day")
        if told is not None and view.norms[told[0] - 1] in _INTO:
            yield told[0], at + 1, told[1]


def _number(view: View, high: int, period: str) -> tuple[int, Quantity] | None:
    """Where the number before a word begins, and how often it is in a period."""
    for low in range(max(view.body, high - _NUMBER), high):
        if (often := times_in(view, low, high, period)) is not None:
            return low, often
    return None


def _is_reading(word: str) -> bool:
    return word in _READINGS or word.removesuffix("s") in _READINGS


def times_in(view: View, low: int, high: int, period: str) -> Quantity | None:
    """The number in the words `low:high`, or in the first of them, as times in a period; `None` where there is none."""
    for end in range(high, low, -1):
        number = "one" if view.norms[low] in _SINGLE else view.words(low, end)
        told = [item for item in scan(f"{number} times a {period}") if item.start == 0]
        if len(told) == 1 and told[0].quantity.unit == "times" and told[0].quantity.per is not None:
            return told[0].quantity
    return None
