"""Parts of one in two numbers: "1/10", "1/100th", "1:100"."""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING

from lint.quantity.tokens import TokenKind
from lint.quantity.units import NAMES

if TYPE_CHECKING:
    from lint.quantity.tokens import Tokens

_BEFORE = ("a", "of", "ratio")  # behind which no time of day stands
_ORDINAL_ENDS = ("th", "rd")  # "1/100th"
_COMMON_DENOMINATOR = 100  # "1/2 tablet" is half of one, "1/500 mg" two strengths of a combination


def is_ratio(tokens: Tokens, index: int) -> bool:
    """Whether "a/b" in plain digits stands at `index`, or "a/bth"."""
    return (
        tokens.kinds[index] is TokenKind.NUMBER
        and tokens.words[index + 1] == "/"
        and tokens.glued(index + 1)
        and tokens.glued(index + 2)
        and (tokens.kinds[index + 2] is TokenKind.NUMBER or tokens.words[index + 3] in _ORDINAL_ENDS)
        and tokens.words[index].isdecimal()
        and tokens.words[index + 2].isdecimal()
    )


def ratio(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """The part that "a/b" at `index` is, and the index after it; None for what is no part, as "120/80 mmHg"."""
    if not is_ratio(tokens, index):
        return None
    upper, lower = int(tokens.words[index]), int(tokens.words[index + 2])
    if upper == 0 or upper > lower or upper == lower != 1:
        return None
    unit = NAMES.get((tokens.words[index + 3],))
    if unit is not None and unit.family in ("mass", "volume", "pressure") and not splits(tokens, index):
        return None
    return Fraction(upper, lower), index + 3 + (tokens.words[index + 3] in _ORDINAL_ENDS)


def splits(tokens: Tokens, index: int) -> bool:
    """Whether "a/b" at `index` may measure a unit ("1/2 tablet") and is not two amounts ("5/500 mg", "120/80 mmHg")."""
    upper, lower = int(tokens.words[index]), int(tokens.words[index + 2])
    return gcd(upper, lower) == 1 and lower <= _COMMON_DENOMINATOR and upper < lower


def one_to(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """“1:100”, and "1:20" behind what tells that it is no time of day; with the index after it."""
    upper, _, lower = tokens.words[index].partition(":")
    if upper != "1" or not lower.isdecimal() or int(lower) <= 1:
        return None
    if len(lower) == len("00") and tokens.words[index - 1] not in _BEFORE:
        return None
    return Fraction(1, int(lower)), index + 1
