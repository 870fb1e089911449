"""The grammar of amounts: single ones, and lists of numbers that share their last unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.model.quantity import Comparator
from lint.quantity.durations import article_duration
from lint.quantity.frequency import frequency
from lint.quantity.measures import Measure, measure, unit_at
from lint.quantity.numerals import numeral
from lint.quantity.parts import Part, read_part
from lint.quantity.tokens import TokenKind, Tokens
from lint.quantity.units import FORMS
from lint.quantity.words import BEFORE_PERIOD, BEFORE_YEAR, HEDGES, JOINS_CODE, LABELS, PERIODS

if TYPE_CHECKING:
    from fractions import Fraction

_LIST_LIMIT = 12  # keeps a page of bare numbers linear
_YEAR_SIZED = 1000
_CROWD, _STUDIES = 20, frozenset({"study", "trial"})
_JOINS = frozenset({"or", "and", "&"})
_SAMPLE_SIGNS = {
    "=": Comparator.EXACT,
    ":": Comparator.EXACT,
    "~": Comparator.ABOUT,
    "<": Comparator.LESS,
    "≤": Comparator.AT_MOST,
    ">": Comparator.MORE,
    "≥": Comparator.AT_LEAST,
}


class Item(NamedTuple):
    """One amount: its bounds, unit, and tokens `first` to `end` (exclusive)."""

    low: Fraction
    high: Fraction
    unit: str
    family: str
    first: int
    end: int
    comparator: Comparator = Comparator.EXACT
    inverted: bool = False  # the range was written with its larger end first
    shares_frequency: bool = False  # a list or a conjunction joins it to the last one, whose frequency is its own


def read_items(tokens: Tokens, index: int, floor: int) -> list[Item]:
    """The amounts whose first number stands at `index`, read back to `floor`; none when it counts nothing."""
    duration = article_duration(tokens, index)
    if duration is not None:
        low, high, counted = duration
        return [Item(low, high, counted.unit, counted.family, index, counted.end)]
    if _is_code(tokens, index):
        return []
    pack = _pack(tokens, index)
    return [pack] if pack is not None else _listed(tokens, index, floor)


def _listed(tokens: Tokens, index: int, floor: int) -> list[Item]:
    between = index - 2 if index and tokens.words[index - 1] in HEDGES else index - 1
    is_between = between >= floor and tokens.words[between] == "between"
    parts, joins = _list(tokens, index, between=is_between)
    if not parts:
        return []
    counted = parts[-1].measure
    sample = _sample(tokens, parts[0], floor)
    if counted is None or not _plausible(tokens, parts, joins, counted):
        return sample if counted is None else []
    items = [_item(part, part.measure or counted) for part in parts]
    items += _alternatives(tokens, items[-1])
    items[:-1] = [item._replace(shares_frequency=True) for item in items[:-1]]
    first = parts[0].first
    if sample and counted.family == "people":
        first = sample[0].first
    elif parts[0].low != parts[0].high and is_between:
        first = between
    elif index > floor and tokens.words[index - 1] == "from":
        rises = tokens.words[items[-1].end] in ("up", "upwards")  # "from 3 mg up"
        first = index - 1 if rises or parts[0].low != parts[0].high else first
    items[0] = items[0]._replace(first=first)
    return items


def _pack(tokens: Tokens, index: int) -> Item | None:
    """Read "two 1.5 mg capsules" where a frequency follows: what is taken is the product."""
    count = numeral(tokens, index)
    strength = None if count is None or count.share or count.value > _LIST_LIMIT else numeral(tokens, count.end)
    if count is None or strength is None or strength.share:
        return None
    counted = measure(tokens, strength.end, many=True)
    if counted is None or counted.family != "mass":
        return None
    form, end = unit_at(tokens, counted.end)
    if form is None or form.family not in FORMS or frequency(tokens, end) is None:
        return None
    value = count.value * strength.value * counted.factor
    return Item(value, value, counted.unit, counted.family, index, end)


def _item(part: Part, counted: Measure) -> Item:
    low, high = part.low, part.high
    if counted.factor != 1:
        low, high = low * counted.factor, high * counted.factor
    item = Item(low, high, counted.unit, counted.family, part.first, part.end, part.comparator)
    return item._replace(low=high, high=low, inverted=True) if low > high else item


def _list(tokens: Tokens, index: int, *, between: bool) -> tuple[list[Part], list[str]]:
    """Parts up to the first with a unit, and the words that join them; one part when the list comes to no unit."""
    parts: list[Part] = []
    joins: list[str] = []
    at = index
    while len(parts) < _LIST_LIMIT:
        part = read_part(tokens, at, between=between and not parts)
        if part is None:
            break
        parts.append(part)
        separator = None if index in tokens.barren else _list_separator(tokens, part.end)
        if part.measure is not None or separator is None:
            break
        joins.append(separator[0])
        at = separator[1]
    if parts and parts[-1].measure is not None and "," not in joins[-1:]:
        return parts, joins
    tokens.barren.update(part.first for part in parts[:-1])
    bare = bool(parts) and parts[0].measure is None and not parts[0].pronoun
    return parts[:1] if bare else [], []


def _list_separator(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """What joins two numbers of a list at `index`, and where the next begins."""
    word = tokens.words[index]
    at = index + 1
    if word == "-" and (tokens.words[at] in _JOINS or tokens.words[at] == ","):
        return _list_separator(tokens, at)  # "6- and 12-month"
    if word == "," and tokens.words[at] in _JOINS:
        word, at = tokens.words[at], at + 1
    elif word == "/":
        return (word, at) if tokens.glued(index) and tokens.glued(at) else None
    elif word != "," and word not in _JOINS:
        return None
    return word, at + 1 if tokens.words[at] in HEDGES and word != "," else at


def _alternatives(tokens: Tokens, item: Item) -> list[Item]:
    """What is joined to an amount with its own unit: "3 mg or 5 mg a day" gives both a frequency."""
    found: list[Item] = []
    at = item.end
    while len(found) < _LIST_LIMIT:
        separator = _list_separator(tokens, at)
        if separator is None or separator[0] == "/":
            break
        part = read_part(tokens, separator[1], between=False)
        if part is None or part.measure is None or part.measure.family != item.family:
            break
        found.append(_item(part, part.measure))
        if separator[0] in _JOINS:
            return found
        at = part.end
    return []


def _is_code(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen ties the number to a word before it: "B-12", "Delta-3"."""
    return (
        tokens.words[index - 1] == "-"
        and tokens.glued(index)
        and tokens.glued(index - 1)
        and tokens.kinds[index - 2] in (TokenKind.WORD, TokenKind.CODE)
        and tokens.words[index - 2] not in JOINS_CODE
    )


