"""A number whose unit the next sentence tells: "Your card will say 0.25. That is milligrams, once a week."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.quantity import family, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_POINTING, _BEING = words("dose", "pointing"), words("dose", "being")
_UNITS = words("dose", "unit_words")
_PERIODS = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month"}
_EACH = words("dose", "each")


def told_unit(scene: Scene) -> Iterator[Assertion]:
    """The dose that a number of the sentence before is, once this one has said of what; its role is "mentioned"."""
    view, before = scene.view, scene.previous
    opened = view.norms[view.body : view.body + 3]
    if before is None or len(opened) < 3 or _UNITS.isdisjoint(opened[2:]):
        return
    if opened[0] not in _POINTING or opened[1] not in _BEING or not scene.knowledge.is_subject(scene.focus):
        return
    quantity = _quantity(before, opened[2])
    if quantity is None or family(quantity.unit) not in scene.knowledge.dose_families:
        return
    period = _period(view)
    yield scene.assertion(
        Kind.DOSE,
        view.body,
        view.body + 3,
        subject=scene.knowledge.subject,
        quantity=replace(quantity, per=period) if period else quantity,
        role="mentioned",
        phase="",
        rejected="no",
        per=period or "",
    )


def _quantity(before: View, unit: str) -> Quantity | None:
    """The last bare number of a sentence, in a unit."""
    numbers = [
        text
        for at, text in enumerate(before.texts)
        if text[:1].isdigit() and not any(amount.start <= at < amount.end for amount in before.amounts)
    ]
    found = scan(f"{numbers[-1]} {unit}") if numbers else []
    return found[0].quantity if len(found) == 1 else None


def _period(view: View) -> str | None:
    for at in view.places(_PERIODS):
        word = view.norms[at]
        if view.norms[at - 1] in _EACH:
            return _PERIODS[word]
    return None
