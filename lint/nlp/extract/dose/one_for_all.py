"""A dose told to be one for everybody: "it is set in stone", "all doctors prescribe the same amount"; or to vary.

“How much? The number has been fixed for years.” takes the dose from the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.plain_name import means_subject
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_DOSE, _AMOUNTS = words("standard_dose", "doses"), words("standard_dose", "amounts")
_OF_ELSE = words("standard_dose", "of_else") | words("share", "personal")
_EVERYBODY, _SAME = words("standard_dose", "everybody"), words("standard_dose", "same")
_VARYING, _AMONG = words("standard_dose", "varying"), words("standard_dose", "among")
_BY_WHOM = words("standard_dose", "by_whom")
_NOT_ALL = frozenset({"hardly", "no", "not"})
_SUPPOSED, _OWED = frozenset({ClauseKind.CONDITION, ClauseKind.TIME}), frozenset({"must", "ought", "should"})
_AWAITED = frozenset({"before", "if", "once", "unless", "until", "whether"})
_ASIDE = 12  # words from a dose to the clause that says what it is
_PREDICATE = 9  # words from a dose to what is said of it
_NEXT = 2  # words from "same" to the dose


def one_for_all(scene: Scene) -> Iterator[Assertion]:
    """That there is one dose, or, where it is told to vary from one to another, that there is none."""
    view = scene.view
    if (view.question and scene.reading == "own") or view.has("study-nouns") or scene.focus == OTHER:
        return  # "In the study, everyone took the same dose."
    varies = _varies(view)
    cue = _settled(scene) or _same_for_all(view) or varies
    if cue is None or scene.hedges(cue.start) or not ours(scene, scene.owner(cue.start)):
        return
    clause = view.clause_at(cue.start)
    if clause.kind not in _SUPPOSED and view.norms[clause.start] not in _AWAITED:
        yield scene.assertion(
            Kind.STANDARD_DOSE,
            cue.start,
            cue.end,
            subject=scene.knowledge.subject,
            denied=(cue is varies) != view.denied(cue),
            cues=(scene.cue("standard-dose", cue),),
        )


def ours(scene: Scene, owner: str | None) -> bool:
    """Whether it is a dose of the subject, or one of the substance by its plain name in the sheet's condition."""
    view, knowledge = scene.view, scene.knowledge
    if owner == knowledge.subject or (owner is None and scene.focus == knowledge.subject):
        return True
    named = view.has(*knowledge.condition_groups) and not view.has(*knowledge.other_uses)
    return owner == knowledge.parent and named and means_subject(scene)


def _settled(scene: Scene) -> Mark | None:
    """“The dose is set in stone”, "has been laid down once and for all"; not "fixed by your doctor"."""
    view = scene.view
    if not _OF_ELSE.isdisjoint(view.bag):
        return None
    for mark in view.find("settled-dose"):
        clause = view.clause_at(mark.start)
        near = not _AMOUNTS.isdisjoint(view.norms[view.body : mark.end])
        told = not _DOSE.isdisjoint(view.norms[max(view.body, clause.start - _ASIDE) : mark.end])
        asked = any(not _DOSE.isdisjoint(place.bag) or "much" in place.bag for place in scene.earlier[:2])
        if (told or (asked and near)) and _BY_WHOM.isdisjoint(view.norms[mark.end : mark.end + 1]):
            return mark
    return None


def _same_for_all(view: View) -> Mark | None:
    """“All doctors prescribe the same amount”, "everyone gets one dose"; not "not everyone gets the same"."""
    for at in view.places(_SAME):
        dose = next(
            (to for to in range(at + 1, at + 1 + _NEXT) if view.norms[to : to + 1] and view.norms[to] in _DOSE), None
        )
        led = view.norms[view.clause_at(at).start : at]
        everybody = not _EVERYBODY.isdisjoint(led) and _NOT_ALL.isdisjoint(led) and _OWED.isdisjoint(led)
        if dose is not None and everybody and not view.has("negation-partial"):
            return Mark(at, dose + 1, "standard-dose")
    return None


def _varies(view: View) -> Mark | None:
    """“The dose varies from one doctor to the next”: between people, and not in the course of time."""
    for dose in view.find("dose-noun"):
        for at in range(dose.end, min(dose.end + _PREDICATE, len(view.norms))):
            if view.norms[at] in _VARYING and not _AMONG.isdisjoint(view.norms[at : view.clause_at(at).end]):
                return Mark(at, at + 1, "standard-dose")
    return None
