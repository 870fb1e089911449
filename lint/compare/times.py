"""Times that are as good as equal."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.quantity import convert

if TYPE_CHECKING:
    from lint.model.quantity import Quantity

_ROUNDING = Fraction(1, 10)  # "eight weeks" for "two months", "a month" for "four weeks"


def near_time(said: Quantity, known: Quantity) -> bool:
    """Whether every end of a time that an article gives is about an end of the one that the sheet has."""
    converted = convert(said, known.unit, None)
    if converted is None:
        return False
    ends = [end for end in (known.low, known.high) if end is not None]
    told = [end for end in (converted.low, converted.high) if end is not None]
    return all(any(abs(end - right) <= right * _ROUNDING for right in ends) for end in told)
