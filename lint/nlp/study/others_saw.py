"""What other studies than the one told of saw: "it found nothing, while smaller ones found less pain"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.years import is_year

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_STUDIES, _OTHER = words("others_saw", "studies"), words("others_saw", "other")
_SAW = words("others_saw", "saw")
_BETWEEN = 12  # words from "smaller ones" to the outcome that they saw
_LED = 3  # words of "two much smaller trials"


def others_saw(view: View, outcome: Mark) -> bool:
    """Whether an outcome is what several other studies found, none of them told by its year."""
    low = max(view.body, outcome.start - _BETWEEN)
    at = next((at for at in range(outcome.start - 1, low - 1, -1) if view.norms[at] in _STUDIES), None)
    if at is None or _SAW.isdisjoint(view.norms[at + 1 : outcome.start]):
        return False
    led = max(view.body, at - _LED)
    dated = any(map(is_year, view.norms[led:]))  # "two small trials (2007 and 2013) saw less of it"
    return not dated and not _OTHER.isdisjoint(view.norms[led : at + 1])
