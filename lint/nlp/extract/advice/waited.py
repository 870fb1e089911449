"""Allowed when the time is over that the sheet asks for: "half an hour later you can lie down", "the next day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import convert

if TYPE_CHECKING:
    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_OVER = words("actions", "time_over")
_WAITING = words("awaited", "waiting")


def waited(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether the claim's time is over at what is said to be done, in the sentence or after the one before."""
    lasting = claim.direction == "do" and scene.knowledge.sheet.concepts[claim.action].opposite is None
    if claim.time is None or lasting or scene.reading != "own":
        return False  # "I mustn't lie down for four hours?" - "No, that's overdone."
    view, before = scene.view, scene.previous
    told = not _OVER.isdisjoint(view.bag) and _so_long(view, claim.time)
    waiting = before is not None and not _WAITING.isdisjoint(before.bag) and _so_long(before, claim.time)
    return told or waiting


def _so_long(view: View, least: Quantity) -> bool:
    asked = least.high if least.low is None else least.low
    for amount in view.amounts:
        told = convert(amount.quantity, least.unit, least.per)
        long = None if told is None else told.low
        if long is not None and asked is not None and long >= asked:
            return True
    return False
