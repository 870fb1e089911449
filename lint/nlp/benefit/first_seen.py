"""When a gain is first seen: "it usually begins to improve within three months" tells a time, and no more benefit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.model.quantity import Quantity
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_BEGINNING, _WITHIN = words("first_seen", "beginning"), words("first_seen", "within")
_LENGTHS = words("first_seen", "lengths")
_FAR = 7  # words from a gain to how long it takes
_NEAR, _LED = 3, 4  # words from "begins to" to the gain; words that lead up to how long it takes


def first_seen(view: View, mark: Mark) -> Quantity | None:
    """How long it takes, told right behind a gain that is said to begin."""
    low = max(view.clause_at(mark.start).start, mark.start - _NEAR)
    if _BEGINNING.isdisjoint(view.norms[low : mark.end]):
        return None
    told = (
        amount.quantity
        for amount in view.amounts
        if amount.quantity.unit in _LENGTHS
        and 0 <= amount.start - mark.end <= _FAR
        and not _WITHIN.isdisjoint(view.norms[max(mark.end, amount.start - _LED) : amount.start + 1])
    )
    return next(told, None)
