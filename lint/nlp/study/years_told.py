"""Years told by others: "four years later", "the following year", "the earlier one" of two that were named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.years import dated, range_end, year_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_EARLIER, _LATER = words("frames", "earlier"), words("frames", "later")
_BY_ORDER = {"former": 0, "first": 0, "latter": 1, "second": 1}
_OLDER, _NEWER = words("frames", "older_one"), words("frames", "newer_one")
_OLDER_OR_NEWER = _OLDER | _NEWER
_POINTING = _OLDER | _NEWER | _BY_ORDER.keys()
_ONE = words("frames", "one_of_two")  # "the first of them", "the later paper"
_TOLD = words("frames", "told_of_one")  # "the latter had"
_NEXT, _BEFORE = words("frames", "year_after"), words("frames", "year_before")
_NEXT_OR_BEFORE = _NEXT | _BEFORE
_WORDS = 4  # words of "four years later"
_OPENING = 3  # words before it


def pointed_at(scene: Scene) -> Iterator[tuple[int, int, int]]:
    """“The earlier one had …”, "the first of them", "the latter": the year that is meant, and where the words stand."""
    view = scene.view
    if view.bag.isdisjoint(_POINTING):
        return
    for at, word in enumerate(view.norms[:-1]):
        if word not in _POINTING or view.norms[max(0, at - 1)] not in {"the", "more"}:
            continue
        behind = view.norms[at + 1]
        if behind not in _ONE and not (word not in {"first", "second"} and behind in _TOLD):
            continue
        pair = _two_years(scene, at)
        if pair is not None:
            order = sorted(pair) if word in _OLDER_OR_NEWER else pair
            yield order[_BY_ORDER.get(word, 0 if word in _OLDER else 1)], at, at + 1


def _two_years(scene: Scene, at: int) -> tuple[int, int] | None:
    """The two years that the sentence before, or the one before that, names together."""
    view = scene.view
    if any(word in dated(view)[:at] for word in year_words(view)):
        places: tuple[View, ...] = (view,)
    else:
        places = scene.earlier[:3]
    for place in places:
        years = list(dict.fromkeys(year_words(place)))
        if not years:
            continue
        told = dated(place)
        spans = any(range_end(told, index) for index, word in enumerate(told) if word in years)
        return (int(years[0]), int(years[1])) if len(years) == 2 and not spans else None
    return None


def turned_from(view: View, end: int) -> int:
    """1 where the words of a time say how much later ("two years later", "two years on, …"), -1 how much earlier.

    “Three years on average” and "after a year on 10 mg a day" are 0.
    """
    behind = view.norms[end : end + 2]
    if behind[:1] == ["on"] and behind[1:] != [","]:
        return 0
    return (behind[0] in _LATER) - (behind[0] in _EARLIER) if behind else 0


def shifted(view: View, last_year: int) -> Iterator[tuple[int, int, int]]:
    """“Four years later”, "a year earlier", "the following year": so many years from the last one that was told."""
    norms = view.norms
    for amount in view.amounts:
        quantity = amount.quantity
        if quantity.unit != "year" or quantity.low is None or quantity.low != quantity.high:
            continue
        turned = turned_from(view, amount.end)
        if turned and amount.end - amount.start <= _WORDS and amount.start <= _OPENING:
            yield last_year + int(quantity.low) * turned, amount.start, amount.end + 1
    if "year" not in view.bag:
        return
    for index in range(len(norms) - 2):
        first, *others = norms[index : index + 3]
        told = next((word for word in others if word != "year"), "")
        if first == "a" and others[0] == "year" and told in {"later", "earlier"}:
            yield last_year + (1 if told == "later" else -1), index, index + 3
        elif first == "the" and "year" in others and told in _NEXT_OR_BEFORE:
            yield last_year + (1 if told in _NEXT else -1), index, index + 3
