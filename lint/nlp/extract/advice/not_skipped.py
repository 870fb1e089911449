"""A thing to be had, named as what nobody is to leave out: "never skip your X", "nobody should miss their X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_OMITTING = words("actions", "omitting")
_NEAR = 4  # words from the leaving out to what is left out


def not_skipped(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """What is taken by the sheet's advice, by its bare name behind a leaving out that is forbidden."""
    view = scene.view
    if claim.direction != "do" or claim.when is not None or view.question:
        return
    recipes = scene.knowledge.recipes(claim.action).items()
    things = [part_groups(claim.action, thing)[1] for thing, verbs in recipes if verbs >= USES]
    for mark in view.find(*things) if things else ():
        omitted = _omitted(view, mark)
        if omitted is not None and view.denied(omitted) and "dose" not in view.norms[omitted.end : mark.start]:
            yield scene.assertion(
                Kind.ADVICE,
                omitted.start,
                mark.end,
                subject=scene.focus,
                object_=claim.action,
                cues=(scene.cue("not skipped", omitted),),
                via="topic",
            )
            return


def _omitted(view: View, mark: Mark) -> Mark | None:
    """The words of leaving out before a thing, in its clause."""
    low = max(view.clause_at(mark.start).start, mark.start - _NEAR)
    at = next((at for at in range(mark.start - 1, low - 1, -1) if view.norms[at] in _OMITTING), None)
    return Mark(at, at + 1, "omit") if at is not None else None
