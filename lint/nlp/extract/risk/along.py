"""Medicines that are a risk when taken along: whether a risk is told of both, and a rule is about taking both."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction
from lint.nlp.extract.risk.worse_along import companions, worse_with
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.directive.direction import Directive
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_TAKEN_UP = words("along", "taken_up")
_BOTH = words("along", "both")
_THOSE = words("along", "those")
_COUNTS = words("along", "counts")
ANY = "any"  # of those that are taken along
_ABOVE = 6  # sentences of the blocks above, a list and its lead-in
_LEADING = words("along", "leading")
_BACK = 3  # sentences before in which the other medicine was named


def taken_along(scene: Scene, mark: Mark) -> str | None:
    """The medicine of a risk of taking both that the clause of an effect names, or takes up from just before."""
    groups = companions(scene.knowledge)
    if not groups:
        return None
    view = scene.view
    clause = view.clause_at(mark.start)
    named = view.within(clause.start, clause.end, *groups)
    if named:
        return named[0].group.removeprefix(CONCEPT)
    if (worse := worse_with(scene, mark)) is not None or view.has(*groups):
        return worse
    if any(one in _THOSE and many in _COUNTS for one, many in pairwise(view.norms)):
        return ANY  # "those four", "the same three"
    first = view.body + (view.norms[view.body] in _LEADING)
    if _TAKEN_UP.isdisjoint(view.norms[first : first + 1]):
        return None
    places = (*scene.earlier[:_BACK], scene.lead, scene.heading, scene.row, scene.title, *scene.above[:_ABOVE])
    found = next((place.find(*groups) for place in places if place is not None and place.has(*groups)), None)
    return found[0].group.removeprefix(CONCEPT) if found else None


def rules_on_both(scene: Scene, directive: Directive) -> bool:
    """“Never with X. With Y that combination is forbidden.”: a rule on the sheet's own medicine, X being taken along.

    Only what the sheet itself names to be taken along may stand beside it, in the sentence or where it is taken up.
    """
    knowledge = scene.knowledge
    if not _beside(knowledge) or not knowledge.is_subject(scene.default):
        return False
    if directive.direction is Direction.PERMIT and _BOTH.isdisjoint(scene.view.bag):
        return False
    places = (scene.view, *scene.earlier[:_BACK], scene.lead, scene.heading, scene.row)
    place = next((view for view in places if view is not None and knowledge.medicine_marks(view)), None)
    return place is not None and _all_along(scene, place)


def _beside(knowledge: Knowledge) -> tuple[str, ...]:
    """The groups of what is a risk when taken along, and of what is never to be had with it."""
    return (*companions(knowledge), *(knowledge.company.groups[name] for name in sorted(knowledge.company.never)))


def _all_along(scene: Scene, view: View) -> bool:
    others = [mark for mark, name in scene.knowledge.medicine_marks(view) if name == OTHER]
    along: Sequence[Mark] = view.find(*_beside(scene.knowledge))
    return all(any(own.start <= mark.start and mark.end <= own.end for own in along) for mark in others)
