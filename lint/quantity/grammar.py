"""The grammar of amounts: numbers, ranges and lists of numbers with their unit, comparison and frequency."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from lint.model.quantity import Comparator, Quantity
from lint.quantity import comparators
from lint.quantity.frequency import frequency
from lint.quantity.intervals import Form, Frequency
from lint.quantity.items import Item, read_items
from lint.quantity.linking import find_frequency, lead_to
from lint.quantity.measures import Measure, by_weight
from lint.quantity.numerals import STARTS, numeral
from lint.quantity.tokens import TokenKind, Tokens, tokenize
from lint.quantity.units import DOSE_FAMILIES, NAMES, family
from lint.quantity.words import COUNTED, LATIN, LONE, MERE, PARTS, SCALES, SPACED_ADVERBS, TIMES, WEEKDAYS_PLURAL, WHOLE

_ANCHORS = STARTS | COUNTED.keys()
_LEADS = frozenset(
    {"daily", "nightly", "weekly", "monthly", "yearly", "hourly", "each", "every", "per", "alternate", "intervals"}
    | WEEKDAYS_PLURAL
    | SPACED_ADVERBS.keys()
)
# Most words open no quantity, and most articles are followed by a word that counts nothing.
_OPENERS = _ANCHORS | _LEADS
# A number is a frequency only with one of these behind it, which most texts do not have at all.
_COUNTING = frozenset({*TIMES, *COUNTED, "hourly", "weekly", "monthly", "yearly", "intervals"})
_ARTICLES = frozenset({"a", "an"})
_NAME = 3  # words of what a dose is of
_ENDS = 5  # words that tell which end of a range an amount is
_EACH = frozenset({"for", "at"})  # what stands behind each number of a row that shares its unit
_COORDINATING = frozenset({",", "and", "or", "but", ";"})
_AFTER_ARTICLE = (
    frozenset({"half", "couple", "estimated", "score"})
    | LONE
    | WHOLE
    | MERE
    | PARTS.keys()
    | SCALES.keys()
    | {name[0] for name, unit in NAMES.items() if unit.family == "time"}
)


class Found(NamedTuple):
    """A quantity at tokens `first` to `last` (exclusive)."""

    quantity: Quantity
    first: int
    last: int
    inverted: bool = False  # the range was written with its larger end first


def read(text: str) -> tuple[Tokens, list[Found]]:
    """All quantities of a text in order, with the tokens they stand at."""
    tokens = tokenize(text)
    found: list[Found] = []
    index = floor = 0
    kinds, words = tokens.kinds, tokens.words
    counting = not _COUNTING.isdisjoint(words)
    while index < tokens.count:
        kind = kinds[index]
        word = words[index]
        if (kind is TokenKind.WORD or kind is TokenKind.SIGN) and (
            word not in _OPENERS or (word in _ARTICLES and words[index + 1] not in _AFTER_ARTICLE)
        ):
            index += 1
            continue
        here: list[Found] = []
        anchor = kind is TokenKind.NUMBER or kind is TokenKind.GLYPH or word in _ANCHORS or word.startswith("1:")
        if (anchor and counting) or word in _LEADS or (kind is not TokenKind.WORD and word in LATIN):
            here = _frequencies(tokens, index, floor)
        if anchor and not here:
            here = _amounts(tokens, index, floor) or _elided(tokens, index, found)
        if here:
            found.extend(here)
            index = floor = here[-1].last
        else:
            index = _skip(tokens, index)
    return tokens, found


def _skip(tokens: Tokens, index: int) -> int:
    """Past a number that counts nothing; the rest of "1/10" or "1-800-662" is no number of its own."""
    at = index + 1
    if tokens.kinds[index] is TokenKind.NUMBER:
        while (
            tokens.words[at] in ("-", "/")
            and tokens.glued(at)
            and tokens.glued(at + 1)
            and tokens.kinds[at + 1] is TokenKind.NUMBER
            and tokens.words[at + 2] == tokens.words[at]
        ):
            at += 2
    return at


def _frequencies(tokens: Tokens, index: int, floor: int) -> list[Found]:
    """What a frequency at `index` makes: amounts that it leads ("twice a day, 4.5 mg"), or a number of times."""
    how_often = frequency(tokens, index)
    if how_often is None or how_often.form is Form.ARTICLE:
        return []
    led = _led(tokens, index, floor, how_often)
    if led or how_often.form is not Form.COUNTED:
        return led
    comparison = comparators.before(tokens, index, floor)
    quantity = Quantity(how_often.low, how_often.high, "times", how_often.per)
    start, sign = (index, how_often.comparator) if comparison is None else (comparison.at, comparison.sign)
    return [Found(bounded(quantity, sign), start, how_often.end)]


def _led(tokens: Tokens, index: int, floor: int, how_often: Frequency) -> list[Found]:
    """Amounts behind the frequency at `index`: "a daily dose of 3 mg", "each night, 3 to 5 mg"."""
    at = lead_to(tokens, how_often)
    items = [] if at is None else read_items(tokens, at, how_often.end)
    if at is None or not items or items[0].family not in DOSE_FAMILIES:
        return []
    found = _finish(tokens, items, how_often.end)
    if found[-1].quantity.per is not None:
        return []
    found = [one._replace(quantity=multiply(one.quantity, how_often)) for one in found]
    outer = comparators.before(tokens, index, floor)
    if outer is not None:
        found[0] = found[0]._replace(quantity=bounded(found[0].quantity, outer.sign))
    return [found[0]._replace(first=index if outer is None else outer.at), *found[1:]]


def _amounts(tokens: Tokens, index: int, floor: int) -> list[Found]:
    items = read_items(tokens, index, floor)
    # A currency sign may already be the last amount's ("5$ 5").
    return _finish(tokens, items, floor) if items and items[0].first >= floor else []


def _elided(tokens: Tokens, index: int, found: list[Found]) -> list[Found]:
    """“10 mg for most, twenty for some and 40 for a few”: a number beside an amount, each with its "for"."""
    last = found[-1] if found else None
    if last is None or family(last.quantity.unit) not in DOSE_FAMILIES or last.quantity.per is not None:
        return []
    number = numeral(tokens, index)
    if number is None or number.share or number.year or number.pronoun or number.lone:
        return []
    if _reaches(tokens, last, index):
        return [Found(Quantity(number.value, number.value, last.quantity.unit), index, number.end)]
    # "10 mg of it for most"
    told = tokens.words[last.last + 2 if tokens.words[last.last] == "of" else last.last]
    between = tokens.words[last.last : index]
    if told not in _EACH or tokens.words[number.end] != told or _COORDINATING.isdisjoint(between[-1:]):
        return []
    if any(kind is TokenKind.NUMBER for kind in tokens.kinds[last.last : index]) or "." in between:
        return []
    return [Found(Quantity(number.value, number.value, last.quantity.unit), index, number.end)]


def _reaches(tokens: Tokens, last: Found, index: int) -> bool:
    """“from 5 mg at the bottom to fifteen at the top”, "between 5 mg at one end and 15 at the other"."""
    lead = {"to": "from", "and": "between"}.get(tokens.words[index - 1])
    between = tokens.words[last.last : index - 1]
    plain = all(kind is TokenKind.WORD for kind in tokens.kinds[last.last : index - 1])
    led = tokens.words[last.first - 1] == lead or tokens.words[last.first] == lead
    return lead is not None and led and 0 < len(between) <= _ENDS and plain


def _finish(tokens: Tokens, items: list[Item], floor: int) -> list[Found]:
    """Add to the items what stands around them: comparison before and after, and the frequency."""
    last = items[-1]
    end = last.end
    trailing = comparators.after(tokens, end)
    if trailing is not None:
        end = trailing.at
    weighed = _by_weight_of(tokens, end, last)
    how_often, end = find_frequency(tokens, end if weighed is None else weighed.end, last)
    weighed = weighed or (by_weight(tokens, end, last.unit) if how_often is not None else None)
    if weighed is not None:
        end = max(end, weighed.end)
        items = [_weighed(item, weighed) if item is last or item.shares_frequency else item for item in items]
        last = items[-1]
    if how_often is not None and trailing is None:
        trailing = comparators.after(tokens, end)
        if trailing is not None:
            end = trailing.at
    leading = comparators.before(tokens, items[0].first, floor, time=items[0].family == "time")
    found = []
    for position, item in enumerate(items):
        quantity = Quantity(item.low, item.high, item.unit)
        sign = item.comparator
        if leading is not None and (position == 0 or leading.sign is Comparator.ABOUT):
            sign = leading.sign if sign in (Comparator.EXACT, Comparator.ABOUT) else sign
        if item is last and trailing is not None:
            sign = trailing.sign
        quantity = bounded(quantity, sign)
        if how_often is not None and (item is last or item.shares_frequency):
            quantity = multiply(quantity, how_often)
        found.append(Found(quantity, item.first, item.end, item.inverted))
    found[-1] = found[-1]._replace(last=end)
    if leading is not None:
        found[0] = found[0]._replace(first=leading.at)
    return found


def _by_weight_of(tokens: Tokens, end: int, item: Item) -> Measure | None:
    """“3 to 5 mg of X per kilogram a day”: the body weight behind the name of what is weighed out."""
    if tokens.words[end] != "of":
        return None
    named = range(end + 2, end + 2 + _NAME)
    return next((found for at in named if (found := by_weight(tokens, at, item.unit)) is not None), None)


def _weighed(item: Item, measure: Measure) -> Item:
    """An amount by body weight."""
    low, high = item.low * measure.factor, item.high * measure.factor
    return item._replace(low=low, high=high, unit=measure.unit, family=measure.family)


def bounded(quantity: Quantity, sign: Comparator) -> Quantity:
    """The quantity as the comparator leaves it: open below after "less than", above after "more than"."""
    if sign is Comparator.EXACT:
        return quantity
    low, high = quantity.low, quantity.high
    if sign in (Comparator.LESS, Comparator.AT_MOST):
        low = None
    elif sign in (Comparator.MORE, Comparator.AT_LEAST):
        high = None
    return replace(quantity, low=low, high=high, comparator=sign)


def multiply(quantity: Quantity, how_often: Frequency) -> Quantity:
    """The quantity per period, the frequency multiplied out."""
    low = None if quantity.low is None else quantity.low * how_often.low
    high = None if quantity.high is None else quantity.high * how_often.high
    result = replace(quantity, low=low, high=high, per=how_often.per)
    return bounded(result, how_often.comparator) if quantity.comparator is Comparator.EXACT else result
