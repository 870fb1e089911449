"""Tells in a few milliseconds whether an article can name a subject at all.

Most files of a content repository are about something else, and understanding language is dear. The answer may be
"yes" too often, never "no" wrongly: the name may be broken by entities, emphasis, tags, hyphens or line ends.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN_WORDS = re.compile(r"[\W_]+")

# What may stand between two letters of a word in the file and not on the page: emphasis, escapes, invisible
# characters, hyphens, tags and comments.
_MARKUP = r"(?:[*_~`\\\-\u2010\u2011\u00ad\u200b-\u200d\u2060\ufeff]|<[^<>]*>)*"

# An article may say in its front matter that it is about a sheet without ever naming the subject.
_DIRECTIVE = "factlint"


class Prefilter:
    """Recognises texts that may name one of some terms."""

    __slots__ = ("_pattern",)

    def __init__(self, terms: Iterable[str]) -> None:
        self._pattern = _pattern(_keys(terms))

    def may_name(self, text: str) -> bool:
        """Whether the text may name a term; always, when there are no terms to go by."""
        if self._pattern is None or _DIRECTIVE in text:
            return True
        if not text.isascii():
            text = unicodedata.normalize("NFKC", text)
        if "&" in text:
            text = unicodedata.normalize("NFKC", html.unescape(text))
        return self._pattern.search(text.casefold()) is not None


def _keys(terms: Iterable[str]) -> list[str]:
    """For each term a word that every spelling of it must hold; one word for as many terms as can be."""
    spelled = [
        {_stem(word) for word in _BETWEEN_WORDS.split(unicodedata.normalize("NFKC", term).casefold()) if word}
        for term in terms
    ]
    shared = Counter(word for words in spelled for word in words)
    return sorted({max(words, key=lambda word: (shared[word], len(word), word)) for words in spelled if words})


def _stem(word: str) -> str:
    """The word without an ending that other forms of it lack."""
    for ending in ("ies", "es", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) > 3:  # noqa: PLR2004 - what is left must still tell
            return word[: -len(ending)]
    return word


def _pattern(words: list[str]) -> re.Pattern[str] | None:
    """Finds the start of any of the words, whatever markup stands between their letters."""
    if not words:
        return None
    # A letter before it makes it another word, as short names stand inside of many; one behind it may be an ending. The
    # look back stands after the first letter: a pattern that begins with letters is searched faster.
    spelled = (
        f"{re.escape(word[0])}(?<![^\\W_].)" + "".join(f"{_MARKUP}{re.escape(letter)}" for letter in word[1:])
        for word in words
    )
    return re.compile("|".join(spelled), re.DOTALL)
