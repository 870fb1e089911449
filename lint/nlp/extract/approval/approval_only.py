"""An approval for another condition and for nothing else: "its only approved use is in asthma", "approved for? Gout.".

What the sheet's medicine is approved for is then denied, though it is not named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

ELSE = "other-conditions"
_APPROVED = "approved"
_ONLY = words("approval", "only_for")
_WHAT = frozenset({"what", "which"})
_USES = words("approval", "one_use")
_THINGS = words("approval", "things")
_ANSWER = 5  # words of an answer that only names something


def extract(scene: Scene) -> Iterator[Assertion]:
    """Each approval of the sheet that such a sentence leaves no room for."""
    view, knowledge = scene.view, scene.knowledge
    if not view.has(ELSE):
        return
    asked = scene.question if _answers(scene) else None
    place = asked or view
    mark = next(iter(place.find(_APPROVED)), None)
    if mark is None or view.question or scene.reading != "own" or place.denied(mark):
        return
    if place.norms[max(0, mark.start - 1)] in _THINGS or (place is view and scene.hedges(mark.start)):
        return  # "the only drug approved for it that she knows"
    own = view.find(*knowledge.dependence_groups, *(CONCEPT + key for key in sorted(knowledge.conditions)))
    apart = bool(own) and all(view.norms[cue.start - 2 : cue.start] == ["not", "for"] for cue in own)
    if (own and not apart) or not (apart or asked or _alone(view)):
        return
    for claim in knowledge.claims(ApprovalClaim):
        owner = _owner(scene, place, mark)
        if claim.approved and owner is not None and knowledge.sheet.concerns(claim, owner):
            other = view.find(ELSE)[0]
            yield scene.assertion(
                Kind.APPROVAL,
                other.start,
                other.end,
                subject=owner,
                object_=claim.conditions[0],
                denied=True,
                cues=(scene.cue("approval", mark, "question" if asked else "sentence", place),),
                via=_APPROVED,
            )


def _alone(view: View) -> bool:
    """Whether it is told of nothing else: "only", "for one thing"."""
    one = any(not _USES.isdisjoint(view.norms[at + 1 : at + 2]) for at in view.places({"one"}))
    return one or not _ONLY.isdisjoint(view.bag)


def _answers(scene: Scene) -> bool:
    """“What is it approved for?” above, and an answer that names something."""
    asked = scene.question
    open_ = asked is not None and asked.question and not _WHAT.isdisjoint(asked.bag)
    return open_ and len(scene.view.norms) - scene.view.body <= _ANSWER


def _owner(scene: Scene, place: View, mark: Mark) -> str | None:
    """The medicine of the family that the approval is told of."""
    if place is scene.view:
        owner = scene.owner(mark.start)
        return owner if owner in scene.knowledge.family else None
    named = {name for _, name in scene.knowledge.medicine_marks(place)}
    return next(iter(named)) if len(named) == 1 and named <= set(scene.knowledge.family) else None
