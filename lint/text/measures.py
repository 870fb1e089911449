"""Amounts that a component is given in parts: `<Dose name="X" from={3} to={5} unit="mg" per="day" />`.

A page shows them as one: "X: 3 to 5 mg per day". No attribute says it alone, so they are read together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.text.markup import Markup

NUMBER = re.compile(r"\{\s*([0-9]+(?:\.[0-9]+)?)\s*\}")
"""A number in braces, `{4.5}`: a property that no reader sees as it stands."""

NUMERIC = "#"
"""Stands before the name of a property that is such a number."""

_LOW = ("from", "min", "low", "lower", "start", "minimum")
_HIGH = ("to", "max", "high", "upper", "end", "maximum")
_ONE = ("dose", "amount", "quantity", "value", "strength", "number", "count")
_UNITS = ("unit", "units", "uom", "measure")
_NAMES = ("name", "drug", "medicine", "medication", "title", "label", "treatment", "substance", "product")
_PERIODS = (
    "per",
    "every",
    "period",
    "interval",
    "frequency",
    "freq",
    "schedule",
    "often",
    "times",
    "repeat",
    "repeats",
    "timing",
    "cadence",
    "taken",
)
_BARE = re.compile(r"\s*[0-9]+(?:\.[0-9]+)?(?:\s*(?:-|–|to)\s*[0-9]+(?:\.[0-9]+)?)?\s*")
_WHOLE = re.compile(r"\s*[0-9]+(?:\.[0-9]+)?(?:\s*(?:-|–|to)\s*[0-9]+(?:\.[0-9]+)?)?\s*[A-Za-zµ]+\s*")
_NOUNS = frozenset(("day", "week", "month", "year", "hour", "night", "dose"))


def measured(markup: Markup) -> str:
    """What a component with an amount and its unit shows, "" for any other."""
    if not markup.is_component:
        return ""
    unit = _given(markup, _UNITS)
    low, high = _number(markup, _LOW), _number(markup, _HIGH)
    amount = f"{low} to {high}" if low and high else low or _number(markup, _ONE)
    if not (unit and amount):
        amount, unit = next((value for name in _ONE if _WHOLE.fullmatch(value := markup.get(name))), ""), ""
    if not amount:
        return ""
    name, period = _given(markup, _NAMES), _given(markup, _PERIODS)
    often = f"per {period}" if period in _NOUNS else period
    return f"{name + ': ' if name else ''}{' '.join(part for part in (amount.strip(), unit, often) if part)}."


def _given(markup: Markup, names: tuple[str, ...]) -> str:
    return next((value for name in names if (value := markup.get(name))), "")


def _number(markup: Markup, names: tuple[str, ...]) -> str:
    """The number of the first of some properties, in braces or in quotes."""
    for name in names:
        if (value := markup.get(NUMERIC + name) or markup.get(name)) and _BARE.fullmatch(value):
            return value
    return ""
