"""How often an amount is taken, told behind it: "5 mg, morning, noon and night", "It is 4 mg. Three times a day.".

“Twice a day” beside an amount is read with it; here it stands a few words on, or in a sentence of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import scan

if TYPE_CHECKING:
    from fractions import Fraction

    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_PARTS, _JOINING = words("portions", "parts"), words("told_behind", "joining")
_LED, _OPENING = words("told_behind", "led"), words("told_behind", "opening")
_CHOICE = words("told_behind", "choice")
_DAILY = frozenset({"daily", "day"})
_SHORT = 8  # words of "Three times a day, mind you."
_TIMES = 3  # parts of the day that are named, where the sentence tells of them at its beginning


def told_behind(scene: Scene, amount: Amount) -> Quantity | None:
    """The amount times how often it is said to be taken a day."""
    view, quantity = scene.view, amount.quantity
    if quantity.per is not None or quantity.low is None or quantity.high is None or view.question:
        return None
    often = _parts(view, amount.end)
    if often is None and not any(other.start >= amount.end for other in view.amounts):
        often = _of_next(scene)
    if often is None or often <= 1:
        return None
    return replace(quantity, low=quantity.low * often, high=quantity.high * often, per="day")


def _parts(view: View, start: int) -> Fraction | int | None:
    """How many parts of the day are listed from a place on: "…, each morning, noon and night"."""
    if not _CHOICE.isdisjoint(view.bag):
        return None  # "morning or night"
    at, found = start, list[str]()
    while at < len(view.norms):
        word = view.norms[at]
        if word in _PARTS:
            found.append(word)
        elif word not in (_JOINING if found else _LED) and not _named(view, at):
            break
        at += 1
    return len(set(found)) if len(found) == len(set(found)) and len(found) >= _TIMES else None


def _named(view: View, at: int) -> bool:
    """Whether a word is a part of a medicine's name."""
    return any(mark.start <= at < mark.end for mark, _ in view.medicines.get(False, []))


def _of_next(scene: Scene) -> Fraction | int | None:
    """“Three times a day, mind you.”, "Morning, noon and night, that is.", "Four of them, daily."."""
    reply = scene.following
    if reply is not None and reply.question and reply.has("how-often"):
        reply = scene.later[1] if len(scene.later) > 1 else None
    if reply is None or reply.question or any(name == OTHER for _, name in scene.knowledge.medicine_marks(reply)):
        return None
    opened = next((at for at in range(reply.body, len(reply.norms)) if reply.norms[at] not in _OPENING), reply.body)
    if "not" in (led := reply.norms[reply.body : opened]) and "but" not in led:
        return None  # "Not three times a day: once."
    if (parts := _parts(reply, opened)) is not None and reply.norms[opened] in _PARTS | _LED:
        return parts
    if len(reply.norms) - reply.body > _SHORT:
        return None
    for told in reply.amounts:
        if told.start == opened and told.quantity.unit == "times" and told.quantity.per == "day":
            return told.quantity.low
    if reply.norms[opened + 1 : opened + 3] == ["of", "them"] and not _DAILY.isdisjoint(reply.norms[opened:]):
        counted = [item for item in scan(f"{reply.words(opened, opened + 1)} people") if item.quantity.unit == "people"]
        return counted[0].quantity.low if counted else None
    return None
