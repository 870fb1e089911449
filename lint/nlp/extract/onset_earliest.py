"""How soon it works, told by when nothing is to be expected yet: "don't expect anything before the third month"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.onset_dated import named_date
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_EXPECTING, _HAPPENING = words("onset_earliest", "expecting"), words("onset_earliest", "happening")
_WHAT, _SHADES = words("onset_earliest", "what"), words("onset_earliest", "shades")
_AHEAD, _MARK = words("onset_earliest", "ahead"), words("onset_earliest", "mark")
_PERSONAL = words("onset", "personal") | {"we"}
_DENIED = 3  # words from a denial to what is expected
_CLOSE = 3  # words from "before" to the time: "before the full three months"


def earliest(scene: Scene) -> Iterator[Assertion]:
    """The time before which nothing is to be expected of the subject, as an open range from there on."""
    view = scene.view
    if view.question or view.bag.isdisjoint(_AHEAD) or scene.of_other_use():
        return
    for at in range(view.body, len(view.norms) - 1):
        if view.norms[at] not in _AHEAD or (told := _time(view, at + 1)) is None:
            continue
        start, end, quantity = told
        cue = _nothing(scene, at)
        if cue is None or scene.owner(at) == OTHER or scene.elsewhere(at):
            continue
        yield scene.assertion(
            Kind.ONSET,
            start,
            end,
            subject=scene.owner(at),
            quantity=replace(quantity, high=None),
            cues=(scene.cue("onset", cue),),
            certain="no" if scene.hedges(at) else "yes",
        )
        return


def _time(view: View, at: int) -> tuple[int, int, Quantity] | None:
    """“before three months”, "until week five", "before the third month": the time behind such a word."""
    for amount in view.amounts:
        if family(amount.quantity.unit) == "time" and amount.quantity.per is None and 0 <= amount.start - at <= _CLOSE:
            behind = view.norms[amount.end : amount.end + 1]
            ends = not behind or not behind[0].isalpha() or behind[0] in _MARK
            return (amount.start, amount.end, amount.quantity) if ends else None
    named = named_date(view.norms[at : at + 3])
    return None if named is None else (at, at + named[1], named[0])


def _nothing(scene: Scene, before: int) -> Mark | None:
    """“Don't expect anything”, "you won't notice a thing", "nothing happens": right before the word, told of nobody."""
    view = scene.view
    low = view.clause_at(before - 1).start
    outcomes = view.within(low, before, *scene.knowledge.outcome_groups, *scene.knowledge.condition_groups)
    named = {at for mark in outcomes for at in range(mark.start, mark.end)}
    at = before - 1
    while at >= low and (at in named or view.norms[at] in _WHAT or view.norms[at] in _SHADES):
        at -= 1
    if at < low or not _PERSONAL.isdisjoint(view.norms[low:at]):
        return None
    told = bool(named) or not _WHAT.isdisjoint(view.norms[at + 1 : before])
    denials = [cue for cue in view.find("negation") if low <= cue.start < before]
    if len(denials) != 1:
        return None
    (denial,) = denials
    led = denial.end <= at and at - denial.end < _DENIED
    if view.norms[at] in _EXPECTING and told and led:
        return Mark(at, at + 1, "onset")
    happens = view.norms[at] in _HAPPENING and view.norms[denial.start] == "nothing" and led
    return Mark(at, at + 1, "onset") if happens else None
