"""Approval: "is not approved for it", "used off-label", "got the green light".

`object` is the condition, `None` where none is named. A denied approval is what "off-label" says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.exceptions import excepting
from lint.nlp.extract.approval.approval_apart import (
    at_another_age,
    beyond,
    no_reason,
    not_without,
    said_of_it,
    stranded,
)
from lint.nlp.extract.approval.approval_but import no_use_at_all, none_of_parent
from lint.nlp.extract.approval.approval_claimed import claimed
from lint.nlp.extract.approval.approval_defined import defined
from lint.nlp.extract.approval.approval_equal import as_tested
from lint.nlp.extract.approval.approval_for import named_behind, points_back, told_conditions
from lint.nlp.extract.approval.approval_form import called_so, whose
from lint.nlp.extract.approval.approval_graded import graded
from lint.nlp.extract.approval.approval_joined import joined, neither, of_a_class
from lint.nlp.extract.approval.approval_near import TOPIC, nearly
from lint.nlp.extract.approval.approval_some import of_any_drug, of_some_drug
from lint.nlp.extract.approval.no_approval import (
    answered_for,
    awaited,
    bare_noun,
    carried_over,
    for_one,
    headed,
    of_another_thing,
    pointed_at,
    spent,
)
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import glossed
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_APPROVAL_NOUNS = words("approval", "approval_nouns")
_NOUNS = words("approval", "own_nouns")
_SPOKEN = ("approved", "off-label")
_NEITHER = frozenset({"neither", "nor"})
_COVERED = 4  # words from "covers" to what it covers
TRIGGERS = frozenset({*_SPOKEN, *TOPIC, "cover-verb", "registered"})


def extract(scene: Scene) -> Iterator[Assertion]:
    """Approvals affirmed and denied."""
    found = list(neither(scene)) or list(_approvals(scene))
    ours = [made for made in found if made.object == scene.knowledge.condition]
    yield from (made for made in found if made.object != scene.knowledge.condition)
    yield from excepting(scene, ours, people=True)
    if not found:
        yield from _not_covered(scene)
    if not any(made.object == scene.knowledge.condition for made in found):
        spoken = not scene.view.groups.isdisjoint(TRIGGERS)  # else it is taken up from the sentence before
        plainly = list(claimed(scene)) or ([*joined(scene), *as_tested(scene)] if spoken else [])
        yield from plainly or nearly(scene)


def _not_covered(scene: Scene) -> Iterator[Assertion]:
    """“Its licence covers X. It does not extend to Y.”: the reach of an approval, denied."""
    view = scene.view
    spoken = any(
        place.has(*_SPOKEN) or not place.bag.isdisjoint(_APPROVAL_NOUNS) for place in (view, *scene.earlier[:2])
    )
    for mark in view.find("cover-verb") if spoken else ():
        named = (CONCEPT + key for key in sorted(scene.knowledge.conditions))
        behind = view.within(mark.end, mark.end + _COVERED, *named, *scene.knowledge.condition_groups)
        if behind and view.denied(mark) and scene.owner(mark.start) != OTHER:
            yield scene.assertion(
                Kind.APPROVAL,
                mark.start,
                behind[0].end,
                subject=scene.owner(mark.start),
                object_=scene.knowledge.approved_for(behind[0].concept or scene.knowledge.condition),
                denied=True,
                cues=(scene.cue("approval", mark), *(scene.cue("negation", cue) for cue in view.negations(mark))),
                via="cover",
            )


def _approvals(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    if glossed(view, *_SPOKEN) and not scene.knowledge.medicine_marks(view):
        return
    for mark in view.find(*_SPOKEN):
        once = any(0 <= mark.start - cue.end <= 3 for cue in view.find("past-only"))
        asked = view.question and view.norms[mark.start] == "for"  # "Approved for something else?" - "Yes, X."
        if mark.group == "off-label" and (once or asked or defined(scene, mark)):
            continue  # "used to be off-label", "off-label means …"
        positive = mark.group == "approved"
        if positive and (
            of_some_drug(scene, mark) or of_another_thing(scene, mark) or bare_noun(scene, mark) or for_one(view, mark)
        ):
            continue
        if positive and (
            of_any_drug(view, mark) or of_a_class(view, mark) or stranded(scene, mark) or no_reason(view, mark)
        ):
            continue
        owner = scene.owner(mark.start)
        if (owner is None and not scene.knowledge.medicine_marks(view)) or said_of_it(scene, mark):
            owner = scene.focus
        owner = whose(scene, mark, owner) if positive else owner
        denied = (view.denied(mark) and not spent(view, mark)) != (positive and beyond(view, mark))
        conditions = told_conditions(scene, mark) or answered_for(scene, mark) or graded(scene, mark)
        if not conditions and points_back(view, mark):
            conditions = pointed_at(scene, mark)
        carried = carried_over(scene, mark) if denied and positive and not conditions else []
        conditions = conditions or carried or headed(scene, mark)
        if denied and positive and none_of_parent(scene, mark):
            owner, conditions = scene.knowledge.parent, []  # "…, people with X should know"
        stance, cues = scene.stance_at(mark.start)
        if stance is Stance.ASSERTED and positive and not denied and (scene.hedges(mark.start) or awaited(view, mark)):
            stance = Stance.HYPOTHETICAL  # "may be approved", "hope that it will be"
        cues = (scene.cue("approval", mark), *(scene.cue("negation", cue) for cue in view.negations(mark)), *cues)
        at_all = no_use_at_all(scene, mark, denied=denied)
        spelled_out = at_all and not _NEITHER.isdisjoint(view.norms[mark.end :])
        if not conditions or spelled_out:  # "for any illness, neither for this nor for that"
            yield scene.assertion(
                Kind.APPROVAL,
                mark.start,
                mark.end,
                subject=owner,
                denied=denied == positive,
                stance=stance,
                cues=cues,
                via=mark.group,
                explicit=_explicit(scene, mark),
                back="yes" if points_back(view, mark) else "no",
                any="yes" if at_all else "no",
                some="yes" if not_without(view, mark, denied=denied) else "no",
            )
        for condition, turned, where in conditions:
            if (denied != turned) == positive and at_another_age(scene, condition):
                continue
            made = scene.assertion(
                Kind.APPROVAL,
                min(mark.start, where.start) if positive and not turned else mark.start,
                max(mark.end, where.end) if positive and not turned else mark.end,
                subject=owner,
                object_=condition,
                denied=(denied != turned) == positive,
                stance=stance,
                cues=cues,
                via=mark.group,
            )
            yield made.having(disease="yes") if condition == OTHER and named_behind(view, mark) else made


def _explicit(scene: Scene, mark: Mark) -> str:
    """Whether the clause itself names what is approved, or says "it"; "noun" for "the tablets", else empty."""
    view = scene.view
    clause = view.clause_at(mark.start)
    named = view.within(clause.start, clause.end, *scene.knowledge.family_groups)
    pronoun = view.norms[clause.start : mark.start] and any(
        word in {"it", "this"} for word in view.norms[clause.start : clause.start + 3]
    )
    label = (view.block.kind.value in {"cell", "item"} and len(view.norms) <= 3) or scene.anchor is not None
    strength = called_so(scene.knowledge, view, clause.start, mark.start)
    if named or pronoun or label or strength or denied_use(view, mark):
        return "yes"
    return "noun" if not _NOUNS.isdisjoint(view.norms[clause.start : clause.end]) else ""


def denied_use(view: View, mark: Mark) -> bool:
    """An off-label use needs no subject of its own."""
    return mark.group == "off-label" or view.denied(mark)
