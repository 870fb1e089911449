"""How often it is taken, told by the time that is left from one dose to the next: "leave six hours between doses"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.quantity import Quantity
from lint.quantity import convert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.sentence.view import Amount, View

BETWEEN = "between-doses"
_PERIODS = {"minute": "day", "hour": "day", "day": "day", "week": "week", "month": "month", "year": "year"}
_BEHIND, _LED = 2, 6  # words from a time to what it lies between, and to a time that it is told of before
_SHORTER = frozenset({"<", "<="})
_FILLING, _WAITING = words("administration", "spacing"), words("administration", "waiting")

_MEALS = words("administration", "bedtime") | words("administration", "evening") | words("administration", "midday")
_EATEN, _WHICH = words("actions", "meals"), 3  # words of "your first meal"


def before_a_meal(view: View, at: int) -> bool:
    """“… before food”, "… before bed": whether it is when something is taken, and no time that it takes."""
    food = any(mark.start == at - 1 for mark in view.find("without-food"))
    eaten = not _EATEN.isdisjoint(view.norms[at : at + _WHICH])
    return food or eaten or not _MEALS.isdisjoint(view.norms[at : at + 2])


def spaced(view: View) -> Iterator[tuple[int, int, Quantity]]:
    """Where a time between two doses stands, and how often that is; a shortest time counts as the time."""
    for amount in view.amounts if view.has(BETWEEN) and not view.question else ():
        if between_doses(view, amount) and (often := rate(amount)) is not None:
            yield amount.start, amount.end, often


def rate(amount: Amount) -> Quantity | None:
    """How often something is done that so much time lies between; a shortest time counts as the time."""
    period = _PERIODS.get(amount.quantity.unit or "")
    time = convert(amount.quantity, period, None) if period is not None else None
    if time is None or period is None or amount.quantity.comparator.value in _SHORTER:
        return None
    often = [Fraction(1) / one for one in (time.low, time.high) if one]
    return Quantity(min(often), max(often), "times", period) if often else None


def between_doses(view: View, amount: Amount) -> bool:
    """Whether a time is what goes by from one dose to the next."""
    cues = view.find(BETWEEN)
    clause = view.clause_at(amount.start)
    low = clause.start
    if not cues or amount.quantity.per is not None or _WAITING.isdisjoint(view.norms[low : clause.end]):
        return False  # "ring us two hours before the next dose"
    led = any(
        low <= cue.start
        and 0 <= amount.start - cue.end <= _LED
        and _FILLING.issuperset(view.norms[cue.end : amount.start])
        for cue in cues
    )  # "between doses, leave at least …"
    return led or any(0 <= cue.start - amount.end <= _BEHIND for cue in cues)
