"""Fractions that compare the dose with another form's."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.dose.other_form import dose_of_use
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.study.counted import part_of_it
from lint.sheet import ApprovalClaim, RatioClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_EQUALLING = words("dose", "equalling")
_LESS = words("dose", "less")
_SHED = words("dose", "shed")
_MEASURES = words("dose", "measures")
_WONT = words("dose", "wont")
_BESIDE = words("dose", "beside")
_IT = words("dose", "it")
_RELATING = words("dose", "relating")
_TO = words("dose", "to")
_WHOLE = 4  # words from a part to the dose that it is one of
_RELATED = 11  # words from "relation" to the dose it is one to
_LABELLED = words("dose", "labelled")
_CHANCE = words("dose", "chance")
_AMOUNTS = words("dose", "amounts")
_LED = 4  # words from "amounts" to what part of others they are
_TAKING, _ON_IT = words("dose", "taking_it"), words("takers", "being_on")
_OF_PEOPLE = frozenset({"what", "dose", "amount", "doses", "strength"})
_OWNED = words("share", "personal") | {"her", "his", "their", "your"}
_CUTTING = words("moved", "changing")
_CUT = 6  # words from "is cut" to "by half"
_THEY, _RECEIVING = words("dose", "they"), words("share", "taking_it") | words("studies", "given") | {"get", "gets"}
_OPENING = 3  # words in which a comparison opens a sentence


def ratio(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    """A fraction said of the dose: "about a tenth of the usual dose"."""
    claim = next(iter(scene.knowledge.claims(RatioClaim)), None)
    if claim is None:
        return
    view = scene.view
    led = view.norms[max(0, amount.start - 2) : amount.start]
    if led[-1:] == ["not"] or led in (["rather", "than"], ["instead", "of"], ["nowhere", "near"]):
        return  # "rather than half the standard dose, it is a tenth"
    before = [other for other in view.amounts if other.end < amount.start]
    if view.norms[amount.start - 1 : amount.start] == ["or"] and any(view.norms[o.start - 1] == "not" for o in before):
        return  # "it isn't a half, or a fifth"
    owner = scene.owner(amount.start)
    by_header = view.block.cell is not None and scene.column is not None and not scene.knowledge.medicine_marks(view)
    headers = [place for place in (scene.row, scene.column) if place is not None]
    related = _related(scene, amount, claim.of, headers)
    if related:
        owner = scene.knowledge.subject
    elif by_header and owner in {claim.of, scene.knowledge.parent}:
        return  # "100 %" below the other form's own header
    if owner == OTHER or (owner is None and not scene.knowledge.is_subject(scene.focus)):
        return
    after = view.norms[amount.end : amount.end + 9]
    after = after[1:] if after[:1] == ["part"] else after
    if len(after) > 1 and after[0] == "of" and after[1][:1].isdigit():
        return  # worked out: "a quarter of 50"
    if not _CHANCE.isdisjoint(after[:1]):
        return  # "a 50 percent chance of helping"
    if not _LABELLED.isdisjoint(after[:4]) or view.norms[amount.start - 1 : amount.start] == ["within"]:
        return  # "within 5 % of its labelled strength", "99 % pure"
    named = {at for mark in view.marks if mark.concept == scene.knowledge.subject for at in range(mark.start, mark.end)}
    compared = any(
        -1 <= cue.start - amount.end <= 8
        and cue.start not in named  # not of "low-dose X"
        and not (cue.concept and view.norms[cue.start - 1] in _ON_IT)
        for cue in view.find("full-dose", "plain-dose", "dose-noun", f"concept:{claim.of}")
    ) or _of_strength(scene, after)
    compared = compared or (of_amounts(view, amount) and after[:2] == ["of", "those"])
    compared = compared or _set_beside(scene, amount, claim.of)
    people = [
        cue
        for cue in view.find("patients-people")
        if 0 <= cue.start - amount.end <= 3 and _OF_PEOPLE.isdisjoint(after[: cue.start - amount.end])
    ]
    lead = set(view.norms[max(0, amount.start - 6) : amount.start])
    if after[:2] == ["of", "those"] and after[2:] and after[2] in _TAKING:
        return  # "healed in 85% of those on it"
    if _of_ones_own(scene, amount, after) or part_of_it(scene, amount.end):
        return
    if amount.start > 1 and after[:1] == ["of"] and after[1:2] in (["it"], ["that"], ["its"]) and not lead & _EQUALLING:
        return  # "pay 20 percent of it" compares no doses
    compared = (
        compared or related or any(place.has("full-dose", "plain-dose", f"concept:{claim.of}") for place in headers)
    )
    compared = compared or (bool(set(after[:1]) & _LESS) and view.has("dose-noun"))
    cut = view.norms[amount.start - 1 : amount.start] == ["by"]
    if view.norms[amount.start - 1 : amount.start] == ["to"] and _cut(scene, amount, "tablet-nouns"):
        compared, owner = True, scene.knowledge.subject
    if (cut and not _cut(scene, amount, "dose-noun")) or not (compared or cut) or people:
        return
    shed = view.norms[max(0, amount.start - 2) : amount.start]
    far = "far" in view.norms[max(0, amount.start - 3) : amount.start]  # "not far off a tenth"
    behind = view.norms[amount.end :]
    behind = behind[: behind.index(",")] if "," in behind else behind  # not "…, and its use is off-label"
    left_out = "what" in behind and not _SHED.isdisjoint(behind)
    less = cut or left_out or bool(set(after[:1]) & _LESS) or (not far and not _SHED.isdisjoint(shed))
    yield scene.assertion(
        Kind.RATIO,
        amount.start,
        amount.end + (1 if set(after[:1]) & _LESS else 0),
        subject=owner,
        object_=claim.of,
        quantity=amount.quantity,
        cues=(),
        less="yes" if less else "no",
        role="ratio",
    )


def _of_ones_own(scene: Scene, amount: Amount, after: list[str]) -> bool:
    """“half my dose of X”, "half your usual dose", "half of the usual dose" of ours: a part of its own dose."""
    ours = scene.view.within(amount.end, amount.end + _WHOLE + 1, f"concept:{scene.knowledge.subject}")
    if ours and any(cue.start == ours[0].end for cue in scene.view.find("dose-noun")):
        return True
    whole = after[1:] if after[:1] == ["of"] else after
    owned = not _OWNED.isdisjoint(whole[:1])
    return owned and scene.view.within(amount.end, amount.end + len(after), "full-dose") == []


def _cut(scene: Scene, amount: Amount, kind: str) -> bool:
    """“the ordinary X dose is slashed by half for it”, "shrink X to a hundredth": the other form's dose is what is cut.

    What is cut by a part is called a dose; what is cut to one may be the medicine itself.
    """
    view, knowledge = scene.view, scene.knowledge
    clause = view.clause_at(amount.start)
    led = view.norms[max(clause.start, amount.start - _CUT) : amount.start]
    low = view.body if "it" in led else clause.start
    whole = view.within(low, amount.start, "full-dose", "plain-dose", f"concept:{knowledge.parent}")
    named = view.find(f"concept:{knowledge.subject}")
    doses = view.within(low, amount.start, kind, "full-dose", "plain-dose", f"concept:{knowledge.parent}")
    outside = any(not any(own.start <= dose.start < own.end for own in named) for dose in doses)
    return not _CUTTING.isdisjoint(led) and bool(whole and named) and outside


def _related(scene: Scene, amount: Amount, other: str, headers: list[View]) -> bool:
    """“Relation to the traditional dose: about a tenth”, "as a share of the usual dose it is a third"."""
    last = scene.view.norms[amount.end : amount.end + 1]
    ours = scene.knowledge.is_subject(scene.default or scene.focus) or scene.view.has(*scene.knowledge.subject_groups)
    whole = scene.view.within(amount.end, amount.end + _WHOLE, "full-dose", "plain-dose", f"concept:{other}")
    if (last and last[0].isalpha() and not whole) or not ours:
        return False
    if any(_of_other(scene, header, other) for header in headers if header.bag.isdisjoint(_RELATING)):
        return False  # "100 %" below the other form's own header
    if whole and scene.row is not None and not scene.row.bag.isdisjoint(_RELATING):
        return True  # "Compared with a course of it | Half the full dose"
    for place, end in ((scene.view, amount.start), *((header, len(header.norms)) for header in headers)):
        if place.bag.isdisjoint(_RELATING):
            continue
        for at in range(place.body, end):
            if place.norms[at] not in _RELATING:
                continue
            high = min(end, at + _RELATED)
            named = place.within(at, high, "full-dose", "plain-dose", f"concept:{other}")
            dose = named[0].start if named else dose_of_use(scene.knowledge, place, at, high)
            if dose is not None and not _TO.isdisjoint(place.norms[at + 1 : dose]):
                return True
    return False


def _of_other(scene: Scene, header: View, other: str) -> bool:
    """“Full dose” above a cell or in front of it: a header that names the other form, or only its dose."""
    named = scene.knowledge.medicine_marks(header)
    whole = header.has("full-dose", "plain-dose", f"concept:{other}")
    return any(name != scene.knowledge.subject for _, name in named) or (whole and not named)


def of_amounts(view: View, amount: Amount) -> bool:
    """“in amounts of about a tenth of those for which it was made”: a part of other amounts, not of people."""
    led = view.norms[max(0, amount.start - _LED) : amount.start]
    return any(word in _AMOUNTS and then == "of" for word, then in pairwise(led))


def _set_beside(scene: Scene, amount: Amount, other: str) -> bool:
    """“Next to a full dose, it is about a tenth”: the other dose is named first."""
    view = scene.view
    led = [word for word in view.norms[view.body : view.body + _OPENING + 1] if word.isalpha()][:_OPENING]
    if _BESIDE.isdisjoint(led):
        return False
    named = view.within(view.body, amount.start, "full-dose", "plain-dose", "dose-noun", f"concept:{other}")
    ours = view.within(view.body, amount.start, *scene.knowledge.family_groups)
    last = view.norms[amount.end : amount.end + 1]
    if not named or (last and last[0].isalpha()):
        return False
    if ours:
        return ours[-1].start > named[0].end
    behind = view.norms[named[0].end : amount.start]
    return scene.knowledge.is_subject(scene.focus) and not _IT.isdisjoint(behind)  # "Beside a full dose, it is …"


def _of_strength(scene: Scene, after: list[str]) -> bool:
    """“a tenth of that”, "a fifth the strength", "a tenth of what people in recovery take": a part of another dose."""
    whole = after[1:] if after[:1] == ["of"] else after
    if whole[:2] == ["as", "much"]:
        return True
    if whole is not after and whole[:1] in (["that"], ["it"]):  # of a dose named before, not of the evidence
        return not scene.view.has("evidence-noun")
    if whole[:1] in (["the"], ["that"], ["its"]) and not _MEASURES.isdisjoint(whole[1:3]):
        return True
    if whole[:1] == ["what"] and not _WONT.isdisjoint(whole[1:4]):
        return True  # "a tenth of what's usually prescribed"
    others = [key for claim in scene.knowledge.claims(ApprovalClaim) if claim.approved for key in claim.conditions]
    named = scene.view.find(*scene.knowledge.family_groups)
    doses = (
        dose for dose in scene.view.find("dose-noun") if not any(own.start <= dose.start < own.end for own in named)
    )
    of_one = whole is not after and whole[:2] == ["the", "one"] and any(doses)  # "a tenth of the one used in X"
    theirs = whole[:1] == ["what"] and not _THEY.isdisjoint(whole[1:2]) and not _RECEIVING.isdisjoint(whole[2:5])
    places = [scene.view, *(scene.earlier[:1] if theirs else ())]  # "a tenth of what they get", of whom it told before
    groups = [f"concept:{key}" for key in others]
    return (whole[:1] == ["what"] or of_one) and any(
        place.has(*groups, *scene.knowledge.dependence_groups) for place in places
    )
