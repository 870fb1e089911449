"""A list of those who must not take it, under words that turn them away in a way of their own.

"Five kinds of shopper should close this page now:", "a yes to any of these ends the conversation": there is no end to
such ways. What gives the list away are its items: most of the people whom the source warns off, and hardly anything
else. A lead-in that only wants to know ("tell us if you …"), or lets them take it, turns nobody away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.direction import Direction, directives
from lint.nlp.extract.people.absent import absent
from lint.nlp.extract.people.population import populations
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MOST = 3  # populations named in the items of such a list
_OTHERS = 2  # items at most that name none
_WANTING_TO_KNOW = words("enlisted", "wanting_to_know")
_NOT_TOLD = ("study-nouns", "study-trial", "permit", "favourable", "clinicians")
_TURNING_AWAY = words("enlisted", "turning_away")
_NONE = frozenset({"none", "no", "not"})  # "check that none of these applies"


def enlisted(scene: Scene) -> tuple[View, Mark] | None:
    """The words above a list of people warned off, where the item is one of it."""
    view, lead = scene.view, scene.lead or scene.heading
    if view.block.kind is not BlockKind.ITEM or lead is None or not _turns_away(scene, lead):
        return None
    items = (view, *(place for place in (*scene.above, *scene.below) if place.block.list_id == view.block.list_id))
    named: set[str] = set()
    others: set[int] = set()
    for place in items:
        found = {population for population, mark in populations(scene, place) if not absent(place, mark)}
        found = found if not any(item.direction is Direction.PERMIT for item in directives(place)) else set()
        named |= found
        if not found:
            others.add(place.block.index)
    if len(named) < _MOST or len(others) > _OTHERS:
        return None
    return lead, Mark(lead.body, len(lead.norms), "prohibit")


def _turns_away(scene: Scene, lead: View) -> bool:
    """Whether words above a list may turn those away whom it names, and neither ask after them nor let them take it.

    Beside such a list any word of ending or of going elsewhere will do.
    """
    if lead.question or lead.has(*_NOT_TOLD) or not scene.knowledge.is_subject(scene.owner(scene.view.body)):
        return False
    if _TURNING_AWAY.isdisjoint(lead.bag):
        return False
    return _WANTING_TO_KNOW.isdisjoint(lead.bag) or not _NONE.isdisjoint(lead.bag)
