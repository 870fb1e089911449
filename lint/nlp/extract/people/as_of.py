"""What is named only to say whose effects something has: "it can have the side effects of such a medicine"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_EFFECTS, _LIKE = words("as_of", "effects"), frozenset({"as", "like", "of"})
_SET_OFF = frozenset({",", ";", "and", "but", "if", "when", "while", "who", "with"})
_LED = 5  # words from "effects" to what they are of


def as_of(view: View, mark: Mark) -> bool:
    """Whether a medicine is what an effect, a strength or a risk is of or is like; nobody who takes it is meant."""
    led = view.norms[max(view.body, mark.start - _LED) : mark.start]
    at = max((at for at, word in enumerate(led) if word in _LIKE), default=None)
    if at is None or not _SET_OFF.isdisjoint(led[at:]) or _EFFECTS.isdisjoint(led[:at]):
        return False
    return not {"has", "have", "having", "with"}.isdisjoint(view.norms[view.body : mark.start])
