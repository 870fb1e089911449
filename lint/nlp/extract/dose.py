"""Doses and dose ratios, with the role each plays.

`aspects["role"]`: "usual" (said to be what people take), "stated" (a dose of the subject, whatever it is), "step" (on
the way up), "strength" (of a product), "full" (of another form), "ratio" (a fraction of the other form's dose).
`aspects["phase"]` of a dose: "starting", "maintenance" or "maximum" where the sentence says so, else empty.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.phase import lasting, phase_of
from lint.nlp.extract.ratio import ratio
from lint.nlp.knowledge import OTHER
from lint.quantity import convert, family
from lint.sheet import ApprovalClaim, DoseClaim, RatioClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import Amount, View
    from lint.nlp.vocabulary import Mark

_SUM = 8  # words between a fraction and what comes of it
_NEAR = 6
_TOTALS = {"year", "week", "month", "bottle", "total", "altogether", "adds", "supply", "pack"}
_TAKEN = words("dose", "taken")


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every dose of the subject's family and every fraction that compares doses."""
    for amount in scene.view.amounts:
        kind = family(amount.quantity.unit)
        if kind in scene.knowledge.dose_families or kind == "mass/mass":
            yield from _dose(scene, amount)
        elif kind == "share":
            yield from ratio(scene, amount)
        elif kind == "time" and amount.quantity.per is None and scene.knowledge.steps_last:
            yield from lasting(scene, amount)


