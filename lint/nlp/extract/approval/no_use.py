"""Uses that a medicine is said not to be for, where the sheet denies an approval, or has one that is denied.

“It does not treat an attack”, "it plays no part in the treatment of X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_TREATING = words("approval", "treating")
_USED, _PART = words("approval", "used"), words("approval", "part")
_FOR = (["to"], ["for"], ["in"], ["against"])
_SAID = words("approval", "treating_people") | _USED | _PART
_AT = frozenset({"at", "in"})
_BY_ITSELF = words("approval", "by_itself")
_FAR = 12  # words from a use to what it is for
_REACH = 6  # words from "not" to the condition


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: such a condition."""
    approved = (group for _, _, groups in _approved(knowledge) for group in groups)
    return frozenset((*(CONCEPT + condition for condition in _conditions(knowledge)), *approved))


def extract(scene: Scene) -> Iterator[Assertion]:
    """The conditions of approvals, denied or given, each where a use for it is denied."""
    view = scene.view
    if view.question or not view.has("negation"):
        return
    yield from _no_part(scene)
    for condition in _conditions(scene.knowledge):
        for mark in view.find(CONCEPT + condition):
            cues = [cue for cue in view.find("negation") if 0 <= mark.start - cue.end <= _REACH]
            if not cues or _TREATING.isdisjoint(view.norms[cues[-1].start : mark.start]):
                continue
            owner = scene.owner(mark.start)
            if owner != OTHER and view.clause_at(cues[-1].start) == view.clause_at(mark.start):
                yield _denied(scene, cues[-1], mark.end, owner, condition)


def _no_part(scene: Scene) -> Iterator[Assertion]:
    """“It isn't used to help people with X”, "it has no role in X": an approved use, denied of its medicine."""
    view = scene.view
    cue = next((cue for cue in view.find("negation") if _denies_use(view, cue)), None)
    if cue is None or _at_a_dose(view) or view.has(*scene.knowledge.condition_groups):
        return  # "at that dose it isn't used for it", "there it isn't"
    for medicine, condition, groups in _approved(scene.knowledge):
        named = view.within(cue.end, cue.end + _FAR, *groups)
        before = [name for mark, name in scene.knowledge.medicine_marks(view) if mark.end <= cue.start]
        owner = before[-1] if before else scene.owner(cue.start)
        plainly = named and _SAID.issuperset(view.norms[cue.end : named[0].start])
        if plainly and owner == medicine and not scene.hedges(cue.start):
            yield _denied(scene, cue, named[0].end, medicine, condition)
            return


def _denied(scene: Scene, cue: Mark, end: int, medicine: str | None, condition: str) -> Assertion:
    """The approval for a condition, denied from a denial up to a word."""
    return scene.assertion(
        Kind.APPROVAL,
        cue.start,
        end,
        subject=medicine,
        object_=condition,
        denied=True,
        cues=(scene.cue("negation", cue),),
        via="cover",
    )


def _at_a_dose(view: View) -> bool:
    """“At that dose it isn't used for X”: of one dose only."""
    return any(not _AT.isdisjoint(view.norms[max(0, dose.start - 3) : dose.start]) for dose in view.find("dose-noun"))


def _denies_use(view: View, cue: Mark) -> bool:
    """“is not used to”, "plays no part in": all of a use, and not "not only", "not used by itself"."""
    behind = view.norms[cue.end : cue.end + 2]
    used = view.norms[cue.start] == "not" and behind[:1] != [] and behind[0] in _USED and behind[1:] in _FOR
    part = view.norms[cue.start] == "no" and behind[:1] != [] and behind[0] in _PART and behind[1:] == ["in"]
    return (used or part) and _BY_ITSELF.isdisjoint(view.bag)


def _approved(knowledge: Knowledge) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each approved use: the medicine, the condition, and the groups that name it."""
    return [
        (claim.subject or knowledge.subject, condition, (CONCEPT + condition, *_classes(knowledge, condition)))
        for claim in knowledge.claims(ApprovalClaim)
        if claim.approved
        for condition in claim.conditions
    ]


def _classes(knowledge: Knowledge, condition: str) -> tuple[str, ...]:
    """What is denied of dependence in general is denied of each kind."""
    kinds = knowledge.dependence_groups
    return kinds if not set(kinds).isdisjoint(knowledge.sheet.concepts[condition].lexicon) else ()


def _conditions(knowledge: Knowledge) -> list[str]:
    """Those of the denied approvals but the sheet's own: what it does not treat it may be approved for."""
    denied = (claim for claim in knowledge.claims(ApprovalClaim) if not claim.approved)
    return sorted({condition for claim in denied for condition in claim.conditions} - {knowledge.condition})
