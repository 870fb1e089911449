"""The grammar of what a number counts: units, compound units, persons."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from lint.quantity.numerals import Numeral, numeral
from lint.quantity.tokens import TokenKind, Tokens, by_word
from lint.quantity.units import DENOMINATORS, DOSE_FAMILIES, FORMS, LOWER_CASE_ONLY, NAMES, UNITS, Unit
from lint.quantity.words import (
    ADDED_TIME,
    AFTER_SHARE,
    BODY_UNITS,
    BODY_WEIGHT,
    CLOSERS,
    NO_ADJECTIVES,
    PARTITIVES,
    PERIODS,
    TIMES,
)

PEOPLE = UNITS["people"]
_ADJECTIVES = 3
_SINGULAR_ENDINGS = ("ss", "us", "is")
_PLURALS = frozenset({"people", "women", "men", "children"})
_COUNTABLE = FORMS | {"unit"}
# What a fraction may divide; "half a dose" is half of some dose.
_DIVISIBLE = (DOSE_FAMILIES | {"time", "length"}) - {"dose", "unit"}
_SMALLEST_BASE = 100  # rates are given per hundred, thousand, …; "5 per 3 days" is none
_NAMES_BY_WORD = by_word(NAMES)
_ROUND = frozenset({*range(2, 11), 20, 50, 100, 1000})


class Measure(NamedTuple):
    """A unit in the text; a number before it is to be multiplied by `factor`. `end` is the token after it."""

    unit: str
    family: str
    end: int
    factor: Fraction = Fraction(1)
    adjectives: int = 0  # words between the number and the persons it counts


def measure(tokens: Tokens, index: int, *, many: bool) -> Measure | None:
    """The unit at `index`, after the number; a hyphen may join them.

    `many` says that the number is not one: "80 patient records" are no persons.
    """
    hyphen = tokens.words[index] == "-" and tokens.glued(index) and tokens.glued(index + 1)
    if hyphen:
        index += 1
    if tokens.words[index] == "second" and (hyphen or tokens.kinds[index - 1] is TokenKind.NUMBER):
        return Measure("second", "time", index + 1)
    if hyphen and tokens.words[index] == "strong":
        return Measure(PEOPLE.symbol, PEOPLE.family, index + 1)  # "an eighty-strong group"
    unit, end = unit_at(tokens, index)
    if unit is None and not hyphen and tokens.words[index] in ADDED_TIME:
        unit, end = unit_at(tokens, index + 1)  # "15 more years", "two full weeks"
        unit = unit if unit is not None and unit.family == "time" else None
    if unit is None or (unit is PEOPLE and not hyphen):
        return None if hyphen else _people(tokens, index, many=many)
    if many and not hyphen and unit.family in _COUNTABLE and tokens.words[index] == unit.symbol:
        return None  # "3 dose levels"
    end = _gloss(tokens, end, unit)
    return _compound(tokens, end, unit) or Measure(unit.symbol, unit.family, end, unit.scale)


def share_measure(tokens: Tokens, index: int, number: Numeral) -> Measure | None:
    """What makes the number at `index` a share ("1 in 10", "a tenth"), or the unit it is a part of ("½ tablet")."""
    end = number.end
    if not number.share:
        parts = tokens.words[end] in ("part", "parts") and tokens.words[end + 1] in ("in", "out", "per")
        return _out_of(tokens, number, end + parts)  # "one part in fifty"
    at = end + 1 if tokens.words[end] == "-" and tokens.glued(end) else end
    unit, after = unit_at(tokens, at)
    plain = tokens.words[index] == "half" or number.digits or tokens.kinds[index] is TokenKind.GLYPH
    if unit is None and at == end:
        of = end + 1 if tokens.words[end] == "of" else end
        if tokens.words[of] in ("a", "an"):
            unit, after = unit_at(tokens, of + 1)
            plain = True
    if unit is not None and plain and unit.family in _DIVISIBLE:
        return _compound(tokens, after, unit) or Measure(unit.symbol, unit.family, after, unit.scale)
    if tokens.words[index] == "half" and (
        at > end
        or (tokens.kinds[end] is TokenKind.WORD and tokens.words[end] not in AFTER_SHARE and unit is not PEOPLE)
    ):
        return None  # "half-life", "half asleep"
    return Measure("fraction", "share", end)


def persons_out_of(tokens: Tokens, number: Numeral, persons: Measure) -> Measure | None:
    """The share in "one person in five", "seven patients out of 10"; "two women in 10 clinics" is none."""
    if persons.unit != PEOPLE.symbol or tokens.words[persons.end] == "of":
        return None
    share = _out_of(tokens, number, persons.end)
    if share is None:
        return None
    word = tokens.words[share.end]
    # After one person an "s" is a verb's ("one in five stops"), after several a noun's.
    noun = tokens.kinds[share.end] is TokenKind.WORD and word.endswith("s") and word not in CLOSERS
    things = noun and number.value != 1
    return None if things else share


def _out_of(tokens: Tokens, number: Numeral, index: int) -> Measure | None:
    """Read "in 10", "out of ten", "in every five", "per 1,000" after a number, and "-in-ten"."""
    hyphens = tokens.words[index] == "-" and tokens.words[index + 1] == "in" and tokens.words[index + 2] == "-"
    word = tokens.words[index + hyphens]
    at = index + 1 + 2 * hyphens
    if word == "out" and tokens.words[at] == "of":
        at += 1
    elif word not in ("in", "of", "per"):
        return None
    every = tokens.words[at] in ("every", "each")
    if every:
        at += 1
    whole = numeral(tokens, at)
    if whole is None or whole.share or whole.value <= number.value or whole.value.denominator != 1:
        return None
    calendar = whole.year and not (number.digits and whole.value % 1000 == 0)  # "one in 2010"
    group = word == "of" and not every and whole.value not in _ROUND  # "8 of 40 patients" tells the size of the group
    if calendar or group or (word == "per" and whole.value < _SMALLEST_BASE):
        return None
    if not whole.digits and tokens.words[whole.end] == "-" and numeral(tokens, whole.end + 1) is not None:
        return None  # "a single woman in twenty-fourteen"
    unit, _ = unit_at(tokens, whole.end + 1 if tokens.words[whole.end] == "-" else whole.end)
    if (unit is not None and unit is not PEOPLE) or tokens.words[whole.end] in TIMES:
        return None
    return Measure("fraction", "share", whole.end, 1 / whole.value)


def unit_at(tokens: Tokens, index: int) -> tuple[Unit | None, int]:
    """The unit whose name stands exactly at `index`, longest name first, and the index after it."""
    word = tokens.words[index]
    for name, unit in _NAMES_BY_WORD.get(word, ()):
        if tokens.match(index, name) and not (word in LOWER_CASE_ONLY and tokens.raw(index) != word):
            return unit, index + len(name)
    return None, index


def _gloss(tokens: Tokens, end: int, unit: Unit) -> int:
    """Skip the symbol in "milligrams (mg)"."""
    if tokens.words[end] == "(":
        gloss, after = unit_at(tokens, end + 1)
        if gloss is not None and gloss.symbol == unit.symbol and tokens.words[after] == ")":
            return after + 1
    return end


def _compound(tokens: Tokens, index: int, unit: Unit) -> Measure | None:
    """Read "/kg", "per kg", "per 5 mL" after a unit."""
    at = index
    if tokens.words[at] in ("/", "per"):
        at += 1
    elif tokens.words[at] in ("in", "for", "to") and tokens.words[at + 1] in ("each", "every"):
        at += 2
    elif tokens.words[at] in ("a", "each", "every") and tokens.words[at + 1] in BODY_UNITS:
        at += 1
    else:
        return None
    under = numeral(tokens, at)
    if under is not None and under.value:
        at, divisor = under.end, under.value
    else:
        divisor = Fraction(1)
    lower, end = unit_at(tokens, at)
    if lower is None or lower.symbol not in DENOMINATORS:
        return None
    for phrase in BODY_WEIGHT:
        if tokens.match(end, phrase):
            end += len(phrase)
            break
    return Measure(f"{unit.symbol}/{lower.symbol}", f"{unit.family}/{lower.family}", end, unit.scale / divisor)


def by_weight(tokens: Tokens, index: int, symbol: str) -> Measure | None:
    """“5 mg a day for each kilogram”: the body weight that a dose goes by, behind how often it is taken."""
    unit = UNITS.get(symbol)
    found = _compound(tokens, index, unit) if unit is not None and unit.family == "mass" else None
    return found if found is not None and found.unit.endswith(("/kg", "/lb")) else None


def _people(tokens: Tokens, index: int, *, many: bool) -> Measure | None:
    """Persons with up to three words of description: "80 adult patients", "three of the older women"."""
    at = index
    if tokens.words[at] == "of" and tokens.words[at + 1] in PARTITIVES:
        at += 2
    adjectives = 0
    while adjectives <= _ADJECTIVES:
        unit, end = unit_at(tokens, at)
        if unit is PEOPLE and not (many and _is_singular(tokens.words[at])):
            following, after = unit_at(tokens, end)
            end = after if following is PEOPLE else end
            return Measure("people", "people", end, adjectives=adjectives)
        if (unit is not None and unit is not PEOPLE) or not _may_describe(tokens, at):
            return None
        adjectives += 1
        at += 1
        while tokens.words[at] == "-" and tokens.glued(at) and tokens.kinds[at + 1] is TokenKind.WORD:
            at += 2
    return None


def _is_singular(word: str) -> bool:
    return not word.endswith("s") and word not in _PLURALS


def _may_describe(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    if tokens.kinds[index] is not TokenKind.WORD or word in CLOSERS or word in NO_ADJECTIVES or word in PERIODS:
        return False
    plural = word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS) and not tokens.raw(index).isupper()
    return not plural and numeral(tokens, index) is None
