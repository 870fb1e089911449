"""A week of pregnancy, in the ways writers put it: "20 weeks pregnant" as "the twentieth week of a pregnancy"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_TERM = re.compile(r"(?:week (\d{1,2}) of|(\d{1,2})(?:st|nd|rd|th) week of|(\d{1,2}) weeks? (?:of|into)) pregnancy")
_ALONG = re.compile(r"(\d{1,2}) weeks pregnant")
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)
_TENS = {2: ("twentieth", "twenty"), 3: ("thirtieth", "thirty")}
_TEN = 10
_OPEN = tuple(sorted(words("weeks", "or_more")))


def weeks(term: str) -> Iterator[str]:
    """The other names of a week of pregnancy from which on something holds; none of another name."""
    low = term.lower()
    found = _TERM.fullmatch(low) or _ALONG.fullmatch(low)
    number = int(next(part for part in found.groups() if part)) if found is not None else 0
    if number == 0:
        return
    for ordinal in filter(None, (_ordinal(number), f"{number}th")):
        yield from (f"{ordinal} week of {which}pregnancy" for which in ("", "a ", "the ", "your "))
    yield f"{number} weeks pregnant"
    yield f"week {number} of pregnancy"
    yield from (f"{number} weeks of pregnancy", f"{number} weeks into pregnancy", f"{number} weeks into * pregnancy")
    for more in _OPEN:
        yield from (
            f"{number} {more} weeks pregnant",
            f"{number} weeks {more} pregnant",
            f"{number} weeks pregnant {more}",
        )


def _ordinal(number: int) -> str | None:
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    tens, ones = divmod(number, _TEN)
    if tens not in _TENS:
        return None
    return f"{_TENS[tens][1]}-{_ORDINALS[ones - 1]}" if ones else _TENS[tens][0]
