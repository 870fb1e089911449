"""Quantities: numbers with what they count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction  # noqa: TC003 - the sheet's models read it at run time


class Comparator(StrEnum):
    """How the number in the text bounds the quantity."""

    EXACT = "="
    ABOUT = "~"
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range with its unit and period.

    `low` and `high` are exact; `None` stands where the quantity is open ("less than 5 mg" has no low).
    `unit` is a symbol of `lint.quantity.units` ("mg", "people", "year", "fraction", "%", …).
    `per` is the period a frequency was multiplied out to ("hour", "day", "week", "month", "year"), or `None`.
    """

    low: Fraction | None
    high: Fraction | None
    unit: str
    per: str | None = None
    comparator: Comparator = Comparator.EXACT


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity where it stands in a text; `start` and `end` are half-open offsets into that text."""

    start: int
    end: int
    quantity: Quantity
    text: str
