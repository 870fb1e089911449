"""The grammar of frequency: "a day", "twice weekly", "every 12 hours", "b.i.d.", "at bedtime"."""

from __future__ import annotations

from fractions import Fraction

from lint.model.quantity import Comparator
from lint.quantity import comparators
from lint.quantity.dayparts import DAYPART_STARTS, WEEKDAY_STARTS, days_of_week, times_of_day
from lint.quantity.intervals import Form, Frequency, every, interval, plain
from lint.quantity.numerals import STARTS, numeral
from lint.quantity.ranges import range_separator
from lint.quantity.tokens import TokenKind, Tokens
from lint.quantity.words import (
    ADVERBS,
    AFTER_POINT,
    AFTER_POINT_LONG,
    AFTER_SLASH,
    BEFORE,
    COUNTED,
    DAILY_PHRASES,
    ELAPSED,
    LATIN,
    PERIODS,
    SPACED_ADVERBS,
    TIMES,
    TWICE_PHRASES,
)

_HOURS_A_DAY = 24
_POINTS = frozenset({"hour", "week", "month", "year"})  # "a day before" may still be how often
# Phrases by their first word, the longest first.
_PHRASES: dict[str, list[tuple[tuple[str, ...], Fraction]]] = {}
for _daily in sorted((*DAILY_PHRASES, *TWICE_PHRASES), key=len, reverse=True):
    _PHRASES.setdefault(_daily[0], []).append((_daily, Fraction(2 if _daily in TWICE_PHRASES else 1)))
_ENDED = frozenset({"behind", "gone", "over", "past", "up"})  # "once a year is over"
_COMPARISONS = frozenset(phrase[0] for phrase in BEFORE)
_WEEKLY = frozenset({"of", "out"})
_LINKS = frozenset({"a", "an", "per", "each", "every", "/"})
_STARTS = frozenset(
    {
        *_PHRASES,
        *_COMPARISONS,
        *_LINKS,
        *_WEEKLY,
        *ADVERBS,
        *SPACED_ADVERBS,
        "intervals",
        *LATIN,
        *COUNTED,
        *STARTS,
        *DAYPART_STARTS,
        *WEEKDAY_STARTS,
    }
    | {"alternate", "q"}
)


def frequency(tokens: Tokens, index: int) -> Frequency | None:
    """The frequency that starts at `index`, or None."""
    if tokens.kinds[index] is TokenKind.WORD and tokens.words[index] not in _STARTS:
        return None
    return (
        _counted(tokens, index)
        or interval(tokens, index)
        or _phrase(tokens, index)
        or _weekdays(tokens, index)
        or _adverb(tokens, index)
        or _period(tokens, index)
    )


def _adverb(tokens: Tokens, index: int) -> Frequency | None:
    word = tokens.words[index]
    if word in ADVERBS:
        return plain(ADVERBS[word], index + 1, Form.ADVERB)
    # "OD" and "bd" as they are written in prescriptions; "Bid" at the start of a sentence is a verb.
    if word in LATIN and (tokens.kinds[index] is TokenKind.DOTTED or tokens.raw(index) in (word, word.upper())):
        return plain(LATIN[word], index + 1, Form.ADVERB)
    hours = _latin_hours(tokens, index)
    if hours is not None:
        return plain((hours[0], "day"), hours[1], Form.ADVERB)
    return None


