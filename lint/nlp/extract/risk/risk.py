"""Risks: denied, played down, or said to be absent.

`object` is what is played down: "side-effects", "warning", "safety", or an effect of the sheet. Every assertion here is
a denial of a risk; its `aspects["form"]` tells how: absolute, none, minimised, lowered,
cannot-harm, denied, no-call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.along_in_row import told_in_row
from lint.nlp.extract.risk.animals_only import animals_only
from lint.nlp.extract.risk.at_worst import CAP
from lint.nlp.extract.risk.belittled import BELITTLING, EVERYDAY, belittled
from lint.nlp.extract.risk.beside_calm import beside_risks, calm_beside
from lint.nlp.extract.risk.called_rare import called_rare, common
from lint.nlp.extract.risk.combined import combined
from lint.nlp.extract.risk.comfort import TAKING_EFFECT, no_emergency
from lint.nlp.extract.risk.effects_denied import effects_denied
from lint.nlp.extract.risk.everywhere import everywhere
from lint.nlp.extract.risk.harm import cannot_harm
from lint.nlp.extract.risk.harmless_itself import of_something_else
from lint.nlp.extract.risk.level_kept import level_kept
from lint.nlp.extract.risk.likened import GENTLE, THING, likened
from lint.nlp.extract.risk.listed_along import listed_along
from lint.nlp.extract.risk.listed_as_none import listed_as_none
from lint.nlp.extract.risk.margin import NARROW, WIDE, margin
from lint.nlp.extract.risk.minimised import minimised, of_a_purse
from lint.nlp.extract.risk.mythical import called_false, cannot_do_that, mythical
from lint.nlp.extract.risk.no_call import no_call
from lint.nlp.extract.risk.no_harm import advised, no_harm, of_another, to_illness
from lint.nlp.extract.risk.none_listed import labelled_none
from lint.nlp.extract.risk.none_of_them import none_of_them, not_covered
from lint.nlp.extract.risk.not_worse import not_worse
from lint.nlp.extract.risk.organ_spared import organ_spared
from lint.nlp.extract.risk.others_risk import SOME_ALONE, somebody_elses
from lint.nlp.extract.risk.recovered import recovered
from lint.nlp.extract.risk.risk_denied import answered_no, never_occur
from lint.nlp.extract.risk.risk_lowered import TRIGGER, lowered
from lint.nlp.extract.risk.risk_topic import PAPER, denial, ours, someone, topic_of
from lint.nlp.extract.risk.safety_told import HARM, SAFETY, not_enough, worst_only
from lint.nlp.extract.risk.sailed_through import SAILING, UNTROUBLED, sailed_through
from lint.nlp.extract.risk.sign_explained import sign_explained
from lint.nlp.extract.risk.taken_amiss import dose_missed, unsafe
from lint.nlp.extract.risk.unharmed import unharmed
from lint.nlp.extract.risk.unworried import unworried
from lint.nlp.extract.risk.waved_away import IGNORING, waved_away
from lint.nlp.extract.risk.you_wont import you_wont
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene

_LIMITERS = words("risk", "limiters")
_EACH = words("risk", "each")
_FEW = words("results", "few") | words("risk", "mild") | {"fewer"}

_QUANTIFIED = words("risk", "quantified")
_QUANTIFIED_OR_FREE = _QUANTIFIED | {"free", "devoid"}


_CONTROLS = words("risk", "controls")
_CALLS = ("contact-verbs", "consult-verbs", "doctor-call", "urgent-services")
_GOING = words("risk", "going")
_MOODS = words("risk", "moods")
_EXCEPTING = words("risk", "excepting")


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of to deny or make light of a risk."""
    along = (f"concept:{key}" for key in knowledge.company.risks)
    hazards = (f"concept:{key}" for effect, _, beside in knowledge.dangers for key in (effect, *beside))
    levels = (HEAD + effect for _, effect, _ in beside_risks(knowledge))
    return frozenset(
        (
            *knowledge.company.signs,
            "adverse-nouns",
            "negation",
            "safe-absolute",
            "hazard-verb",
            "organ",
            "minimiser",
            "no-need",
            "can-wait",
            "can-wait-lead",
            "concern-word",
            TAKING_EFFECT,
            CAP,
            "doctor-call",
            TRIGGER,
            HARM,
            THING,
            GENTLE,
            PAPER,
            IGNORING,
            SAFETY,
            BELITTLING,
            EVERYDAY,
            WIDE,
            NARROW,
            SOME_ALONE,
            SAILING,
            UNTROUBLED,
            *along,
            *hazards,
            *levels,
            *(f"concept:{effect}" for effect in common(knowledge)),
        )
    )


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every denial or minimising of a risk of the subject."""
    view = scene.view
    if scene.owner(0) == OTHER and not any(name != OTHER for _, name in scene.knowledge.medicine_marks(view)):
        yield from (
            told
            for told, _, _ in (
                *combined(scene),
                *told_in_row(scene),
                *listed_along(scene),
                *not_worse(scene),
                *calm_beside(scene),
                *likened(scene),
            )
        )  # "no worse than X"
        return
    seen: list[tuple[int, int]] = []
    for assertion, start, end in (
        *not_worse(scene),
        *effects_denied(scene),
        *combined(scene),
        *told_in_row(scene),
        *listed_along(scene),
        *calm_beside(scene),
        *_no_effects(scene),
        *labelled_none(scene),
        *listed_as_none(scene),
        *_absolute(scene),
        *cannot_harm(scene),
        *answered_no(scene),
        *minimised(scene),
        *called_rare(scene),
        *_lowered(scene),
        *no_call(scene),
        *no_harm(scene),
        *waved_away(scene),
        *likened(scene),
        *none_of_them(scene),
        *you_wont(scene),
        *not_covered(scene),
        *somebody_elses(scene),
        *organ_spared(scene),
        *level_kept(scene),
        *sign_explained(scene),
        *margin(scene),
        *mythical(scene),
        *called_false(scene),
        *cannot_do_that(scene),
        *belittled(scene),
        *everywhere(scene),
        *sailed_through(scene),
        *unworried(scene),
        *unharmed(scene),
        *recovered(scene),
        *animals_only(scene),
    ):
        if not any(start < high and low < end for low, high in seen):
            seen.append((start, end))
            yield assertion


def _no_effects(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“no side effects”, "side-effect-free"."""
    view = scene.view
    for mark in view.find("adverse-nouns"):
        near = [
            cue
            for cue in view.find("negation")
            if cue.end <= mark.start and mark.start - cue.end <= 3 and view.norms[cue.start] in _QUANTIFIED_OR_FREE
        ]
        disputed = scene.stance_at(mark.start)[0] is Stance.REFUTED and view.has("take-verb", "hazard-verb")
        few = view.norms[max(0, mark.start - 1)] in _FEW  # "that it has few side effects is but half true"
        disputed = disputed and not few and not view.amounts  # "don't believe that just 2% get side effects"
        if disputed and not view.denied(mark) and ours(scene, mark.start):
            stance = Stance.ASSERTED  # "claims that it has side effects are false"
            cue = scene.cue("adverse", mark)
            yield denial(scene, mark.start, mark.end, "side-effects", cue, "none", stance)
            continue
        if not _EXCEPTING.isdisjoint(view.norms[mark.end : mark.end + 2]):
            told = {cue.start for cue in view.find(*scene.knowledge.effect_groups) if cue.start >= mark.end}
            if len(told) > 1 or "worse" in view.norms[mark.end : mark.end + 2]:
                continue  # "no side effects apart from nausea, headaches and dizziness" names what there is
        if not _CONTROLS.isdisjoint(view.bag):
            continue  # "no side effects in the placebo group"
        if never_occur(view, mark) and ours(scene, mark.start) and not scene.hedges(mark.start):
            yield denial(scene, mark.start, mark.end, "side-effects", scene.cue("adverse", mark), "none")
            continue
        free = view.norms[mark.end : mark.end + 2]
        if not near and free[-1:] != ["free"] and free[:1] != ["free"]:
            continue
        turned = view.negations(mark)
        if near and len(turned) % 2 == 0:
            continue
        between = view.norms[near[-1].end : mark.start] if near else []
        if any(word in _LIMITERS or word in _EACH for word in between):
            continue  # "doesn't cover every side effect"
        if worst_only(view, mark):
            continue
        if someone(view, mark) or not ours(scene, mark.start):
            continue
        if scene.hedges(mark.start):
            continue
        start = near[-1].start if near else mark.start
        end = mark.end if near else mark.end + 2
        yield denial(
            scene,
            start,
            end,
            "side-effects",
            scene.cue("negation", near[-1]) if near else scene.cue("free", mark),
            "none",
        )


