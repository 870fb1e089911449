"""Tells in a few milliseconds whether an article can name a subject at all.

Most files of a content repository are about something else, and understanding language is dear. The answer may be
"yes" too often, never "no" wrongly: the name may be broken by entities, emphasis, tags, hyphens or line ends.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN_WORDS = re.compile(r"[\W_]+")

# What may stand between two letters of a word in the file and not on the page: emphasis, escapes, invisible
# characters, hyphens, tags and comments.
_MARKUP = r"(?:[*_~`\\\-\u2010\u2011\u00ad\u200b-\u200d\u2060\ufeff]|<[^<>]*>)*"

# An article may say in its front matter that it is about a sheet without ever naming the subject.
_DIRECTIVE = re.compile(r"\bfactlint\b")


class Prefilter:
    """Recognises texts that may name one of some terms."""

    __slots__ = ("_literals", "_pattern")

    def __init__(self, terms: Iterable[str]) -> None:
        words = {_key(term) for term in terms} - {""}
        # A longer word that holds a shorter one at its start adds nothing.
        self._literals = tuple(
            sorted(word for word in words if not any(word != other and word.startswith(other) for other in words))
        )
        spelled = ("".join(f"{re.escape(letter)}{_MARKUP}" for letter in word) for word in self._literals)
        # A letter before it makes it another word ("couldn't" holds "ldn"); one behind it may be an ending.
        self._pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(spelled)})") if self._literals else None

    def may_name(self, text: str) -> bool:
        """Whether the text may name a term; always, when there are no terms to go by."""
        if self._pattern is None or _DIRECTIVE.search(text):
            return True
        if not text.isascii():
            text = unicodedata.normalize("NFKC", text)
        if "&" in text:
            text = unicodedata.normalize("NFKC", html.unescape(text))
        return self._pattern.search(text.casefold()) is not None


def _key(term: str) -> str:
    """The longest single word that every spelling of the term must hold, without its ending."""
    words = _BETWEEN_WORDS.split(unicodedata.normalize("NFKC", term).casefold())
    word = max(words, key=len)
    for ending in ("ies", "es", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) > 3:  # noqa: PLR2004 - what is left must still tell
            return word[: -len(ending)]
    return word
