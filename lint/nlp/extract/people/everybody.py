"""Everybody let in, and so whoever must not have it: no contraindication at all, nobody who should not take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.direction import Direction, directives
from lint.nlp.directive.granted import asked_before
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_NOBODY = words("everybody", "nobody")
_NOBODY_OR_NO = _NOBODY | {"no"}
_SOME = words("everybody", "some")
_ASKED = words("everybody", "asked")
_OPENED = 3  # words of "there is no one"
_SHORT = 6  # words of "Nobody we can think of."


def everybody(scene: Scene) -> Iterator[Assertion]:
    """“Contraindications: none.”, "There's no one who shouldn't take it.", "Who can't take it? Nobody."."""
    view, knowledge = scene.view, scene.knowledge
    if not knowledge.populations:
        return
    for cue in (*_none_listed(view), *_nobody_barred(scene), *_asked_who(scene)):
        owner = scene.owner(cue.start)
        if owner != OTHER:
            yield scene.assertion(
                Kind.CONTRAINDICATION,
                cue.start,
                cue.end,
                subject=owner,
                population=knowledge.populations[0],
                denied=True,
                cues=(scene.cue("permit", cue),),
                source="sentence",
            )
            return


def _none_listed(view: View) -> Iterator[Mark]:
    """“Contraindications: none.”, "There are no known contraindications."."""
    for mark in view.find("prohibit"):
        if view.norms[mark.start].startswith(("contraindication", "contra")):
            after = view.norms[mark.end : mark.end + 2]
            bare = view.norms[max(0, mark.start - 2) : mark.start]
            if after in ([":", "none"], [":", "nil"]) or "no" in bare[-1:] or bare == ["no", "known"]:
                yield Mark(mark.start, min(mark.end + len(after), len(view.norms)), "permit")


def _nobody_barred(scene: Scene) -> Iterator[Mark]:
    """“There is nobody who has to avoid it.”, "No one is barred from it.": two denials, and no limit to them."""
    view = scene.view
    if view.question or scene.reading != "own" or not _SOME.isdisjoint(view.bag) or _named(scene, view):
        return
    opened = [cue for cue in view.find("negation") if cue.start - view.body < _OPENED]
    if not opened or _NOBODY.isdisjoint(view.norms[opened[0].start : opened[0].end]):
        return
    if view.norms[opened[0].start + 1 : opened[0].start + 2] == ["of"]:
        return  # "None of these is a reason to avoid it": what is listed below
    for mark in view.find("prohibit"):
        led = view.norms[mark.end - 1] if mark.start > opened[0].start else "who"
        taken = [cue for cue in view.find(*scene.knowledge.family_groups) if 0 <= cue.start - mark.end <= 1]
        ended = taken and not "".join(view.norms[taken[0].end : taken[0].end + 1]).isalpha()
        if led not in {"who", "should"} and ended and mark.start > opened[0].start:
            yield Mark(opened[0].start, taken[0].end, "permit")


def _asked_who(scene: Scene) -> Iterator[Mark]:
    """“Who can't take it? Nobody we can think of.”, "Is there anyone who should avoid it? No."."""
    view, asked = scene.view, asked_before(scene)
    if asked is None or not asked.question or scene.reading != "own":
        return
    said = [word for word in view.norms[view.body :] if word.isalpha()]
    if not said or len(said) > _SHORT:
        return
    if not _NOBODY_OR_NO.intersection(said[:1]) or not _SOME.isdisjoint(said) or _named(scene, view):
        return
    whom = asked.norms[asked.body : asked.body + _OPENED]
    barred = any(item.direction is Direction.PROHIBIT for item in directives(asked))
    who = "who" in whom if said[0] != "no" or said[1:2] == ["one"] else not _ASKED.isdisjoint(whom)
    if barred and who and asked.has(*scene.knowledge.family_groups) and not _named(scene, asked):
        yield Mark(view.body, len(view.norms), "permit")


def _named(scene: Scene, view: View) -> bool:
    return view.has(*scene.knowledge.population_groups.values())
