"""Doses and dose ratios, with the role each plays.

`aspects["role"]`: "usual" (said to be what people take), "stated" (a dose of the subject, whatever it is), "step" (on
the way up), "strength" (of a product), "full" (of another form), "ratio" (a fraction of the other form's dose).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Kind
from lint.nlp.knowledge import OTHER
from lint.quantity import family
from lint.sheet import RatioClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import Amount, View

_NEAR = 6
_LESS = {"less", "smaller", "lower", "weaker", "fewer", "off", "reduction", "below"}
_REJECTING = ("far more than", "much more than", "too much", "too high", "far too", "way too", "instead of", "rather than", "not the", "not a", "ten times", "wrong dose", "should have", "overdose", "mistake", "by mistake", "corrected", "we wrote", "we said", "we printed", "misprint")


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every dose of the subject's family and every fraction that compares doses."""
    for amount in scene.view.amounts:
        kind = family(amount.quantity.unit)
        if kind in {"mass", "mass-per-mass", "dose-by-weight"} or amount.quantity.unit == "mg/kg":
            yield from _dose(scene, amount)
        elif kind == "share":
            yield from _ratio(scene, amount)


def _dose(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    view = scene.view
    owner = scene.owner(amount.start, every=True)
    if not scene.knowledge.is_subject(owner):
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
        subject=owner,
        denied=_turned(view, amount),
        quantity=amount.quantity,
        cues=cues,
        role=role,
        rejected="yes" if _rejected(view, amount) else "no",
        per=amount.quantity.per or _period(scene) or "",
    )


def _role(scene: Scene, amount: Amount, owner: str | None) -> str:  # noqa: PLR0911 - one line a role
    view = scene.view
    after = view.norms[amount.end : amount.end + 3]
    if owner != scene.knowledge.subject:
        return "full"
    full = [cue for cue in _around(view, amount, "full-dose") if not set(view.norms[cue.start : cue.end]) <= {"usual", "standard", "regular", "normal", "-"} or cue.end == amount.start]
    clause = view.clause_at(amount.start)
    if full and any(clause.start <= cue.start < clause.end and -2 <= amount.start - cue.end <= 3 or 0 <= cue.start - amount.end <= 3 for cue in full):  # noqa: PLR2004
        return "full"
    strength = [cue for cue in view.find("strength-noun") if 0 <= cue.start - amount.end <= 1]
    if strength:
        return "strength"
    if _around(view, amount, "step") and not any(word in {"usual", "usually", "normal"} for word in view.norms[max(0, amount.start - 4) : amount.start]):
        steps = [cue for cue in _around(view, amount, "step") if 0 <= amount.start - cue.end <= _NEAR or 0 <= cue.start - amount.end <= 3]  # noqa: PLR2004
        if steps:
            return "step"
    if _around(view, amount, "usual") or after[:1] == ["is"]:
        return "usual"
    for _, place in scene.inherited():
        if place.has("usual", "dose-noun"):
            return "usual"
    return "stated"


def _around(view: View, amount: Amount, group: str) -> list:
    clause = view.clause_at(amount.start)
    return [
        cue
        for cue in view.find(group)
        if (clause.start <= cue.start < clause.end or 0 <= cue.start - amount.end <= _NEAR or 0 <= amount.start - cue.end <= _NEAR)
        and not (cue.start >= amount.start and cue.end <= amount.end)
    ]


def _period(scene: Scene) -> str | None:
    """The period a header gives: "Dose per day"."""
    for place in (scene.column, scene.row, scene.lead):
        if place is None:
            continue
        text = place.text.lower()
        for word, period in (("daily", "day"), ("per day", "day"), ("a day", "day"), ("/day", "day"), ("weekly", "week"), ("per week", "week"), ("monthly", "month")):
            if word in text:
                return period
    return None


def _turned(view: View, amount: Amount) -> bool:
    """ "not usual to go over 5 mg": a negation before an open bound turns it."""
    clause = view.clause_at(amount.start)
    cues = [cue for cue in view.find("negation", "prohibit") if clause.start <= cue.start < amount.start and not view.within(cue.start, cue.end, "pseudo-negation")]
    return len([cue for cue in cues if cue.group == "negation" or "not" not in view.norms[cue.start : cue.end]]) % 2 == 1


def _rejected(view: View, amount: Amount) -> bool:
    """A dose worked out, quoted or named in order to reject it."""
    after = view.words(amount.end, amount.end + 14).lower() if amount.end < len(view.norms) else ""
    before = view.words(max(0, amount.start - 8), amount.start).lower() if amount.start else ""
    return any(phrase in after for phrase in _REJECTING[:7]) or any(phrase in before for phrase in _REJECTING[7:]) or any(phrase in after for phrase in _REJECTING[12:])


def _ratio(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    claim = next((claim for claim in scene.knowledge.sheet.claims.values() if isinstance(claim, RatioClaim)), None)
    if claim is None:
        return
    view = scene.view
    owner = scene.owner(amount.start)
    if owner == OTHER or (owner is None and not scene.knowledge.is_subject(scene.focus)):
        return
    after = view.norms[amount.end : amount.end + 9]
    compared = bool(
        [cue for cue in view.find("full-dose", "dose-noun", f"concept:{claim.of}") if -1 <= cue.start - amount.end <= 8]  # noqa: PLR2004
    ) or after[:2] in (["of", "that"], ["of", "what"], ["the", "strength"], ["the", "dose"], ["the", "size"], ["as", "much"], ["of", "it"], ["that", "size"])
    people = [cue for cue in view.find("patients-people") if 0 <= cue.start - amount.end <= 3]  # noqa: PLR2004
    if not compared or people or view.norms[amount.start - 1 : amount.start] == ["by"]:
        return
    less = bool(set(after[:1]) & _LESS)
    yield scene.assertion(
        Kind.RATIO,
        amount.start,
        amount.end + (1 if less else 0),
        subject=owner,
        object_=claim.of,
        quantity=amount.quantity,
        cues=(),
        less="yes" if less else "no",
        role="ratio",
    )
