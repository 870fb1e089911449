"""Amounts of what is taken beside the subject: "You can take a painkiller with it. Keep it under 3 g a day."."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.nlp.directive.answers import begins
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import DoseClaim

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_PERIODS = frozenset({"day", "week"})
_LED, _OF = 9, 2  # words from a medicine's name to its amount, and from that to the name: "10 mg a day of X"
_TURN = 12  # words of a turn, or a question, that only asks after another medicine


def beside(scene: Scene, amount: Amount) -> bool:
    """Whether an amount, in a sentence that names no medicine, is of the one that was spoken of just before.

    An upper limit is; so is what answers a question after that medicine.
    """
    view, knowledge = scene.view, scene.knowledge
    if knowledge.medicine_marks(view, every=True) or view.has("usual"):
        return False
    bound = amount.quantity.low is None or view.has("limit") or _shall_not(view, amount)
    asked = _asked(scene)
    if asked is not None and (bound or begins(view, "answer-yes")):
        return True
    before = scene.previous or scene.question
    return before is not None and bound and _about_it(scene, before)


def companion(scene: Scene, amount: Amount) -> str | None:
    """“Take X as well, 1 mg a day”: the medicine beside the subject that an amount is of, if the sheet has it."""
    view, knowledge = scene.view, scene.knowledge
    theirs = _companions(knowledge)
    if not theirs or view.question or amount.quantity.per not in _PERIODS:
        return None
    inside = view.within(amount.start, amount.end + _OF, *theirs)
    if inside:
        return inside[0].concept
    led = [mark for mark in view.find(*theirs) if 0 <= amount.start - mark.end <= _LED]
    if not led or view.within(led[-1].end, amount.start, *knowledge.family_groups):
        return None
    if view.norms[amount.end : amount.end + 1] == ["of"] and view.within(
        amount.end, amount.end + _OF, *knowledge.family_groups
    ):
        return None  # "X and 20 mg a day of Y"; not "X is taken at 1 mg a day with Y"
    nearer = any(led[-1].end <= other.start < amount.start for other in view.amounts)
    return None if nearer else led[-1].concept


@lru_cache(maxsize=16)
def _companions(knowledge: Knowledge) -> tuple[str, ...]:
    """The medicines beside the subject's own family of which the sheet has a dose."""
    subjects = {claim.subject for claim in knowledge.claims(DoseClaim) if claim.subject is not None}
    return tuple(sorted(CONCEPT + name for name in subjects - set(knowledge.family)))


def _shall_not(view: View, amount: Amount) -> bool:
    """“Don't go over 3 g a day.”, "Don't have more than …"."""
    clause = view.clause_at(amount.start)
    return any(clause.start <= cue.start < amount.start for cue in view.find("negation", "prohibit"))


def _about_it(scene: Scene, before: View) -> bool:
    """Whether another medicine is what a sentence is about: all that it names, or what may be taken with ours."""
    others = before.find(*scene.knowledge.unrelated_medicines)
    if not others:
        return False
    ours = before.find(*scene.knowledge.family_groups)
    return not ours or (others[0].start < ours[0].start and not before.has("prohibit", "set-apart", "negation"))


def _asked(scene: Scene) -> View | None:
    """The question, or the turn of a conversation, that a sentence answers, where it asks after another medicine."""
    places = [scene.question, scene.previous]
    if scene.view.body and scene.view.first:
        places += scene.above[:1]
    for place in places:
        short = place is not None and len(place.norms) - place.body <= _TURN
        if short and place is not None and (place.question or place.body) and _about_it(scene, place):
            return place
    return None
