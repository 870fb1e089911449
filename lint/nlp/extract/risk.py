"""Risks: denied, played down, or said to be absent.

`object` is what is played down: "side-effects", "warning", "safety", or an effect of the sheet. Every assertion here is
a denial of a risk; its `aspects["form"]` tells how: absolute, none, minimised, lowered,
cannot-harm, no-call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Cue, Kind, Stance
from lint.nlp.extract.comfort import comforts
from lint.nlp.extract.risk_denied import denied_effects
from lint.nlp.extract.risk_lowered import TRIGGER, lowered
from lint.nlp.extract.risk_topic import called, harmed, ours, someone, topic_of
from lint.nlp.knowledge import OTHER
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge import Knowledge
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_LIMITERS = words("risk", "limiters")
_CALLING = words("risk", "calling")

_QUANTIFIED = words("risk", "quantified")


_EXCEPTING = {"apart", "aside", "except", "besides", "beyond", "but", "worse"}
_NONE = ("none", "nil", "zero")


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of to deny or make light of a risk."""
    hazards = (f"concept:{effect}" for effect, _, _ in knowledge.dangers)
    return frozenset(
        (
            "adverse-nouns",
            "negation",
            "safe-absolute",
            "hazard-verb",
            "organ",
            "minimiser",
            "no-need",
            "can-wait",
            "concern-word",
            TRIGGER,
            *hazards,
        )
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
        *_lowered(scene),
        *_no_call(scene),
    ):
        if not any(start < high and low < end for low, high in seen):
            seen.append((start, end))
            yield assertion


