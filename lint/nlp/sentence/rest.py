"""The rest of a group: those of whom something is denied, "38% did not improve", "three quarters had no rash"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import convert, family

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_DENYING = words("rest", "denying")
_STOPS = words("rest", "stops")
_AS_GOOD_AS_ALL = Fraction(97, 100)
_NEAR = 12  # words from a share to what is denied of it


def the_rest(view: View, told: int) -> bool:
    """Whether a share that ends at `told` is of those of whom something is denied right behind it."""
    behind = view.norms[told : told + _NEAR]
    end = next((at for at, word in enumerate(behind) if word in _STOPS), len(behind))
    return not _DENYING.isdisjoint(behind[:end])


def of_the_rest(view: View, position: int) -> bool:
    """Whether what is denied at a position is denied of a share of people only."""
    shares = [item for item in view.amounts if family(item.quantity.unit) == "share" and item.end <= position]
    told = convert(shares[-1].quantity, "fraction", None) if shares else None
    most = None if told is None else told.high if told.high is not None else told.low
    some = most is not None and most < _AS_GOOD_AS_ALL
    return some and position - shares[-1].end < _NEAR and the_rest(view, shares[-1].end)
