"""Exceptions told in sentences of their own: "Exceptions: those who had it before.", "The one exception is X."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Polarity, Stance
from lint.nlp.directive.answers import elliptic
from lint.nlp.directive.exceptions import excused
from lint.nlp.directive.sheets_own import sheets_own
from lint.nlp.extract.advice import advice
from lint.nlp.extract.people import contraindication
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

CUE = "exception-label"
_NAMED_SO = "not-again"  # "the one exception is"
TRIGGERS = frozenset({CUE, _NAMED_SO})
_EXCEPTED = words("exceptions", "labels")
_LED = words("exceptions", "led")
_BEING = words("exceptions", "being")
_NONE = words("exceptions", "none")
_TELLING = words("exceptions", "telling")
_PEOPLE = words("exceptions", "people")
_WHEN = words("exceptions", "when")
_NAMED = 8  # words of an exception in which those it is for are named
_BACK = 3  # sentences before an exception in which its rule stands


def extract(scene: Scene) -> Iterator[Assertion]:
    """The contrary of the rule before an exception, for those it names."""
    view = scene.view
    cues = view.find(CUE, _NAMED_SO)
    if not cues or scene.reading != "own" or scene.stance is not Stance.ASSERTED or view.question:
        return
    cue = cues[0]
    start = _content(view, cue)
    if start is None or view.norms[start] in _NONE | _TELLING or excused(view, cue):
        return
    if scene.following is not None and elliptic(scene.following, more=True) == "no":
        return  # "We had a reader who hoped to be one. She isn't."
    named = view.norms[start : start + _NAMED]
    for place in scene.earlier[:_BACK] or scene.above[:1]:
        if place.has(CUE):
            return
        made = _ruled(scene, place, people=not (_PEOPLE | _WHEN).isdisjoint(named))
        if made is not None and sheets_own(scene, made.population or made.object, start):
            return
        if made is not None:
            span = view.span(start, min(start + _NAMED, len(view.norms)))
            yield replace(
                made.turned(),
                span=span,
                sentence=view.index,
                stance=Stance.ASSERTED,
                cues=(scene.cue("exception", cue),),
            )
            return


def _content(view: View, cue: Mark) -> int | None:
    """Where what is excepted is named, behind "Exceptions:", "The only exception is"; "exceptional" opens nothing."""
    end = next((at for at in range(cue.start, min(cue.end + 1, len(view.norms))) if view.norms[at] in _BEING), None)
    if end is None or not _LED.issuperset(view.norms[: cue.start]) or _EXCEPTED.isdisjoint(view.norms[:end]):
        return None
    return end + 1 if end + 1 < len(view.norms) - 1 else None


def _ruled(scene: Scene, place: View, *, people: bool) -> Assertion | None:
    """The first rule of a sentence: who must not take it, what must not be done; what must be done, for some people."""
    told = scene.but(view=place, previous=None, following=None, earlier=(), later=(), question=None, answer=None)
    directions = {claim.action: claim.direction for claim in scene.knowledge.claims(AdviceClaim)}
    for item in (*contraindication.extract(told), *advice.extract(told)):
        ours = item.kind is Kind.CONTRAINDICATION and item.stance is Stance.HYPOTHETICAL  # "if you …, don't take it"
        if (item.stance is not Stance.ASSERTED and not ours) or item.aspects.get("via") == "weak":
            continue
        if item.kind is Kind.CONTRAINDICATION:
            if item.polarity is Polarity.AFFIRMED and item.aspects.get("source") != "implied":
                return item
        elif directions.get(item.object or "") == "do":
            if item.polarity is Polarity.AFFIRMED and people:
                return item
        elif item.polarity is Polarity.DENIED:
            return item
    return None
