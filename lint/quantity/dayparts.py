"""Times of a day and of a week that say how often: "with each meal", "at breakfast and before bed", "on Mondays"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.quantity.numerals import numeral
from lint.quantity.words import DAYPART_CLAUSES, DAYPARTS, MEALS, WEEKDAYS, WEEKDAYS_PLURAL

if TYPE_CHECKING:
    from lint.quantity.tokens import Tokens

_DETERMINERS = frozenset({"the", "your", "their", "my", "his", "her", "our", "all"})
# behind "one day"
OF_THE_WEEK = frozenset(
    {("of", "the", "week"), ("of", "each", "week"), ("of", "every", "week"), ("out", "of", "seven")},
)
_EACH = frozenset({"each", "every"})
_MAIN = frozenset({"main", "big", "full", "daily", "single", "proper"})
_MEALS_A_DAY = 3
_MOST_PARTS = 6  # times of one day in a list
DAYPART_STARTS = frozenset({*DAYPARTS, *(clause[0] for clause in DAYPART_CLAUSES), "each", "every"})
WEEKDAY_STARTS = frozenset({"on", "at", "each", "every", *WEEKDAYS, *WEEKDAYS_PLURAL})


def times_of_day(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """How many times a day the phrase at `index` names, and the index after it."""
    meals = _meals(tokens, index)
    if meals is not None:
        return meals
    end = _part(tokens, index)
    if end is None:
        return None
    count = 1
    while count < _MOST_PARTS:
        at = _joined(tokens, end)
        following = None if at is None else _part(tokens, at)
        if following is None:
            break
        count, end = count + 1, following
    return count, end


def _joined(tokens: Tokens, index: int) -> int | None:
    """Past what joins two times of a day: "and", ", and again", ","."""
    at = index + 1 if tokens.words[index] == "," else index
    if tokens.words[at] in ("and", "&", "plus"):
        at += 1
        at += tokens.words[at] in ("again", "once")
    return at if at > index else None


def _part(tokens: Tokens, index: int) -> int | None:
    """The index after one time of a day: "at bedtime", "with your evening meal", "when you wake up"."""
    for clause in DAYPART_CLAUSES:
        if tokens.match(index, clause):
            return index + len(clause)
    nouns = DAYPARTS.get(tokens.words[index])
    if nouns is None:
        return None
    at = index + 1
    if tokens.words[at] in _DETERMINERS:
        at += 1
    for noun in nouns:
        if tokens.match(at, noun):
            return at + len(noun)
    return None


def _meals(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """“with every meal”, "at each of the three main meals", "with your three meals"."""
    at = index
    if tokens.words[at] in ("with", "at", "after", "before", "to", "for", "alongside"):
        at += 1
    each = tokens.words[at] in _EACH
    if each:
        at += 1
        if tokens.words[at] == "of":
            at += 1
            each = False
    elif at == index:
        return None
    while tokens.words[at] in _DETERMINERS:
        at += 1
    count = _MEALS_A_DAY
    number = None if each else numeral(tokens, at)
    if number is not None and number.value.denominator == 1:
        count, at = int(number.value), number.end
    elif not each:
        return None
    while tokens.words[at] in _MAIN:
        at += 1
    return (count, at + 1) if tokens.words[at] in MEALS and 1 < count <= _MOST_PARTS else None


def days_of_week(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """How many days of a week the phrase at `index` names, and the index after it; "on Monday" is a date."""
    at = index
    lead = tokens.words[at] if tokens.words[at] in ("on", "at", "each", "every") else ""
    at += bool(lead)
    names = WEEKDAYS if lead in _EACH else WEEKDAYS_PLURAL
    days: set[str] = set()
    end = at
    while tokens.words[at] in names:
        days.add(tokens.words[at].removesuffix("s"))
        end = at + 1
        joined = _joined(tokens, end)
        if joined is None:
            break
        at = joined + (tokens.words[joined] in ("on", "each", "every"))
    return (len(days), end) if days else None
