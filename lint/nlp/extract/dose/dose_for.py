"""Doses told by whom they are for: "50 mg for the person giving up drink, 4.5 mg for the person with the condition"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OURS

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount

_OFTEN = words("dose_for", "often")
_PERSONS = words("dose_for", "persons")
_LED = words("dose_for", "led")
_NAMED = 3  # words of "of low-dose X" between an amount and "for"
_REACH = 7  # words from "for" to the condition
_BEFORE = 5  # words from the condition to the amount that people with it get
_GETTING = words("dose_for", "getting")
_PURPOSE = words("dose_for", "purpose")
_WHO = words("dose_for", "who")
_FRONT = 3  # words of "to prevent X" and "in people with X" before the use
_BEHIND = 4  # words from an amount to the use that it is for
_CELL = 4  # words of a cell that tells what the row's dose is for


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


def for_another_of_its_uses(scene: Scene, amount: Amount) -> bool:
    """“To prevent X take 400 mg a week”, "| Preventing X | 400 mg a week |": of a medicine with one form.

    In "a pill for X, taken at 400 mg a day" the use only says what it is.
    """
    view, knowledge = scene.view, scene.knowledge
    places = (view, *scene.cells)
    if knowledge.parent != knowledge.subject or any(place.has(*knowledge.condition_groups) for place in places):
        return False
    uses = view.find(*knowledge.other_uses)
    if uses:
        front = uses[0].end <= amount.start and uses[0].start - view.body <= _FRONT
        front = front and view.norms[view.body] in _PURPOSE
        return front or any(
            0 <= mark.start - amount.end <= _BEHIND and not _PURPOSE.isdisjoint(view.norms[amount.end : mark.start])
            for mark in uses
        )
    cells = [cell for cell in scene.cells if cell.has(*knowledge.other_uses)]
    return len(cells) == 1 and len(cells[0].norms) <= _CELL and not cells[0].has(*knowledge.subject_groups)


def listed_for_others(scene: Scene) -> bool:
    """“Who: people with another illness” - "How much: 400 mg a day": a list of keys that is about another use."""
    view = scene.view
    if view.block.list_id is None or ":" not in view.norms or view.has(*scene.knowledge.subject_groups):
        return False
    items = (place for place in scene.above if place.block.list_id == view.block.list_id and ":" in place.norms)
    return any(
        not _WHO.isdisjoint(place.norms[: place.norms.index(":")]) and scene.but(view=place).of_other_use()
        for place in items
    )


def _told_of_a_person(words_between: list[str]) -> bool:
    """“the person with”, "somebody who has": whom it is for, and nothing of another."""
    return not _PERSONS.isdisjoint(words_between) and all(word in _PERSONS or word in _LED for word in words_between)