def _absolute(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    view = scene.view
    for mark in view.find("safe-absolute"):
        if (
            view.denied(mark)
            or any(cue.start < mark.start for cue in scene.hedges(mark.start))
            or (view.has("adverse-nouns") and view.words(mark.start, mark.end).lower().endswith("effects"))
        ):
            continue
        if not ours(scene, mark.start) or someone(view, mark) or of_a_purse(view, mark):
            continue
        noun = view.within(mark.start, mark.end, HARM)
        if noun and (of_another(view, noun[-1]) or to_illness(scene, noun[-1]) or advised(view, mark.start)):
            continue  # "no harm in asking"; "take no risks"
        if view.norms[mark.start] == "easy" and view.norms[mark.start - 1] in _GOING:
            continue  # "go easy on the wine"
        if not_enough(view, mark.start, mark.end):
            continue
        mood = view.norms[mark.start] == "with" or view.norms[mark.end - 1] in _MOODS
        if mood and (view.has(*_CALLS) or not view.has("take-verb", "use-verb")):
            continue  # "call your doctor without hesitation"
        if view.has("negation-partial") and any(cue.start < mark.start for cue in view.find("negation-partial")):
            continue
        if dose_missed(view, mark.start) or of_something_else(scene, mark):
            continue
        topic = topic_of(scene, mark)
        if topic and no_emergency(scene, mark, topic):
            continue
        object_ = topic or unsafe(view)
        yield denial(scene, mark.start, mark.end, object_, scene.cue("safe-absolute", mark), "absolute")


def _lowered(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    for mark in lowered(scene):
        yield denial(scene, mark.start, mark.end, "warning", scene.cue("lower risk", mark), "lowered")
