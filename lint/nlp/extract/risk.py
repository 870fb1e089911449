"""Risks: denied, played down, or said to be absent.

`object` is what is played down: "side-effects", "warning", "safety", or an effect of the sheet. Every assertion here is
a denial of a risk; its `aspects["form"]` tells how: absolute, none, minimised, cannot-harm, no-call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Cue, Kind
from lint.nlp.knowledge import OTHER
from lint.sheet import RiskClaim, SideEffectsClaim, WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge import Knowledge
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_LEAD = 3  # words before a denial that need no subject: "there are no side effects"
_TOPICS = words("risk", "topics")
_LIMITERS = words("risk", "limiters")
_CALLING = words("risk", "calling")

_PERSONAL = words("risk", "personal")
_QUANTIFIED = words("risk", "quantified")
_ANAPHORS = words("risk", "anaphors")


_NONE = ("none", "nil", "zero")


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of to deny or make light of a risk."""
    hazards = (f"concept:{claim.hazard}" for claim in knowledge.claims(WarningClaim))
    return frozenset(
        ("adverse-nouns", "negation", "safe-absolute", "hazard-verb", "organ", "minimiser", "no-need", *hazards)
    )


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every denial or minimising of a risk of the subject."""
    view = scene.view
    if scene.owner(0) == OTHER and not any(name != OTHER for _, name in scene.knowledge.medicine_marks(view)):
        return
    seen: list[tuple[int, int]] = []
    for assertion, start, end in (
        *_no_effects(scene),
        *_labelled_none(scene),
        *_absolute(scene),
        *_cannot_harm(scene),
        *_minimised(scene),
        *_no_call(scene),
    ):
        if not any(start < high and low < end for low, high in seen):
            seen.append((start, end))
            yield assertion


def _ours(scene: Scene, position: int) -> bool:
    """Whether what stands at a position is said of the subject: named, meant by a pronoun, or all that is spoken of."""
    owner = scene.owner(position)
    if not scene.knowledge.is_subject(owner if owner is not None else scene.focus):
        return False
    view = scene.view
    clause = view.clause_at(position)
    if view.within(clause.start, clause.end, *scene.knowledge.family_groups) or scene.anchor is not None:
        return True
    lead = view.norms[clause.start : position]
    return (
        len(lead) <= _LEAD
        or bool(_ANAPHORS & set(lead))
        or bool(_TOPICS & set(lead))
        or _named(scene, view, None) is not None
    )


def _denial(scene: Scene, start: int, end: int, topic: str, cue: Cue, form: str) -> tuple[Assertion, int, int]:
    """A risk denied at the words `start:end`, with those words."""
    made = scene.assertion(
        Kind.RISK, start, end, subject=scene.focus, object_=topic, denied=True, cues=(cue,), form=form
    )
    return made, start, end


def _no_effects(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“no side effects”, "side-effect-free"."""
    view = scene.view
    for mark in view.find("adverse-nouns"):
        near = [
            cue
            for cue in view.find("negation")
            if cue.end <= mark.start
            and mark.start - cue.end <= 3
            and view.norms[cue.start] in _QUANTIFIED | {"free", "devoid"}
        ]
        free = view.norms[mark.end : mark.end + 2]
        if not near and free[-1:] != ["free"] and free[:1] != ["free"]:
            continue
        turned = view.negations(mark)
        if near and len(turned) % 2 == 0:
            continue
        between = view.norms[near[-1].end : mark.start] if near else []
        if any(word in _LIMITERS for word in between):
            continue
        if any(word in _PERSONAL for word in view.norms[: mark.start]) or not _ours(scene, mark.start):
            continue
        if view.has("patients-some") and not view.has("patients-most"):
            continue
        if scene.hedges(mark.start):
            continue
        start = near[-1].start if near else mark.start
        end = mark.end if near else mark.end + 2
        yield _denial(
            scene,
            start,
            end,
            "side-effects",
            scene.cue("negation", near[-1]) if near else scene.cue("free", mark),
            "none",
        )


