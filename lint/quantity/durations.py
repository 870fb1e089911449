"""Durations without a number: "within a month", "a decade", "a week or two"; and when "one day" is one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.quantity.compound import half_more
from lint.quantity.dayparts import OF_THE_WEEK
from lint.quantity.measures import Measure, unit_at
from lint.quantity.numerals import numeral
from lint.quantity.words import ADVERBS, AFTER_POINT, BEFORE_DURATION, PERIODS, WHOLE

if TYPE_CHECKING:
    from lint.quantity.tokens import Tokens

# Too short to be meant when no number is said: "in a minute", "a second".
_NEVER = frozenset({"minute", "second"})
_COUNTED_FROM = frozenset({"after", "ahead", "before", "prior"})
_EACH_DAY = frozenset({"bed", "bedtime", "breakfast", "dinner", "eating", "food", "lunch", "meals", "sleep", "supper"})
_TAKEN_OFTEN = frozenset({"once", "times", "twice"})
_BOUNDS = frozenset({"before", "till", "until"})
_GRANTING = frozenset(
    {"allow", "allowed", "give", "given", "gives", "leave", "leaves", "need", "needed", "needs", "wait", "waits"}
)
_VERB = 4  # words from "give" to the time that something is given
_COUNT = 6  # words before "a week" in which what is taken so often is counted


def article_duration(tokens: Tokens, index: int) -> tuple[Fraction, Fraction, Measure] | None:
    """Low, high and unit of "a month" at `index` where it measures time; the unit's `end` is past all of it."""
    if tokens.words[index] not in ("a", "an"):
        return None
    whole = tokens.words[index + 1] in WHOLE
    at = index + 2 if whole else index + 1
    unit, end = unit_at(tokens, at)
    if unit is None or unit.family != "time" or unit.symbol in _NEVER or tokens.words[at].endswith("s"):
        return None
    one = Fraction(1)
    counted = Measure(unit.symbol, unit.family, end, unit.scale)
    more = half_more(tokens, end)
    if more is not None:
        return (one + more[0]) * unit.scale, (one + more[0]) * unit.scale, counted._replace(end=more[1])
    if tokens.words[end] == "or" and (second := numeral(tokens, end + 1)) is not None:
        return unit.scale, second.value * unit.scale, counted._replace(end=second.end)
    meant = (
        whole
        or unit.scale != 1
        or tokens.words[index - 1] in BEFORE_DURATION
        or (tokens.words[index - 1] == "to" and tokens.words[index - 2] == "up")
        or (tokens.words[index - 1] == "as" and tokens.words[index - 2] == "long")
        or tokens.words[end] in AFTER_POINT
        or (unit.symbol == "hour" and tokens.words[end] in ("after", "before", "prior", "ahead"))
        or tokens.words[end] in ("between", "apart")
        or (tokens.words[end] == "-" and tokens.words[end + 1] == "long")
        or _counted_from(tokens, index, end)
        or (unit.symbol != "day" and _granted(tokens, index))
    )
    return (unit.scale, unit.scale, counted) if meant else None


def _counted_from(tokens: Tokens, index: int, end: int) -> bool:
    """“Stop it a week before surgery”, not "two a day before meals", where so much is taken so often."""
    if tokens.words[end] not in _COUNTED_FROM or tokens.words[end + 1] in _EACH_DAY:
        return False
    led = range(max(0, index - _COUNT), index)
    return not any(tokens.words[at] in _TAKEN_OFTEN or numeral(tokens, at) is not None for at in led)


def _granted(tokens: Tokens, index: int) -> bool:
    """“Give it a year”, "the drug needs a month", "before a week has passed"."""
    led = tokens.words[max(0, index - _VERB) : index]
    if not led or led[-1] in _BOUNDS:
        return bool(led)
    given = next((at for at in range(index - 1, max(-1, index - _VERB - 1), -1) if tokens.words[at] in _GRANTING), None)
    between = range(given + 1, index) if given is not None else range(0)
    return given is not None and not any(
        tokens.words[at] in {"a", "an", *_TAKEN_OFTEN}
        or tokens.words[at].endswith("s")
        or numeral(tokens, at) is not None
        for at in between
    )


def may_be_duration(tokens: Tokens, index: int, counted: Measure) -> bool:
    """Whether "one" with a unit of time is a duration: "one year" is, "one day" only as in "within one day"."""
    if counted.unit != "day" or counted.factor != 1:
        return True
    end = counted.end
    return (
        tokens.words[index - 1] in BEFORE_DURATION
        or tokens.words[index + 1] == "-"
        or (
            tokens.words[end] in ("a", "per", "each", "every", "-", *AFTER_POINT)
            and (tokens.words[end + 1] in PERIODS or tokens.words[end] in AFTER_POINT)
        )
        or tokens.words[end] in ADVERBS
        or tuple(tokens.words[end : end + 3]) in OF_THE_WEEK
        or (tokens.words[end] in _COUNTED_FROM and tokens.words[end + 1] not in _EACH_DAY)
    )
