"""Studies that are brought in by those who made them: "Reviewers who in 2021 looked at 900 people saw fewer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.years import year_words
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

LOOKED = "looked"
_LOOKING = words("frames", "looking")
_OTHERS, _SUBJECT = words("frames", "other_makers"), 3  # words of "a different group"
_DOING = 3  # words from them to what they did
_WHOSE = frozenset({"he", "it", "she", "that", "they", "we", "you", ","})
_OPENING = 6  # words of "In 2021 two German doctors who"
_NEAR = 6  # words from "who" to what they did


def who_looked(view: View) -> int | None:
    """Where those who made a study are named in front of what they did and to how many, or when."""
    if view.bag.isdisjoint(_LOOKING):
        return None
    if (end := _others(view)) is not None and not _LOOKING.isdisjoint(view.norms[end : end + _DOING]):
        return view.body
    at = next((at for at in range(view.body + 1, view.body + _OPENING + 1) if view.norms[at : at + 1] == ["who"]), None)
    if at is None or view.norms[at - 1] in _WHOSE or _LOOKING.isdisjoint(view.norms[at + 1 : at + 1 + _NEAR]):
        return None
    if year_words(view):
        return at
    counted = any(family(amount.quantity.unit) == "people" for amount in view.amounts)
    return at if counted and view.norms[view.body] not in {"the", "those", "these"} else None


def _others(view: View) -> int | None:
    """Where “others”, "somebody else", "another team" ends that a sentence opens with."""
    opening = view.norms[view.body : view.body + _SUBJECT]
    return next((view.body + size for size in range(1, len(opening) + 1) if " ".join(opening[:size]) in _OTHERS), None)
