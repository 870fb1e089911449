"""How often it is taken, told of another medicine first: "X is taken once a day. The same goes for Y."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Kind
from lint.nlp.extract.administration.how_often import given, said
from lint.nlp.knowledge.knowledge import OTHER
from lint.sheet import AdministrationClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

SAME = "same-again"
_GOVERNED = 10  # words from a verb of use to how often
_NAMED = 3  # words from "the same goes" to the medicine
_SHORT = 8  # words of a sentence that only says so


def same_again(scene: Scene) -> Iterator[Assertion]:
    """What the sentence before says of other medicines only, said of the subject."""
    view, before = scene.view, scene.previous
    if before is None or not view.has(SAME) or view.question or before.question or before.has("negation", "refuter"):
        return
    if not any(claim.frequency for claim in scene.knowledge.claims(AdministrationClaim)):
        return
    named = _said_of(scene)
    others = [name for _, name in scene.knowledge.medicine_marks(before, every=True)]
    if named is None or not others or set(others) != {OTHER}:
        return
    told = [
        (start, end, quantity)
        for start, end, quantity in said(before)
        if given(before.norms[max(before.clause_at(start).start, start - _GOVERNED) : start])
    ]
    if len(told) == 1 and _ends(before, told[0][1]):
        start, _, quantity = told[0]
        counted = any(amount.start <= start < amount.end for amount in before.amounts)
        yield scene.assertion(
            Kind.ADMINISTRATION,
            view.body,
            named.end,
            subject=scene.knowledge.subject,
            quantity=quantity,
            cues=tuple(scene.cue("same again", cue) for cue in view.find(SAME)[:1]),
            slot="frequency",
            value="counted" if counted else "",
        )


def _said_of(scene: Scene) -> Mark | None:
    """The subject's name in a sentence that says no more than that the same goes for it."""
    view = scene.view
    cue = next(iter(view.find(SAME)), None)
    marks = scene.knowledge.medicine_marks(view)
    if cue is None or cue.start > view.body or view.denied(cue) or len(view.norms) - view.body > _SHORT:
        return None
    ours = [mark for mark, name in marks if name == scene.knowledge.subject and 0 <= mark.start - cue.end <= _NAMED]
    return ours[0] if len(marks) == 1 and ours else None


def _ends(view: View, end: int) -> bool:
    """Whether nothing else is told behind how often: what "the same" takes up is then no other thing."""
    return not any(word.isalpha() for word in view.norms[end:])
