"""How often an action is done, told in the sentence behind it: "They take your blood. Once a year is the routine."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.advice.action_time import advised, frequencies
from lint.nlp.extract.advice.action_topic import spoken_of
from lint.nlp.sentence.vocabulary import TOPIC, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_FILLING = words("actions", "often_filling")
_TOO_OFTEN = frozenset({"day", "hour"})  # what is done so often is the taking of it


def often_again(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Your blood is tested. Once a year is the routine.”, "… The level is looked at every year."."""
    view, before = scene.view, scene.previous
    if claim.every is None or claim.direction != "do" or before is None or view.question or scene.of_other_use():
        return
    if view.has("negation", "refuter", "dose-noun", "product-form") or before.has("dose-noun", "product-form"):
        return
    said = frequencies(view)
    if len(said) != 1 or frequencies(before) or not spoken_of(scene.but(view=before, previous=None), claim.action):
        return
    start, end, quantity = said[0]
    if quantity.per not in _TOO_OFTEN and _tells_nothing_else(scene, claim, range(start, end)):
        yield advised(scene, claim, start, end, quantity, "often")


def _tells_nothing_else(scene: Scene, claim: AdviceClaim, counted: range) -> bool:
    """Whether a sentence holds how often, the action by half of its name, and words that fill."""
    view: View = scene.view
    things = scene.knowledge.recipes(claim.action)
    parts = [group for thing in things for group in part_groups(claim.action, thing)]
    named = {at for mark in view.find(TOPIC + claim.action, *parts) for at in range(mark.start, mark.end)}
    rest = (word for at, word in enumerate(view.norms) if at not in counted and at not in named and word.isalpha())
    return all(word in _FILLING for word in rest)
