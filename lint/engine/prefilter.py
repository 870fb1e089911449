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
_SIGNS = "*_~`\\-\u2010\u2011\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TAG = r"<[^<>]*>"
_MARKUP = f"(?:[{re.escape(_SIGNS)}]|{_TAG})*"

_TAGS = re.compile(_TAG)
_NO_SIGNS = dict.fromkeys(map(ord, _SIGNS))

# An article may say in its front matter that it is about a sheet without ever naming the subject.
_DIRECTIVE = "factlint"


class Prefilter:
    """Recognises texts that may name one of some terms."""

    __slots__ = ("_pattern", "words")

    def __init__(self, terms: Iterable[str]) -> None:
        self.words = tuple(_keys(terms))
        self._pattern = _pattern(self.words)

    def may_name(self, text: str) -> bool:
        """Whether the text may name a term; always, when there are no terms to go by."""
        if self._pattern is None or _DIRECTIVE in text:
            return True
        if not text.isascii():
            text = unicodedata.normalize("NFKC", text)
        if "&" in text:
            text = unicodedata.normalize("NFKC", html.unescape(text))
        text = text.casefold()
        # Most texts hold no word even when all that may stand in it is taken away, and to see that costs a fifth.
        bare = _bare(text)
        # A word may stand between two tags, or in what only looks like one, after a "less than".
        near = _holds(bare, self.words) or ("<" in bare and _holds(_TAGS.sub("", bare), self.words))
        return near and self._pattern.search(text) is not None


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _bare(text: str) -> str:
    """The text without the signs that may stand between two letters of a word."""
    if text.isascii():
        return text.translate(_NO_SIGNS)
    for sign in _SIGNS:  # for other texts several times as fast as a translation
        text = text.replace(sign, "")
    return text


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


def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
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
