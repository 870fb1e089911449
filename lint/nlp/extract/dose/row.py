"""What a table says of an amount beside its cell: the period its header gives, how often it is taken by its row."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_TOTALS = words("dose", "totals")
_PARTS = frozenset().union(*(words("administration", name) for name in ("morning", "midday", "evening", "bedtime")))
_HEADER = 5  # words of a header that names a time of the day
_PERIODS = (
    ("daily", "day"),
    ("per day", "day"),
    ("a day", "day"),
    ("/day", "day"),
    ("weekly", "week"),
    ("per week", "week"),
    ("monthly", "month"),
)


def period(scene: Scene) -> str | None:
    """The period a header gives: "Dose per day"."""
    for place in (scene.column, scene.row, scene.lead):
        if place is None:
            continue
        text = place.text.lower()
        for word, named in _PERIODS:
            if word in text:
                return named
    return None


def times_of_row(scene: Scene, amount: Amount) -> Quantity | None:
    """“2.5 mg | 3” below "Per dose | Times a day": what an amount comes to with the times that its row gives."""
    one, column = amount.quantity, scene.column
    if scene.view.block.cell is None or one.per is not None or period(scene) is not None:
        return None
    if len(scene.view.amounts) != 1 or (column is not None and not _TOTALS.isdisjoint(column.bag)):
        return None
    told = [it.quantity for cell in scene.cells for it in cell.amounts if it.quantity.unit == "times"]
    often = told[0] if len(told) == 1 else None
    if often is None or often.per is None or often.low is None or often.high is None:
        return None
    low = one.low * often.low if one.low is not None else None
    high = one.high * often.high if one.high is not None else None
    return replace(one, low=low, high=high, per=often.per)


def portion_of_row(scene: Scene, amount: Amount) -> bool:
    """“2.5 mg | 5 mg” below "Morning | Evening": a part of the day's dose, which is told with the next cell."""
    return any(scene.column is not None and column > _at(scene.column) for column, _ in _portions(scene, amount))


def over_the_row(scene: Scene, amount: Amount) -> Quantity | None:
    """“2.5 mg | 5 mg” below "Morning | Evening": what the cells below the times of a day come to together."""
    one = amount.quantity
    if (column := scene.column) is None or not any(beside < _at(column) for beside, _ in _portions(scene, amount)):
        return None
    more = [it for cell in scene.cells for it in _alike(cell, amount) if _at(cell) < _at(column)]
    low = [it.low for it in (one, *more) if it.low is not None]
    high = [it.high for it in (one, *more) if it.high is not None]
    if len(low) != len(more) + 1 or len(high) != len(more) + 1:
        return None
    return replace(one, low=sum(low, Fraction(0)), high=sum(high, Fraction(0)), per="day")


def _portions(scene: Scene, amount: Amount) -> list[tuple[int, Quantity]]:
    """The amounts of the cells next to its own, by column, where all stand below times of the day."""
    if scene.column is None or len(scene.view.amounts) != 1 or not _of_a_part(scene.column):
        return []
    times = {_at(place) for place in scene.beside if _of_a_part(place)}
    return [(_at(cell), it) for cell in scene.cells if _at(cell) in times for it in _alike(cell, amount)]


def _alike(cell: View, amount: Amount) -> list[Quantity]:
    """The amounts of a cell that can be added to one."""
    one = amount.quantity
    return [it.quantity for it in cell.amounts if (it.quantity.unit, it.quantity.per) == (one.unit, one.per)]


def _at(place: View) -> int:
    return place.block.cell.column if place.block.cell is not None else -1


def _of_a_part(header: View) -> bool:
    """“Morning”, "In the evening": a header that is a time of the day and little else."""
    return len(header.norms) <= _HEADER and not _PARTS.isdisjoint(header.norms)
