"""Times from one to the next: "every 12 hours", "each quarter", "half-yearly", "at intervals of two months"."""

from __future__ import annotations

from enum import Enum, auto
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from lint.model.quantity import Comparator
from lint.quantity.measures import unit_at
from lint.quantity.numerals import numeral
from lint.quantity.ranges import range_separator
from lint.quantity.words import EVERY_NTH, PERIODS, SPACED_ADVERBS

if TYPE_CHECKING:
    from lint.quantity.tokens import Tokens

_ONE = Fraction(1)
_LONE_PERIODS = frozenset({"fortnight", "quarter"})
_HOURS_A_DAY = 24
# The period in which an interval is counted, and how many of the unit it has: every 8 hours is 3 a day.
_INTERVALS = {"minute": ("hour", 60), "hour": ("day", _HOURS_A_DAY), "day": ("day", 1), "week": ("week", 1),
              "month": ("month", 1), "year": ("year", 1)}  # fmt: skip
_ADVERB_UNITS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_GOING_ON = frozenset({"of", "to", "past"})  # "every quarter of a tablet", "each quarter past"


class Form(Enum):
    """How a frequency is worded; not every amount takes every form."""

    COUNTED = auto()  # a number of times or an interval, a quantity by itself: "twice a day", "every 8 hours"
    ARTICLE = auto()  # "a day"
    PERIOD = auto()  # "per day", "/day", "each day"
    ADVERB = auto()  # "daily", "b.i.d."
    PHRASE = auto()  # "at bedtime"


class Frequency(NamedTuple):
    """How often in the text: between `low` and `high` times per `per`; `end` is the index of the token after it."""

    low: Fraction
    high: Fraction
    per: str
    end: int
    form: Form
    comparator: Comparator = Comparator.EXACT


def plain(rate: tuple[Fraction, str], end: int, form: Form) -> Frequency:
    """So many times in a period, and no more or fewer."""
    return Frequency(rate[0], rate[0], rate[1], end, form)


def interval(tokens: Tokens, index: int) -> Frequency | None:
    """Read "every 12 hours", "every other day", "on alternate days", "each quarter", or "half-yearly"."""
    at = index + 1 if tokens.match(index, ("on", "alternate")) else index
    if tokens.words[at] == "alternate":
        return every(tokens, at + 1, Fraction(2), Fraction(2))
    if tokens.words[at] in ("every", "each"):
        return _lone_period(tokens, at + 1) or _numbered(tokens, at + 1)
    return _spaced(tokens, index)


def _lone_period(tokens: Tokens, at: int) -> Frequency | None:
    """Read the "quarter" of "each quarter", which is no part of anything."""
    word, behind = tokens.words[at], tokens.words[at + 1]
    if word not in _LONE_PERIODS or behind in _GOING_ON or unit_at(tokens, at + 1)[0] is not None:
        return None
    return plain(PERIODS[word], at + 1, Form.COUNTED)


def _numbered(tokens: Tokens, at: int) -> Frequency | None:
    """Read the "four to six hours" of "every four to six hours", the "other day" of "every other day"."""
    if tokens.words[at] in EVERY_NTH:
        nth = Fraction(EVERY_NTH[tokens.words[at]])
        return every(tokens, at + 1, nth, nth)
    first = numeral(tokens, at)
    if first is None or not first.value:
        return None
    separator = range_separator(tokens, first.end) or (first.end + 1 if tokens.words[first.end] == "or" else None)
    second = None if separator is None else numeral(tokens, separator)
    last = second if second is not None and second.value else first
    return every(tokens, last.end, first.value, last.value)


def _spaced(tokens: Tokens, index: int) -> Frequency | None:
    """Read "quarterly", "six-monthly", "half-yearly", "at intervals of two months", "six-month intervals"."""
    word = tokens.words[index]
    if word in SPACED_ADVERBS:
        return plain(SPACED_ADVERBS[word], index + 1, Form.COUNTED)
    if word == "intervals" and tokens.words[index + 1] == "of":
        one = tokens.words[index + 2] in ("a", "an")
        number = None if one else numeral(tokens, index + 2)
        at = index + 3 if one else number.end if number is not None and number.value else 0
        value = number.value if number is not None else _ONE
        return every(tokens, at, value, value) if at else None
    number = numeral(tokens, index)
    value = Fraction(1, 2) if word == "half" else number.value if number is not None else Fraction(0)
    at = index + 1 if word == "half" or number is None else number.end
    if not value or tokens.words[at] != "-":
        return None
    unit = tokens.words[at + 1]
    if unit in _ADVERB_UNITS:
        period, times = _INTERVALS[_ADVERB_UNITS[unit]]
        return plain((times / value, period), at + 2, Form.COUNTED)
    named, end = unit_at(tokens, at + 1)
    return every(tokens, at + 1, value, value, end + 1) if named and tokens.words[end] == "intervals" else None


def every(
    tokens: Tokens, index: int, shortest: Fraction, longest: Fraction, past: int | None = None
) -> Frequency | None:
    """The interval of so many units, the unit at `index`; it ends behind the unit, or `past` it."""
    at = index + 1 if tokens.words[index] == "-" else index
    if tokens.words[at] in ("evening", "morning", "evenings", "mornings"):
        symbol, scale, end = "day", _ONE, at + 1
    else:
        unit, end = unit_at(tokens, at)
        if unit is None or unit.symbol not in _INTERVALS:
            return None
        symbol, scale = unit.symbol, unit.scale
    period, times = _INTERVALS[symbol]
    rates = (times / (longest * scale), times / (shortest * scale))
    return Frequency(min(rates), max(rates), period, past or end, Form.COUNTED)
