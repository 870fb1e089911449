"""Exact conversion and comparison of quantities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.model.quantity import Comparator, Quantity
from lint.quantity.units import family, size

if TYPE_CHECKING:
    from fractions import Fraction


def convert(quantity: Quantity, unit: str, per: str | None) -> Quantity | None:
    """The same quantity in another unit and period, exactly; None when the two cannot be compared.

    Units convert within a family ("%" and "fraction" too), periods into each other (a year is 365.25 days, a month a
    twelfth of it), but a quantity without a period never into one with it. Raises ValueError for an unknown unit.
    """
    if family(quantity.unit) != family(unit) or (quantity.per is None) != (per is None):
        return None
    factor = size(quantity.unit) / size(unit)
    if quantity.per is not None and per is not None:
        factor *= size(per) / size(quantity.per)
    low = None if quantity.low is None else quantity.low * factor
    high = None if quantity.high is None else quantity.high * factor
    return replace(quantity, low=low, high=high, unit=unit, per=per)


def same(one: Quantity, other: Quantity) -> bool:
    """Whether both have the same bounds, in any units; "about" makes no difference, "less than" or "at most" does."""
    converted = convert(one, other.unit, other.per)
    if converted is None or (converted.low, converted.high) != (other.low, other.high):
        return False
    return _strict(one) == _strict(other)


def within(one: Quantity, outer: Quantity) -> bool:
    """Whether every value of the one is a value of the outer; False when they cannot be compared."""
    inner = convert(one, outer.unit, outer.per)
    if inner is None:
        return False
    above = outer.low is None or (inner.low is not None and _above(inner, inner.low, outer, outer.low))
    below = outer.high is None or (inner.high is not None and _below(inner, inner.high, outer, outer.high))
    return above and below


def overlaps(one: Quantity, other: Quantity) -> bool:
    """Whether some value belongs to both; False when they cannot be compared."""
    converted = convert(one, other.unit, other.per)
    return converted is not None and _meet(converted, other) and _meet(other, converted)


def _meet(lower: Quantity, upper: Quantity) -> bool:
    """Whether the one's low end lies below the other's high end."""
    if lower.low is None or upper.high is None:
        return True
    if lower.low == upper.high:
        return not (_strict(lower) or _strict(upper))
    return lower.low < upper.high


def _strict(quantity: Quantity) -> bool:
    """Whether the bound itself is left out."""
    return quantity.comparator in (Comparator.LESS, Comparator.MORE)


def _above(inner: Quantity, low: Fraction, outer: Quantity, bound: Fraction) -> bool:
    return low > bound or (low == bound and (_strict(inner) or not _strict(outer)))


def _below(inner: Quantity, high: Fraction, outer: Quantity, bound: Fraction) -> bool:
    return high < bound or (high == bound and (_strict(inner) or not _strict(outer)))
