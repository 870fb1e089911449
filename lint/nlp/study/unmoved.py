"""Outcomes that are said not to have changed: "neither X nor Y changed", "…; physically, little moved"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_CHANGED = words("results", "changed")
_LITTLE, _LUCK = words("results", "little"), words("results", "luck")
_PAIR = 8  # words of "X nor Y" around an outcome
_NOBODY = frozenset({",", ";", "but", "who", "which", "that"})


def unmoved(view: View, outcome: Mark) -> Mark | None:
    """The verb of changing that two outcomes, of which this is one, are the denied subject of."""
    if not {"neither", "nor"} <= view.bag:
        return None
    low = max(view.body, outcome.start - _PAIR)
    neither = next((at for at in range(outcome.start - 1, low - 1, -1) if view.norms[at] == "neither"), None)
    end = min(len(view.norms), outcome.end + _PAIR)
    verb = next((at for at in range(outcome.end, end) if view.norms[at] in _CHANGED), None)
    if neither is None or verb is None or "nor" not in view.norms[neither:verb]:
        return None
    if not _NOBODY.isdisjoint(view.norms[neither:verb]):
        return None
    return Mark(verb, verb + 1, "no-change")


def next_to_nothing(behind: list[str]) -> bool:
    """“…; physically, little moved", "… : no such luck": said of an outcome that stands in front of a stop."""
    if behind[:1] and not behind[0][0].isalnum():
        behind = behind[1:]
    return not _LITTLE.isdisjoint(behind[:1]) or (behind[:1] == ["no"] and not _LUCK.isdisjoint(behind[1:3]))


def in_the_next(behind: list[str]) -> bool:
    """“…, no clear difference in Y”: what stands right behind an outcome is found in the next."""
    named = list(takewhile(str.isalpha, behind[1:])) if behind[:1] and not behind[0].isalnum() else []
    changed = next((at for at, word in enumerate(named) if word in _LUCK), None)
    return changed is not None and named[changed + 1 : changed + 2] == ["in"]
