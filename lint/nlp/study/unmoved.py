"""Outcomes of which neither is said to have changed: "neither X nor Y changed", "neither it nor Y moved"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_CHANGED = words("results", "changed")
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
