"""Somebody who is to be there, told as what they do: "an adult stays with you", of "have an adult with you"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAVING, _THERE = words("company", "having"), sorted(words("company", "there"))
_WHOEVER = sorted(words("company", "whoever"))
_HAD = ("have", "need")
_BEING = ("<be>", "<stay>", "<remain>", "<sit>")


def kept_company(terms: Iterable[str]) -> list[str]:
    """What those do who are to be with the reader, from terms of having them there: "adult * <stay> with you".

    Whoever it may be is had, or needed: "have someone with you", "need anybody with you".
    """
    told = (term.lower().split(" ", 1) for term in terms if " " in term)
    found = {
        (whom.removesuffix(f" {place}").split()[-1], place)
        for verb, whom in told
        if verb in _HAVING
        for place in _THERE
        if whom.endswith(f" {place}") and whom != place
    }
    anybody = [
        f"<{verb}> {whom} {place}" for place in {place for _, place in found} for whom in _WHOEVER for verb in _HAD
    ]
    return sorted(anybody) + sorted(
        f"{who}{gap} {being} {place}" for who, place in found for gap in ("", " *") for being in _BEING
    )
