"""What the reader is promised to notice, and what nobody need fear any more.

“You'll notice the difference in your walking”, "thanks to it, the disease no longer has to mean a wheelchair".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.cleared import cleared, may_clear
from lint.nlp.benefit.targets import outcomes_of
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_NOTICING, _DIFFERENCE = words("freed", "noticing"), words("freed", "difference")
_DREADED, _CREDITING = words("freed", "dreaded"), words("freed", "crediting")
_MEANING = words("freed", "meaning")
_THROWING = words("freed", "throwing")
_ALLOWED = words("usage", "permitting") | {"safely", "happily", "simply", "to"}
_OUT_VERBS, _OUT = words("freed", "out_verbs"), words("freed", "out")
_THROWN = 4  # words from "throw" to what is thrown out
_DEGREE = words("takers", "degrees")
_WILL = frozenset({"will", "'ll"})
_ENDED = (["no", "longer"], ["need", "not"], ["not", "have"], ["not", "need"])
_LED = 8  # words from "no longer" to what is dreaded
_IN = 5  # words from a difference to the outcome that it is in


def may_notice(view: View) -> bool:
    """Whether a sentence may hold one of these: a difference to notice, less likelihood, an end that is dreaded."""
    if not view.bag.isdisjoint(_NOTICING) and not view.bag.isdisjoint(_DIFFERENCE):
        return True
    if {"less", "likely"} <= view.bag or may_clear(view):
        return True
    if not view.bag.isdisjoint(_THROWING):
        return True
    return not view.bag.isdisjoint(_DREADED) and not view.bag.isdisjoint(_CREDITING)


def promised(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    yield from _noticed(scene)
    yield from _less_likely(scene)
    yield from _freed(scene)
    yield from cleared(scene)
    yield from _thrown_out(scene)


def _thrown_out(scene: Scene) -> Iterator[Candidate]:
    """“Once you are on it, you can throw out your X”, "bin your X": another medicine that is needed no more."""
    view = scene.view
    if view.question or view.bag.isdisjoint(_THROWING) or not view.has(*scene.knowledge.subject_groups):
        return
    if view.has("negation", "refuter", "hedge-modal", *scene.knowledge.population_groups.values()):
        return
    for mark, name in scene.knowledge.medicine_marks(view):
        low = max(view.body, mark.start - _THROWN)
        at = next((at for at in range(low, mark.start) if view.norms[at] in _THROWING), None)
        if name == OTHER and mark.concept is None and at is not None:
            told = view.norms[at - 1] in _ALLOWED or imperative_at(view, at)
            if told and (view.norms[at] not in _OUT_VERBS or not _OUT.isdisjoint(view.norms[at + 1 : mark.end + 2])):
                yield Mark(at, mark.end, "comparison"), "comparison", None, at, mark.end
                return


def _noticed(scene: Scene) -> Iterator[Candidate]:
    """“You will notice the difference in your walking”, the medicine named."""
    view = scene.view
    if view.bag.isdisjoint(_NOTICING) or view.question or not view.has(*scene.knowledge.family_groups):
        return
    outcomes = outcomes_of(scene)
    for at in view.places(_NOTICING):
        if view.norms[at - 1] not in _WILL or view.norms[at - 2] != "you":
            continue
        end = at + 1
        while end < len(view.norms) - 1 and (view.norms[end] in _DEGREE or view.norms[end] == "the"):
            end += 1
        target = next((mark for mark in outcomes if 0 < mark.start - end <= _IN), None)
        told = view.norms[end : end + 2]
        if told[1:] == ["in"] and told[0] in _DIFFERENCE and target is not None:
            yield Mark(at, end + 1, "improve-verb"), "improve", target, at, target.end


def _less_likely(scene: Scene) -> Iterator[Candidate]:
    """“People on it are three times less likely to have a relapse”."""
    view = scene.view
    if view.question or not {"less", "likely"} <= view.bag:
        return
    outcomes = outcomes_of(scene)
    for at, word in enumerate(view.norms[:-1]):
        if word != "less" or view.norms[at + 1 : at + 3] != ["likely", "to"]:
            continue
        target = next((mark for mark in outcomes if 0 < mark.start - at - 2 <= _IN), None)
        if target is not None and not view.within(at, target.start, "negation"):
            yield Mark(at, at + 2, "reduce-verb"), "reduce", target, at, target.end


def _freed(scene: Scene) -> Iterator[Candidate]:
    """“Thanks to it, the disease no longer has to mean a wheelchair”: an end that is dreaded, and need not come."""
    view = scene.view
    if view.bag.isdisjoint(_DREADED) or view.question or view.bag.isdisjoint(_CREDITING):
        return
    comma = view.norms.index(",") if "," in view.norms else 0
    named = view.within(view.body, comma, *scene.knowledge.family_groups)
    if not named or view.norms[view.body] not in _CREDITING:
        return
    for at in range(comma, len(view.norms)):
        if view.norms[at] not in _DREADED:
            continue
        led = view.norms[max(comma, at - _LED) : at]
        ended = next((to for to in range(len(led)) if led[to : to + 2] in _ENDED), None)
        if ended is not None and not _MEANING.isdisjoint(led[ended:]):
            start = at - len(led) + ended
            yield Mark(start, at + 1, "stop-verb"), "stop", None, start, at + 1
            return
