"""The role a dose plays: the usual one, a step on the way up, a product's strength, another form's dose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import convert, family
from lint.sheet import DoseClaim, RatioClaim

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import Amount, View
    from lint.nlp.vocabulary import Mark

_NEAR = 6
_TOTALS = {"year", "week", "month", "bottle", "total", "altogether", "adds", "supply", "pack"}
TAKEN = words("dose", "taken")
_HAVING = words("dose", "having") | TAKEN
_CLIMB = words("dose", "climb")
_PERIODS = words("dose", "periods")
_COUNTS = words("dose", "counts")
_JOINS = {",", "and", "or", "/", ";", "&", "and/or"}
_TAKING_UP = frozenset({"those", "these", "that", "they"})
_COMPARING = frozenset({"than", "what", "against", "compared"})
_DOSES = {"dose", "doses", "dosage"}
_HOLDING = (["is"], ["holds"], ["contains"], ["comes", "in", "at"])
_BEING = {"is", "are", "was", "were"}
_MADE = {"strength", "size"}
_APPROVED = 6  # words from "approved for" to its dose
_MANY = 3  # doses in a row that make a list
_DATED = 8  # words between "in week 3" and the dose
_LABEL = 5  # words of a label
_STEP_BEHIND = 3
_SOLD = 12  # words between "comes in" and a strength


def role_of(scene: Scene, amount: Amount, owner: str | None) -> str:
    """The role of a dose of the subject's family; "mentioned" where the sentence gives it none."""
    view = scene.view
    in_condition = _in_condition(scene, amount, owner)
    if (
        owner != scene.knowledge.subject
        and not in_condition
        and not _meant(scene, amount, owner)
        and not _plain_name(scene, amount, owner)
    ):
        return "full"
    if _full(scene, amount) or _approved_use(scene, amount) or _approved_at(scene, amount):
        return "full"
    if _strength(view, amount):
        return "strength"
    if _step(scene, amount):
        return "step"
    if around(view, amount, "usual") or view.norms[amount.end : amount.end + 1] == ["is"]:
        return "usual"
    for _, place in scene.inherited():
        if any(not _in_name(place, cue) for cue in place.find("usual", "dose-noun")):
            return "usual"
    if amount.quantity.per is None and _TOTALS & set(view.norms):
        return "mentioned"  # a sum over a week, a bottle, a year
    clause = view.clause_at(amount.start)
    return "stated" if amount.quantity.per or TAKEN & set(view.norms[clause.start : clause.end]) else "mentioned"


def _strength(view: View, amount: Amount) -> bool:
    """“a 4.5 mg tablet”, "comes in 1.5 mg and 3 mg", "0.5 mg, 1 mg and 3 mg": what a product holds."""
    for cue in view.find("strength-noun"):
        if 0 <= cue.start - amount.end <= 1 or 0 <= amount.start - cue.end <= 1:
            return True
    if amount.quantity.per is not None:
        return False
    if view.norms[amount.end : amount.end + 2] == ["is", "the"] and not _MADE.isdisjoint(
        view.norms[amount.end + 2 :][:1]
    ):
        return True  # "50 mg is the strength of …"
    clause = view.clause_at(amount.start)
    for cue in view.find("supplied-as"):
        if 0 <= amount.start - cue.end <= _SOLD and cue.start >= clause.start:
            return not any(dose.end <= cue.start for dose in around(view, amount, "dose-noun"))
    if view.norms[amount.start - 1] in _BEING and view.within(
        clause.start, amount.start, "product-form", "strength-noun"
    ):
        return True  # "the tablet you get from a drugstore is 50 mg"
    taken = not TAKEN.isdisjoint(view.norms[clause.start : amount.start]) or view.has("step")
    if taken or around(view, amount, "usual"):
        return False
    return bool(view.within(amount.end, amount.end + 1, "product-form")) or _row(view, amount) >= _MANY


def _row(view: View, amount: Amount) -> int:
    """How many doses without a period stand in one row with an amount: "0.5 mg, 1 mg and 3 mg"."""
    doses = [other for other in view.amounts if family(other.quantity.unit) == "mass" and other.quantity.per is None]
    row: list[Amount] = []
    for other in doses:
        if row and not set(view.norms[row[-1].end : other.start]) <= _JOINS:
            if amount in row:
                break
            row = []
        row.append(other)
    return len(row) if amount in row else 0


