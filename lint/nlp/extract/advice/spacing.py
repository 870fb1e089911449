"""What is never to be taken near the medicine, told by the time to leave: "keep X two hours apart from it".

Taking it at a distance follows such advice; whether the distance is right is told by the time.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind, Polarity
from lint.nlp.sentence.vocabulary import part_groups
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import AdviceClaim

_APART = words("actions", "apart")
_FROM = words("actions", "from_dose")
_BOTH, _IT = words("actions", "both_of_them"), frozenset({"it", "its"})
_IT_OR_BOTH = _IT | _BOTH
_SPACING, _MEALS = words("actions", "spacing"), words("actions", "meals")
_BEFORE = 2  # sentences back to where the other thing is named
_WAITING = words("awaited", "waiting")
_FORMS = ("tablet-nouns", "dose-noun", "product-form")
_LATER = words("actions", "at_a_distance")
_WITH = 3  # words of "with your morning tablet"
_BREAK = ";"
_NEAR = 4  # words between a time and what says that it is one to leave


def spaced(scene: Scene, claim: AdviceClaim, made: Assertion) -> Assertion:
    """An action that is allowed at a distance: told as the advice has it."""
    if claim.time is None or made.aspects.get("via") == "time" or not _at_a_distance(scene, claim):
        return made
    if scene.flipped:
        return made  # "So not for two hours after it?" - "A myth."
    if claim.direction == "do" and _together(scene):
        return made.turned()  # "take X with it", "never X at the same time as it"
    turning = Polarity.AFFIRMED if claim.direction == "never" else Polarity.DENIED  # "X must stay two hours away"
    later = claim.direction == "do" and not _WAITING.isdisjoint(scene.view.bag)  # "X has to wait until noon"
    return made.turned() if made.polarity is turning and (later or _gap(scene.view) is not None) else made


def kept_apart(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Antacids: keep them two hours apart from your capsule”, "leave two hours between X and it"."""
    view = scene.view
    if claim.time is None or claim.when is not None or not view.amounts or not _at_a_distance(scene, claim):
        return
    amount = _gap(view)
    taken = (thing for thing, verbs in scene.knowledge.recipes(claim.action).items() if not USES.isdisjoint(verbs))
    groups = [part_groups(claim.action, thing)[1] for thing in taken]
    if not groups or amount is None or view.question or not (view.has(*groups) or of_the_two(scene, groups)):
        return
    never = claim.direction == "never"
    ours = view.has(*scene.knowledge.family_groups, *_FORMS) or not _IT_OR_BOTH.isdisjoint(view.bag)
    if not never and not ours:
        return
    for via, quantity, denied in (("topic", None, never), ("time", amount.quantity, False)):
        yield scene.assertion(
            Kind.ADVICE,
            amount.start,
            amount.end,
            subject=scene.knowledge.subject,
            object_=claim.action,
            quantity=quantity,
            denied=denied,
            via=via,
        )


def _at_a_distance(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether a claim's time is the least that lies between both: "never with it", "take X at least 2 hours before"."""
    if claim.direction == "never":
        return True
    verbs = {verb for recipe in scene.knowledge.recipes(claim.action).values() for verb in recipe}
    return claim.time is not None and claim.time.high is None and not USES.isdisjoint(verbs)


def _together(scene: Scene) -> bool:
    """“Take X together with your tablet”, "with it", "at the same time as it": at no distance at all."""
    view = scene.view
    if _gap(view) is not None or not _LATER.isdisjoint(view.bag):
        return False
    ours = view.find(*scene.knowledge.family_groups, *_FORMS)
    with_it = any("with" in view.norms[max(0, mark.start - _WITH) : mark.start] for mark in ours)
    at_once = "together" in view.bag or {"same", "time"} <= view.bag
    return with_it or (at_once and bool(ours))


def of_the_two(scene: Scene, groups: Sequence[str]) -> bool:
    """Whether the one that is kept from the medicine is taken up from a sentence or two before.

    “X binds it in the gut. An hour between the two is enough.”, "take the two an hour apart": both stand there. "Keep
    it and any of the three an hour apart", "an hour between it and our medicine is plenty": the other one does.
    """
    view, ours = scene.view, scene.knowledge.family_groups
    if _SPACING.isdisjoint(view.bag) or not _MEALS.isdisjoint(view.bag):
        return False
    at = next((at for at, place in enumerate(scene.earlier[:_BEFORE]) if place.has(*groups)), None)
    named = scene.knowledge.medicine_marks(view)
    if at is None or any(name not in scene.knowledge.family for _, name in named):
        return False  # of two others
    told, both = scene.earlier[: at + 1], not _BOTH.isdisjoint(view.bag)
    if named:
        return both or (at == 0 and not _IT.isdisjoint(view.bag) and not told[0].has(*ours))
    return both and any(place.has(*ours) or not _IT.isdisjoint(place.bag) for place in told)


def beside_ours(scene: Scene, occasions: Sequence[Mark]) -> bool:
    """“Keep antacids an hour away from X”: no medicine is named but ours and those that are the occasion."""
    named = scene.knowledge.medicine_marks(scene.view)
    others = [mark for mark, name in named if name not in scene.knowledge.family]
    own = all(any(cue.start <= mark.start < cue.end for cue in occasions) for mark in others)
    return own and len(others) < len(named)


def _gap(view: View) -> Amount | None:
    """The time that is to be left: beside "apart", "between", "away"; "… hours after your dose"."""
    for amount in view.amounts:
        if family(amount.quantity.unit) != "time" or amount.quantity.per is not None:
            continue
        behind = list(takewhile(_BREAK.__ne__, view.norms[amount.end : amount.end + _NEAR]))
        before = view.norms[max(0, amount.start - _NEAR) : amount.start]
        before = before[before.index(_BREAK) :] if _BREAK in before else before
        if not _APART.isdisjoint(behind) or not _APART.isdisjoint(before) or not _FROM.isdisjoint(behind[:2]):
            return amount
    return None
