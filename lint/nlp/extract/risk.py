"""Risks: denied, played down, or said to be absent.

`object` is what is played down: "side-effects", "warning", "safety", or an effect of the sheet. Every assertion here is
a denial of a risk; its `aspects["form"]` tells how: absolute, none, minimised, lowered,
cannot-harm, no-call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.clauses import ClauseKind
from lint.nlp.extract.belittled import BELITTLING, EVERYDAY, belittled
from lint.nlp.extract.beside_calm import beside_risks, calm_beside
from lint.nlp.extract.combined import combined
from lint.nlp.extract.comfort import NOT_TO, comforts, heeded, no_emergency, not_to, rejecting
from lint.nlp.extract.effects_denied import bare_nothing, effects_denied
from lint.nlp.extract.everywhere import everywhere
from lint.nlp.extract.harm import cannot_harm
from lint.nlp.extract.likened import GENTLE, THING, likened
from lint.nlp.extract.margin import NARROW, WIDE, margin
from lint.nlp.extract.mythical import mythical
from lint.nlp.extract.no_call import no_call
from lint.nlp.extract.no_harm import advised, no_harm, of_another
from lint.nlp.extract.none_listed import labelled_none
from lint.nlp.extract.none_of_them import none_of_them, not_covered, to_none
from lint.nlp.extract.object_of_concern import of_a_purse, of_something_else
from lint.nlp.extract.organ_spared import organ_spared
from lint.nlp.extract.others_risk import somebody_elses, told_apart
from lint.nlp.extract.risk_denied import never_occur
from lint.nlp.extract.risk_lowered import TRIGGER, lowered
from lint.nlp.extract.risk_topic import PAPER, denial, of_a_thing, ours, someone, taken_back, topic_of
from lint.nlp.extract.safety_told import HARM, SAFETY
from lint.nlp.extract.sailed_through import SAILING, UNTROUBLED, sailed_through
from lint.nlp.extract.waved_away import IGNORING, waved_away
from lint.nlp.knowledge import OTHER
from lint.nlp.vocabulary import HEAD
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge import Knowledge
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_DOSES = words("risk", "doses")
_LIMITERS = words("risk", "limiters")
_EACH = words("risk", "each")

_QUANTIFIED = words("risk", "quantified")


_CONTROLS = words("risk", "controls")
_QUANTIFIERS = words("risk", "quantifiers")
_OCCUR = 6  # words between unwanted effects and what is denied of them
_CONCERN = words("risk", "concern")
_CALLS = ("contact-verbs", "consult-verbs", "doctor-call", "urgent-services")
_MOODS = words("risk", "moods")
_TAKERS = words("risk", "takers")
_EXCEPTING = words("risk", "excepting")


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of to deny or make light of a risk."""
    hazards = (f"concept:{key}" for effect, _, beside in knowledge.dangers for key in (effect, *beside))
    levels = (HEAD + effect for _, effect, _ in beside_risks(knowledge))
    signs = (f"concept:{sign}" for claim in knowledge.claims(RiskClaim) for sign in claim.signs)
    return frozenset(
        (
            *signs,
            "adverse-nouns",
            "negation",
            "safe-absolute",
            "hazard-verb",
            "organ",
            "minimiser",
            "no-need",
            "can-wait",
            "concern-word",
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
            SAILING,
            UNTROUBLED,
            *hazards,
            *levels,
        )
    )


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every denial or minimising of a risk of the subject."""
    view = scene.view
    if scene.owner(0) == OTHER and not any(name != OTHER for _, name in scene.knowledge.medicine_marks(view)):
        yield from (
            told for told, _, _ in (*combined(scene), *calm_beside(scene), *likened(scene))
        )  # "no worse than X"
        return
    seen: list[tuple[int, int]] = []
    for assertion, start, end in (
        *_no_effects(scene),
        *labelled_none(scene),
        *_absolute(scene),
        *cannot_harm(scene),
        *_minimised(scene),
        *_lowered(scene),
        *no_call(scene),
        *no_harm(scene),
        *waved_away(scene),
        *likened(scene),
        *effects_denied(scene),
        *none_of_them(scene),
        *not_covered(scene),
        *somebody_elses(scene),
        *organ_spared(scene),
        *margin(scene),
        *mythical(scene),
        *combined(scene),
        *calm_beside(scene),
        *belittled(scene),
        *everywhere(scene),
        *sailed_through(scene),
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
            if cue.end <= mark.start
            and mark.start - cue.end <= 3
            and view.norms[cue.start] in _QUANTIFIED | {"free", "devoid"}
        ]
        disputed = scene.stance_at(mark.start)[0] is Stance.REFUTED and view.has("take-verb", "hazard-verb")
        if disputed and not view.denied(mark) and ours(scene, mark.start):
            stance = Stance.ASSERTED  # "claims that it has side effects are false"
            cue = scene.cue("adverse", mark)
            yield denial(scene, mark.start, mark.end, "side-effects", cue, "none", stance)
            continue
        if not _EXCEPTING.isdisjoint(view.norms[mark.end : mark.end + 2]):
            continue  # "no side effects apart from vivid dreams"
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
        if noun and (of_another(view, noun[-1]) or advised(view, mark.start)):
            continue  # "no harm in asking"; "take no risks"
        mood = view.norms[mark.start] == "with" or view.norms[mark.end - 1] in _MOODS
        if mood and (view.has(*_CALLS) or not view.has("take-verb", "use-verb")):
            continue  # "call your doctor without hesitation"
        if view.has("negation-partial") and any(cue.start < mark.start for cue in view.find("negation-partial")):
            continue
        object_ = topic_of(scene, mark) or "safety"
        yield denial(scene, mark.start, mark.end, object_, scene.cue("safe-absolute", mark), "absolute")


def _minimised(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A risk named here, or just before and taken up by a pronoun, and a word that makes light of it."""
    view = scene.view
    told: set[str] = set()
    people = view.find(*scene.knowledge.population_groups.values())
    for mark in (*view.find("minimiser"), *comforts(view), *not_to(scene), *bare_nothing(scene)):
        if taken_back(view, mark) or not ours(scene, mark.start) or _answers(scene, mark):
            continue
        if rejecting(view, mark) or to_none(view, mark.start):
            continue
        if any(
            cue.start < mark.end and mark.start < cue.end and not _part(view, cue, mark)
            for cue in view.find("prohibit")
        ):
            continue  # "… are excluded": people, not risks
        if any(cue.start < mark.end and mark.start < cue.end for cue in people) and view.norms[mark.start] != "non":
            continue  # "not for anyone with liver trouble"
        if not _QUANTIFIERS.isdisjoint(view.norms[mark.end : mark.end + 3]):
            continue  # "they don't happen to everyone"
        if view.norms[mark.end - 1] == "the" and _left_open(scene):
            continue  # "It was written for the full dose. With less the risk may be lower."
        if not _CONCERN.isdisjoint(view.norms[mark.start : mark.end]) and heeded(view, mark.end):
            continue  # "don't be put off by it; ask what it means"
        if of_something_else(scene, mark) or of_a_thing(scene, mark) or told_apart(scene, mark):
            continue  # "don't lose sleep over the price"
        if scene.hedges(mark.start) and "may" in view.norms[max(0, mark.start - 3) : mark.start]:
            continue
        topic = topic_of(scene, mark)
        if topic is None and view.norms[mark.start] in {"as", "safer", "gentler", "milder"}:
            topic = "safety"  # "as gentle as a vitamin"
        led = view.norms[max(view.clause_at(mark.start).start, mark.start - _OCCUR) : mark.start]
        if (
            topic is None
            and view.norms[mark.start : mark.start + 2] == ["nothing", "to"]
            and not _TAKERS.isdisjoint(led)
        ):
            topic = "safety"  # "people who take it for years have nothing to fear"
        if topic is None or topic in told or no_emergency(scene, mark, topic):
            continue
        told.add(topic)  # "a formality that does not concern you" plays it down once
        stance = Stance.ASSERTED if mark.group == NOT_TO or _at_a_dose(view, mark) else None
        yield denial(scene, mark.start, mark.end, topic, scene.cue("minimiser", mark), "minimised", stance)


