"""Calendar years, in digits and in words."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity.words import TENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.sentence.view import View

_RELATIVE = words("frames", "relative")
_ENDING = frozenset({",", ".", ";", "came"})
_BASE = 7  # words from "after" to the year that is counted from

SPOKEN = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
CENTURIES = {"nineteen": 1900, "twenty": 2000}
_TWENTY = 2000
_STUDY_OF = words("frames", "study_of")  # "the trial of twenty twenty-one"
ONES = {
    word: count + 1
    for count, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
}
DATED = words("frames", "dated")  # what stands before a year in words
_LONG_DATED = words("frames", "long_dated")


_RANGE_WORDS = words("frames", "range_words")
_RANGE_LEADS = words("frames", "range_leads")
_REACHING = words("frames", "reaching")
_PERIOD = 10  # words from the first year of a period to its last
_IN_WORDS = frozenset({*CENTURIES, "thousand"})
_CENTURY = 100
_COUNTED = words("frames", "counted_behind")


def spoken_year(norms: Sequence[str], index: int) -> tuple[int, int] | None:
    """“twenty-sixteen”, "nineteen ninety-eight": a year in words, with the index after it."""
    century = CENTURIES.get(norms[index])
    at = index + 2 if norms[index + 1] == "-" else index + 1
    if century is None or at >= len(norms):
        return None
    if norms[at] in SPOKEN and norms[at + 1 : at + 2] not in (["percent"], ["per"]):
        return century + SPOKEN[norms[at]], at + 1
    led = norms[index - 1] in DATED or _STUDY_OF & set(norms[max(0, index - 2) : index])
    if norms[at] not in TENS or not (century < _TWENTY or led):
        return None  # "twenty" stands before many numbers
    last = at + 2 if norms[at + 1 : at + 2] == ["-"] else at + 1
    ones = ONES.get(norms[last]) if last < len(norms) else None
    return (century + TENS[norms[at]] + (ones or 0), last + 1 if ones else at + 1)


def _long_year(norms: Sequence[str], index: int) -> tuple[int, int] | None:
    """“two thousand and nine”, "two thousand seventeen", with the index after it; not a number of people."""
    if norms[index : index + 2] != ["two", "thousand"]:
        return None
    at = index + 3 if norms[index + 2 : index + 3] == ["and"] else index + 2
    word = norms[at] if at < len(norms) else ""
    led = norms[max(0, index - 1)] if index else ""
    if led not in _LONG_DATED:
        return None
    value, end = (SPOKEN | ONES).get(word), at + 1
    if word in TENS:
        last = at + 2 if norms[at + 1 : at + 2] == ["-"] else at + 1
        ones = ONES.get(norms[last]) if last < len(norms) else None
        value, end = TENS[word] + (ones or 0), last + 1 if ones else at + 1
    counted = norms[end : end + 1]
    if value is None or value >= _CENTURY or (counted and counted[0] in _COUNTED):
        return None
    return _TWENTY + value, end


def dated(view: View) -> Sequence[str]:
    """The words of a sentence, with its years in digits: the first word of a year in words, and nothing in the others.

    “from twenty-ten to two thousand and fifteen” gives "from", "2010", "", "", "to", "2015", "", "", "".
    """
    if view.bag.isdisjoint(_IN_WORDS):
        return view.norms  # as in nearly every sentence
    found = list(view.norms)
    index = 0
    while index < len(found) - 1:
        told = None
        if found[index] in _IN_WORDS or found[index] == "two":
            told = spoken_year(view.norms, index) or _long_year(view.norms, index)
        if told is not None:
            found[index : told[1]] = [str(told[0]), *[""] * (told[1] - index - 1)]
        index = told[1] if told is not None else index + 1
    return found


def year_words(view: View) -> list[str]:
    """The calendar years of a sentence."""
    if "19" not in view.text and "20" not in view.text and view.bag.isdisjoint(_IN_WORDS):
        return []  # as in nearly every sentence, and without a look at each word
    return [word for word in dated(view) if is_year(word)]


def is_year(word: str) -> bool:
    """Whether a word is a calendar year of the last or this century."""
    return len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}


def range_end(norms: Sequence[str], index: int) -> int | None:
    """The last year of a period that begins at a year: "2009 to 2012", "as far as 2012", "and ended in 2012"."""
    last = next((at for at in range(index + 1, min(index + _PERIOD, len(norms))) if is_year(norms[at])), None)
    if last is None:
        return None
    between = [word for word in norms[index + 1 : last] if word]
    if len(between) == 1 and between[0] in _RANGE_WORDS:
        early = norms[max(0, index - 4) : index]
        return last if between[0] != "and" or early[-1:] in (["between"], ["years"]) or "between" in early else None
    reaching = not _REACHING.isdisjoint(between) and _REACHING.union(_RANGE_LEADS).issuperset(between)
    return last if reaching else None


def last_year_of(norms: Sequence[str], index: int) -> str | None:
    """“ran through 2019”, "data up to 2012": "data_to" for the year that data end with."""
    led = norms[max(0, index - 2) : index]
    ended = led[-1:] in (["through"], ["until"], ["till"]) or led == ["up", "to"]
    ended = ended or (led[-1:] in (["in"], ["at"]) and led[0] in {"ended", "end", "ends", "stopped", "stop", "stops"})
    return "data_to" if ended else None


def counted_from(view: View) -> list[tuple[int, int, int]]:
    """“Three years after the 2014 report, …”: the words of a year told by another, and the year it comes to.

    What stands there of the other study is not this one's.
    """
    if "year" not in view.bag and "years" not in view.bag:
        return []
    found = []
    norms = dated(view)
    for at, word in enumerate(norms):
        if word not in _RELATIVE or at < 2 or view.norms[at - 1] not in {"year", "years"}:
            continue
        amount = next((item for item in view.amounts if item.end == at and item.quantity.unit == "year"), None)
        count = amount.quantity.low if amount is not None and amount.quantity.low == amount.quantity.high else None
        if count is None and view.norms[at - 2] in {"a", "one"}:
            count = Fraction(1)
        base = next((to for to in range(at + 1, min(at + _BASE, len(norms))) if is_year(norms[to])), None)
        if count is None or base is None or "," in norms[at:base]:
            continue
        rest = range(base + 1, len(view.norms))
        end = next((to for to in rest if view.norms[to] in _ENDING), base + 1)
        start = amount.start if amount is not None else at - 2
        year = int(norms[base]) + int(count) * (1 if word == "after" else -1)
        found.append((start, end, year))
    return found
