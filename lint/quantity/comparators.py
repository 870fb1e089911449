"""The grammar of comparison: "less than", "up to", "or more"."""

from __future__ import annotations

from typing import NamedTuple

from lint.model.quantity import Comparator
from lint.quantity.tokens import TokenKind, Tokens, by_word
from lint.quantity.words import (
    AFTER,
    BEFORE,
    BEFORE_OVER,
    BETWEEN_NEGATION,
    INTENSIFIERS,
    NEGATED,
    NEGATIONS,
    NOT_AFTER,
    RISING,
)

_ABBREVIATED = frozenset({"approx", "ca", "max", "min"})
_BEFORE_BY_LAST = by_word(BEFORE, -1)
_AFTER_BY_FIRST = by_word(AFTER)
_DEGREES = {"more": Comparator.MORE, "less": Comparator.LESS, "fewer": Comparator.LESS}
_NAMED = 3  # words of what an amount is of, inside a comparison
_MAY_STACK = 3  # "no more than about"


class Comparison(NamedTuple):
    """A comparator in the text. `at` is where it starts when it stands before, where it ends when it stands after."""

    sign: Comparator
    at: int


def before(tokens: Tokens, index: int, floor: int, *, time: bool = False) -> Comparison | None:
    """What compares the number at `index`, read backwards down to the token `floor`.

    `time` says that the number counts time, before which a bare "over" is no comparison ("over 12 weeks").
    """
    found: Comparison | None = None
    for _ in range(_MAY_STACK):
        one = _one_before(tokens, index, floor, time=time)
        if one is None:
            break
        sign = one.sign if found is None or found.sign is Comparator.ABOUT else found.sign
        found = Comparison(sign, one.at)
        index = one.at
    return found


def _one_before(tokens: Tokens, index: int, floor: int, *, time: bool) -> Comparison | None:
    end = index
    if tokens.words[end - 1] == "." and tokens.words[end - 2] in _ABBREVIATED:
        end -= 1
    for phrase, sign in _BEFORE_BY_LAST.get(tokens.words[end - 1], ()):
        start = end - len(phrase)
        if start < floor or not tokens.match(start, phrase):
            continue
        if tokens.words[start] == "up" and start > floor and tokens.words[start - 1] in RISING:
            return None  # "go up to 4.5 mg" ends there
        if tokens.words[start] == "over" and time and not _means_more(tokens, start, floor):
            return None
        if sign in NEGATED:
            negation = _negation(tokens, start, floor)
            if negation is not None:
                return Comparison(NEGATED[sign], negation)
        return Comparison(sign, start)
    return _parted(tokens, end, floor)


def _parted(tokens: Tokens, end: int, floor: int) -> Comparison | None:
    """“no more of it than 40 mg”, "not less water than 200 mL": denied, and parted by what it is of."""
    if tokens.words[end - 1] != "than":
        return None
    for at in range(max(floor, end - 2 - _NAMED), end - 2):
        named = range(at + 1, end - 1)  # not "no more slowly than 40 mg of it"
        plain = all(tokens.kinds[of] is TokenKind.WORD and not tokens.words[of].endswith("ly") for of in named)
        sign = _DEGREES.get(tokens.words[at])
        negation = _negation(tokens, at, floor) if sign is not None and plain else None
        if sign is not None and negation is not None:
            return Comparison(NEGATED[sign], negation)
    return None


def _means_more(tokens: Tokens, start: int, floor: int) -> bool:
    return start > floor and (tokens.words[start - 1] in BEFORE_OVER or _negation(tokens, start, floor) is not None)


def _negation(tokens: Tokens, start: int, floor: int) -> int | None:
    """Where the negation of a comparison starts: "not more than", "never go above", "shouldn't exceed"."""
    at = start - 1
    for _ in range(2):
        if at < floor:
            return None
        word = tokens.words[at]
        if word in NEGATIONS or word.endswith("n't"):
            return at
        if word not in BETWEEN_NEGATION and word not in INTENSIFIERS:
            return None
        at -= 1
    if at >= floor and (tokens.words[at] in NEGATIONS or tokens.words[at].endswith("n't")):
        return at
    return None


def after(tokens: Tokens, index: int) -> Comparison | None:
    """What compares the amount that ends at `index`: "or more", "at most", "+"."""
    start = index + 1 if tokens.words[index] == "," else index
    for phrase, sign in _AFTER_BY_FIRST.get(tokens.words[start], ()):
        if not tokens.match(start, phrase):
            continue
        end = start + len(phrase)
        number_next = tokens.kinds[end] in (TokenKind.NUMBER, TokenKind.GLYPH)
        if tokens.words[start] == "or" or not (number_next or tokens.words[end] in NOT_AFTER):
            return Comparison(sign, end)
    return None
