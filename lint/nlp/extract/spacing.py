"""What is never to be taken near the medicine, told by the time to leave: "keep X two hours apart from it".

Taking it at a distance follows such advice; whether the distance is right is told by the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Polarity
from lint.nlp.vocabulary import part_groups
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import Amount, View
    from lint.sheet import AdviceClaim

_APART = words("actions", "apart")
_FROM = words("actions", "from_dose")
_BOTH, _IT = frozenset({"two", "them", "both", "these"}), frozenset({"it"})
_NEAR = 4  # words between a time and what says that it is one to leave


def spaced(scene: Scene, claim: AdviceClaim, made: Assertion) -> Assertion:
    """An action that is allowed at a distance: told as the advice has it."""
    gap = claim.direction == "never" and claim.time is not None and made.polarity is Polarity.AFFIRMED
    return made.turned() if gap and made.aspects.get("via") != "time" and _gap(scene.view) is not None else made


def kept_apart(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Antacids: keep them two hours apart from your capsule”, "leave two hours between X and it"."""
    view = scene.view
    if claim.direction != "never" or claim.time is None or claim.when is not None or not view.amounts:
        return
    amount = _gap(view)
    groups = [part_groups(claim.action, thing)[1] for thing in scene.knowledge.recipes(claim.action)]
    if not groups or amount is None or view.question or not (view.has(*groups) or _of_the_two(scene, groups)):
        return
    for via, quantity, denied in (("topic", None, True), ("time", amount.quantity, False)):
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


def _of_the_two(scene: Scene, groups: list[str]) -> bool:
    """“X binds it in the gut. An hour between the two is enough.”: both of them stand in the sentence before."""
    before, view = scene.previous, scene.view
    if before is None or _BOTH.isdisjoint(view.bag) or "between" not in view.bag or not before.has(*groups):
        return False
    return before.has(*scene.knowledge.family_groups) or not _IT.isdisjoint(before.bag)


def _gap(view: View) -> Amount | None:
    """The time that is to be left: beside "apart", "between", "away"; "… hours after your dose"."""
    for amount in view.amounts:
        if family(amount.quantity.unit) != "time" or amount.quantity.per is not None:
            continue
        behind = view.norms[amount.end : amount.end + _NEAR]
        before = view.norms[max(0, amount.start - _NEAR) : amount.start]
        if not _APART.isdisjoint(behind) or not _APART.isdisjoint(before) or not _FROM.isdisjoint(behind[:2]):
            return amount
    return None
