"""Times beside words of working that are not how soon it works: its end, a start before the whole, a trial of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.spaced import between_doses
from lint.quantity import convert, family

if TYPE_CHECKING:
    from lint.nlp.sentence.view import Amount, View

_ENDING, _WORK = words("onset_apart", "ending"), words("onset_apart", "work")
_STARTING, _FULL = words("onset_apart", "starting"), words("onset_apart", "full")
_TURNING = words("onset_apart", "turning")
_DECIDING = words("onset_apart", "deciding")
_BEFORE = 6  # words from "before" to what is decided
_LED = 6  # words from "starts" to the time of the start
_LOST = 3  # words of "lost all its effect"


def told_apart(view: View, amount: Amount) -> bool:
    """Whether a time is one between doses, one after which it works no more, or that of a start before the whole."""
    return between_doses(view, amount) or _works_no_more(view) or _only_the_start(view, amount)


def judged_then(view: View, amount: Amount) -> bool:
    """“Give it three months before you decide whether it works”: a fair trial, which may be longer than it takes."""
    behind = view.norms[amount.end : amount.end + _BEFORE + 1]
    return behind[:1] == ["before"] and not _DECIDING.isdisjoint(behind)


def _works_no_more(view: View) -> bool:
    """“It stopped working after a year”, "no longer worked", "had lost its effect": told of the end."""
    return any(
        not _WORK.isdisjoint(view.norms[at + 1 : at + 1 + _LOST]) and view.norms[at + 1] not in _TURNING
        for at in view.places(_ENDING)
        if at + 1 < len(view.norms)
    )


def _only_the_start(view: View, amount: Amount) -> bool:
    """“It begins to act within an hour, but it may be a day before the pain eases”: the second time is the one told."""
    led = view.norms[max(view.body, amount.start - _LED) : amount.start]
    first = convert(amount.quantity, "day", None)
    if _STARTING.isdisjoint(led) or first is None or first.high is None:
        return False
    for other in view.amounts:
        if other.start < amount.end or family(other.quantity.unit) != "time":
            continue
        then = convert(other.quantity, "day", None)
        longer = then is not None and then.high is not None and then.high > first.high
        turned = not _TURNING.isdisjoint(view.norms[amount.end : other.start])
        if longer and turned and not _FULL.isdisjoint(view.norms[amount.end :]):
            return True
    return False
