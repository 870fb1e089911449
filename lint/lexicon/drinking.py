"""Drinking much, told as a freedom or by the glass: "drink as much wine as you like", "four or five drinks a day"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon.loader import words
from lint.lexicon.numerals import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MUCH = words("drinking", "much")
_DRUNK, _LIKING = sorted(words("drinking", "drunk")), sorted(words("drinking", "liking"))
_HAVING, _GLASSES = sorted(words("drinking", "having")), sorted(words("drinking", "glasses"))
_DAILY = sorted(words("drinking", "daily"))
_WHO = ("you", "they", "one")
_MOST = 10  # glasses that anybody counts
_COUNTED = re.compile(rf"(?P<from>{'|'.join(NUMERALS[1:_MOST])}|\d) or more (?:alcoholic )?drinks")


def drunk_freely(terms: Iterable[str]) -> list[str]:
    """What those do who drink as much as a term warns of; nothing where no term is of drinking alcohol."""
    told = [term.lower() for term in terms]
    found: set[str] = set()
    if any(set(term.split()) & _MUCH and {"drink", "alcohol"} & set(term.split()) for term in told):
        found.update(_without_limit())
    for counted in filter(None, map(_COUNTED.search, told)):
        first = counted["from"]
        found.update(_without_limit())
        found.update(_by_the_glass(int(first) if first.isdigit() else NUMERALS.index(first)))
    return sorted(found)


def _without_limit() -> Iterator[str]:
    """“drink as much wine as you like”, "have all the alcohol you want"."""
    for liking in _LIKING:
        for who in _WHO:
            for verb in _HAVING:
                yield from (f"<{verb}> as much {drunk} as {who} {liking}" for drunk in _DRUNK)
                yield from (f"<{verb}> all the {drunk} {who} {liking}" for drunk in _DRUNK)
                yield from (f"<{verb}> as many {glasses} as {who} {liking}" for glasses in _GLASSES)


def _by_the_glass(least: int) -> Iterator[str]:
    """“have four drinks”, "five or six beers a day": as many as are too many.

    Without a verb they are more than the least, as "fewer than three drinks a day" is none of them.
    """
    for at in range(least, _MOST):
        one, more = NUMERALS[at], NUMERALS[at + 1]
        for glasses in _GLASSES:
            for number in (one, str(at), f"{one} or {more}", f"{one} to {more}", f"{at} or {at + 1}"):
                yield from (f"<{verb}> {number} {glasses}" for verb in _HAVING)
                if at > least:
                    yield from (f"{number} {glasses} {daily}" for daily in _DAILY)
