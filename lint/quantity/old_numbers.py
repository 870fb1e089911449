"""Numbers as they were once told: "fourscore", "three score", "a score of years", "five and sixty"."""

# ruff: noqa: SIM905 - word lists are easier to read and to add to as running text

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.quantity.words import SMALL, TENS

if TYPE_CHECKING:
    from lint.quantity.tokens import Tokens

_SCORE = 20
_SCORES = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
IN_ONE_WORD: dict[str, int] = {"twoscore": 40, "threescore": 60, "fourscore": 80, "fivescore": 100}
_COUNTED = frozenset(
    "people persons patients participants adults women men children volunteers subjects years months weeks days".split()
)
_TWO = frozenset("between from aged ages of both either".split())  # before two numbers: "between five and sixty people"
_ONES = range(1, 10)


def old_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The number that stands at `index`, and the index after it."""
    word = tokens.words[index]
    if word in IN_ONE_WORD:
        return _and_more(tokens, IN_ONE_WORD[word], index + 1)
    if word in _SCORES and tokens.words[index + 1] == "score":
        return _and_more(tokens, _SCORES[word] * _SCORE, index + 2)  # "four score participants"
    tens = TENS.get(tokens.words[index + 2], 0) if tokens.words[index + 1] == "and" else 0
    one = SMALL.get(word, 0)
    if tens and one in _ONES and tokens.words[index + 3] in _COUNTED and tokens.words[index - 1] not in _TWO:
        return one + tens, index + 3
    return None


def _and_more(tokens: Tokens, value: int, end: int) -> tuple[int, int]:
    """“fourscore and ten people”: what is added to so many scores."""
    more = (TENS | SMALL).get(tokens.words[end + 1]) if tokens.words[end] == "and" else None
    return (value + more, end + 2) if more is not None and tokens.words[end + 2] in _COUNTED else (value, end)


def score(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """“score” in "a score of years", "a score of people": twenty; "a score of seven" is a mark."""
    counted = tokens.words[index : index + 2] == ["score", "of"] and tokens.words[index + 2] in _COUNTED
    half = tokens.words[index - 2] == "half"  # "half a score of years"
    return (_SCORE // 2 if half else _SCORE, index + 2) if counted else None
