"""Doses told by whom they are for: "50 mg for the person giving up drink, 4.5 mg for the person with the condition"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OURS
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

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
_SOMEBODY = frozenset({"he", "her", "his", "she"})
_NOBODY = words("dose_for", "nobody")
_GIVING_UP, _GIVEN_UP = words("dose_for", "giving_up"), 3  # words from "gave up" to what was given up
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


def in_anothers_story(scene: Scene) -> bool:
    """“Walt takes 50 mg. He has not had a drink since.”: one person's dose, told with what that person takes it for.

    The story goes on as long as "he" or "she" opens its sentences; where it names our medicine or our condition it is
    one of those that the page is about.
    """
    knowledge, view = scene.knowledge, scene.view
    story = [view]
    for place in scene.earlier:
        if story[0].norms[story[0].body] not in _SOMEBODY:
            break
        story.insert(0, place)
    story += takewhile(lambda place: place.norms[place.body] in _SOMEBODY, scene.later)
    opening = story[0].norms[story[0].body]
    if len(story) == 1 or opening in _NOBODY:
        return False
    ours = (*knowledge.condition_groups, CONCEPT + knowledge.subject)
    headed = scene.heading if scene.heading is not None and scene.heading.block.level > 1 else None
    if any(place is not None and place.has(*ours) for place in (*story, headed)):
        return False
    return any(scene.but(view=place).of_other_use() or _gave_up(place, knowledge) for place in story)


def _gave_up(view: View, knowledge: Knowledge) -> bool:
    """“He stopped drinking”, "she quit the bottle": a word of another use's names, and an end to it."""
    keys = [group.removeprefix(CONCEPT) for group in knowledge.foreign_uses if group.startswith(CONCEPT)]
    return any(
        knowledge.drawn_from(key, word)
        for at in view.places(_GIVING_UP)
        for word in view.norms[at + 1 : at + 1 + _GIVEN_UP]
        if word not in _GIVING_UP and word.isalpha() and len(word) > _GIVEN_UP
        for key in keys
    )


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
