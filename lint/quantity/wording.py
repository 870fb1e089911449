"""Quantities as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.quantity import Comparator
from lint.quantity.units import UNITS

if TYPE_CHECKING:
    from fractions import Fraction

    from lint.model.quantity import Quantity

_SIGNS = {
    Comparator.EXACT: "",
    Comparator.ABOUT: "about ",
    Comparator.LESS: "less than ",
    Comparator.AT_MOST: "at most ",
    Comparator.MORE: "more than ",
    Comparator.AT_LEAST: "at least ",
}
_SINGULAR = {"people": "person", "times": "time", "inch": "inch"}


def format_quantity(quantity: Quantity) -> str:
    """A quantity for people: "3–5 mg/day", "less than 5 mg/day", "80 people", "1/10", "65%", "3 months".

    `parse_quantity` reads it back, as long as its numbers are finite decimals or have small denominators.
    """
    bounds = [bound for bound in (quantity.low, quantity.high) if bound is not None]
    if not bounds:
        return f"any number of {_unit(quantity.unit, many=True)}{_per(quantity)}"
    values = bounds if len(set(bounds)) > 1 else bounds[:1]
    share = quantity.unit == "fraction"
    number = "–".join(_ratio(value) if share else _number(value) for value in values)
    unit = "" if share else _unit(quantity.unit, many=bounds[-1] != 1)
    joint = "" if not unit or quantity.unit == "%" else " "
    return f"{_SIGNS[quantity.comparator]}{number}{joint}{unit}{_per(quantity)}"


def _per(quantity: Quantity) -> str:
    return f"/{quantity.per}" if quantity.per else ""


def _unit(symbol: str, *, many: bool) -> str:
    if symbol in _SINGULAR and not many:
        return _SINGULAR[symbol]
    unit = UNITS.get(symbol)
    return unit.spoken if unit is not None and unit.spoken and many else symbol


def _ratio(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def _number(value: Fraction) -> str:
    """The shortest exact writing: "4.5", "1,000", "3 1/3"."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        digits = 0
        while (value * 10**digits).denominator != 1:
            digits += 1
        whole, part = divmod(int(value * 10**digits), 10**digits)
        return f"{whole:,}" + (f".{part:0{digits}}" if digits else "")
    whole, numerator = divmod(value.numerator, value.denominator)
    fraction = f"{numerator}/{value.denominator}"
    return f"{whole} {fraction}" if whole else fraction
