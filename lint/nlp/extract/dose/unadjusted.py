"""A dose said to be everybody's, of people for whom the source has another: "no lower dose for weak kidneys"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.purpose import for_organ
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_ADJUSTING, _DENYING = words("unadjusted", "adjusting"), words("unadjusted", "denying")
_SAME, _DOSES = words("unadjusted", "same"), words("dose", "doses") | {"amount"}
_TAKING = words("unadjusted", "taking")
_NEAR = 5  # words from a denial to what is denied, from "same" to the dose


def unadjusted(scene: Scene) -> Iterator[Assertion]:
    """“People with weak kidneys need no lower dose”, "weak kidneys take the usual dose", of doses that are theirs."""
    view = scene.view
    if (
        view.question
        or scene.reading != "own"
        or any(family(amount.quantity.unit) == "mass" for amount in view.amounts)
    ):
        return
    claims = for_organ(scene, view.body)
    found = (_no_change(scene) or _the_same(scene)) if claims is not None else None
    if found is None or not scene.knowledge.is_subject(scene.owner(found.start, every=True)):
        return
    yield scene.assertion(
        Kind.DOSE,
        found.start,
        found.end,
        subject=scene.knowledge.subject,
        cues=(scene.cue("unadjusted", found),),
        role="unadjusted",
        phase="",
        rejected="no",
    ).having(claims=claims)


def _no_change(scene: Scene) -> Mark | None:
    """“no lower dose”, "doesn't need adjusting", "makes no difference to the dose"."""
    view = scene.view
    for at in (at for at, word in enumerate(view.norms) if word in _ADJUSTING):
        led = view.norms[max(view.body, at - _NEAR) : at]
        denied = [place for place, word in enumerate(led) if word in _DENYING]
        if len(denied) == 1 and not _DOSES.isdisjoint(view.bag):
            return Mark(at - len(led) + denied[0], at + 1, "unadjusted")
    return None


def _the_same(scene: Scene) -> Mark | None:
    """“They take the full dose as well”, "the dose stays the same"; not "they should not have the usual dose"."""
    view = scene.view
    if view.has("negation") or _TAKING.isdisjoint(view.bag):
        return None
    for at in (at for at, word in enumerate(view.norms) if word in _SAME):
        near = view.norms[max(view.body, at - _NEAR) : at + _NEAR]
        if not _DOSES.isdisjoint(near) and "half" not in near and "than" not in near:
            return Mark(at, at + 1, "unadjusted")
    return None
