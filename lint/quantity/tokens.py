"""A text cut once into numbers, words, codes and signs; all grammar works on these, not on characters."""

# ruff: noqa: RUF001 - signs that look alike are what it brings to one form

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from lint.quantity.old_numbers import IN_ONE_WORD
from lint.quantity.units import LOWER_CASE_ONLY, NAMES
from lint.quantity.words import COUNTED, GLYPHS, MANY_PARTS, PARTS, SCALES, SMALL, SPACED_ADVERBS, TENS, WEEKDAYS_PLURAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.quantity.numerals import Numeral

_Phrase = tuple[str, ...]
_Meaning = TypeVar("_Meaning")


class TokenKind(StrEnum):
    """What a token is."""

    NUMBER = "n"  # digits, with separators
    GLYPH = "v"  # ½
    WORD = "w"
    DOTTED = "d"  # b.i.d.
    CODE = "c"  # B12, 1980s, 9:30, 3/5/2024: holds digits but counts nothing
    SIGN = "s"
    END = "e"  # past the end


_GLYPHS = "".join(GLYPHS)
# `[^\W\d_]` alone takes fraction glyphs and superscripts for letters.
_LETTER = rf"[^\W\d_{_GLYPHS}²³¹⁰⁴-⁹]"
_GAP = "[ \u00a0\u202f\u2009'’]"

# No possessive quantifier stands behind a group: inside a named group Python 3.11 before 3.11.5 gives it back wrongly.
# The blank in front and the first alternative are there for speed only: most words are plain and stand behind one.
_TOKEN = re.compile(
    rf"""
    \ ?+(?:
      (?P<a>[A-Za-z](?:(?=[ ,])|[A-Za-z]++(?=[ ,.;:)])))
    | (?P<d>[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])\.?)
    | (?P<w>m²|{_LETTER}++(?:['’]{_LETTER}++|(?!['’]{_LETTER}))(?![0-9])|°\s?[CFcf]\b)
    | (?P<c>{_LETTER}++[0-9][^\W_{_GLYPHS}]*+
        |[0-9]++(?::[0-9]++)+
        |[0-9]++(?:/[0-9]++){{2,}}
        |(?![0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,}}(?![0-9]|\.[0-9]{{3}}))[0-9]++(?:\.[0-9]++){{2,}})
    | (?P<n>[0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,}}
        |[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+(?![0-9]|,[0-9]{{3}})(?:\.[0-9]++)?
        |[1-9][0-9]{{0,2}}(?:{_GAP}[0-9]{{3}})+
            (?![0-9]|{_GAP}[0-9]{{3}}|\ ?m?c?g\ (?:tab|cap|pill))(?:[.,][0-9]++(?![.,]?[0-9]))?
        |[0-9]++[.·][0-9]++
        |[0-9]{{1,3}},[0-9]++(?![.,]?[0-9])
        |[0-9]++
        |(?<![\w.])\.[0-9]++)
    | (?P<v>[{_GLYPHS}])
    | (?P<s>\n\s*\n|[<>]=|\S)
    )
    """,
    re.VERBOSE,
)

_SIGNS = {
    **dict.fromkeys("–−‐‑‒﹣－⁃", "-"),
    **dict.fromkeys("―", "—"),
    **dict.fromkeys("⁄∕／", "/"),
    **dict.fromkeys("％٪", "%"),
    **dict.fromkeys("～〜∼≈≃≅∽", "~"),
    **dict.fromkeys("×✕✖", "x"),
    **dict.fromkeys(("⩽", "≦", "<="), "≤"),
    **dict.fromkeys(("⩾", "≧", ">="), "≥"),
    "＋": "+",
    "＝": "=",
    "’": "'",
}

# Words that may stand at a number without a space: units, "3x", "80people" by a lost space.
_GLUED = {name[0] for name in NAMES if len(name) == 1} | {"x", "d"}

# One cheap look decides whether a text can hold a quantity at all.
_NUMBER_WORDS = (
    *SMALL,
    *TENS,
    *SCALES,
    *PARTS,
    *MANY_PARTS,
    *COUNTED,
    *IN_ONE_WORD,
    "score",
    "single",
    "lone",
    "sole",
    "couple",
    "fortnight",
    *SPACED_ADVERBS,
    *WEEKDAYS_PLURAL,
)
_DIGIT = re.compile(rf"[0-9{_GLYPHS}]")
# Grouped by first letter: every sentence without a digit goes through it, and this halves the time.
_BY_LETTER = (
    f"{letter}(?:{'|'.join(word[1:] for word in words)})"
    for letter, words in groupby(sorted(_NUMBER_WORDS), key=itemgetter(0))
)
# Looking for what is no letter first makes it try at the beginnings of words only.
_HINT = re.compile(
    rf"[^a-z](?:{'|'.join(_BY_LETTER)}|every (?:other|alternate|second)|alternate (?:day|night)s"
    r"|an?\s+(?:full |whole )?(?:hour|day|week|month|year|decade|century|minute))\b"
)


