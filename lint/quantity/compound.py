"""Parts named by a number of two words: "one twenty-fifth", "three thirty-seconds"."""

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