def _step(scene: Scene, amount: Amount) -> bool:
    """A dose on the way: behind a word of beginning or rising, in a dated row, or with a higher one to follow."""
    view = scene.view
    for cue in around(view, amount, "step"):
        if 0 <= cue.start - amount.end <= _STEP_BEHIND:
            return True
        if cue.end <= amount.start and not any(
            cue.end <= usual.start and usual.end <= amount.start and not _in_name(view, usual)
            for usual in view.find("plain-dose")
        ):
            return True  # not "start at the usual dose of …"
    return _scheduled(scene, amount) or _climbs(view, amount)


def _scheduled(scene: Scene, amount: Amount) -> bool:
    """“Weeks 1-2: 0.5 mg”, in a sentence or in a table whose rows are times."""
    view = scene.view
    if dated(view, max(0, amount.start - _DATED), min(amount.end + _LABEL, len(view.norms))):
        return True
    label = scene.previous
    if label is not None and len(label.norms) <= _LABEL and dated(label, 0, len(label.norms)):
        return True
    for place in (scene.row, scene.title, scene.lead):
        if place is not None and (place.has("step") or dated(place, 0, len(place.norms))):
            return True
    if scene.corner is None or scene.row is None or _PERIODS.isdisjoint(scene.corner.norms):
        return False
    return scene.row.norms[0][:1].isdigit() or scene.row.norms[0] in _COUNTS  # "1-2" below "Weeks"


def dated(view: View, start: int, end: int) -> bool:
    """Whether a place in a schedule is named: "week 3", "the second fortnight", "days 1 to 7"."""
    if _PERIODS.isdisjoint(view.bag):
        return False
    return any(
        view.norms[index] in _PERIODS
        and (
            any(word[:1].isdigit() or word in _COUNTS for word in view.norms[index + 1 : index + 2])
            or not _COUNTS.isdisjoint(view.norms[max(start, index - 2) : index])
        )
        for index in range(start, end)
    )


def _climbs(view: View, amount: Amount) -> bool:
    """“0.5 mg for a fortnight, then 1 mg, …”: a higher dose follows, with a word of rising or of time between."""
    low = amount.quantity.high
    return any(
        other.start >= amount.end
        and other.quantity.unit == amount.quantity.unit
        and low is not None
        and other.quantity.high is not None
        and other.quantity.high > low
        and not _CLIMB.isdisjoint(view.norms[amount.end : other.end])
        for other in view.amounts
    )


def _in_name(view: View, cue: Mark) -> bool:
    """Whether a cue is part of a name, as "dose" is in that of a medicine."""
    return any(mark.concept is not None and mark.start <= cue.start and cue.end <= mark.end for mark in view.marks)


