"""What is said of something else than a medicine: "Yoga is harmless", "a blood test carries no risk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.view import View

_ACTIVITIES = words("harm", "activities")
_OTHERS = words("harm", "others")
_FINITE = words("harm", "finite")
_OPENERS = words("harm", "openers")
_MEANT = words("harm", "pronouns") | words("harm", "ours") | words("risk", "anybody")
_PARTS = words("harm", "parts")
_SUBJECT = 7  # words of a subject


def of_daily_life(view: View, position: int) -> bool:
    """Whether what a clause speaks of is a thing or a deed of daily life, and no word in it may mean the medicine."""
    clause = view.clause_at(position)
    first = clause.start
    while first < position and view.norms[first] in _OPENERS:
        first += 1
    end = next((at for at in range(first, position) if view.norms[at] in _FINITE), None)
    if end is None or not 0 < end - first <= _SUBJECT:
        return False
    subject = view.norms[first:end]
    if subject[-1] in _PARTS:
        return True  # "the capsule shell is harmless gelatine"
    if not _MEANT.isdisjoint(subject) or any(
        first <= mark.start < end and (mark.concept is not None or mark.group in _RISKS) for mark in view.marks
    ):
        return False
    return not (_ACTIVITIES | _OTHERS).isdisjoint(subject) or subject[0] in _ACTIVITIES


_RISKS = {"adverse-nouns", "boxed-warning", "harm-noun", "organ", "strongest-warning"}
