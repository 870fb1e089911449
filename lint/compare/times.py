"""Times that are as good as equal."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.quantity import convert, same

if TYPE_CHECKING:
    from lint.model.quantity import Quantity

_MUCH = Fraction(3, 2)
_ROUNDING = Fraction(1, 10)  # "eight weeks" for "two months", "a month" for "four weeks"


def near_time(said: Quantity, known: Quantity) -> bool:
    """Whether every end of a time that an article gives is about an end of the sheet's, or lies between them."""
    converted = convert(said, known.unit, None)
    if converted is None:
        return False
    ends = [end for end in (known.low, known.high) if end is not None]
    told = [end for end in (converted.low, converted.high) if end is not None]
    if known.low is not None and known.high is not None and known.low < known.high:
        low, high = known.low * (1 - _ROUNDING), known.high * (1 + _ROUNDING)
        return bool(told) and all(low <= end <= high for end in told)
    return all(any(abs(end - right) <= right * _ROUNDING for right in ends) for end in told)


def same_duration(said: Quantity, known: Quantity) -> bool:
    """Whether a study is said to have lasted as long as it did, "four months or so" for 16 weeks too."""
    converted = convert(said, known.unit, None)
    if said.unit != known.unit and said.low == said.high and near_time(said, known):
        return True
    if converted is not None and (converted.low is None) != (converted.high is None):
        end = converted.low if converted.low is not None else converted.high
        return end in {known.low, known.high}  # "for longer than two years": the median is where it says so
    if converted is None or converted.low is None or known.low is None or known.high is None:
        return converted is not None and same(converted, known)
    # "three or four years" is read as two quantities, each an end of the range
    return (converted.low == known.low and converted.high == known.high) or (
        converted.low == converted.high and converted.low in {known.low, known.high}
    )


def as_long(said: Quantity | None, years: int) -> bool | None:
    """Whether a time is about as long as from the first year of the data to the last; `None` where that is unsure."""
    told = convert(said, "year", None) if said is not None else None
    if told is None or told.low is None or told.high is None:
        return None
    if years - 1 <= told.low and told.high <= years + 1:
        return True
    return False if told.high * _MUCH < years or told.low > years * _MUCH else None
