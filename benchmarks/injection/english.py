"""As much English as a defect needs: phrases found and put in place of others, numbers, third persons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from lint.lexicon.inflect import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = Path(__file__).with_name("words.yaml")
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VOWELS = set("aeiou")
_HUNDRED, _THOUSAND = 100, 1000
_NUMERAL = re.compile(
    r"(?<![\w.,/])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|"
    + "|".join(sorted((*_ONES, *_TENS[2:]), key=len, reverse=True))
    # not a part of "3.5", "1/2" or "twenty-one", nor the pronoun of "each one"
    + r")(?![\w/]|[.,]\d|-(?:one|two|three|four|five|six|seven|eight|nine)\b)",
    re.IGNORECASE,
)
_AT_START = r"(?:(?<![\s\S])|(?<=[:;–—] )|(?<=[\"“‘(]))"


@cache
def words() -> dict[str, Any]:
    """What `words.yaml` holds."""
    loaded: dict[str, Any] = yaml.safe_load(_WORDS.read_text(encoding="utf-8"))
    return loaded


@dataclass(frozen=True, slots=True)
class Swap:
    """New words for the half-open range `start:end` of a text."""

    start: int
    end: int
    text: str


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Finds a phrase at word boundaries; `^ ` asks for the beginning of a statement, `…` lets up to two words pass."""
    start = _AT_START if phrase.startswith("^ ") else r"(?<![\w-])" if phrase[0].isalnum() else ""
    body = re.escape(phrase.removeprefix("^ ")).replace("'", "['’]").replace(r"\ ", r"\s+")
    body = body.replace("…", r"((?:[\w'’-]+\s+)?[\w'’-]+)")
    end = r"(?![\w-])" if phrase[-1].isalnum() else ""
    return re.compile(start + body + end, re.IGNORECASE)


def swaps(text: str, old: str, new: str) -> Iterator[Swap]:
    """Every place where one phrase can stand for another, with a capital where there was one."""
    for match in _pattern(old).finditer(text):
        put = new.replace("…", match[1]) if "…" in old else new
        if put.endswith((" a", " A")) and text[match.end() :].lstrip()[:1] in _VOWELS:
            put += "n"
        yield Swap(match.start(), match.end(), put[:1].upper() + put[1:] if match[0][:1].isupper() else put)


def has(text: str, phrase: str) -> bool:
    """Whether a phrase stands in a text."""
    return _pattern(phrase).search(text) is not None


def numerals(text: str) -> list[tuple[int, int, Fraction]]:
    """The numbers of a text, in digits or as one word: where they stand and what they are."""
    found = []
    for match in _NUMERAL.finditer(text):
        word = match[0].lower().replace(",", "")
        if word in _ONES:
            value = Fraction(_ONES.index(word))
        elif word in _TENS[2:]:
            value = Fraction(_TENS.index(word) * 10)
        else:
            value = Fraction(word)
        found.append((match.start(), match.end(), value))
    return found


def numeral(value: Fraction, like: str) -> str | None:
    """A number written as another was, in words or digits; `None` where words fail."""
    if not like[:1].isdigit():
        spelled = _spelled(value)
        return spelled.capitalize() if spelled and like[:1].isupper() else spelled
    if value.denominator == 1:
        return f"{value.numerator:,}" if value >= 10 * _THOUSAND or "," in like else str(value.numerator)
    text = f"{float(value):.3f}".rstrip("0")
    return text if Fraction(text) == value else None


def _spelled(value: Fraction) -> str | None:
    number = value.numerator
    if value.denominator != 1 or number < 0 or number >= 10 * _THOUSAND:
        return None
    if number < len(_ONES):
        return _ONES[number]
    if number < _HUNDRED:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    for size, name in ((_THOUSAND, "thousand"), (_HUNDRED, "hundred")):
        if number >= size and number % size == 0:
            return f"{_spelled(Fraction(number // size))} {name}"
    return None


def third_person(verb: str) -> str:
    """A base form as it stands behind "it": "help" → "helps"."""
    special: dict[str, list[str]] = words()["auxiliaries_after_modal"]
    return special[verb][0] if verb in special else verb_forms(verb)[1]


def plural_person(verb: str) -> str:
    """A base form as it stands behind "they"."""
    special: dict[str, list[str]] = words()["auxiliaries_after_modal"]
    return special[verb][1] if verb in special else verb