def _labelled_none(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“Side effects: none”, or "none" in a cell under such a header."""
    view = scene.view
    for index, word in enumerate(view.norms):
        if word not in _NONE:
            continue
        label = any(
            0 < index - cue.end <= 4 and ":" in view.norms[cue.end : index] for cue in view.find("adverse-nouns")
        )
        headed = (
            view.block.cell is not None
            and len(view.norms) <= 2
            and any(
                place is not None and (place.has("adverse-nouns") or {"risk", "risks"} & set(place.norms))
                for place in (scene.row, scene.column)
            )
        )
        if (label or headed) and scene.knowledge.is_subject(scene.owner(index) or scene.focus):
            made = _denial(
                scene, index, index + 1, "side-effects", Cue("none", word, view.span(index, index + 1)), "none"
            )
            yield made


def _absolute(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    view = scene.view
    for mark in view.find("safe-absolute"):
        if (
            view.denied(mark)
            or scene.hedges(mark.start)
            or (view.has("adverse-nouns") and view.words(mark.start, mark.end).lower().endswith("effects"))
        ):
            continue
        if not _ours(scene, mark.start) or any(word in _PERSONAL for word in view.norms[: mark.start]):
            continue
        if view.has("negation-partial") and any(cue.start < mark.start for cue in view.find("negation-partial")):
            continue
        object_ = _topic(scene, mark) or "safety"
        yield _denial(scene, mark.start, mark.end, object_, scene.cue("safe-absolute", mark), "absolute")


def _cannot_harm(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“can't harm the liver”, "no effect on your kidneys"."""
    view = scene.view
    for mark in view.find("hazard-verb"):
        if view.norms[max(0, mark.start - 1)] in {"a", "the", "your", "any", "with", "have", "has"}:
            continue  # "a damaged liver" is a condition, not a harm denied
        organ = next((cue for cue in view.find("organ") if 0 <= cue.start - mark.end <= 4), None)
        if organ is None or not view.denied(mark) or not _ours(scene, mark.start) or scene.hedges(mark.start):
            continue
        start = view.negations(mark)[0].start
        owner = [
            cue.start
            for cue, name in scene.knowledge.medicine_marks(view)
            if cue.start < start and start - cue.end <= 2
        ]
        low = min([start, *owner])
        yield _denial(scene, low, organ.end, "warning", scene.cue("hazard", mark), "cannot-harm")
    hazards = [f"concept:{claim.hazard}" for claim in scene.knowledge.claims(WarningClaim)]
    for hazard in view.find(*hazards):
        cues = [cue for cue in view.negations(hazard) if hazard.start - cue.end <= 5]
        caused = {"cause", "causes", "lead", "leads", "do", "produce", "bring", "possible"} & set(
            view.norms[: hazard.end + 3]
        )
        if len(cues) == 1 and caused and _ours(scene, hazard.start) and not scene.hedges(hazard.start):
            yield _denial(scene, cues[0].start, hazard.end, "warning", scene.cue("negation", cues[0]), "cannot-harm")
    for organ in view.find("organ"):
        near = [
            cue
            for cue in view.find("minimiser", "safe-absolute")
            if abs(cue.start - organ.end) <= 5 or abs(organ.start - cue.end) <= 5
        ]
        near = [cue for cue in near if not view.denied(cue)]
        if (
            near
            and _ours(scene, organ.start)
            and not scene.hedges(near[0].start)
            and not view.within(near[0].start, near[0].end, "lower-risk")
        ):
            start, end = min(near[0].start, organ.start), max(near[0].end, organ.end)
            yield _denial(scene, start, end, "warning", scene.cue("minimiser", near[0]), "cannot-harm")


def _minimised(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A risk named here, or just before and taken up by a pronoun, and a word that makes light of it."""
    view = scene.view
    for mark in view.find("minimiser"):
        if view.denied(mark) or not _ours(scene, mark.start):
            continue
        if scene.hedges(mark.start) and "may" in view.norms[max(0, mark.start - 3) : mark.start]:
            continue
        topic = _topic(scene, mark)
        if topic is None and view.norms[mark.start] in {"as", "safer", "gentler", "milder"}:
            topic = "safety"  # "as gentle as a vitamin"
        if topic is None:
            continue
        yield _denial(scene, mark.start, mark.end, topic, scene.cue("minimiser", mark), "minimised")


def _no_call(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A sign that needs a call, said to need none."""
    view = scene.view
    signs = [
        group
        for claim in scene.knowledge.claims(RiskClaim)
        for group in (f"concept:{claim.effect}", *(f"concept:{sign}" for sign in claim.signs))
    ]
    if not (view.has(*signs) or (scene.previous is not None and scene.previous.has(*signs))):
        return
    for mark in view.find("no-need"):
        text = view.norms[mark.start : mark.end + 6]
        if any(word in _CALLING for word in text) and not view.denied(mark):
            claim = scene.knowledge.claims(RiskClaim)[0]
            end = min(mark.end + 3, len(view.norms))
            yield _denial(scene, mark.start, end, claim.effect, scene.cue("no-need", mark), "no-call")


def _topic(scene: Scene, mark: Mark) -> str | None:
    """What a comforting word is said of: the risk in its sentence, else the one before that a pronoun takes up."""
    own = _named(scene, scene.view, mark)
    if own is not None:
        return own
    view = scene.view
    clause = view.clause_at(mark.start)
    pronoun = any(word in _ANAPHORS for word in view.norms[clause.start : clause.end]) or mark.start <= 1
    if pronoun:
        for place in (*scene.earlier, scene.question, scene.row, scene.lead, scene.heading if view.first else None):
            if place is not None and place is not view:
                found = _named(scene, place, None)
                if found is not None:
                    return found
    return None


def _named(scene: Scene, view: View, mark: Mark | None) -> str | None:
    knowledge = scene.knowledge
    if view.has("boxed-warning", "strongest-warning"):
        return "warning"
    for claim in knowledge.claims(RiskClaim):
        if any(view.has(f"concept:{key}") for key in (claim.effect, *claim.signs)):
            return claim.effect
    if any(view.has(f"concept:{warning.hazard}") for warning in knowledge.claims(WarningClaim)):
        return "warning"
    effects = {
        cue.concept
        for listed in knowledge.claims(SideEffectsClaim)
        for key in listed.effects
        for cue in view.find(f"concept:{key}")
    }
    if view.has("adverse-nouns") or len(effects) > 1:
        return "side-effects"
    if any(cue for cue in view.find("organ") if mark is None or abs(cue.start - mark.start) <= 8):
        return "warning"
    return None
