"""Results in a row, each with its own value: "X better, Y same", "X ↑; Y ±", "↑ X, ↔ Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.turns import good
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.sentence.view import View

_ARROWS = {"↑": "improved", "↓": "improved", "↔": "no-difference", "→": "no-difference"}
_POINTING = {"↑": True, "↓": False}
_AS_BEFORE = words("results", "as_before")
_PARTING = frozenset({",", ";", "/", "·", "|", "•"})
_ENDS: tuple[list[str], ...] = ([], ["."], [")"], ["("], ["and"], *([sign] for sign in sorted(_PARTING)))


def arrows(view: View) -> Iterator[tuple[Mark, str]]:
    """The arrows of a sentence, with what they say of the outcome that is nearest."""
    for at, text in enumerate(view.texts):
        if (effect := _ARROWS.get(text)) is not None:
            yield Mark(at, at + 1, "arrow"), effect


def own_value(view: View, outcome: Mark) -> tuple[Mark, str] | None:
    """What stands right behind an outcome and says how it went, with nothing after it: "mood ↑,", "strength same"."""
    at = outcome.end
    if at >= len(view.norms) or view.norms[at + 1 : at + 2] not in _ENDS:
        return None
    if view.norms[at] in _AS_BEFORE:
        return Mark(at, at + 1, "arrow"), "no-difference"
    up = _POINTING.get(view.texts[at])
    if up is None:
        return None
    return Mark(at, at + 1, "arrow"), "improved" if up == good(view, outcome) else "worsened"


def of_the_item_before(view: View, cue: Mark, outcome: Mark, outcomes: Sequence[Mark]) -> bool:
    """“X better, Y …”: whether a word for a change ends an item on another outcome, and ours begins the next."""
    if view.norms[cue.end : cue.end + 1] == [] or view.norms[cue.end] not in _PARTING or outcome.start != cue.end + 1:
        return False
    goes_on = view.norms[outcome.end : outcome.end + 1] not in _ENDS  # "sleep better, mood and pain" share one value
    return goes_on and any(other is not outcome and other.end == cue.start for other in outcomes)