def _denial(
    scene: Scene, start: int, end: int, topic: str, cue: Cue, form: str, stance: Stance | None = None
) -> tuple[Assertion, int, int]:
    """A risk denied at the words `start:end`, with those words."""
    made = scene.assertion(
        Kind.RISK,
        start,
        end,
        subject=scene.focus,
        object_=topic,
        denied=True,
        stance=stance,
        cues=(cue,),
        form=form,
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
        disputed = scene.stance_at(mark.start)[0] is Stance.REFUTED and view.has("take-verb", "hazard-verb")
        if disputed and not view.denied(mark) and ours(scene, mark.start):
            stance = Stance.ASSERTED  # "claims that it has side effects are false"
            cue = scene.cue("adverse", mark)
            yield _denial(scene, mark.start, mark.end, "side-effects", cue, "none", stance)
            continue
        if not _EXCEPTING.isdisjoint(view.norms[mark.end : mark.end + 2]):
            continue  # "no side effects apart from vivid dreams"
        free = view.norms[mark.end : mark.end + 2]
        if not near and free[-1:] != ["free"] and free[:1] != ["free"]:
            continue
        turned = view.negations(mark)
        if near and len(turned) % 2 == 0:
            continue
        between = view.norms[near[-1].end : mark.start] if near else []
        if any(word in _LIMITERS for word in between):
            continue
        if someone(view, mark) or not ours(scene, mark.start):
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
        if not ours(scene, mark.start) or someone(view, mark):
            continue
        if view.has("negation-partial") and any(cue.start < mark.start for cue in view.find("negation-partial")):
            continue
        object_ = topic_of(scene, mark) or "safety"
        yield _denial(scene, mark.start, mark.end, object_, scene.cue("safe-absolute", mark), "absolute")


def _cannot_harm(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“can't harm the liver”, "no effect on your kidneys"."""
    view = scene.view
    for mark in view.find("hazard-verb"):
        done = view.norms[max(0, mark.start - 2) : mark.start] in (["do", "any"], ["cause", "any"], ["does", "any"])
        if not done and view.norms[max(0, mark.start - 1)] in {"a", "the", "your", "any", "with", "have", "has"}:
            continue  # "a damaged liver" is a condition, not a harm denied
        organ = next((cue for cue in view.find("organ") if 0 <= cue.start - mark.end <= 4), None)
        refuted = scene.stance is Stance.ASSERTED and scene.stance_at(mark.start)[0] is Stance.REFUTED
        if organ is None or view.denied(mark) == refuted or not ours(scene, mark.start) or scene.hedges(mark.start):
            continue
        start = min([mark.start, *(cue.start for cue in view.negations(mark))])
        owner = [
            cue.start
            for cue, name in scene.knowledge.medicine_marks(view)
            if cue.start < start and start - cue.end <= 2
        ]
        low = min([start, *owner])
        stance = Stance.ASSERTED if refuted else None  # "we don't believe that it can harm the liver"
        topic = harmed(scene, view.words(organ.start, organ.end))
        if topic is not None:
            yield _denial(scene, low, organ.end, topic, scene.cue("hazard", mark), "cannot-harm", stance)
    for start, end, topic, cue in denied_effects(scene):
        yield _denial(scene, start, end, topic, scene.cue("negation", cue), "cannot-harm")
    troubled = view.find(*(f"concept:{population}" for population in scene.knowledge.populations))
    for organ in view.find("organ"):
        if any(mark.start <= organ.start < mark.end for mark in troubled):
            continue  # "people with liver disease are excluded" speaks of people
        near = [
            cue
            for cue in view.find("minimiser", "safe-absolute")
            if abs(cue.start - organ.end) <= 5 or abs(organ.start - cue.end) <= 5
        ]
        near = [cue for cue in near if not _taken_back(view, cue)]
        if (
            near
            and ours(scene, organ.start)
            and not scene.hedges(near[0].start)
            and not view.within(near[0].start, near[0].end, "lower-risk")
        ):
            start, end = min(near[0].start, organ.start), max(near[0].end, organ.end)
            topic = harmed(scene, view.words(organ.start, organ.end))
            if topic is not None:
                yield _denial(scene, start, end, topic, scene.cue("minimiser", near[0]), "cannot-harm")


def _minimised(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A risk named here, or just before and taken up by a pronoun, and a word that makes light of it."""
    view = scene.view
    told: set[str] = set()
    for mark in (*view.find("minimiser"), *comforts(view)):
        if _taken_back(view, mark) or not ours(scene, mark.start):
            continue
        if any(cue.start < mark.end and mark.start < cue.end for cue in view.find("prohibit")):
            continue  # "… are excluded": people, not risks
        if scene.hedges(mark.start) and "may" in view.norms[max(0, mark.start - 3) : mark.start]:
            continue
        topic = topic_of(scene, mark)
        if topic is None and view.norms[mark.start] in {"as", "safer", "gentler", "milder"}:
            topic = "safety"  # "as gentle as a vitamin"
        if topic is None or topic in told:
            continue
        told.add(topic)  # "a formality that does not concern you" plays it down once
        yield _denial(scene, mark.start, mark.end, topic, scene.cue("minimiser", mark), "minimised")


def _taken_back(view: View, mark: Mark) -> bool:
    """Whether a comforting word is denied: "it is no formality", "they don't always bounce back"."""
    return view.denied(mark) or any(0 <= mark.start - cue.end <= 1 for cue in view.find("negation-partial"))


def _lowered(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    for mark in lowered(scene):
        yield _denial(scene, mark.start, mark.end, "warning", scene.cue("lower risk", mark), "lowered")


def _no_call(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A sign that needs a call, said to need none."""
    view = scene.view
    signs = [
        group
        for claim in scene.knowledge.claims(RiskClaim)
        if claim.call_clinician
        for group in (f"concept:{claim.effect}", *(f"concept:{sign}" for sign in claim.signs))
    ]
    if not (view.has(*signs) or (scene.previous is not None and scene.previous.has(*signs))):
        return
    effect = called(scene)
    for mark in view.find("can-wait"):
        if not view.denied(mark):
            yield _denial(scene, mark.start, mark.end, effect, scene.cue("can wait", mark), "no-call")
    for mark in view.find("no-need"):
        text = view.norms[mark.start : mark.end + 6]
        if not {",", ";"}.isdisjoint(text[mark.end - mark.start : -1]):
            continue  # "…, vomiting or without, stop and phone"
        if any(word in _CALLING for word in text) and not view.denied(mark):
            end = min(mark.end + 3, len(view.norms))
            yield _denial(scene, mark.start, end, effect, scene.cue("no-need", mark), "no-call")
