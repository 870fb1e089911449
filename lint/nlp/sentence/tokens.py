"""Words and sentence boundaries.

The tokenizer is spaCy's for English, with no trained model, so that every machine gives the same answer; the boundaries
are ours, because the stock rules break after "3 mg." and "approx.".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc

# one character for one character: offsets must not move
_SAME_LENGTH = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
        "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ",
        "\u2010": "-", "\u2011": "-", "\u00ad": "-",
    }
)  # fmt: skip
_WORD = 3  # letters of what is hardly an abbreviation
_LONGEST = 400  # words; a longer run without an end is cut, so that time stays linear
_ENDERS = frozenset({".", "!", "?", "…", "...", "?!", "!!", "??", "!?"})
_CLOSERS = frozenset({'"', "'", ")", "]", "''", "*", "_"})
_ABBREVIATIONS = words("tokens", "abbreviations")

_TITLES = words("tokens", "titles")
_LETTERED, _LETTER = words("tokens", "lettered"), re.compile(r"[A-Z]\. ?$")  # "hepatitis C."


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text: `texts` as written, `norms` lower-case with contractions taken apart, half-open offsets."""

    texts: list[str]
    norms: list[str]
    starts: list[int]
    ends: list[int]


_Words = tuple[tuple[str, str, int, int], ...]  # text, norm, start and end within the run
_RUN = re.compile(r"\S+(?: (?=\S))?|\s+")  # a blank goes with the word before it: half as many runs to look up
_CODE = re.compile(r"([A-Za-z]{2,})(-)(\d{1,4})$")
_STOPPED = re.compile(r"([mdcµ]?L|[A-Z]&[A-Z])(\.)$")
_PRONOUNS = frozenset({"it", "that", "this", "he", "she", "there", "here", "what", "who", "where", "how", "which"})
_FACES = frozenset({"):", "8)", "(8", "(:"})  # to spaCy; "Ann (10:02): Hello", "(n = 8)", "(: …" to a writer
_REMEMBERED = 50_000  # runs; some ten megabytes at most
_CUT: dict[str, _Words] = {}


@cache
def _tokenizer() -> Callable[[str], Doc]:
    # spaCy takes most of a second to import: only a run that has text to understand pays for it
    from spacy.lang.en import English  # noqa: PLC0415

    return English().tokenizer


def same_length(text: str) -> str:
    """The text with typographic quotes, spaces and hyphens made plain, character by character."""
    return text.translate(_SAME_LENGTH)


def tokenize(text: str) -> Tokens:
    """Cut a text into words. Blanks other than line breaks are left out.

    spaCy cuts words between blanks, so each run of characters is cut once and remembered: an article repeats most of
    its words, and spaCy remembers no new ones after its first ten thousand.
    """
    texts: list[str] = []
    norms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known = _CUT
    at = 0
    for run in _RUN.findall(same_length(text)):
        words = known.get(run)
        if words is None:
            words = _cut(run)
        if norms and norms[-1] in _LETTERED and _LETTER.match(run):
            words = (run[0], run[0].lower(), 0, 1), (".", ".", 1, 2)  # no initial, but the end of a sentence
        for word, norm, start, end in words:
            if norm == "been" and norms and norms[-1] == "is":
                norms[-1] = "has"  # "it's been shown"
            texts.append(word)
            norms.append(norm)
            starts.append(at + start)
            ends.append(at + end)
        at += len(run)
    return Tokens(texts, norms, starts, ends)


def _cut(run: str) -> _Words:
    """The words of a run without blanks inside, or of blanks: none, or one for a line break."""
    if run.isspace():
        words: _Words = (("\n", "\n", 0, len(run)),) if "\n" in run else ()
    else:
        written = run.rstrip(" ")
        # spaCy takes "don't" apart and leaves "DON'T" whole
        cut = _tokenizer()(written.lower() if "'" in written and written.isupper() else written)
        placed = ((written[token.idx : token.idx + len(token)], token) for token in cut)
        words = tuple(part for text, token in placed for part in _parts(text, token.norm_, token.idx))
        words = _written_out(words)
    if len(_CUT) >= _REMEMBERED:
        _CUT.clear()
    _CUT[run] = words
    return words


def _written_out(words: _Words) -> _Words:
    """“it's” as "it is", so that no phrase needs both; a noun's "'s" is left, which may be a genitive."""
    return tuple(
        (text, "is", start, end) if norm == "'s" and at and words[at - 1][1] in _PRONOUNS else (text, norm, start, end)
        for at, (text, norm, start, end) in enumerate(words)
    )


def _parts(text: str, norm: str, start: int) -> _Words:
    """A token, or its parts: of a code ("COVID-19"), found however it is spelled, of "mL" or "A&E" with a full stop."""
    if text in _FACES:
        return ((text[0], text[0], start, start + 1), (text[1], text[1], start + 1, start + 2))
    code = _CODE.match(text) if "-" in text else _STOPPED.match(text) if text.endswith(".") else None
    if code is None:
        return ((text, norm, start, start + len(text)),)
    return tuple(
        (part, part.lower(), start + code.start(at), start + code.end(at)) for at, part in enumerate(code.groups(), 1)
    )


def sentences(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The sentences of a text as half-open token ranges."""
    texts = tokens.texts
    count = len(texts)
    uncapped = next((text[0].islower() for text in texts if text[0].isalpha()), False)
    start = index = 0
    while index < count:
        word = texts[index]
        if word == "\n":
            if index > start:
                yield start, index
            index += 1
            start = index
            continue
        index += 1
        if index - start >= _LONGEST:
            yield start, index
            start = index
            continue
        if word not in _ENDERS:
            continue
        while index < count and (texts[index] in _ENDERS or (texts[index] in _CLOSERS and _closes(tokens, index))):
            index += 1
        if index >= count or _ends(tokens, word, index, uncapped=uncapped):
            yield start, index
            start = index
    if start < count:
        yield start, count


def _closes(tokens: Tokens, index: int) -> bool:
    """A quotation mark right after a full stop closes; one after a space opens the next sentence."""
    return tokens.starts[index] == tokens.ends[index - 1]


def _ends(tokens: Tokens, ender: str, following: int, *, uncapped: bool) -> bool:
    # a text that begins with a small letter may begin its sentences so
    next_text = tokens.texts[following]
    if next_text == "\n":
        return True
    stop = following - 1
    while stop > 0 and tokens.texts[stop] in _CLOSERS:
        stop -= 1
    before = tokens.norms[stop - 1] if stop > 0 else ""
    opens = next_text[0].isupper() or next_text[0].isdigit() or not next_text[0].isalnum()
    opens |= uncapped and ender == "." and before.isalpha() and len(before) >= _WORD
    if ender in {"?", "!", "?!", "!!", "??", "!?"}:
        return opens or tokens.texts[stop + 1 : following] == []
    if tokens.starts[following] == tokens.ends[following - 1] and tokens.texts[following - 1] not in _CLOSERS:
        return False  # no space after the stop: "4.5", "example.com"
    if (
        before in _ABBREVIATIONS
        or tokens.texts[stop - 1] in _TITLES
        or (before == "no" and next_text[0].isdigit() and stop > 1)
    ):
        return False
    letter = len(before) == 1 and before.isalpha() and tokens.texts[stop - 1].isupper() and before != "i"
    if letter and tokens.norms[max(0, stop - 2)] not in _LETTERED:
        return False  # an initial
    if next_text in {"-", "–", "—", ",", ";", ":", ")"}:
        return False
    return opens
