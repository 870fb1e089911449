"""Allowed as less of it: "people with X need half the dose", "X: a smaller dose", "reduce the dose if you have X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_LESS, _DOSES = words("smaller_dose", "less"), words("smaller_dose", "doses")
_BETWEEN = words("smaller_dose", "between")
_NEEDING, _GIVEN = words("smaller_dose", "needing"), words("smaller_dose", "given")
_LOWERING = words("smaller_dose", "lowering")
_WARNING = words("smaller_dose", "warning")
_BEING = frozenset({"is", "are"})
_REFUSING = ("negation", "prohibit", "refuter", "hazard-verb", "leave-verb", "clinicians")
_IN = frozenset({"at", "in"})
_PHRASE = 4  # words of "half of the usual dose"
_NEAR = 4  # words from "need" to the dose


def smaller_dose(scene: Scene, people: Mark) -> Mark | None:
    """The words that give people at a mark less of the subject, in a sentence that turns nobody away."""
    view = scene.view
    if view.bag.isdisjoint(_DOSES) or not _WARNING.isdisjoint(view.bag) or view.has(*_REFUSING):
        return None
    for at in range(view.body, len(view.norms)):
        end = _dose(view, at)
        if end is None or scene.owner(at, every=True) == OTHER or _of_another(scene, end):
            continue
        if view.norms[at] in _LOWERING:
            if imperative_at(view, at):
                return Mark(at, end, "permit")
        elif _had(view, at, end) or _given_in(scene, at) or (people.end <= at and _labelled(view, people, at)):
            return Mark(at, end, "permit")
    return None


def _of_another(scene: Scene, end: int) -> bool:
    """“a smaller dose of something”: of what is no form of the subject."""
    view = scene.view
    named = view.norms[end : end + 2]
    ours = any(mark.start == end + 1 for mark in view.find(*scene.knowledge.family_groups))
    return named[:1] == ["of"] and named[1:] not in (["it"], ["this"]) and not ours


def _given_in(scene: Scene, at: int) -> bool:
    """“X is given in a smaller dose”, "X at half the dose": behind the name of the subject."""
    view = scene.view
    led = view.norms[max(view.body, at - 2) : at]
    named = any(0 < at - mark.end <= _PHRASE + 1 for mark in view.find(*scene.knowledge.family_groups))
    return named and not _IN.isdisjoint(led)


def _dose(view: View, at: int) -> int | None:
    """Where "half of the usual dose" or "lower the dose" ends that begins at a word."""
    if view.norms[at] not in _LESS | _LOWERING:
        return None
    for to in range(at + 1, min(at + 1 + _PHRASE, len(view.norms))):
        if view.norms[to] in _DOSES:
            return to + 1
        if view.norms[to] not in _BETWEEN:
            return None
    return None


def _had(view: View, at: int, end: int) -> bool:
    """“they need a smaller dose”, "half the dose is enough"."""
    led = view.norms[max(view.body, at - _NEAR) : at]
    behind = view.norms[end : end + 3]
    return not _NEEDING.isdisjoint(led) or (behind[:1] != [] and behind[0] in _BEING and not _GIVEN.isdisjoint(behind))


def _labelled(view: View, people: Mark, at: int) -> bool:
    """“X: a smaller dose”: nothing but a colon and an article in front of it."""
    between = view.norms[people.end : at]
    return between[:1] in ([":"], ["—"], ["–"]) and len(between) <= _PHRASE - 1
