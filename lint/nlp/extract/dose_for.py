"""Doses told by whom they are for: "50 mg for the person giving up drink, 4.5 mg for the person with the condition"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge import OURS

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import Amount

_OFTEN = words("dose_for", "often")
_PERSONS = words("dose_for", "persons")
_LED = words("dose_for", "led")
_NAMED = 3  # words of "of low-dose X" between an amount and "for"
_REACH = 7  # words from "for" to the condition
_BEFORE = 5  # words from the condition to the amount that people with it get
_GETTING = words("dose_for", "getting")


def for_own_condition(scene: Scene, amount: Amount) -> bool:
    """Whether an amount is said to be for people with the sheet's condition, beside one for others."""
    view, knowledge = scene.view, scene.knowledge
    if view.question or _PERSONS.isdisjoint(view.bag) or not view.has(*knowledge.condition_groups):
        return False
    several = any(other is not amount and other.quantity.unit == amount.quantity.unit for other in view.amounts)
    if not several and not view.has(*(knowledge.foreign_uses or knowledge.other_uses)):
        return False  # nothing is set against it
    ours = [mark for mark, name in knowledge.condition_marks(view) if name == OURS and not view.denied(mark)]
    at = amount.end
    while view.norms[at : at + 1] and view.norms[at] in _OFTEN:
        at += 1
    named = [mark for mark, _ in knowledge.medicine_marks(view) if 0 <= mark.start - at <= _NAMED]
    if view.norms[at : at + 1] == ["of"] and named:
        at = named[0].end
    if view.norms[at : at + 1] == ["for"]:
        return any(
            0 < mark.start - at <= _REACH and _told_of_a_person(view.norms[at + 1 : mark.start]) for mark in ours
        )
    led = [mark for mark in ours if 0 < amount.start - mark.end <= _BEFORE]
    return any(
        not _PERSONS.isdisjoint(view.norms[max(0, mark.start - _BEFORE) : mark.start])
        and _GETTING.issuperset(view.norms[mark.end : amount.start])
        for mark in led
    )


def _told_of_a_person(words_between: list[str]) -> bool:
    """“the person with”, "somebody who has": whom it is for, and nothing of another."""
    return not _PERSONS.isdisjoint(words_between) and all(word in _PERSONS or word in _LED for word in words_between)
