"""What a word for food says of the way to take it: the way of a few, one of two, both ways, or one forbidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, directives
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_GROUPS = ("with-food", "without-food", "either-food")
_PREFERRING, _PARTS = words("administration", "preferring"), words("portions", "parts")
_LISTED = 6  # words of the times of the day between one with food and one without
_TURNING = frozenset({"but", "never", "not", ";", ":", "."})
_OTHER_TIME = 5  # words from a meal to another time of the day
_KIND, _OF_A_KIND = words("administration", "kinds_of_food"), words("administration", "of_a_kind")
_FORBIDDEN = 3  # words from "cannot be taken" to the food


def forbidden_with(view: View, mark: Mark) -> bool:
    """“It cannot be taken with food”, "never swallow it with a meal": of food as such, and of no kind of it."""
    said = view.norms[mark.start : mark.end + 1]
    if not _KIND.isdisjoint(said) or not _OF_A_KIND.isdisjoint(view.norms[mark.end : mark.end + 1]):
        return False
    return any(
        item.direction is Direction.PROHIBIT
        and 0 <= mark.start - item.mark.end <= _FORBIDDEN
        and all(map(str.isalpha, view.norms[item.mark.end : mark.start]))
        for item in directives(view)
    )


def preferred(view: View) -> bool:
    """“Some like to take it with a meal”: the way of a few; not "with some food"."""
    told = {at for mark in view.find(*_GROUPS) for at in range(mark.start, mark.end)}
    return any(word in _PREFERRING and at not in told for at, word in enumerate(view.norms))


def or_then(view: View, mark: Mark) -> bool:
    """“at breakfast or at bedtime”: one of two times of the day, which says nothing of food."""
    behind = view.norms[mark.end : mark.end + _OTHER_TIME]
    led = view.norms[max(view.body, mark.start - 1) : mark.start]
    return (behind[:1] == ["or"] or led == ["or"]) and not _PARTS.isdisjoint((*behind, *view.norms[: mark.start]))


def both_ways(view: View) -> list[Mark]:
    """“with food or on an empty stomach”, "at breakfast or with no meal at all", "with breakfast or without"."""
    for one in view.find("with-food"):
        if view.norms[one.end : one.end + 2] == ["or", "without"]:
            return [Mark(one.start, one.end + 2, "either-food")]
        for other in view.find("without-food"):
            low, high = sorted((one, other))
            between = view.norms[low.end : high.start]
            if "or" in between[-2:] and len(between) <= _LISTED and _TURNING.isdisjoint(between):
                return [Mark(low.start, high.end, "either-food")]
    return []
