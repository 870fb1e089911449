"""Doses told as a part of a tablet: "up to 40 percent of a 50 mg tablet", "half a 5 mg tablet once a day"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.dose.what_is_taken import TAKEN
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_OF_A_DAY = words("portion", "of_a_day") | TAKEN
_OF = words("portion", "of")
_HALF = 4  # words of "half of a standard"
_BETWEEN = 4  # words between the part and the whole


def halved(view: View, amount: Amount) -> Amount:
    """An amount as it is, or half of it where it is that of the tablet that is halved: "half a 5 mg tablet a day"."""
    led = [word for word in view.norms[max(view.body, amount.start - _HALF) : amount.start] if word != "-"]
    at = next((at for at, word in enumerate(led) if word == "half"), None)
    if at is None or not _OF.issuperset(led[at + 1 :]) or len(led) == at + 1 or amount.quantity.per is None:
        return amount
    held = amount.quantity
    if family(held.unit) != "mass" or not view.within(amount.start, amount.end + 1, "tablet-nouns"):
        return amount
    low, high = (None if value is None else value / 2 for value in (held.low, held.high))
    return replace(amount, quantity=replace(held, low=low, high=high))


def part_of_tablet(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    """The dose that a part of a tablet comes to, where it is what people take."""
    view, knowledge = scene.view, scene.knowledge
    whole = next((other for other in view.amounts if 0 < other.start - amount.end <= _BETWEEN), None)
    if whole is None or view.question or not knowledge.is_subject(scene.owner(amount.start)):
        return
    masses = [other for other in view.amounts if family(other.quantity.unit) == "mass"]
    between = view.norms[amount.end : whole.start]
    if len(masses) != 1 or masses[0] is not whole or between[:1] != ["of"] or not _OF.issuperset(between):
        return  # "6 percent of a 50 mg tablet is 3 mg" is worked out
    held, share = whole.quantity.low, amount.quantity
    if held is None or held != whole.quantity.high or _OF_A_DAY.isdisjoint(view.bag):
        return
    if not view.within(whole.start, whole.end + 2, "tablet-nouns", "product-form", "strength-noun"):
        return
    part = Mark(amount.start, whole.end, "portion")
    if view.denied(part) or view.has("refuter", "split-verbs"):
        return
    factor = held / 100 if share.unit == "%" else held
    low, high = (None if value is None else value * factor for value in (share.low, share.high))
    yield scene.assertion(
        Kind.DOSE,
        part.start,
        part.end,
        subject=knowledge.subject,
        quantity=replace(share, low=low, high=high, unit=whole.quantity.unit, per="day"),
        cues=(),
        role="stated",
        phase="",
        rejected="no",
        per="day",
    )
