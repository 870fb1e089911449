"""What a table says of an amount beside its cell: the period its header gives, how often it is taken by its row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount

_TOTALS = words("dose", "totals")
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