def _meant(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """“the dose”, in an article about the subject, is the subject's, whatever form was named last.

    An amount of the size of the other form's dose is that form's.
    """
    knowledge = scene.knowledge
    named = {name for _, name in knowledge.medicine_marks(scene.view)}
    if owner not in knowledge.family or named or scene.default != knowledge.subject:
        return False
    return _of_that_size(scene, amount)


def _plain_name(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """Whether the name of the substance means the subject: its usual form, in an article that is about it."""
    knowledge = scene.knowledge
    concept = knowledge.sheet.concepts[knowledge.subject]
    meant = concept.usual_form and owner == concept.form_of and scene.default == knowledge.subject
    other = any(name not in knowledge.family for _, name in knowledge.medicine_marks(scene.view))
    return meant and not other and _of_that_size(scene, amount)


def _of_that_size(scene: Scene, amount: Amount) -> bool:
    """Whether an amount can be the subject's: it is smaller than what the other form's dose begins with.

    Where the subject is taken once and another form day by day, the period tells the two apart.
    """
    knowledge = scene.knowledge
    ours, theirs = knowledge.doses(of_subject=True), knowledge.doses(of_subject=False)
    if ours and theirs and not any(dose.per for dose in ours) and all(dose.per for dose in theirs):
        return amount.quantity.per is None
    ratio = next(iter(knowledge.claims(RatioClaim)), None)
    usual = next((claim.usual for claim in knowledge.claims(DoseClaim)), None)
    if ratio is None or usual is None or usual.low is None:
        return True
    said = convert(replace(amount.quantity, per=None), usual.unit, None)
    return said is None or said.high is None or said.high < usual.low / ratio.value


def _in_condition(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """“people with X usually have 3 mg a day”, beside the other form's dose: in its condition the subject is meant."""
    view = scene.view
    knowledge = scene.knowledge
    clause = view.clause_at(amount.start)
    medicines = [mark for mark, _ in knowledge.medicine_marks(view) if clause.start <= mark.start < clause.end]
    before = [mark for mark in view.find(*knowledge.condition_groups) if mark.end <= amount.start]
    return (
        owner in knowledge.family
        and amount.quantity.per is not None
        and bool(before)
        and not any(mark.start > before[-1].start for mark in medicines)
        and not _HAVING.isdisjoint(view.norms[before[-1].end : amount.start])
        and view.has("usual")
    )


def _approved_use(scene: Scene, amount: Amount) -> bool:
    """A dose told with the conditions that only the other form is for; not "3 mg, a sliver of what X takes"."""
    view, knowledge = scene.view, scene.knowledge
    named = {name for _, name in knowledge.medicine_marks(view)}
    if view.has(*knowledge.condition_groups) or knowledge.subject in named:
        return False
    groups = knowledge.foreign_uses
    if any(_COMPARING.isdisjoint(view.norms[amount.end : mark.start]) for mark in view.find(*groups)):
        return True
    taken_up = scene.previous if not _TAKING_UP.isdisjoint(view.norms[:1]) else None
    return any(place is not None and place.has("full-dose", *groups) for place in (scene.row, taken_up))


def _approved_at(scene: Scene, amount: Amount) -> bool:
    """“what it was approved for, at 50 mg a day”: the dose of a use that is not ours."""
    view = scene.view
    if not view.has("approved") or {name for _, name in scene.knowledge.medicine_marks(view)} & {
        scene.knowledge.subject
    }:
        return False
    return any(
        0 <= amount.start - mark.end <= _APPROVED
        and "at" in view.norms[mark.end : amount.start]
        and not view.denied(mark)
        and not view.within(mark.end, amount.start, *scene.knowledge.condition_groups)
        for mark in view.find("approved")
    )


def _low(header: View) -> bool:
    """Whether a column's header is for a low dose, so that the usual one beside it is the other form's."""
    return header.norms[:1] in (["low"], ["lower"], ["small"], ["tiny"])


def _full(scene: Scene, amount: Amount) -> bool:
    """Whether the words next to the amount, or the header above it, say that it is the other form's."""
    view = scene.view
    for cue in view.find("full-dose", "plain-dose"):
        plain = cue.group == "plain-dose"
        if cue.end == amount.start and (not plain or view.norms[cue.start - 1 : cue.start] in (["the"], ["a"])):
            return True
        product = cue.end - cue.start > 1 and _DOSES.isdisjoint(view.norms[cue.start : cue.end])
        if plain and product and view.norms[cue.end : amount.start] in _HOLDING:
            return True  # "the ordinary tablet is 50 mg", but not "the usual dose is 10 mg"
        between = view.norms[cue.end : amount.start] if cue.end <= amount.start else view.norms[amount.end : cue.start]
        if (
            len(between) <= 3
            and not plain
            and not set(between) & {",", ";", ".", ":", "less", "and", "or"}
            and cue.start > amount.start - 6
        ):
            return True
    if scene.column is not None and scene.column.has("plain-dose", "usual") and any(map(_low, scene.beside)):
        return True  # "Usual dose | Low dose"
    return any(
        place is not None and place.has("full-dose") and not scene.knowledge.medicine_marks(place)
        for place in (scene.row, scene.column, scene.title)
    )


def around(view: View, amount: Amount, group: str) -> list[Mark]:
    """The cues of a group in an amount's clause, or a few words from it; those inside a name are none."""
    clause = view.clause_at(amount.start)
    return [
        cue
        for cue in view.find(group)
        if (
            clause.start <= cue.start < clause.end
            or 0 <= cue.start - amount.end <= _NEAR
            or 0 <= amount.start - cue.end <= _NEAR
        )
        and not (cue.start >= amount.start and cue.end <= amount.end)
        and not _in_name(view, cue)
    ]
