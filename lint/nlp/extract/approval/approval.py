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
    begun,
    beyond,
    but_not_for,
    dependence,
    elsewhere_used,
    likened,
    next_told,
    no_reason,
    not_without,
    of_a_drug,
    reach,
    said_of,
    said_of_it,
    set_off,
    stranded,
    taken,
    too_far,
    used_otherwise,
    who_have,
)
from lint.nlp.extract.approval.approval_but import all_but, no_use_at_all, none_of_parent
from lint.nlp.extract.approval.approval_claimed import claimed
from lint.nlp.extract.approval.approval_defined import defined
from lint.nlp.extract.approval.approval_equal import as_tested
from lint.nlp.extract.approval.approval_graded import graded
from lint.nlp.extract.approval.approval_joined import joined, neither, of_a_class
from lint.nlp.extract.approval.approval_near import TOPIC, nearly
from lint.nlp.extract.approval.no_approval import (
    answered_for,
    awaited,
    bare_noun,
    carried_over,
    for_one,
    headed,
    kind_meant,
    of_another_thing,
    pointed_at,
    served,
    spent,
)
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import either_way, glossed
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_APPROVAL_NOUNS, _TURNERS = words("approval", "approval_nouns"), words("approval", "turners")
_THERE, _CALLED = words("approval", "there"), 2  # words that call a medicine by its use: "a drug for X"
_LINKING = words("approval", "linking")
_BACK, _POINTING = words("approval", "back"), words("approval", "pointing")
_OPEN_ENDS, _COUNTED_ENDS = words("approval", "open_ends"), words("approval", "counted_ends")
_COUNTED, _NOUNS = words("approval", "counted"), words("approval", "own_nouns")
_SPOKEN = ("approved", "off-label")
_SERVED = 6  # words from "approved" to what it is for
_SINCE, _WHEN = words("approval", "since"), 3  # words of "since last March" before "for"
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
        if positive and (of_another_thing(scene, mark) or bare_noun(scene, mark) or for_one(view, mark)):
            continue
        if positive and (of_a_class(view, mark) or stranded(scene, mark) or no_reason(view, mark)):
            continue
        owner = scene.owner(mark.start)
        if (owner is None and not scene.knowledge.medicine_marks(view)) or said_of_it(scene, mark):
            owner = scene.focus
        denied = (view.denied(mark) and not spent(view, mark)) != (positive and beyond(view, mark))
        conditions = _conditions(scene, mark) or answered_for(scene, mark) or graded(scene, mark)
        if not conditions and _points_back(view, mark):
            conditions = pointed_at(scene, mark)
        carried = carried_over(scene, mark) if denied and positive and not conditions else []
        conditions = conditions or carried or headed(scene, mark)
        if denied and positive and none_of_parent(scene, mark):
            owner, conditions = scene.knowledge.parent, []  # "…, people with X should know"
        stance, cues = scene.stance_at(mark.start)
        if stance is Stance.ASSERTED and positive and not denied and (scene.hedges(mark.start) or awaited(view, mark)):
            stance = Stance.HYPOTHETICAL  # "may be approved", "hope that it will be"
        cues = (scene.cue("approval", mark), *(scene.cue("negation", cue) for cue in view.negations(mark)), *cues)
        if not conditions:
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
                back="yes" if _points_back(view, mark) else "no",
                any="yes" if no_use_at_all(scene, mark, denied=denied) else "no",
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
            yield made.having(disease="yes") if condition == OTHER and _named_behind(view, mark) else made


def _named_behind(view: View, mark: Mark) -> bool:
    """“approved for asthma”, not "approved for export"."""
    return any(0 <= cue.start - mark.end <= _SERVED for cue in view.find("other-conditions"))


