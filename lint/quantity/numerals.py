"""The grammar of numbers: digits, words, fractions, mixed numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from lint.quantity.compound import compound_part, half_more
from lint.quantity.old_numbers import IN_ONE_WORD, old_number, score
from lint.quantity.ratios import is_ratio, one_to, ratio, splits
from lint.quantity.tokens import TokenKind, Tokens
from lint.quantity.units import NAMES
from lint.quantity.words import (
    AFTER_SHARE,
    BEFORE_NO_SHARE,
    BEFORE_PRONOUN,
    LONE,
    MANY_PARTS,
    MERE,
    ORDINALS,
    PARTS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
)

STARTS = frozenset({*SMALL, *TENS, *IN_ONE_WORD, *SCALES, *LONE, "a", "an", "half", "couple", "point"})
_LARGEST_TAIL = Fraction(1, 5)  # "and a half", "and a quarter" end a mixed number, "and a tenth" hardly
_HUNDRED = 100
_YEARS = range(1800, 2200)


class Numeral(NamedTuple):
    """A number in the text; `end` is the index of the token after it."""

    value: Fraction
    end: int
    share: bool = False  # a part of one: "1/10", "a tenth", "half"
    digits: bool = False
    scale: Fraction = Fraction(1)  # the last scale word: "two to three hundred" lends it to the two
    pronoun: bool = False  # the word "one", which needs a unit to be a number
    lone: bool = False  # "a single": counts only what follows at once
    year: bool = False  # four plain digits that could be a calendar year


def numeral(tokens: Tokens, index: int) -> Numeral | None:
    """The number that starts at `index`, or None."""
    if index not in tokens.numerals:
        tokens.numerals[index] = _read(tokens, index)
    return tokens.numerals[index]


def _read(tokens: Tokens, index: int) -> Numeral | None:
    kind = tokens.kinds[index]
    found: Numeral | None
    if kind is TokenKind.NUMBER:
        found = _from_digits(tokens, index)
    elif kind is TokenKind.GLYPH:
        found = Numeral(tokens.value(index), index + 1, share=True)
    elif kind is TokenKind.WORD:
        found = _from_words(tokens, index)
    elif kind is TokenKind.CODE:
        found = _part(one_to(tokens, index))
    else:
        return None
    return found if found is None or found.share else _and_a_half(tokens, found)


def _part(found: tuple[Fraction, int] | None) -> Numeral | None:
    return None if found is None else Numeral(*found, share=True, digits=True)


def _from_digits(tokens: Tokens, index: int) -> Numeral | None:
    part = _part(ratio(tokens, index))
    if part is not None:
        return part
    value = tokens.value(index)
    word = tokens.words[index]
    end = index + 1
    if word.isdecimal():
        mixed = _mixed(tokens, end)
        if mixed is not None:
            return Numeral(value + mixed[0], mixed[1], digits=True)
    year = len(word) == 4 and word.isdecimal() and int(value) in _YEARS  # noqa: PLR2004
    return _scaled(tokens, Numeral(value, end, digits=True, year=year))


def _mixed(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """The fraction of a mixed number: "½" or "1/2" after "2", with a space, a hyphen or nothing between."""
    if tokens.words[index] == "-" and tokens.glued(index) and tokens.glued(index + 1):
        index += 1
    if tokens.kinds[index] is TokenKind.GLYPH:
        return tokens.value(index), index + 1
    return ratio(tokens, index) if is_ratio(tokens, index) and splits(tokens, index) else None


def _scaled(tokens: Tokens, number: Numeral) -> Numeral:
    """The number times the scale words after it: "1.2 million"."""
    while tokens.words[number.end] in SCALES:
        scale = Fraction(SCALES[tokens.words[number.end]])
        number = number._replace(value=number.value * scale, end=number.end + 1, scale=number.scale * scale, year=False)
    return number


def _from_words(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.words[index]
    if word not in STARTS:
        return None
    if word in ("a", "an"):
        return _after_article(tokens, index + 1)
    if word == "half":
        return _half(tokens, index)
    if word in ("couple", "point"):
        return _couple(tokens, index) if word == "couple" else _bare_decimal(tokens, index)
    if word in LONE:
        return _lone(index) if tokens.words[index - 1] in ("only", "just") else None
    of = tokens.words[index + 1] == "of" and tokens.words[index + 2] != "every"  # not "one of every four"
    among = tokens.words[index - 1] == "that" and tokens.words[index + 1] == "in" and _counts(tokens, index + 2)
    pronoun = word == "one" and ((tokens.words[index - 1] in BEFORE_PRONOUN and not among) or of)
    return None if pronoun or _uncounted(tokens, index) else _parts(tokens, _cardinal(tokens, index))


def _counts(tokens: Tokens, index: int) -> bool:
    """Whether a number stands there, and no year: the ten of "I heard that one in ten …", not "that one in 2010"."""
    number = numeral(tokens, index)
    return number is not None and not number.year and not number.share


def _parts(tokens: Tokens, number: Numeral | None) -> Numeral | None:
    """The number, or so many thirds, quarters, … of one where these follow ("two thirds", "one-tenth")."""
    if number is None or not number.value:
        return number
    at = number.end + 1 if tokens.words[number.end] == "-" else number.end
    compound = compound_part(tokens, at, many=number.value != 1)
    if compound is not None and number.value * compound[0] < 1:
        return Numeral(number.value * compound[0], compound[1], share=True)
    word = tokens.words[at]
    part = PARTS.get(word) if number.value == 1 else MANY_PARTS.get(word)
    if part is not None and number.value * part < 1:
        return Numeral(number.value * part, at + 1, share=True)
    if at > number.end and word in ORDINALS:
        return None  # "twenty-first"
    return number


def _uncounted(tokens: Tokens, index: int) -> bool:
    """“a few hundred”, "a couple of dozen"."""
    before = tokens.words[index - 1]
    return tokens.words[index] in SCALES and before in VAGUE and (before != "of" or tokens.words[index - 2] == "couple")


def _after_article(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.words[index]
    if word == "half" and tokens.words[index + 1] in ("-", "dozen"):
        return _half(tokens, index)
    mere = word in MERE and tokens.words[index + 1] in PARTS
    if word in PARTS or mere:
        return _one_part(tokens, index + mere)  # "a tenth", "a mere thousandth"
    if word in SCALES:
        return _cardinal(tokens, index)
    if word == "couple":
        return _couple(tokens, index)
    if word in LONE:
        return _lone(index)
    twenty = score(tokens, index)
    return _one_compound(tokens, index) if twenty is None else Numeral(Fraction(twenty[0]), twenty[1])


def _one_compound(tokens: Tokens, index: int) -> Numeral | None:
    """“a twenty-fifth of”, not "a twenty-fifth birthday"."""
    part = compound_part(tokens, index)
    shares = part is not None and tokens.words[part[1]] in AFTER_SHARE
    return Numeral(part[0], part[1], share=True) if part is not None and shares else None


def _one_part(tokens: Tokens, index: int) -> Numeral | None:
    """The share in "a tenth", which "a tenth study" and "a milligram and a half" are not."""
    following = tokens.words[index + 1]
    ends = tokens.kinds[index + 1] not in (TokenKind.WORD, TokenKind.CODE) and following != "-"
    part = PARTS[tokens.words[index]]
    mixed = tokens.words[index - 2] == "and" and part > _LARGEST_TAIL and following != "of"
    if mixed or not (ends or following in AFTER_SHARE):
        return None
    return Numeral(part, index + 1, share=True)


def _lone(index: int) -> Numeral:
    return Numeral(Fraction(1), index + 1, lone=True)


def _couple(tokens: Tokens, index: int) -> Numeral | None:
    end = index + (2 if tokens.words[index + 1] == "of" else 1)
    return None if tokens.words[end] in SCALES else Numeral(Fraction(2), end, lone=True)


def _half(tokens: Tokens, index: int) -> Numeral | None:
    at = index + 1
    if tokens.words[at] == "-" or (tokens.words[at] in ("a", "an") and tokens.words[at + 1] == "dozen"):
        at += 1
    if tokens.words[at] == "dozen":
        return Numeral(Fraction(6), at + 1, scale=Fraction(6))
    mixed = tokens.words[index - 1] == "a" and tokens.words[index - 2] == "and"
    of_some = tokens.words[index - 1] == "in" and tokens.words[index + 1] == "of"  # "it eased in half of them"
    if mixed or (tokens.words[index - 1] in BEFORE_NO_SHARE and not of_some):
        return None
    return Numeral(Fraction(1, 2), index + 1, share=True)


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    word = tokens.words[index]
    old = old_number(tokens, index)
    if old is not None:
        return old
    if word in SMALL:
        return SMALL[word], index + 1
    if word not in TENS:
        return None
    at = index + 2 if tokens.words[index + 1] == "-" else index + 1
    unit = SMALL.get(tokens.words[at], 0)
    return (TENS[word] + unit, at + 1) if 0 < unit < 10 else (TENS[word], index + 1)  # noqa: PLR2004


def _cardinal(tokens: Tokens, index: int) -> Numeral | None:
    """A number in words: "eighty", "twenty-one", "one hundred and fifty", "two thousand three hundred"."""
    total, group, end, scale = 0, 0, index, 1
    first = _below_hundred(tokens, index)
    if first is not None:
        group, end = first
        if tokens.words[end] == "point" and tokens.words[end + 1] in SMALL:
            return _decimal_words(tokens, group, end + 1)
    elif tokens.words[index] not in SCALES:
        return None
    while tokens.words[end] in SCALES:
        scale = SCALES[tokens.words[end]]
        group = max(group, 1) * scale
        end += 1
        if scale > _HUNDRED:
            total, group = total + group, 0
        at = end + 1 if tokens.words[end] == "and" else end
        rest = _below_hundred(tokens, at)
        if rest is None or scale == SCALES["dozen"]:
            continue
        if at > end and tokens.words[rest[1]] in SCALES:
            break  # "one thousand and two hundred" are two numbers of a list
        group += rest[0]
        end = rest[1]
        scale = 1
    one = end == index + 1 and tokens.words[index] == "one"
    return Numeral(Fraction(total + group), end, scale=Fraction(scale), pronoun=one)


def _decimal_words(tokens: Tokens, whole: int, index: int) -> Numeral:
    """Read "four point five", read digit by digit."""
    digits = ""
    while SMALL.get(tokens.words[index], 10) < 10:  # noqa: PLR2004
        digits += str(SMALL[tokens.words[index]])
        index += 1
    return Numeral(Fraction(f"{whole}.{digits or 0}"), index)


def _bare_decimal(tokens: Tokens, index: int) -> Numeral | None:
    """Read "point five milligrams"; "at that point five people" has none."""
    number = _decimal_words(tokens, 0, index + 1)
    following = tokens.words[number.end]
    unit = NAMES.get((following,))
    counted = (unit is not None and unit.family == "mass") or (
        following in ("to", "or") and tokens.words[number.end + 1] == "point"
    )
    return number if number.value and counted else None


def _and_a_half(tokens: Tokens, number: Numeral) -> Numeral:
    """Read "and a half" after a number, with spaces or hyphens."""
    part = half_more(tokens, number.end)
    return number if part is None else number._replace(value=number.value + part[0], end=part[1], pronoun=False)
