"""Another medicine in a list of what goes well with the subject, where taking both is a risk."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.risk_topic import denial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WITH, _FINE = frozenset({"alongside", "beside", "with"}), words("combined", "fine")
_MAY = frozenset({"can", "may"})
_CAREFUL = (words("combined", "careful") | words("risk", "limiting")) - {
    "dose",
    "low",
}  # which the subject's name may hold
_IT = words("risk", "it")
_FRAGMENT = 5  # words of an item that names a medicine and no more
_ABOVE = 12  # words of what stands above the list
_TURNED = (
    "negation",
    "negation-partial",
    "prohibit",
    "refuter",
    "clinicians",
    "hazard-verb",
    "adverse-nouns",
    "condition-clause",
)


def listed_along(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“These go well with it”, above a list or a table of two columns that begins a row with its name."""
    view, knowledge = scene.view, scene.knowledge
    beside = knowledge.company.along
    listed = view.block.list_id is not None or (view.block.cell is not None and view.block.cell.column == 0)
    if not beside or not listed or not view.first or len(view.norms) - view.body > _FRAGMENT:
        return
    place = scene.lead or scene.heading
    if place is None or place is view or not _goes_well(scene, place) or any(map(_told_of, (view, *scene.cells))):
        return
    if view.has(*knowledge.effect_groups) or any(cell.has(*knowledge.effect_groups) for cell in scene.cells):
        return  # what comes of it is told
    for key, claim in dict(beside).items():
        for mark in view.find(f"concept:{key}")[:1]:
            cue = scene.cue("permit", type(mark)(0, len(place.norms), "permit"), "heading", place)
            yield denial(scene, mark.start, mark.end, claim.effect, cue, "absolute", Stance.ASSERTED, beside=key)


def _goes_well(scene: Scene, place: View) -> bool:
    """“Fine with it:”, "You can take these with it"; not "Ask before you take these with it"."""
    if place.question or len(place.norms) > _ABOVE or _told_of(place) or place.bag.isdisjoint(_WITH):
        return False
    named = place.has(*scene.knowledge.family_groups) or not _IT.isdisjoint(place.bag)
    go = any(modal in _MAY and verb == "go" for modal, verb in pairwise(place.norms))  # "These can go with it"
    return named and (go or place.has("permit") or not _FINE.isdisjoint(place.bag))


def _told_of(view: View) -> bool:
    """Whether something is denied, forbidden or left to a doctor there."""
    return view.has(*_TURNED) or not _CAREFUL.isdisjoint(view.bag)
