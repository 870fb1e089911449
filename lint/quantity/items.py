"""The grammar of numbers with units: single ones, ranges, and lists that share their last unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from lint.model.quantity import Comparator
from lint.quantity import comparators
from lint.quantity.durations import article_duration, may_be_duration
from lint.quantity.frequency import Form, frequency
from lint.quantity.measures import Measure, measure, persons_out_of, share_measure, unit_at
from lint.quantity.numerals import Numeral, half_more, numeral
from lint.quantity.ranges import range_separator
from lint.quantity.tokens import TokenKind, Tokens
from lint.quantity.units import CURRENCIES, FORMS, UNITS, size
from lint.quantity.words import BEFORE_PERIOD, BEFORE_YEAR, CLOSERS, HEDGES, JOINS_CODE, LABELS, PERIODS, TIMES

_LIST_LIMIT = 12
_YEAR_SIZED = 1000
_SAMPLE_SIGNS = {
    "=": Comparator.EXACT,
    "~": Comparator.ABOUT,
    "<": Comparator.LESS,
    "≤": Comparator.AT_MOST,
    ">": Comparator.MORE,
    "≥": Comparator.AT_LEAST,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One amount: its bounds, unit, and tokens `first` to `end` (exclusive)."""

    low: Fraction
    high: Fraction
    unit: str
    family: str
    first: int
    end: int
    comparator: Comparator = Comparator.EXACT
    inverted: bool = False  # the range was written with its larger end first
    shares_frequency: bool = False  # a list or an "or" joins it to the last one, whose frequency is its own


@dataclass(frozen=True, slots=True)
class _Part:
    """A number or range whose unit may still be to come; `low` and `high` count in `measure` once it is known."""

    low: Fraction
    high: Fraction
    measure: Measure | None
    first: int
    end: int
    comparator: Comparator = Comparator.EXACT
    years: int = 0  # how many of its numbers could be calendar years
    pronoun: bool = False
    lone: bool = False


def read_items(tokens: Tokens, index: int, floor: int) -> list[Item]:
    """The amounts whose first number stands at `index`, read back to `floor`; none when it counts nothing."""
    duration = article_duration(tokens, index)
    if duration is not None:
        low, high, counted = duration
        return [Item(low, high, counted.unit, counted.family, index, counted.end)]
    if _is_code(tokens, index):
        return []
    pack = _pack(tokens, index)
    if pack is not None:
        return [pack]
    between = index - 2 if index and tokens.words[index - 1] in HEDGES else index - 1
    is_between = between >= floor and tokens.words[between] == "between"
    parts, joins = _list(tokens, index, between=is_between)
    if not parts:
        return []
    counted_by = parts[-1].measure
    if counted_by is None:
        return _sample(tokens, parts[0], floor)
    if not _plausible(tokens, parts, joins, counted_by):
        return []
    items = [_item(part, part.measure or counted_by) for part in parts]
    items += _alternatives(tokens, items[-1])
    items = [replace(item, shares_frequency=True) for item in items[:-1]] + items[-1:]
    sample = _sample(tokens, parts[0], floor) if counted_by.family == "people" else []
    if sample:
        items[0] = replace(items[0], first=sample[0].first)
    elif parts[0].low != parts[0].high:
        if is_between:
            items[0] = replace(items[0], first=between)
        elif index > floor and tokens.words[index - 1] == "from":
            items[0] = replace(items[0], first=index - 1)
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


def _item(part: _Part, counted: Measure) -> Item:
    low, high = part.low * counted.factor, part.high * counted.factor
    end = max(part.end, part.measure.end) if part.measure else part.end
    return Item(
        min(low, high),
        max(low, high),
        counted.unit,
        counted.family,
        part.first,
        end,
        part.comparator,
        inverted=low > high,
    )


def _list(tokens: Tokens, index: int, *, between: bool) -> tuple[list[_Part], list[str]]:
    """Parts up to the first with a unit, and the words that join them; nothing when the list comes to no unit."""
    parts: list[_Part] = []
    joins: list[str] = []
    at = index
    while len(parts) < _LIST_LIMIT:
        part = _part(tokens, at, between=between and not parts)
        if part is None:
            break
        parts.append(part)
        separator = _list_separator(tokens, part.end)
        if part.measure is not None or separator is None:
            break
        joins.append(separator[0])
        at = separator[1]
    if not parts or parts[-1].measure is None or len(parts) != len(joins) + 1 or "," in joins[-1:]:
        # No unit comes: only the first number stands here.
        return parts[:1] if parts and parts[0].measure is None and not parts[0].pronoun else [], []
    return parts, joins


def _list_separator(tokens: Tokens, index: int) -> tuple[str, int] | None:
    word = tokens.words[index]
    at = index + 1
    if word == "-" and tokens.words[at] in (",", "or", "and", "&"):
        return _list_separator(tokens, at)  # "6- and 12-month"
    if word == "," and tokens.words[at] in ("or", "and", "&"):
        word, at = tokens.words[at], at + 1
    elif (word == "/" and not (tokens.glued(index) and tokens.glued(at))) or word not in (",", "or", "and", "&", "/"):
        return None
    return word, at + 1 if tokens.words[at] in HEDGES and word != "," else at


