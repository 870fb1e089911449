"""People of an age, in the ways writers put it: "children under 8" as "kids who haven't turned eight", "under-8s"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon.loader import words
from lint.lexicon.numerals import NUMERALS, written

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNDER = ("under", "younger than", "below", "less than")
_OVER = ("over", "older than", "above", "more than")
_TENS = {30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 65: "sixty five", 70: "seventy", 75: "seventy five"}
_NUMBERS = {word: at for at, word in (*enumerate(NUMERALS), *_TENS.items())}
_GROWN = 18  # years from which nobody is called a child
_PLACES = ("", "the age of ", "age ")
_CHILDREN = tuple(sorted(words("ages", "children")))
_ADULTS = tuple(sorted(words("ages", "adults")))
_WHOEVER = tuple(sorted(words("ages", "whoever") - {"nobody"}))  # its "no" must stay a word of its own
_BIRTH = tuple(sorted(words("ages", "birth")))
_SINCE = ("from", "from the age of", "from age", "aged from")
_NOT_YET = ("have not turned", "has not turned", "have not reached", "has not reached", "are not yet", "is not yet")
_TERM = re.compile(
    rf"(?P<who>[a-z]+) (?:(?:who (?:are|is)|aged) )?(?P<side>{'|'.join((*_UNDER, *_OVER))}) (?:(?:the )?age (?:of )?)?"
    rf"(?P<age>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
    rf"(?: (?P<unit>year|month|week)s?(?: of age| old)?)?"
)


def ages(term: str) -> Iterator[str]:
    """The other names of those whom a name gives by their age, "child under 8"; none of another name."""
    found = _TERM.fullmatch(term.lower().replace("-", " "))
    if found is None or found["who"] not in {*_CHILDREN, *_ADULTS}:
        return
    age = int(found["age"]) if found["age"].isdigit() else _NUMBERS[found["age"]]
    under = found["side"] in _UNDER
    told = [str(age), *(word for word, number in _NUMBERS.items() if number == age)]
    if found["unit"] not in {None, "year"}:
        yield from _babies(told, age, found["unit"]) if under else ()
        return
    people = (*_CHILDREN, *_ADULTS) if under and age < _GROWN else _ADULTS
    for number in told:
        yield f"{'under' if under else 'over'} {number}s"
        yield from (f"aged {side} {number}" for side in (_UNDER if under else _OVER))
        yield f"{'under' if under else 'over'} the age of {number}"
        for who in people:
            for aged in ("", "aged ", "who are ", "who is "):
                for side in _UNDER[:3] if under else _OVER[:3]:
                    yield from (f"{who} {aged}{side} {place}{number}" for place in _PLACES)
            if under:
                yield from (f"{who} who {verb} {number}" for verb in _NOT_YET)
            else:
                yield from (f"{who} {aged}{number} {way}" for aged in ("", "aged ") for way in ("or over", "and over"))
                yield from (f"{who} past {number}", f"{who} {number} and older", f"{who} aged {number} and older")


def _babies(told: list[str], age: int, unit: str) -> Iterator[str]:
    """“baby under 6 months” as "infants less than six months old", "anyone below six months", "a four-month-old"."""
    for number in told:
        length = f"{number} {unit}s"
        for who in (*_CHILDREN, *_WHOEVER):
            for aged in ("", "aged ", "who are ", "who is "):
                yield from (f"{who} {aged}{side} {place}{length}" for side in _UNDER for place in _PLACES[:2])
            yield from (f"{who} who {verb} {length}" for verb in _NOT_YET)
            yield from (f"{who} of {side} {length}" for side in _UNDER)
        yield from (f"aged {side} {length}" for side in _UNDER)
        yield from (f"{side} {length} {way}" for side in _UNDER for way in ("old", "of age"))
        yield f"under the age of {length}"
    for who in _CHILDREN:  # "babies from birth", "infants from 3 months": those under the age are among them
        yield from (f"{who} {since}" for since in _BIRTH)
        for younger in range(1, age):
            for number in written(younger):
                yield from (f"{who} {since} {number} {unit}{end}" for since in _SINCE for end in ("", "s"))
    for younger in range(1, age):
        for number in written(younger):
            yield from (f"{number} {unit} old", f"{number} {unit}s old")
