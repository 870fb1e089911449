"""Giving up what is never to be done, called needless: "you don't have to give up drink", "no need to avoid it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.advice.occasion import of_another
from lint.nlp.sentence.phrase import free_of
from lint.nlp.sentence.vocabulary import CONCEPT, Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_VERBS = words("given_up", "verbs")
_WITH_PARTICLE = frozenset(tuple(verb.split()) for verb in words("given_up", "with_particle"))
_NO = words("given_up", "no")
_OBLIGED = words("given_up", "obliged")
_IN_PART = words("given_up", "in_part")
_AS_IF = (["as", "though"], ["as", "if"])
_LED = 4  # words from giving up to what is given up: "give up your evening drink"
_DUTY = 2  # words from a duty to the verb: "have to", "need even"
_DENIED = 8  # words from a denial to the verb: "it's not as though you had to"


def not_given_up(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """What is never to be done, where nobody need give it up."""
    view, action = scene.view, claim.action
    if claim.direction != "never" or view.question or not _IN_PART.isdisjoint(view.bag):
        return
    things = (part_groups(action, thing)[1] for thing in scene.knowledge.recipes(action))
    for mark in view.find(CONCEPT + action, *things):
        verb = _forsaking(view, mark.start)
        first = _spared(view, verb) if verb is not None else None
        if first is None or free_of(view, mark) or view.amounts or of_another(scene, mark):
            continue
        yield scene.assertion(
            Kind.ADVICE,
            first,
            mark.end,
            subject=scene.focus,
            object_=action,
            stance=scene.stance if view.norms[first + 1 : first + 3] in _AS_IF else None,  # it denies its own duty
            cues=(scene.cue("needless", Mark(first, mark.end, "no-need")),),
            via="directive",
        )
        return


def _forsaking(view: View, end: int) -> int | None:
    """Where a verb of giving up stands before what is given up."""
    for at in range(end - 1, max(view.body, end - _LED) - 1, -1):
        if view.norms[at] in _VERBS or tuple(view.norms[at : at + 2]) in _WITH_PARTICLE:
            return at
    return None


def _spared(view: View, verb: int) -> int | None:
    """Where a denied duty begins, right before a verb: "no need to", "don't have to", "not as if you had to"."""
    low = max(view.body, verb - _DENIED)
    denied = [at for at in range(low, verb) if view.norms[at] in _NO]
    if len(denied) != 1:
        return None
    for cue in view.find("no-need", "permit"):
        if cue.start <= denied[0] < min(cue.end, verb) and cue.end >= verb - 1:
            return cue.start
    duty = next((at for at in range(max(view.body, verb - _DUTY), verb) if view.norms[at] in _OBLIGED), None)
    if duty is None or duty < denied[0]:
        return None
    between = view.norms[denied[0] + 1 : duty]
    return denied[0] if not between or between[:2] in _AS_IF else None
