"""The grammar of one number or range with its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.model.quantity import Comparator
from lint.quantity import comparators
from lint.quantity.compound import half_more
from lint.quantity.durations import may_be_duration
from lint.quantity.frequency import frequency
from lint.quantity.intervals import Form
from lint.quantity.measures import Measure, measure, persons_out_of, share_measure
from lint.quantity.numerals import Numeral, numeral
from lint.quantity.ranges import range_separator
from lint.quantity.tokens import TokenKind, Tokens
from lint.quantity.units import CURRENCIES, UNITS, size
from lint.quantity.words import CLOSERS, TIMES

if TYPE_CHECKING:
    from fractions import Fraction


class Part(NamedTuple):
    """A number or range at tokens `first` to `end` (exclusive) whose unit may still be to come.

    `low` and `high` are in the order written; they count in `measure`, whose factor is still to be applied.
    """

    low: Fraction
    high: Fraction
    measure: Measure | None
    first: int
    end: int
    comparator: Comparator = Comparator.EXACT
    years: int = 0  # how many of its numbers could be calendar years
    pronoun: bool = False  # it is the word "one", a number only where a list or unit makes it one
    lone: bool = False  # "a single", "a couple": a number only with its unit


def read_part(tokens: Tokens, index: int, *, between: bool) -> Part | None:
    """The number or range whose first number stands at `index`; `between` says that this word came before."""
    number = numeral(tokens, index)
    if number is None:
        return None
    part = _one(tokens, index, number)
    if part is None:
        return None
    if part.measure is not None and part.measure.family not in ("people", "share"):
        more = half_more(tokens, part.measure.end)
        if more is not None:  # "two years and a half"
            return part._replace(low=part.low + more[0], high=part.high + more[0], end=more[1])
    ranged = _range(tokens, part, number, between=between)
    if ranged is not None:
        return ranged
    return None if part.measure is None and part.lone else part


def _one(tokens: Tokens, index: int, number: Numeral) -> Part | None:
    """The number with what stands between it and its unit, and the unit."""
    start = index - 1 if tokens.words[index - 1] in CURRENCIES else index
    end, sign, value = number.end, Comparator.EXACT, number.value
    if tokens.words[end] == "±" and (deviation := numeral(tokens, end + 1)) is not None:
        end, sign = deviation.end, Comparator.ABOUT
    elif tokens.words[end] == "x" and (each := numeral(tokens, end + 1)) is not None and not each.share:
        end, value = each.end, value * each.value
    elif tokens.words[end] == "(" and (again := numeral(tokens, end + 1)) is not None and again.value == value:
        end = again.end + 1 if tokens.words[again.end] == ")" else end  # "80 (eighty) participants"
    counted = _measure(tokens, index, number, end)
    if counted is None and (bound := comparators.after(tokens, end)) is not None:
        counted = measure(tokens, bound.at, many=True)
        if counted is not None:
            sign = bound.sign
    if counted is None:
        bare = Part(value, value, None, start, end, sign, int(number.year), number.pronoun, number.lone)
        return None if number.share else bare
    if number.pronoun and counted.family == "time" and not may_be_duration(tokens, index, counted):
        return None
    return Part(value, value, counted, start, counted.end, sign, int(number.year), number.pronoun, number.lone)


def _measure(tokens: Tokens, index: int, number: Numeral, end: int) -> Measure | None:
    """What the number counts: the currency before it, or the unit at `end`."""
    if tokens.words[index - 1] in CURRENCIES and not number.share:
        unit = UNITS[CURRENCIES[tokens.words[index - 1]]]
        return Measure(unit.symbol, unit.family, end)
    share = share_measure(tokens, index, number)
    if share is not None or number.share:
        return share
    counted = measure(tokens, end, many=number.value != 1)
    return counted and (persons_out_of(tokens, number, counted) or counted)


def _range(tokens: Tokens, part: Part, first: Numeral, *, between: bool) -> Part | None:
    """The part widened to a range, when a range sign and a second number of the same kind follow."""
    at = part.end
    middle = frequency(tokens, at) if part.measure is not None else None
    if middle is not None:
        at = middle.end
    start = range_separator(tokens, at, between=between)
    if start is None:
        return None
    index = start + 1 if tokens.words[start] in CURRENCIES else start
    second = numeral(tokens, index)
    if second is None or tokens.words[second.end] in TIMES or (first.year and second.value < first.value):
        return None
    counted = _measure(tokens, index, second, second.end)
    if middle is not None:  # "3 mg a day to 5 mg a day"
        again = frequency(tokens, counted.end) if counted is not None else None
        if again is None or again.per != middle.per or again.form is Form.COUNTED:
            return None
    low = _low_end(part, first, second, counted)
    if low is None:
        return None
    end = second.end if counted is None else counted.end
    if counted is None and part.measure is not None:
        if tokens.kinds[end] is TokenKind.WORD and tokens.words[end] not in CLOSERS:
            return None
        counted = part.measure._replace(end=end)
    years = part.years + second.year
    return part._replace(low=low, high=second.value, measure=counted, end=end, years=years, pronoun=False)


def _low_end(part: Part, first: Numeral, second: Numeral, counted: Measure | None) -> Fraction | None:
    """The low end of a range in the unit of its high end; None when the two do not go together."""
    if part.measure is None:
        if second.share and not first.share:
            return None
        lends = second.scale > 1 and first.scale == 1 and part.low < second.value / second.scale
        return part.low * second.scale if lends else part.low
    if counted is None:
        return part.low
    if counted.family != part.measure.family:
        return None
    return part.low * part.measure.factor * size(part.measure.unit) / (size(counted.unit) * counted.factor)
