"""Benefits told in the items of a list: whose doing they are, and whether they are only hoped for or reported."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_HOPING, _TELLING = words("supposed", "hoping"), words("efficacy", "having_said")
_TICKS = words("quiz", "ticks")
_GETTING, _ABLE = words("takers", "reaching"), words("items", "able")


def under_lead(scene: Scene, low: int, start: int) -> bool:
    """“What it does for people:” - "stops relapses", "Those on it:" - "have fewer of them"."""
    view = scene.view
    opens = start == low or (start == low + 1 and view.norms[low] in _GETTING)
    lead = scene.lead if view.block.kind is BlockKind.ITEM and opens else None
    hoped = lead is not None and not _HOPING.isdisjoint(lead.bag)  # "What people hope for from it"
    return lead is not None and not hoped and lead.has(*scene.knowledge.family_groups)


def reported(scene: Scene) -> bool:
    """“What people say has changed:” - "less fatigue": a lead-in has people say what stands below it, and not most.

    Or it says that there is none of it: "What it can't give you:" - "a cure".
    """
    lead = scene.lead if scene.view.block.kind is BlockKind.ITEM else None
    if lead is not None and any(able in _ABLE and denial == "not" for able, denial in pairwise(lead.norms)):
        return not lead.question
    if lead is None or not lead.has("patients-people") or _TELLING.isdisjoint(lead.bag):
        return False
    return not lead.has("patients-most", "study-any")


def ticked(view: View, mark: Mark, others: list[tuple[Mark, str]]) -> bool:
    """“✔ Gets rid of X”, "✔ Works better than Y": an item whose verb has no subject, but a mark that is no cross.

    Or a tile that is no sentence: "**Melts away X** for everybody".
    """
    tile = (
        view.first and view.norms[-1].isalpha() and view.block.kind is BlockKind.PARAGRAPH and mark.start == view.body
    )
    if tile and not others and mark.start < mark.end and view.norms[mark.start].endswith("s"):
        return True
    led = view.norms[view.body : mark.start]
    verb = view.norms[mark.start]
    if led and led[-1].isalpha():
        verb, led = led[-1], led[:-1]
    crossed = view.within(view.body, mark.start, "no-symbol")
    item = view.block.kind is BlockKind.ITEM or not _TICKS.isdisjoint(led[:1])
    listed = item and bool(led) and all(cue.start >= mark.end for cue, _ in others)
    return verb.endswith("s") and listed and not crossed and not any(word.isalpha() for word in led)
