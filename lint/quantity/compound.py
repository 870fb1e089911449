"""Parts of one named in several words: "one twenty-fifth", "three thirty-seconds", "and a half"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.quantity.words import MANY_PARTS, PARTS, TENS

if TYPE_CHECKING:
    from lint.quantity.tokens import Tokens

_SECOND = Fraction(1, 2)  # of the clock by itself, and a part in "thirty-second"
_ONES = {word: part for word, part in PARTS.items() if word not in {"half", "quarter"}} | {"second": _SECOND}
_MANY = {word: part for word, part in MANY_PARTS.items() if word not in {"halves", "quarters"}} | {"seconds": _SECOND}
_LARGEST = 9  # "twenty-ninth"


def compound_part(tokens: Tokens, index: int, *, many: bool = False) -> tuple[Fraction, int] | None:
    """The part that begins with a word for tens, with the index after it; `many`: more than one of them."""
    tens = TENS.get(tokens.words[index])
    if tens is None or tokens.words[index + 1] != "-":
        return None
    ones = (_MANY if many else _ONES).get(tokens.words[index + 2])
    if ones is None or ones.denominator > _LARGEST:
        return None
    return Fraction(1, tens + ones.denominator), index + 3


def half_more(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """The fraction in "and a half", "-and-a-quarter" at `index`, with the index after it."""
    if tokens.words[index] not in ("and", "-"):
        return None
    words = [at for at in range(index, index + 6) if tokens.words[at] != "-"][:3]
    if len(words) < 3 or tokens.words[words[0]] != "and" or tokens.words[words[1]] not in ("a", "one"):  # noqa: PLR2004
        return None
    part = PARTS.get(tokens.words[words[2]])
    return None if part is None else (part, words[2] + 1)
