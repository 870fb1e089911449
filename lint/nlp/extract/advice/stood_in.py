"""A treatment that is not to be given up for the medicine: "it is no stand-in for your X", "don't trade your X for it".

The sheet names that as an action of replacing; here it is told of the medicine, or with another verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

GROUP = "stands-in"
_REPLACING = words("stood_in", "replacing")
_IT, _ORDERED = words("stood_in", "it"), words("stood_in", "ordered")
_DENYING = words("stood_in", "denying")  # "no substitute for" is a cue of its own, which hides the denial in it
_BEFORE = 12  # words from "do not" to "instead of"
_BETWEEN = 3  # words from "in place of" to the treatment: "the", "your own"


def stood_in(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The words that deny that the medicine takes a treatment's place, where the sheet forbids to replace that."""
    view = scene.view
    if claim.direction != "never" or view.question or not view.has(GROUP) or not _replaces(scene, claim):
        return
    things = [part_groups(claim.action, thing)[1] for thing in scene.knowledge.recipes(claim.action)]
    for mark in view.find(GROUP):
        of = next((one for one in view.find(*things) if 0 <= one.start - mark.end <= _BETWEEN), None)
        end = of.end if of is not None else mark.end + 1
        if of is None and not _taken_up(scene, mark, things):
            continue
        apart = view.norms[mark.start] == "instead"  # which opens a clause
        low = max(view.body, mark.start - _BEFORE) if apart else view.clause_at(mark.start).start
        denials = [at for at in range(low, mark.start) if view.norms[at] in _DENYING]
        if len(denials) != 1 or scene.owner(mark.start) == OTHER:
            continue
        cue = Mark(denials[0], denials[0] + 1, "negation")
        yield scene.assertion(
            Kind.ADVICE,
            cue.start,
            end,
            subject=scene.knowledge.subject,
            object_=claim.action,
            denied=True,
            cues=(scene.cue("negation", cue),),
            via="negated",
        )
        return


def _replaces(scene: Scene, claim: AdviceClaim) -> bool:
    terms = scene.knowledge.sheet.concepts[claim.action].terms
    return any(term.lower().partition(" ")[0] in _REPLACING for term in terms)


def _taken_up(scene: Scene, mark: Mark, things: list[str]) -> bool:
    """“Whatever your doctor gave you, this doesn't replace it”: what somebody was prescribed, before."""
    view = scene.view
    if _IT.isdisjoint(view.norms[mark.start : mark.end + 1]):
        return False
    places = [view, *([scene.previous] if scene.previous is not None else [])]
    return any(place.has(*things) or _prescribed(place, mark if place is view else None) for place in places)


def _prescribed(place: View, mark: Mark | None) -> bool:
    led = place.norms[: mark.start] if mark is not None else place.norms
    given = place.has("clinicians") and any(word in _ORDERED for word in led)
    return given or "prescribed" in led
