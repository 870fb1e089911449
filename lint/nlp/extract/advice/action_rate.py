"""How often an action is done: in so many words, by how many there are in a period, by the time in between.

`aspects["via"]` is "often", and `quantity` times in a period.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import USES
from lint.model.assertion import Kind
from lint.model.quantity import Quantity
from lint.nlp.extract.advice.others_often import of_others
from lint.nlp.extract.advice.spaced_actions import spaced_actions
from lint.nlp.extract.advice.too_short import too_short
from lint.nlp.sentence.counted_in import counted_in
from lint.nlp.sentence.vocabulary import CONCEPT, Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_OFTEN = {"every-day": "day", "every-week": "week", "every-month": "month", "every-year": "year"}
_PARTS = frozenset({",", ";", ":"})


def frequencies(view: View) -> list[tuple[int, int, Quantity]]:
    """Each place where a sentence says how often something is done, and how often."""
    said = [
        (amount.start, amount.end, amount.quantity)
        for amount in view.amounts
        if amount.quantity.unit == "times" and amount.quantity.per is not None
    ]
    covered = {index for start, end, _ in said for index in range(start, end)}
    return said + [
        (cue.start, cue.end, Quantity(Fraction(1), Fraction(1), "times", _OFTEN[cue.group]))
        for cue in view.find(*_OFTEN)
        if cue.start not in covered
    ]


def spaced_out(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Leave a week between increases”: an action by its verb alone, and the time from one to the next."""
    groups = _things(scene, claim) | _deeds(scene, claim)
    if claim.every is None or claim.direction != "do" or scene.of_other_use():
        return
    for start, end, quantity in spaced_actions(scene.view, groups):
        if scene.speaks_of_subject(start) and not of_others(scene, start):
            yield advised(scene, claim, start, end, quantity, "often")


def told_often(scene: Scene, claim: AdviceClaim, mark: Mark) -> Iterator[Assertion]:
    """How often an article says to do what a mark names: the nearest such place, if it is told of readers."""
    things = _things(scene, claim)
    said = [
        *counted_in(scene.view, scene.view.find(*things)),
        *spaced_actions(scene.view, things | _deeds(scene, claim)),
    ]
    said = said or [item for item in frequencies(scene.view) if not _anothers(scene, claim, item[0])]
    said = [item for item in said if not of_others(scene, item[0]) and not too_short(scene.view, *item[:2])]
    if said and not scene.of_other_use():  # "Someone who takes it for another illness may have a test every week"
        start, end, quantity = min(said, key=lambda item: min(abs(item[0] - mark.end), abs(mark.start - item[1])))
        yield advised(scene, claim, start, end, quantity, "often")


def _anothers(scene: Scene, claim: AdviceClaim, at: int) -> bool:
    """“Kidneys once a year, iron every two": how often goes with the test whose thing is named in its part."""
    view = scene.view
    stops = [place for place in view.places(_PARTS) if not view.norms[place - 1].isdigit()]
    low = max((place + 1 for place in stops if place < at), default=view.body)
    high = min((place for place in stops if place > at), default=len(view.norms))
    own, others = _things(scene, claim), set[str]()
    for other in scene.knowledge.claims(type(claim)):
        others |= _things(scene, other) if other.every is not None and other.action != claim.action else set()
    tested = view.within(low, high, *(others - own))
    return bool(tested) and not view.within(low, high, *own)


def _things(scene: Scene, claim: AdviceClaim) -> set[str]:
    """The groups of what an action is done to, and of its names."""
    groups = {part_groups(claim.action, thing)[1] for thing in scene.knowledge.recipes(claim.action)}
    return groups | {CONCEPT + claim.action}


def _deeds(scene: Scene, claim: AdviceClaim) -> set[str]:
    """The groups of an action's verbs, where they are not those of having and taking anything: "increases"."""
    recipes = scene.knowledge.recipes(claim.action)
    return {part_groups(claim.action, thing)[0] for thing, verbs in recipes.items() if verbs.isdisjoint(USES)}


def advised(scene: Scene, claim: AdviceClaim, start: int, end: int, quantity: Quantity, via: str) -> Assertion:
    """An advised action with its time, or with how often it is to be done."""
    return scene.assertion(
        Kind.ADVICE, start, end, subject=scene.focus, object_=claim.action, quantity=quantity, via=via
    )