def _dose(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    view = scene.view
    owner = scene.owner(amount.start, every=True)
    if not scene.knowledge.is_subject(owner):
        return
    if _anothers(scene):
        return
    clause = view.clause_at(amount.start)
    if view.within(clause.start, clause.end, "other-conditions") and not view.has(*scene.knowledge.condition_groups):
        return  # the dose in another condition
    if _worked_out(view, amount):
        return
    role = _role(scene, amount, owner)
    if role == "step":
        cues = tuple(scene.cue("step", cue) for cue in _around(view, amount, "step")[:1])
    else:
        cues = tuple(scene.cue("usual", cue) for cue in _around(view, amount, "usual")[:1])
    yield scene.assertion(
        Kind.DOSE,
        amount.start,
        amount.end,
        subject=owner if role == "full" else scene.knowledge.subject,
        denied=_turned(view, amount),
        quantity=amount.quantity,
        cues=cues,
        role=role,
        phase=phase_of(scene, amount),
        rejected="yes" if _rejected(view, amount) or _corrected(scene) else "no",
        per=amount.quantity.per or _period(scene) or "",
    )


def _anothers(scene: Scene) -> bool:
    """“We gave Y as 14 mg a week. It's 14 mg a day.”: the amount of the sentence before is taken up, and its owner."""
    view, before = scene.view, scene.previous
    if before is None or view.norms[view.body] not in {"it", "that"} or scene.knowledge.medicine_marks(view):
        return False
    named = [name for _, name in scene.knowledge.medicine_marks(before)]
    return bool(named) and all(name == OTHER for name in named) and bool(before.amounts)


def _worked_out(view: View, amount: Amount) -> bool:
    """“A quarter of 50 mg is 12.5 mg”: sums tell nobody what to take."""
    parts = [
        other
        for other in view.amounts
        if family(other.quantity.unit) == "share" and view.norms[other.end : other.end + 1] == ["of"]
    ]
    parts = [part for part in parts if part.end <= amount.start and amount.start - part.end <= _SUM]
    between = view.norms[parts[-1].end : amount.start] if parts else []
    if between in (["of"], ["of", "the"], ["of", "a"]) and "mg" in view.norms[amount.start : amount.end]:
        return True  # "a tenth of the 50 mg that is given for addiction"
    taken = bool(parts) and {"take", "takes", "taken", "dose", "prescribed"} & set(
        view.norms[max(0, parts[-1].start - 4) : parts[-1].start]
    )
    return (
        bool(parts)
        and not taken
        and amount.quantity.per is None
        and (len(between) == 1 or "is" in between or "makes" in between)
    )


def _role(scene: Scene, amount: Amount, owner: str | None) -> str:
    view = scene.view
    after = view.norms[amount.end : amount.end + 3]
    if owner != scene.knowledge.subject and not _meant(scene, amount, owner) and not _plain_name(scene, amount, owner):
        return "full"
    if _full(scene, amount) or _approved_use(scene):
        return "full"
    clause = view.clause_at(amount.start)
    strength = [
        cue
        for cue in view.find("strength-noun")
        if 0 <= cue.start - amount.end <= 1 or 0 <= amount.start - cue.end <= 1
    ]
    if strength:
        return "strength"
    if _around(view, amount, "step") and not any(
        word in {"usual", "usually", "normal"} for word in view.norms[max(0, amount.start - 4) : amount.start]
    ):
        steps = [
            cue
            for cue in _around(view, amount, "step")
            if 0 <= amount.start - cue.end <= _NEAR or 0 <= cue.start - amount.end <= 3
        ]
        if steps:
            return "step"
    if _around(view, amount, "usual") or after[:1] == ["is"]:
        return "usual"
    for _, place in scene.inherited():
        if place.has("usual", "dose-noun"):
            return "usual"
    if amount.quantity.per is None and _TOTALS & set(view.norms):
        return "mentioned"  # a sum over a week, a bottle, a year
    return "stated" if amount.quantity.per or _TAKEN & set(view.norms[clause.start : clause.end]) else "mentioned"


def _plain_name(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """Whether the name of the substance means the subject: its usual form, in an article that is about it."""
    knowledge = scene.knowledge
    concept = knowledge.sheet.concepts[knowledge.subject]
    meant = concept.usual_form and owner == concept.form_of and scene.default == knowledge.subject
    other = any(name not in knowledge.family for _, name in knowledge.medicine_marks(scene.view))
    return meant and not other and _of_that_size(scene, amount)


def _meant(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """“the dose”, in an article about the subject, is the subject's, whatever form was named last.

    An amount of the size of the other form's dose is that form's.
    """
    knowledge = scene.knowledge
    named = {name for _, name in knowledge.medicine_marks(scene.view)}
    if owner not in knowledge.family or named or scene.default != knowledge.subject:
        return False
    return _of_that_size(scene, amount)


def _of_that_size(scene: Scene, amount: Amount) -> bool:
    """Whether an amount can be the subject's: it is smaller than what the other form's dose begins with."""
    knowledge = scene.knowledge
    ratio = next(iter(knowledge.claims(RatioClaim)), None)
    usual = next((claim.usual for claim in knowledge.claims(DoseClaim)), None)
    if ratio is None or usual is None or usual.low is None:
        return True
    said = convert(replace(amount.quantity, per=None), usual.unit, None)
    return said is None or said.high is None or said.high < usual.low / ratio.value


def _approved_use(scene: Scene) -> bool:
    """A dose told with the conditions that only the other form is for."""
    view = scene.view
    knowledge = scene.knowledge
    others = [key for claim in knowledge.claims(ApprovalClaim) if claim.approved for key in claim.conditions]
    named = {name for _, name in knowledge.medicine_marks(view)}
    return (
        view.has(*(f"concept:{key}" for key in others))
        and not view.has(*knowledge.condition_groups)
        and knowledge.subject not in named
    )


def _full(scene: Scene, amount: Amount) -> bool:
    """Whether the words next to the amount, or the header above it, say that it is the other form's."""
    view = scene.view
    for cue in view.find("full-dose", "plain-dose"):
        plain = cue.group == "plain-dose"
        if cue.end == amount.start and (not plain or view.norms[cue.start - 1 : cue.start] in (["the"], ["a"])):
            return True
        between = view.norms[cue.end : amount.start] if cue.end <= amount.start else view.norms[amount.end : cue.start]
        if (
            len(between) <= 3
            and not plain
            and not set(between) & {",", ";", ".", ":", "less", "and", "or"}
            and cue.start > amount.start - 6
        ):
            return True
    return any(
        place is not None and place.has("full-dose") and not scene.knowledge.medicine_marks(place)
        for place in (scene.row, scene.column, scene.title)
    )


def _around(view: View, amount: Amount, group: str) -> list[Mark]:
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
    ]


def _period(scene: Scene) -> str | None:
    """The period a header gives: "Dose per day"."""
    for place in (scene.column, scene.row, scene.lead):
        if place is None:
            continue
        text = place.text.lower()
        for word, period in (
            ("daily", "day"),
            ("per day", "day"),
            ("a day", "day"),
            ("/day", "day"),
            ("weekly", "week"),
            ("per week", "week"),
            ("monthly", "month"),
        ):
            if word in text:
                return period
    return None


def _turned(view: View, amount: Amount) -> bool:
    """“not usual to go over 5 mg”: a negation before an open bound turns it."""
    clause = view.clause_at(amount.start)
    cues = [
        cue for cue in view.find("negation") if clause.start <= cue.start < amount.start and amount.start - cue.end <= 8
    ]
    if amount.quantity.high is None:
        # "doses above 5 mg are not low any more"
        cues += [cue for cue in view.find("negation") if amount.end <= cue.start < clause.end]
    return len(cues) % 2 == 1


def _rejected(view: View, amount: Amount) -> bool:
    """A dose worked out, quoted or named in order to reject it."""
    after = any(0 <= cue.start - amount.end <= 12 for cue in view.find("rejected-after"))
    return after or any(0 <= amount.start - cue.end <= 6 for cue in view.find("rejected-before"))


def _corrected(scene: Scene) -> bool:
    """“The label read 45 mg. It should have said 4.5 mg.”: the next sentence puts it right."""
    following = scene.following
    return following is not None and following.has("correction") and bool(following.amounts)