def may_hold_quantity(text: str) -> bool:
    """Whether the text has a digit or a word of number; a cheap test that never misses a quantity."""
    return _DIGIT.search(text) is not None or _HINT.search(f" {text.lower()}") is not None


@lru_cache(maxsize=4096)
def _value(digits: str) -> Fraction:
    if digits.isdecimal():
        return Fraction(int(digits))
    plain = digits.replace("·", ".")
    groups = re.split(r"[ \u00a0\u202f\u2009'’]", plain)
    plain = "".join(groups)
    if plain.count(".") > 1:
        return Fraction(plain.replace(".", ""))
    if "," in plain:
        whole, _, rest = plain.partition(",")
        # A comma before exactly three digits groups thousands, any other is a decimal comma.
        last_group = rest.partition(".")[0].rpartition(",")[2]
        grouped = len(groups) == 1 and whole[0] != "0" and len(last_group) == len("000")
        plain = plain.replace(",", "") if grouped else plain.replace(",", ".")
    return Fraction(plain)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text as parallel lists; empty ones past the end make looking ahead always allowed.

    `words` are in lower case with signs brought to one form; `starts` and `ends` are offsets.
    """

    text: str

    kinds: list[TokenKind]
    words: list[str]
    starts: list[int]
    ends: list[int]
    count: int
    numerals: dict[int, Numeral | None]  # numbers already read, by where they start: several rules look at the same
    barren: set[int]  # where lists of numbers start that are known to come to no unit

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def match(self, index: int, phrase: _Phrase) -> bool:
        """Whether the phrase stands at `index`."""
        words = self.words
        return words[index] == phrase[0] and tuple(words[index : index + len(phrase)]) == phrase

    def raw(self, index: int) -> str:
        """The token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def value(self, index: int) -> Fraction:
        """The value of a number or glyph token."""
        word = self.words[index]
        return GLYPHS[word] if self.kinds[index] is TokenKind.GLYPH else _value(word)


def by_word(phrases: Mapping[_Phrase, _Meaning], at: int = 0) -> dict[str, list[tuple[_Phrase, _Meaning]]]:
    """Phrases with their meanings by the word at index `at`, the longest first: most words of a text begin none."""
    found: dict[str, list[tuple[_Phrase, _Meaning]]] = {}
    for phrase, meaning in sorted(phrases.items(), key=lambda item: -len(item[0])):
        found.setdefault(phrase[at], []).append((phrase, meaning))
    return found


_KINDS: dict[str | None, TokenKind] = {"a": TokenKind.WORD, **{kind.value: kind for kind in TokenKind}}
_PADDING = 12


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens, in linear time."""
    kinds: list[TokenKind] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    end = -1
    for match in _TOKEN.finditer(text):
        group = match.lastgroup or "s"
        start, stop = match.span(group)
        word = match[group].lower()
        starts.append(start)
        ends.append(stop)
        if group == "a" and start != end:  # nearly every token: a plain word behind a blank
            kinds.append(TokenKind.WORD)
            words.append(word)
            end = stop
            continue
        kind = _KINDS[group]
        if kind is TokenKind.SIGN:
            word = _SIGNS.get(word, word)
        elif kind is TokenKind.DOTTED:
            word = word.replace(".", "")
        elif kind is TokenKind.WORD:
            if start == end and kinds[-1] is TokenKind.NUMBER and not _unit_at_number(word, match[group]):
                kinds[-1] = kind = TokenKind.CODE  # "1980s", "3rd", "5G"
            elif "'" in word or "’" in word:
                word = _plain_word(word)
            elif word[0] == "°":
                word = "°" + word[-1]
        kinds.append(kind)
        words.append(word)
        end = stop
    count = len(kinds)
    kinds.extend([TokenKind.END] * _PADDING)
    words.extend([""] * _PADDING)
    starts.extend([len(text)] * _PADDING)
    ends.extend([len(text)] * _PADDING)
    return Tokens(text, kinds, words, starts, ends, count, {}, set())


def _unit_at_number(word: str, written: str) -> bool:
    return word in _GLUED and (word not in LOWER_CASE_ONLY or written == word)


def _plain_word(word: str) -> str:
    """The word without a genitive's "'s"; a negation keeps its form."""
    word = word.replace("’", "'")
    return word.removesuffix("'s")