def _answers(scene: Scene, mark: Mark) -> bool:
    """“Does the warning go away at a low dose? Not really.”: what it makes light of, the question says."""
    opened = mark.start == scene.view.body and any(
        cue.start == mark.start and mark.end <= cue.end for cue in scene.view.opening
    )
    return scene.answer == "no" and scene.reading == "own" and opened


def _at_a_dose(view: View, mark: Mark) -> bool:
    """“If you're on a low dose it doesn't apply to you”: the condition is what plays it down."""
    clause = view.clause_at(mark.start)
    return clause.kind is ClauseKind.CONDITION and not _DOSES.isdisjoint(view.norms[clause.start : mark.start])


def _left_open(scene: Scene) -> bool:
    """Whether the next sentence says, with a hedge, that the risk may be lower, as the source does."""
    following = scene.following
    return following is not None and following.has("lower-risk") and following.has("hedge-modal", "hedge-adverb")


def _lowered(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    for mark in lowered(scene):
        yield denial(scene, mark.start, mark.end, "warning", scene.cue("lower risk", mark), "lowered")


def _part(view: View, cue: Mark, mark: Mark) -> bool:
    """Whether a prohibition is but the "can't" of "can't happen"."""
    forbidding = view.norms[cue.start : cue.end]
    return "not" in forbidding and "for" not in forbidding and mark.start <= cue.start and cue.end < mark.end