def _sample(tokens: Tokens, part: Part, floor: int) -> list[Item]:
    """The size of a sample in "n = 80"."""
    start = part.first - 2
    if start < floor or tokens.words[start] != "n" or tokens.words[start + 1] not in _SAMPLE_SIGNS:
        return []
    sign = _SAMPLE_SIGNS[tokens.words[start + 1]]
    return [Item(part.low, part.high, "people", "people", start, part.end, sign)]


def _plausible(tokens: Tokens, parts: list[Part], joins: list[str], counted: Measure) -> bool:
    """Whether the numbers count at all: not a label's ("Part 2"), not calendar years ("in 2010 women …")."""
    first = parts[0].first
    labelled = (len(parts) > 1 or counted.family in ("people", "share")) and _labelled(tokens, first)
    if labelled and len(parts) == 1 and parts[0].low >= _CROWD and tokens.words[first - 1] in _STUDIES:
        labelled = counted.family != "people" and counted.unit != "%"  # "in the 2012 trial 64 people took part"
    counts = counted.unit == "fraction" and any(part.high > 1 for part in parts[:-1])  # "it had 84, and half of them"
    if labelled or counts:
        return False
    if any(part.pronoun for part in parts[:-1]) and joins[0] != "or":
        return False
    if not any(part.years for part in parts):
        return True
    if len(parts) > 1:
        return counted.family not in ("people", "time") and all(part.high >= _YEAR_SIZED for part in parts)
    if counted.family != "people":
        return True
    before = tokens.words[first - 1] if first else ""
    return parts[0].years == 1 and not counted.adjectives and before not in BEFORE_YEAR


def _labelled(tokens: Tokens, index: int) -> bool:
    """Whether a word before the number makes it a name: "Part 2", "week 12", "No. 5", but not "each week 12"."""
    at = index - 2 if tokens.words[index - 1] == "." else index - 1
    word = tokens.words[at] if at >= 0 else ""
    period = word.removesuffix("s") in PERIODS and tokens.words[at - 1] in BEFORE_PERIOD
    return word == "#" or (word in LABELS and not period)