def _latin_hours(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read "q8h", "q 8 h", "8-hourly": times a day, and the index after it."""
    word = tokens.words[index]
    if tokens.kinds[index] is TokenKind.CODE and word[0] == "q":
        digits = word[1:].rstrip("hours")
        if digits.isdecimal() and word.removeprefix(f"q{digits}") in ("h", "hr", "hrs") and int(digits):
            return Fraction(_HOURS_A_DAY, int(digits)), index + 1
    if word == "q" and tokens.kinds[index + 1] is TokenKind.NUMBER and tokens.words[index + 2] in ("h", "hr", "hours"):
        value = tokens.value(index + 1)
        return (_HOURS_A_DAY / value, index + 3) if value else None
    if tokens.kinds[index] is TokenKind.NUMBER or tokens.kinds[index] is TokenKind.WORD:
        number = numeral(tokens, index)
        if number is not None and number.value and not number.share:
            at = number.end + 1 if tokens.words[number.end] == "-" else number.end
            if tokens.words[at] == "hourly":
                return _HOURS_A_DAY / number.value, at + 1
    return None


def _phrase(tokens: Tokens, index: int) -> Frequency | None:
    found = None
    for phrase, times in _PHRASES.get(tokens.words[index], ()):
        if tokens.match(index, phrase):
            found = plain((times, "day"), index + len(phrase), Form.PHRASE)
            break
    named = times_of_day(tokens, index) if tokens.words[index] in DAYPART_STARTS else None
    if named is not None and (found is None or named[1] > found.end):
        return plain((Fraction(named[0]), "day"), named[1], Form.PHRASE)
    return found


def _weekdays(tokens: Tokens, index: int) -> Frequency | None:
    named = days_of_week(tokens, index) if tokens.words[index] in WEEKDAY_STARTS else None
    return None if named is None else plain((Fraction(named[0]), "week"), named[1], Form.COUNTED)


def _period(tokens: Tokens, index: int) -> Frequency | None:
    """Read "a day", "per week", "/month", "each night"."""
    link = tokens.words[index]
    any_one = link == "in" and tokens.words[index + 1] == "any"  # "in any week"
    if link not in _LINKS and not any_one:
        return None
    at = index + 1 + any_one + (any_one and tokens.words[index + 2] == "one")
    if link == "every" and tokens.words[at] == "single":
        at += 1
    table = AFTER_SLASH if link in ("/", "per") else PERIODS
    word = tokens.words[at]
    rate = table.get(word) or (table.get(word.removesuffix("s")) if link == "/" else None)
    if rate is None or tokens.kinds[at] is not TokenKind.WORD:
        return None
    article = link in ("a", "an")
    if article:
        following = tokens.words[at + 1]
        if following in AFTER_POINT or (rate[1] in _POINTS and following in AFTER_POINT_LONG):
            return None
        if following == "-":
            return None  # "a day-long"
    return plain(rate, at + 1, Form.ARTICLE if article else Form.PERIOD)


def _counted(tokens: Tokens, index: int) -> Frequency | None:
    """Read "three times a day", "2x/week", "up to twice daily", "once every three days"."""
    start, sign = _leading_comparison(tokens, index)
    low = high = Fraction(0)
    word = tokens.words[start]
    if word in COUNTED:
        low = high = Fraction(COUNTED[word])
        at = start + 1
        if tokens.words[at] == "or" and tokens.words[at + 1] in COUNTED:
            high, at = Fraction(COUNTED[tokens.words[at + 1]]), at + 2
        elif tokens.words[at] in ("or", "to") and (more := numeral(tokens, at + 1)) is not None:
            if tokens.words[more.end] not in TIMES:
                return None
            high, at = more.value, more.end + 1
    else:
        times = _times(tokens, start)
        if times is None:
            return None
        low, high, at = times
    rate = _rate(tokens, at)
    if rate is None or (word == "once" and _elapsed(tokens, rate.end)):
        return None  # "once a month has gone by"
    return Frequency(low * rate.low, high * rate.high, rate.per, rate.end, Form.COUNTED, sign)


def _elapsed(tokens: Tokens, at: int) -> bool:
    """“once a month has gone by”, "once the year is over"; not "once a month is enough"."""
    return tokens.words[at] in ELAPSED or (tokens.words[at] == "is" and tokens.words[at + 1] in _ENDED)


def _leading_comparison(tokens: Tokens, index: int) -> tuple[int, Comparator]:
    if tokens.words[index] not in _COMPARISONS:
        return index, Comparator.EXACT
    for at in (index + 1, index + 2, index + 3):
        if (tokens.words[at] in COUNTED or tokens.kinds[at] is TokenKind.NUMBER) or numeral(tokens, at) is not None:
            comparison = comparators.before(tokens, at, index)
            if comparison is not None and comparison.at == index:
                return at, comparison.sign
            break
    return index, Comparator.EXACT


def _times(tokens: Tokens, index: int) -> tuple[Fraction, Fraction, int] | None:
    first = numeral(tokens, index)
    if first is None or first.share:
        return None
    low = high = first.value
    at = first.end
    separator = range_separator(tokens, at) or (at + 1 if tokens.words[at] == "or" else None)
    if separator is not None and (second := numeral(tokens, separator)) is not None:
        high, at = second.value, second.end
    if tokens.words[at] == "-" and tokens.words[at + 1] in TIMES:
        at += 1
    if tokens.words[at] == "separate":
        at += 1
    return (min(low, high), max(low, high), at + 1) if tokens.words[at] in TIMES else None


def _rate(tokens: Tokens, index: int) -> Frequency | None:
    """What a number of times is counted in: "a day", "daily", "in 24 hours", "every 3 days"."""
    at = index
    if tokens.words[at] == "-":
        at += 1
    spaced = interval(tokens, at)
    if spaced is not None:
        return spaced
    if tokens.words[at] == "in" and tokens.words[at + 1] in ("a", "every"):
        at += 1
    elif tokens.words[at] == "in" and (within := _in_interval(tokens, at + 1)) is not None:
        return within
    phrase = _phrase(tokens, at)
    if phrase is not None:
        return phrase
    word = tokens.words[at]
    if word in ADVERBS:
        return plain(ADVERBS[word], at + 1, Form.ADVERB)
    return _period(tokens, at)


def _in_interval(tokens: Tokens, index: int) -> Frequency | None:
    number = numeral(tokens, index)
    return None if number is None or not number.value else every(tokens, number.end, number.value, number.value)
