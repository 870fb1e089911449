"""A risk called a myth: "side effects are an old wives' tale", "it is false that it lowers platelets"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.organ_spared import at_risk
from lint.nlp.extract.risk.risk_topic import denial, harmed, named, ours, someone, topic_of
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion, Cue
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_COPULAS = words("scene", "copulas") | {"are", "been"}
_TURNING = words("mythical", "turning")
_OF_THE_REST = frozenset({"of", "that"})  # "bruises are no proof that …"
_UNTRUE = words("mythical", "untrue")
_BEHIND = 6  # words from a risk to its verb
_SAID = 5  # words from the verb to what it is called
_CAUSING, _TURNS = words("risk", "causing"), words("mythical", "turns")
_CAUSING_OR_TURNS = _CAUSING | _TURNS
_QUALIFYING = words("mythical", "qualifying") | words("risk", "limiters")
_FALSE = words("mythical", "false") | words("rejection", "wrong") | words("truth", "dismissing")
_OF_ACTS = words("rejection", "of_acts")
_TALES, _ANYBODY = words("mythical", "tales"), words("mythical", "anybody")
_NOT = frozenset({"cannot", "not", "never"})
_TOLD = 4  # words from "tales about" to the organ
_THAT = 6  # words of "simply cannot do that"
_APART = frozenset({":", ";", ","})
_CAUSED = 6  # words from a verb of causing to the effect
_RISKS = ("adverse-nouns", "boxed-warning", "strongest-warning", "harm-noun")


def mythical(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every risk that is said not to be real."""
    view = scene.view
    if view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED:
        return
    if not view.has("refuter") and _UNTRUE.isdisjoint(view.bag):
        return
    effects = [f"concept:{key}" for key, _, _ in scene.knowledge.dangers]
    heads = scene.knowledge.company.heads
    told_of = _tales(scene)
    for risk in (*view.find(*_RISKS, *effects, *heads, *scene.knowledge.effect_groups), *told_of):
        clause = view.clause_at(risk.start)
        led = view.norms[clause.start : risk.start]
        verb = next(
            (at for at in range(risk.end, min(clause.end, risk.end + _BEHIND)) if view.norms[at] in _COPULAS), None
        )
        if verb is None or not _TURNING.isdisjoint((*led, *view.norms[risk.start : verb])) or ("," in led):
            continue
        said = range(verb + 1, min(clause.end, verb + 1 + _SAID))
        called = next((cue for cue in view.find("refuter") if cue.start in said), None)
        called = called or next((Mark(at, at + 1, "refuter") for at in said if view.norms[at] in _UNTRUE), None)
        if (
            called is None
            or view.denied(called)
            or view.norms[called.end - 1] in _OF_THE_REST
            or "not" in view.norms[verb : called.start]
            or not ours(scene, risk.start)
        ):
            continue
        topic = (at_risk(scene, risk) if risk in told_of else topic_of(scene, risk)) or "safety"
        cue = scene.cue("myth", called)
        yield denial(scene, risk.start, called.end, topic, cue, "minimised", Stance.ASSERTED)
        return


def _tales(scene: Scene) -> list[Mark]:
    """The organs at risk that tales are told about: "stories about jaws that die", "talk of a sick pancreas"."""
    view = scene.view
    return [
        organ
        for organ in view.find("organ")
        if not _TALES.isdisjoint(view.norms[max(view.clause_at(organ.start).start, organ.start - _TOLD) : organ.start])
        and at_risk(scene, organ) is not None
    ]


def cannot_do_that(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“Tales about dying jaws abound, and X cannot do that to anybody”, "Jaw damage? X can't do that to you."."""
    view = scene.view
    if view.question or scene.reading != "own" or not {"do", "that"} <= view.bag:
        return
    for mark, name in scene.knowledge.medicine_marks(view):
        said = view.norms[mark.end : mark.end + _THAT]
        end = next((at + 2 for at in range(1, len(said) - 1) if said[at : at + 2] == ["do", "that"]), None)
        if end is None or name not in scene.knowledge.family or _NOT.isdisjoint(said[:end]):
            continue
        behind = view.norms[mark.end + end : mark.end + end + 2]
        place = next((place for place in (view, scene.previous) if place is not None and _dreadful(scene, place)), None)
        plain = behind[:1] in ([], ["."], ["!"]) or (behind[:1] == ["to"] and not _ANYBODY.isdisjoint(behind[1:]))
        if place is None or not plain or scene.hedges(mark.end) or place.has("negation") is not (place is view):
            continue
        cue = Mark(mark.end, mark.end + end, "negation")
        topic = named(scene, place, None) or "safety"
        yield denial(scene, mark.end, mark.end + end, topic, scene.cue("negation", cue), "denied")
        return


def _dreadful(scene: Scene, place: View) -> bool:
    """Whether a sentence names a risk of the sheet for "that" to take up."""
    effects = (f"concept:{key}" for key, _, others in scene.knowledge.dangers if not others)
    organs = (harmed(scene, place.words(cue.start, cue.end)) for cue in place.find("organ"))
    return place.has(*effects) or any(topic is not None for topic in organs)


def called_false(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“It is a myth that it lowers platelets”, "It can harm the liver | False": an effect of the sheet that is refuted.

    That it always, mostly or only does so may well be wrong.
    """
    view = scene.view
    if view.question or scene.reading != "own" or not _APART.isdisjoint(view.bag):
        return  # "I wish that were true: it can damage the eyes"
    for effect, topic, others in scene.knowledge.dangers:
        for mark in view.find(f"concept:{effect}") if not others else ():
            called = refuting(scene, mark.start)
            if called is None or someone(view, mark):
                continue
            clause = view.clause_at(mark.start)
            led = view.norms[max(clause.start, mark.start - _CAUSED) : mark.end]
            if _CAUSING_OR_TURNS.isdisjoint(led) or not _QUALIFYING.isdisjoint(view.norms[clause.start : clause.end]):
                continue
            if ours(scene, mark.start):
                yield denial(scene, mark.start, mark.end, topic, called, "denied", Stance.ASSERTED)


def refuting(scene: Scene, position: int) -> Cue | None:
    """What calls a statement false in so many words; "you may read online that …" leaves open what it is."""
    stance, cues = scene.stance_at(position)
    said = (cue for cue in cues if cue.kind == "refuter" and _calls_false(cue.text.lower().strip(".!").split()))
    return next(said, None) if stance is Stance.REFUTED else None


def _calls_false(said: list[str]) -> bool:
    """“It is false that …”; "it would be wrong to promise" calls the promise wrong."""
    return not (_FALSE - _OF_ACTS if "to" in said else _FALSE).isdisjoint(said)
