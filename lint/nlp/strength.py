"""Claim strength 0-3 of a sentence (Sumner et al. 2014; Yu et al. 2019): none, correlation, conditional, causal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Strength

if TYPE_CHECKING:
    from lint.nlp.view import View

_CORRELATION = words("strength", "correlation")
_MODAL = words("strength", "modal")
_CAUSAL = words("strength", "causal")
_CAUSAL_WORDS = words("strength", "causal_words")
_NEED = words("strength", "need")


def strength(view: View) -> Strength:
    """The strength of a sentence's main claim, whatever its polarity."""
    words = set(view.norms)
    if view.question or not view.norms:
        return Strength.NONE
    causal = bool(words & _CAUSAL_WORDS) or view.has(*_CAUSAL)
    if words & _CORRELATION:
        return Strength.CORRELATION
    if causal and words & _NEED and not words & {"may", "might", "could"}:
        return Strength.NONE
    if causal:
        return Strength.CONDITIONAL if words & _MODAL else Strength.CAUSAL
    return Strength.NONE
