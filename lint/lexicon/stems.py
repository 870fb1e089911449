"""Words as they are compared over two texts: by their stems, function words left out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Callable

_FUNCTION = words("stems", "function")
_WORD = re.compile(r"\d+|[^\W\d_]{3,}")


def stems(text: str) -> frozenset[str]:
    """The stems of a text's content words, and its figures ("It is lowered over 2 weeks": lower, 2, week)."""
    found = {word for word in _WORD.findall(text.lower()) if word not in _FUNCTION}
    return frozenset(map(_stem, found))


@cache
def _stem(word: str) -> str:
    """By Porter's second algorithm (2001)."""
    return _stemmer()(word)


@cache
def _stemmer() -> Callable[[str], str]:
    from snowballstemmer import stemmer  # noqa: PLC0415 - 30 ms that few articles need

    found: Callable[[str], str] = stemmer("english").stemWord
    return found
