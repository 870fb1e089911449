"""A warning named right before and said to be there no more: "The agency has since withdrawn the box", "It's gone"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.extract.warning.warning_lifted import LIFTED
from lint.nlp.extract.warning.warning_nearby import NAMED
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_BOX = frozenset({"box", "warning"})
_POINTING = frozenset({"the", "that", "this", "its"})
_AWAY = words("warning", "away")
_LIFTED_OR_AWAY = LIFTED | _AWAY
_TAKING, _GOING = words("warning", "taking"), words("warning", "going")
_ELLIPTIC = words("warning", "elliptic")
_UNSURE = ("negation", "hedge-modal", "hedge-verb", "report-verb")
_HAVING = words("warning", "having") | words("warning", "has")
_ASKED = 2  # sentences before, in which it was asked about
_NEAR = 4  # words from the box to what is done to it
_SHORT = 6  # words of "It no longer does."


def gone(scene: Scene) -> Iterator[Assertion]:
    """The warning of the sentence before, denied."""
    view, before = scene.view, scene.previous or next(iter(scene.above), None)
    if before is None or view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED:
        return
    asked = next((place for place in scene.earlier[:_ASKED] if place.question and place.has(*NAMED)), None)
    without = _without_one(scene) if asked is not None else None
    before = asked if asked is not None and without is not None else before
    place = _withdrawn(view) or without
    if place is None and not (_elliptic(view) and before.block is view.block):
        return
    unsure = _UNSURE if without is None else _UNSURE[1:]  # "without" is a denial itself
    if view.has(*NAMED, "hearsay-voices") or (place and view.within(view.body, place[1], *unsure)):
        return
    for mark in before.find(*NAMED):
        owner = next((name for _, name in scene.knowledge.medicine_marks(before)), scene.focus)
        if before.denied(mark) or (before.question and without is None) or owner in {None, OTHER}:
            continue
        behind = before.norms[mark.end :]
        treated = "used" in behind and behind[-2:-1] != [] and behind[-2].endswith("ed")
        if place is None and treated:
            continue  # "The warning used to be overlooked. It isn't now."
        start, end = place or (view.body, len(view.norms))
        yield scene.assertion(
            Kind.WARNING,
            start,
            end,
            subject=owner,
            object_="boxed",
            denied=True,
            cues=(scene.cue("warning", mark, "previous sentence", before),),
            hazard="none",
            via="boxed-warning",
        )
        return


def _without_one(scene: Scene) -> tuple[int, int] | None:
    """“A black box? … It comes without one.”, "X has none": the whole of a sentence on the medicine that ends so."""
    view = scene.view
    said = [word for word in view.norms[view.body :] if word.isalpha()]
    led = view.norms[view.body : view.body + 1] == ["it"] or view.has(*scene.knowledge.family_groups)
    ends = said[-2:] == ["without", "one"] or (said[-1:] == ["none"] and said[-2:-1] != [] and said[-2] in _HAVING)
    return (view.body, len(view.norms)) if led and ends and scene.focus != OTHER else None


def _elliptic(view: View) -> bool:
    """“It no longer does.”, "Not any more."."""
    said = [word for word in view.norms[view.body :] if word.isalpha()]
    over = not {"longer", "more", "anymore"}.isdisjoint(said) or {"not", "now"}.issubset(said)
    return 0 < len(said) <= _SHORT and _ELLIPTIC.issuperset(said) and over


def _withdrawn(view: View) -> tuple[int, int] | None:
    """“withdrawn the box”, "taken the box away", "that box is gone": from the first word to the last."""
    for at in view.places(_BOX):
        if at <= view.body or view.norms[at - 1] not in _POINTING:
            continue
        led, behind = view.norms[max(view.body, at - _NEAR) : at - 1], view.norms[at + 1 : at + 1 + _NEAR]
        if not LIFTED.isdisjoint(led) or (not _TAKING.isdisjoint(led) and not _AWAY.isdisjoint(behind[:1])):
            return max(view.body, at - _NEAR), at + 1
        if behind and behind[0] in _GOING and not _LIFTED_OR_AWAY.isdisjoint(behind):
            return at - 1, at + 1 + len(behind)
    return None
