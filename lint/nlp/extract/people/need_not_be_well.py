"""Health called needless: "your X need not be normal", "you don't need a healthy X", "no healthy X required"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive
from lint.nlp.extract.people.ruled import ruled
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_THAT_ORGAN = (["that", "organ"], ["this", "organ"])
_HEALTHY, _HOW = words("needless_health", "healthy"), words("needless_health", "how")
_NEEDING, _DENYING = words("needless_health", "needing"), words("needless_health", "denying")
_TAKING, _TROUBLE = words("needless_health", "taking"), words("needless_health", "trouble")
_SEVERE = words("needless_health", "severe")
_LED, _BEHIND = 7, 4  # words around a healthy organ that say whether it is needed


def need_not_be_well(scene: Scene) -> Iterator[Assertion]:
    """“Your X need not be normal before you take it”: those in whom it is not may take it too."""
    view = scene.view
    if view.question or scene.anchor is not None or scene.reading != "own":
        return  # asked, or said of another medicine
    for population, start, end, need in (*_told_of_it(scene), *_healthy_needless(scene)):
        yield from ruled(scene, population, Directive(Direction.PERMIT, need, view), start, end)
        return


def _told_of_it(scene: Scene) -> Iterator[tuple[str, int, int, Mark]]:
    """“Your X need not be normal”, of an organ: whose it is, from where to where it is told, and the need."""
    view = scene.view
    for population, part in scene.knowledge.parts:
        organs, well = view.find(part.first) or _that_organ(scene, part.first), view.find(part.second)
        if not (part.denied and organs and well):
            continue
        for need in view.find("no-need"):
            if organs[0].end <= need.start and 0 <= well[-1].start - need.end <= 2 and not view.denied(need):
                yield population, organs[0].start, well[-1].end, need


def _healthy_needless(scene: Scene) -> Iterator[tuple[str, int, int, Mark]]:
    """“You don't need a healthy X to take it”, "a healthy X isn't required", "no healthy X needed"."""
    view = scene.view
    for at in view.places(_HEALTHY):
        if view.clause_at(at).kind is ClauseKind.CONDITION:
            continue
        need = _needless(view, at)
        population = None if need is None else _whose(scene, at + 1)
        if need is not None and population is not None:
            yield population, min(need.start, at), at + 2, need


def _needless(view: View, at: int) -> Mark | None:
    """The need that is denied of what is called healthy at a word, be it told before it or behind."""
    low = at
    while low > view.body and view.norms[low - 1] in _HOW:
        low -= 1
    led = view.norms[max(view.body, low - _LED) : low]
    behind = view.norms[at + 2 : at + 2 + _BEHIND]
    if behind[:1] == ["to"] and _TAKING.isdisjoint(behind[1:2]):
        return None  # "it doesn't need a healthy X to be broken down"
    if led and led[-1] in _NEEDING and not _DENYING.isdisjoint(led[-3:-1]):
        return Mark(low - 1, low, "no-need")
    needed = next((place for place, word in enumerate(behind) if word in _NEEDING), None)
    denied = led[-1:] == ["no"] or not _DENYING.isdisjoint(behind[:needed])
    if needed is not None and denied:
        return Mark(at + 2 + needed, at + 3 + needed, "no-need")
    return None


def _whose(scene: Scene, at: int) -> str | None:
    """Those of the sheet who have trouble with the organ at a word: by a class of the lexicon, or a term of its own.

    Where only severe trouble is one, those who are not healthy may well take it.
    """
    view, knowledge = scene.view, scene.knowledge
    if at >= len(view.norms):
        return None
    for population, part in knowledge.parts:
        if part.denied and any(mark.start == at for mark in view.find(part.first)):
            return population
    organ = view.norms[at].removesuffix("s")
    for population in knowledge.populations:
        for term in knowledge.sheet.concepts[population].terms:
            said = term.lower().split()
            if organ in said and _SEVERE.isdisjoint(said) and not _TROUBLE.isdisjoint(said[said.index(organ) :]):
                return population
    return None


def _that_organ(scene: Scene, group: str) -> list[Mark]:
    """“It is broken down in the X. That organ needn't …”."""
    view, before = scene.view, scene.previous
    taken_up = view.norms[view.body : view.body + 2] in _THAT_ORGAN and before is not None and before.has(group)
    return [Mark(view.body, view.body + 2, group)] if taken_up else []
