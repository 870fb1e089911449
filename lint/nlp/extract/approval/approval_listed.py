"""An approved use as an item of a list or a cell: "Approved for:" above, and the condition in a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.model.document import BlockKind
from lint.nlp.knowledge.knowledge import OTHER, OURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_FRAGMENT = 9  # words of an item that names a use
_ITEMS = frozenset({BlockKind.ITEM, BlockKind.CELL})
_ENDS = frozenset({"for", "in", "to", "treat", ":", ".", "?", "of", "are"})
_USES = words("approval", "uses_listed")
_OBJECT = words("approval", "approved_thing")
_FINITE = words("approval", "finite")
_CLASS, _SERVED = words("approval_joined", "class"), 3  # words from "approved" to what it is for
_LEADING = 12  # words of a line that announces approved uses


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """The sheet's condition and its medicine by their names: what an item has to hold."""
    return frozenset((*knowledge.condition_groups, *knowledge.family_groups))


def extract(scene: Scene) -> Iterator[Assertion]:
    """The sheet's condition among the uses that are listed as approved, or as not approved."""
    view = scene.view
    if view.block.kind not in _ITEMS or len(view.norms) > _FRAGMENT or view.question or view.has("approved"):
        return
    named = view.find(*scene.knowledge.condition_groups)
    if not named:
        yield from _of_the_class(scene)
    if not named or not _FINITE.isdisjoint(view.bag) or view.has("off-label"):
        return
    left_out = view.norms[named[0].start - 1] == "not" if named[0].start else False  # "…, but not this one"
    if view.has("negation") and not left_out:
        return
    for place in _places(scene):
        cue = _announcing(scene, place)
        if cue is None:
            continue
        if scene.owner(named[0].start) == OTHER or scene.stance not in {Stance.ASSERTED, Stance.QUESTIONED}:
            return
        yield scene.assertion(
            Kind.APPROVAL,
            named[0].start,
            named[0].end,
            subject=scene.owner(named[0].start) or scene.focus,
            object_=scene.knowledge.condition,
            denied=place.denied(cue) or left_out,
            stance=Stance.ASSERTED,
            cues=(scene.cue("approval", cue, "listed", place),),
            via="approved",
        )
        return


def _of_the_class(scene: Scene) -> Iterator[Assertion]:
    """“Medicines that are approved for X:”, and the sheet's own in a line of its own below."""
    view, lead = scene.view, scene.lead
    ours = [(mark, name) for mark, name in scene.knowledge.medicine_marks(view) if name in scene.knowledge.family]
    if not ours or ours[0][0].start > view.body + 1 or lead is None or lead.question or lead.has("negation", "refuter"):
        return
    if view.has("negation", "refuter", "off-label", "no-symbol") or scene.stance is not Stance.ASSERTED:
        return
    cues = lead.find("approved") if not _CLASS.isdisjoint(lead.bag) and lead.norms[-1] == ":" else []
    uses = [mark for mark, name in scene.knowledge.condition_marks(lead) if name == OURS]
    for cue in cues:
        if lead.denied(cue) or not any(cue.end <= mark.start <= cue.end + _SERVED for mark in uses):
            continue
        yield scene.assertion(
            Kind.APPROVAL,
            ours[0][0].start,
            ours[0][0].end,
            subject=ours[0][1],
            object_=scene.knowledge.condition,
            cues=(scene.cue("approval", cue, "listed", lead),),
            via="approved",
        )
        return


def _places(scene: Scene) -> Iterator[View]:
    """What stands right above the list or the cell."""
    above = [view for name, view in scene.inherited() if name in {"lead-in", "column header", "row header", "title"}]
    yield from above
    if not above and scene.heading is not None and scene.view.block.kind is BlockKind.ITEM:
        yield scene.heading


def _announcing(scene: Scene, place: View) -> Mark | None:
    """“Approved for:”, "They licensed it to treat", "Approved uses": an approval whose uses follow."""
    if len(place.norms) > _LEADING + place.body or (place.question and place.norms[place.body] != "what"):
        return None
    for mark in place.find("approved"):
        behind = place.norms[_past_object(scene, place, mark.end) :]
        uses = any(word in _USES for word in behind)
        if (uses or behind) and all(word in _ENDS or word in _USES or word in {"the", "following"} for word in behind):
            return mark
    return None


def _past_object(scene: Scene, place: View, start: int) -> int:
    """Where what was approved ends: “approved it”, "licensed this medicine", the medicine by its name, “in the US”."""
    named = {at for mark, _ in scene.knowledge.called(place) for at in range(mark.start, mark.end)}
    end = start
    while end < len(place.norms) and (end in named or place.norms[end] in _OBJECT):
        end += 1
    return end if end < len(place.norms) else start
