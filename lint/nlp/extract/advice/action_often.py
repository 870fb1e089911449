"""How often an action is done, where no verb says that it is: "They take your blood. Once a year is the routine."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.advice.action_rate import advised, frequencies
from lint.nlp.extract.advice.action_topic import spoken_of
from lint.nlp.sentence.vocabulary import TOPIC, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_FILLING = words("actions", "often_filling")
_OWNING = words("actions", "owning")
_TOO_OFTEN = frozenset({"day", "hour"})  # what is done so often is the taking of it
_BRIEF = frozenset({"minute", "hour"})  # between checks that are made while it is given
_LABELLING = frozenset({":", ",", "(", "—", "–", "-"})
_OPENING = frozenset({"and", "so"})
_FURTHER = frozenset({"of", "for", "in"})  # "the level of another thing"
_NEAR = 4  # words between a verb and an object told in short


def often_again(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Your blood is tested. Once a year is the routine.”, "Blood count: once a year", "Check it weekly."."""
    view, before = scene.view, scene.previous
    asked = view.question and (scene.reading == "own" or scene.flipped)
    if claim.every is None or claim.direction != "do" or asked or scene.of_other_use():
        return
    if view.has("negation", "refuter", "dose-noun"):
        return
    said = frequencies(view)
    if len(said) != 1:
        return
    start, end, quantity = said[0]
    named = _labelled(scene, claim, start) or (before is not None and _told_before(scene, before, claim))
    alone = named and _tells_nothing_else(scene, claim, range(start, end))
    too_often = _TOO_OFTEN if claim.every.unit not in _BRIEF else frozenset()
    if quantity.per not in too_often and (alone or _told_in_short(scene, claim)):
        yield advised(scene, claim, start, end, quantity, "often")


def _told_in_short(scene: Scene, claim: AdviceClaim) -> bool:
    """“Check your pressure once a month”, "the level is measured once a year": the verb, and the object in short."""
    view = scene.view
    verbs = view.find(*(part_groups(claim.action, thing)[0] for thing in scene.knowledge.recipes(claim.action)))
    shorts = [
        mark
        for mark in view.find(TOPIC + claim.action)
        if view.norms[mark.start - 1] in _OWNING and _FURTHER.isdisjoint(view.norms[mark.end : mark.end + 1])
    ]
    return any(0 <= max(short.start - verb.end, verb.start - short.end) <= _NEAR for verb in verbs for short in shorts)


def _told_before(scene: Scene, before: View, claim: AdviceClaim) -> bool:
    """Whether the sentence before says that it is done, or names what it is done to and nothing else."""
    if before.has("dose-noun", "product-form") or frequencies(before):
        return False
    named = _names(scene, before, claim) is not None
    return named or bool(spoken_of(scene.but(view=before, previous=None), claim.action))


def _labelled(scene: Scene, claim: AdviceClaim, start: int) -> bool:
    """“Blood count: once a year”, in a sentence or in a table's row."""
    if scene.row is not None and scene.view.block.cell is not None and _names(scene, scene.row, claim) is not None:
        return True
    end = _names(scene, scene.view, claim)
    return end is not None and not _LABELLING.isdisjoint(scene.view.norms[end:start])


def _names(scene: Scene, view: View, claim: AdviceClaim) -> int | None:
    """Where the object of an action ends that a label begins with, and no verb follows: "Your blood count, lying:"."""
    things = [part_groups(claim.action, thing)[1] for thing in scene.knowledge.recipes(claim.action)]
    for mark in view.find(*things) if things else ():
        led, behind = view.norms[view.body : mark.start], view.norms[mark.end : mark.end + 1]
        owned = (_OWNING | _OPENING).issuperset(word for word in led if word.isalpha())
        if owned and not any(word.isalpha() for word in behind):
            return mark.end
    return None


def _tells_nothing_else(scene: Scene, claim: AdviceClaim, counted: range) -> bool:
    """Whether a sentence holds how often, the action by half of its name, and words that fill."""
    view: View = scene.view
    things = scene.knowledge.recipes(claim.action)
    parts = [group for thing in things for group in part_groups(claim.action, thing)]
    named = {at for mark in view.find(TOPIC + claim.action, *parts) for at in range(mark.start, mark.end)}
    rest = (word for at, word in enumerate(view.norms) if at not in counted and at not in named and word.isalpha())
    return all(word in _FILLING | _OWNING for word in rest)