def _alternatives(tokens: Tokens, item: Item) -> list[Item]:
    """What "or" joins to an amount with its own unit: "3 mg or 5 mg a day" gives both a frequency."""
    found: list[Item] = []
    joined = False
    at = item.end
    while len(found) < _LIST_LIMIT:
        separator = _list_separator(tokens, at)
        if separator is None or separator[0] not in (",", "or"):
            break
        part = _part(tokens, separator[1], between=False)
        if part is None or part.measure is None or part.measure.family != item.family:
            break
        found.append(_item(part, part.measure))
        at = found[-1].end
        if separator[0] == "or":
            joined = True
            break
    return found if joined else []


def _part(tokens: Tokens, index: int, *, between: bool) -> _Part | None:
    """A number or a range, with its unit if that follows at once."""
    first = numeral(tokens, index)
    if first is None:
        return None
    start = index - 1 if tokens.words[index - 1] in CURRENCIES else index
    end, sign, value = first.end, Comparator.EXACT, first.value
    if tokens.words[end] == "±" and (deviation := numeral(tokens, end + 1)) is not None:
        end, sign = deviation.end, Comparator.ABOUT
    elif tokens.words[end] == "x" and (each := numeral(tokens, end + 1)) is not None and not each.share:
        end, value = each.end, value * each.value
    counted = _measure(tokens, index, first, end)
    if counted is None and (bound := comparators.after(tokens, end)) is not None:
        counted = measure(tokens, bound.at, many=True)
        if counted is not None:
            sign = bound.sign
    if counted is not None and not _may_count(tokens, index, first, counted):
        return None
    if first.share and counted is None:
        return None
    part = _Part(
        value, value, counted, start, counted.end if counted else end, sign, int(first.year), first.pronoun, first.lone
    )
    if counted is not None and (more := half_more(tokens, counted.end)) is not None and counted.family != "people":
        return replace(part, low=value + more[0], high=value + more[0], end=more[1])
    ranged = _range(tokens, part, first, between=between)
    if ranged is not None:
        return ranged
    bare = counted is None
    if bare and (first.lone or (first.pronoun and _list_separator(tokens, end) is None)):
        return None
    return part


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


def _may_count(tokens: Tokens, index: int, number: Numeral, counted: Measure) -> bool:
    if number.pronoun and counted.family == "time":
        return may_be_duration(tokens, index, counted)
    return True


def _range(tokens: Tokens, part: _Part, first: Numeral, *, between: bool) -> _Part | None:
    """The part widened to a range, when a range sign and a second number of the same kind follow."""
    at = part.end
    middle = None
    if part.measure is not None and (middle := frequency(tokens, at)) is not None:
        at = middle.end
    start = range_separator(tokens, at, between=between)
    if start is None:
        return None
    index = start + 1 if tokens.words[start] in CURRENCIES else start
    second = numeral(tokens, index)
    if second is None or tokens.words[second.end] in TIMES or (first.year and second.value < first.value):
        return None
    counted = _measure(tokens, index, second, second.end)
    end = counted.end if counted is not None else second.end
    if middle is not None:
        again = frequency(tokens, end) if counted is not None else None
        if again is None or again.per != middle.per or again.form is Form.COUNTED:
            return None
    low = part.low
    if part.measure is None:
        if second.share is not first.share and counted is not None and counted.unit == "fraction" and second.share:
            return None
        if second.scale > 1 and first.scale == 1 and low < second.value / second.scale:
            low *= second.scale
    elif counted is None:
        if tokens.kinds[end] is TokenKind.WORD and tokens.words[end] not in CLOSERS:
            return None
        counted = replace(part.measure, end=end)
    elif counted.family != part.measure.family:
        return None
    else:
        low *= part.measure.factor * size(part.measure.unit) / (size(counted.unit) * counted.factor)
    return replace(
        part, low=low, high=second.value, measure=counted, end=end, years=part.years + second.year, pronoun=False
    )


def _is_code(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen ties the number to a word before it: "COVID-19", "Omega-3"."""
    return (
        tokens.words[index - 1] == "-"
        and tokens.glued(index)
        and tokens.glued(index - 1)
        and tokens.kinds[index - 2] in (TokenKind.WORD, TokenKind.CODE)
        and tokens.words[index - 2] not in JOINS_CODE
    )


def _sample(tokens: Tokens, part: _Part, floor: int) -> list[Item]:
    """The size of a sample in "n = 80"."""
    start = part.first - 2
    if start < floor or tokens.words[start] != "n" or tokens.words[start + 1] not in _SAMPLE_SIGNS:
        return []
    sign = _SAMPLE_SIGNS[tokens.words[start + 1]]
    return [Item(part.low, part.high, "people", "people", start, part.end, sign)]


def _plausible(tokens: Tokens, parts: list[_Part], joins: list[str], counted: Measure) -> bool:
    """Whether the numbers count at all: not a label's ("Part 2"), not calendar years ("in 2010 women …")."""
    first = parts[0].first
    if counted.family in ("people", "share") and _labelled(tokens, first):
        return False
    if any(part.pronoun for part in parts[:-1]) and joins[0] not in ("or", "-"):
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
    at = index - 2 if tokens.words[index - 1] == "." else index - 1
    word = tokens.words[at] if at >= 0 else ""
    if word == "#":
        return True
    if word not in LABELS:
        return False
    return not (word.removesuffix("s") in PERIODS and at > 0 and tokens.words[at - 1] in BEFORE_PERIOD)
