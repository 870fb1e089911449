"""Tying claims to passages of a source without keeping its sentences.

A passage is known by the number of its normalised words and the SHA-256 of these words with one space between them.
To find it again a window of as many words is rolled over the source, so that neither punctuation, markup, line
breaks nor a change elsewhere matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.sheet import Sheet
    from lint.sheet.claim import Passage

# Marks that come and go with typesetting: apostrophes of every shape, soft hyphens, zero-width characters.
_SILENT = re.compile("['`\u00b4\u2018\u2019\u201b\u02bc\u2032\u00ad\u200b-\u200d\u2060\ufeff]")
# Signs that change a number are words; all other punctuation only separates them.
_WORD = re.compile(r"[^\W_]+|[<>≤≥=%±~≈]")

MIN_WORDS = 3
HASH_HINT = "`factlint claims hash` prints the entry for a passage"


@dataclass(frozen=True, slots=True, order=True)
class StaleClaim:
    """A claim one of whose passages is no longer in the source.

    `passage` counts from 0; `line` and `column` (1-based) are the passage's entry in the sheet's file.
    """

    claim: str
    passage: int
    section: str | None
    path: str
    line: int
    column: int

    def __str__(self) -> str:
        """On one line, as editors and terminals expect it: `path:line:column: message`."""
        section = f', section "{self.section}"' if self.section else ""
        message = f'claim "{self.claim}": passage {self.passage + 1}{section} no longer stands in the source'
        return f"{self.path}:{self.line}:{self.column}: {message}"


def words(text: str) -> list[str]:
    """The normalised words of a text: NFKC, case folded, apostrophes dropped, punctuation and spaces as separators."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return _WORD.findall(_SILENT.sub("", folded))


def fingerprint(passage: str) -> tuple[int, str]:
    """The number of words of a passage and their SHA-256 in hexadecimal, as a claim's `source` holds them.

    Raises `ValueError` for a passage of fewer than `MIN_WORDS` words: it could stand anywhere.
    """
    found = words(passage)
    if len(found) < MIN_WORDS:
        message = f"a passage needs at least {MIN_WORDS} words; this one has {len(found)}"
        raise ValueError(message)
    return len(found), sha256(" ".join(found).encode()).hexdigest()


def source_entry(passage: str, section: str | None = None) -> str:
    """The line to paste under a claim's `source:` for a passage; raises `ValueError` as `fingerprint` does."""
    count, digest = fingerprint(passage)
    named = f'section: "{_quoted(section)}", ' if section else ""
    return f"- {{{named}words: {count}, sha256: {digest}}}"


def check_source(sheet: Sheet, source_text: str) -> tuple[StaleClaim, ...]:
    """The claims of which a passage is gone or changed, in the sheet's order; one entry for each such passage.

    Claims with `source: none` are never stale. The time grows with the source's words times the number of different
    passage lengths: milliseconds for an article, some seconds for a megabyte that holds none of the passages.
    """
    wanted = {
        (claim.id, index): passage_fingerprint(passage)
        for claim in sheet.claims.values()
        if claim.source != "none"
        for index, passage in enumerate(claim.source)
    }
    present = _present(words(source_text), wanted.values())
    stale = []
    for (claim, index), known in wanted.items():
        if known not in present:
            place = sheet.place(claim, index)
            passage = sheet.claims[claim].source[index]
            section = passage.section if not isinstance(passage, str) else None
            stale.append(StaleClaim(claim, index, section, sheet.path, place.line, place.column))
    return tuple(stale)


def passage_fingerprint(passage: Passage) -> tuple[int, str]:
    """The fingerprint a passage has, or that of its quote."""
    if passage.words is not None and passage.sha256 is not None:
        return passage.words, passage.sha256
    return fingerprint(passage.quote or "")


def _present(source: list[str], wanted: Iterable[tuple[int, str]]) -> set[tuple[int, str]]:
    by_length: defaultdict[int, set[str]] = defaultdict(set)
    for count, digest in wanted:
        by_length[count].add(digest)
    encoded = [word.encode() for word in source]
    text = b" ".join(encoded)
    starts = list(accumulate((len(word) + 1 for word in encoded), initial=0))
    return {(count, digest) for count, digests in by_length.items() for digest in _found(text, starts, count, digests)}


def _found(text: bytes, starts: list[int], count: int, digests: set[str]) -> set[str]:
    """Which of the digests belong to a window of `count` words; `starts` has one offset more than there are words."""
    missing = {bytes.fromhex(digest) for digest in digests}
    found = set()
    for start, end in zip(starts, starts[count:], strict=False):
        digest = sha256(text[start : end - 1]).digest()
        if digest in missing:
            found.add(digest.hex())
            missing.remove(digest)
            if not missing:
                break
    return found


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