def _conditions(scene: Scene, mark: Mark) -> list[tuple[str, bool, Mark]]:
    """The conditions an approval is for, each with whether a "not" of its own stands before it."""
    view = scene.view
    knowledge = scene.knowledge
    clause = view.clause_at(mark.start)
    named = [
        (cue, knowledge.approved_for(cue.concept or ""))
        for cue in view.find(*(CONCEPT + key for key in sorted(knowledge.conditions)))
        if not either_way(view, cue)
    ]
    found = all_but(view, mark, named)
    named += dependence(scene)
    for cue, concept in [] if found else named:
        if cue.start < mark.end or of_a_drug(view, mark, cue) or likened(view, cue) or elsewhere_used(view, mark, cue):
            continue
        between = view.norms[mark.end : cue.start]
        if between[:3] == [",", "but", "for"]:
            between = between[3:]
        elif (
            any(
                between[place] == ","
                and between[place + 1] in {"nor", "and"}
                and "for"
                not in between[place + 2 : place + 3 + _WHEN * (not _SINCE.isdisjoint(between[place + 2 : place + 3]))]
                and between[place + 2 : place + 4] not in (["not", "for"], ["not", "in"])
                for place in range(len(between) - 1)
            )
            or (
                cue.start >= reach(view, mark)
                and not (but_not_for(between) or (not found and set_off(view, cue, between)))
            )
            or between[:2] in ([",", "and"], [",", "nor"])
            or next_told(between)
        ):
            continue
        if too_far(view, cue, between, chained=bool(found)):
            continue
        if mark.group != "off-label" and (
            view.within(mark.end, cue.start, "off-label")
            or (view.within(cue.end, clause.end, "off-label") and used_otherwise(between))
        ):
            continue  # "approved for the one and off-label for the other"
        said = [word for word in said_of(mark, between) if word != "nor" or "neither" not in between]
        if view.denied(mark) and "even" in said:
            said = [word for at, word in enumerate(said) if said[at + 1 : at + 2] != ["even"]]  # "…, not even for Y"
        turned = sum(word in _TURNERS for word in said) % 2 == 1  # "for neither this nor that" denies once
        if view.denied(mark) and {"only", "just", "but"} & set(view.norms[mark.end : cue.start]):
            turned = not turned  # "not approved for this, only for that"
        found.append((OTHER if begun(scene, cue) else concept, turned, cue))
    alike = any(mark.end <= cue.start and likened(view, cue) for cue, _ in named)
    described = [(cue, concept) for cue, concept in named if mark.end < cue.start and who_have(view, mark, cue)]
    if not found and described:
        return [(described[0][1], False, described[0][0])]
    if not found and (alike or _for_something(view, mark)):
        return [(OTHER, False, mark)]  # "it is not approved for slimming"
    if not found:
        before = [
            (cue, concept)
            for cue, concept in named
            if cue.end <= mark.start
            and (clause.start <= cue.start or mark.start - cue.end <= 8)
            and not taken(view, mark, cue)
        ]
        if before:
            cue, concept = before[-1]
            found.append((kind_meant(scene, cue) or concept, False, cue))
    fronted = [cue for cue in view.find("other-conditions") if clause.start <= cue.start and cue.end <= mark.start]
    if not found and fronted and not view.within(clause.start, clause.end, *knowledge.condition_groups):
        found.append((OTHER, False, fronted[-1]))  # "For another disease, it is off-label"
    if not found:
        goals = [CONCEPT + key for key in sorted(knowledge.outcomes | knowledge.effects)]
        others = [cue for cue in view.find("other-conditions", *goals) if 0 <= cue.start - mark.end <= _SERVED]
        if others:
            found.append((served(scene.knowledge, others[0]), False, others[0]))
    return found


def _points_back(view: View, mark: Mark) -> bool:
    """“approved for that”, "approved as one", "approved there": for what was spoken of before."""
    after = view.norms[mark.end + (view.norms[mark.end : mark.end + 1] == ["it"]) : mark.end + 8]
    clause = view.norms[view.clause_at(mark.start).start : mark.start]
    opened = next((at for at, word in enumerate(clause) if word.isalpha() and word not in {"and", "but"}), 0)
    if clause[opened : opened + 1] == ["for"] and not _POINTING.isdisjoint(clause[opened + 1 : opened + 2]):
        return True  # "For that it is approved."
    dangling = after[:1] == ["for"] and len(after) > 1 and not after[1].isalpha()  # "not what it is approved for."
    return bool(after) and (
        dangling or after[0] in _THERE or (after[0] in _LINKING and not _BACK.isdisjoint(after[1:]))
    )


def _for_something(view: View, mark: Mark) -> bool:
    """“approved for slimming”: for something that has a name of its own, though no name that is known."""
    after = view.norms[mark.end : mark.end + 2]
    if after[:1] == ["as"]:  # "as a slimming aid"; "as a treatment" leaves open for what
        called = [word for word in view.norms[mark.end + 2 : view.clause_at(mark.start).end] if word[0].isalpha()]
        return after[1:] in (["a"], ["an"]) and len(called) >= _CALLED
    if len(after) > 1 and after[0] == "for" and after[1] in _COUNTED:
        counted = view.norms[mark.end + 2 : mark.end + 3]  # "for two infections", "for three kinds of …"
        return bool(counted) and counted[0].isalpha() and counted[0] not in _OPEN_ENDS | _COUNTED_ENDS
    return len(after) > 1 and after[0] == "for" and after[1].isalpha() and after[1] not in _OPEN_ENDS


def _explicit(scene: Scene, mark: Mark) -> str:
    """Whether the clause itself names what is approved, or says "it"; "noun" for "the tablets", else empty."""
    view = scene.view
    clause = view.clause_at(mark.start)
    named = view.within(clause.start, clause.end, *scene.knowledge.family_groups)
    pronoun = view.norms[clause.start : mark.start] and any(
        word in {"it", "this"} for word in view.norms[clause.start : clause.start + 3]
    )
    label = (view.block.kind.value in {"cell", "item"} and len(view.norms) <= 3) or scene.anchor is not None
    if named or pronoun or label or denied_use(view, mark):
        return "yes"
    return "noun" if not _NOUNS.isdisjoint(view.norms[clause.start : clause.end]) else ""


def denied_use(view: View, mark: Mark) -> bool:
    """An off-label use needs no subject of its own."""
    return mark.group == "off-label" or view.denied(mark)
