"""Whether an article is in a language that factlint does not read: every language but English.

The front matter decides when it says so. Else the words do, and only where they leave no doubt: an article that is
skipped is one that nobody checks, while reading a foreign one as English mostly yields nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from lint.lexicon.languages import languages
from lint.model.document import BlockKind
from lint.model.finding import Confidence, Problem
from lint.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.config import FileSettings
    from lint.engine.subject import Subject
    from lint.model.document import Document
    from lint.model.finding import Finding

ENGLISH = "English"

_KEYS = ("lang", "language", "locale")
_TAG = re.compile(r"\s*([^\W\d_]+)(?:[-_.@ (].*)?", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LATIN_ENDS = "\u024f"  # letters behind it are of other alphabets, but for these, which Vietnamese needs
_MORE_LATIN = ("\u1e00", "\u1eff")

_MOST_WORDS = 3000  # more change nothing
_FEWEST_WORDS = 30
_FEWEST_LETTERS = 60  # of another alphabet: not all of them part words
_LEAST_SHARE = 0.1  # of function words, for a language to be seen; prose has three times as many
_MARGIN = 5  # times as many as English ones: bilingual articles are read


def other_language(document: Document) -> str | None:
    """What shows that the article is not in English, to go on with after "because"; `None` where nothing does."""
    for key in _KEYS:
        value = document.front_matter.get(key)
        name = _declared(value)
        if name == ENGLISH:
            return None
        if name is not None:
            shown = "no" if value is False else str(value).strip()
            return f"it is declared to be in {name or 'another language'} (`{key}: {shown}`)"
    return _seen(document)


def note(document: Document) -> Problem | None:
    """The problem that says why an article is not checked, at its title; `None` for one that is to be checked."""
    reason = other_language(document)
    if reason is None:
        return None
    how = 'in its first tag: `<html lang="en">`' if _is_html(document) else "in the front matter: `lang: en`"
    message = f"This article is not checked: {reason}, and factlint reads English only. If it is English, say so {how}."
    return Problem(_title(document), message, None, Confidence.HIGH, info=True)


def skipped(document: Document, subject: Subject, settings: FileSettings) -> tuple[Finding, ...] | None:
    """What is reported in place of checking the article: one note, or nothing where notes are not wanted.

    `None` for an article that is to be checked.
    """
    problem = note(document)
    if problem is None:
        return None
    from lint.checks.missing_disclaimer import RULE
    from lint.engine.stamp import stamp

    # Of the rules it is the one whose question stays open: like an unclear subject, the language leaves it unanswered.
    return stamp([(RULE, problem)], document, subject.sheet) if settings.runs(RULE.name) else ()


def _is_html(document: Document) -> bool:
    return document.path.lower().endswith((".html", ".htm", ".xhtml"))


def _declared(value: object) -> str | None:
    """The language that front matter names, "" for one we know by its code alone; `None` when it names none."""
    if value is False:  # how YAML reads the code of Norwegian
        value = "no"
    match = _TAG.fullmatch(value) if isinstance(value, str) else None
    return languages().names.get(match[1].lower()) if match else None


def _seen(document: Document) -> str | None:
    """The same by what the article's words are."""
    words = list(islice(_words(document), _MOST_WORDS))
    letters = "".join(words)
    foreign = sum(map(_is_other_alphabet, letters))
    if foreign >= _FEWEST_LETTERS and 2 * foreign > len(letters):
        return "most of its letters are of another alphabet"
    if len(words) < _FEWEST_WORDS:
        return None
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in listed) / len(words) for name, listed in languages().words.items()}
    english = shares.pop(ENGLISH)
    share, name = max((share, name) for name, share in shares.items())
    if share < _LEAST_SHARE or share < _MARGIN * english:
        return None
    return f"it reads as {name} ({share:.0%} of its words are common words of {name}, {english:.0%} of English)"


def _words(document: Document) -> Iterator[str]:
    for block in document.blocks:
        for match in _WORD.finditer(block.text):
            yield match[0].lower().replace("’", "'")


def _is_other_alphabet(letter: str) -> bool:
    return letter > _LATIN_ENDS and not _MORE_LATIN[0] <= letter <= _MORE_LATIN[1]


def _title(document: Document) -> Span:
    """The title: in the front matter, else the first heading, else the first block."""
    for kinds in ((BlockKind.TITLE,), (BlockKind.HEADING,), tuple(BlockKind)):
        for block in document.blocks:
            if block.kind in kinds:
                return block.span(0, len(block.text))
    return Span(0, 0)
