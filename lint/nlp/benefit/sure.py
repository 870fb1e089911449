"""Benefits told as beyond doubt, for everybody, or in a promise that names none: "hard fact", "does you good"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.targets import outcomes_of
from lint.nlp.benefit.working import suits
from lint.nlp.benefit.yielding import GRANTED
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

LETS_DOWN = "lets-down"
SURE = frozenset({"settled", "promise", "likewise-you", LETS_DOWN})
_BENEFITS = ("effective", "get-better", "improve-verb", "reduce-verb", "stop-verb", "cure", "subside", "pick-up")
_DEEDS = words("efficacy", "deeds")
_GAINS = words("efficacy", "gain_nouns")
_RARE = 14  # words from "rare is" to what hardly happens
_SAVE = frozenset({"save"})
_OF_ITSELF = words("efficacy", "settled_of_itself")
_PAST = ("subside", "get-better", "pick-up", "reduce-verb", "improve-verb", "cure")
_ASKING = words("efficacy", "asking")
_ASKING_OR_STOPPED = _ASKING | {";"}
_ONE = frozenset(
    {("one", "woman"), ("one", "patient"), ("one", "person"), ("one", "man"), ("a", "woman"), ("a", "single")}
)
_WELL_OFF = words("efficacy", "well_off")
_IT, _BACK = frozenset({"it", "that", "this"}), 2  # sentences back to what a pronoun takes up
_DOUBTING = words("efficacy", "doubting")
_HARMS = 4  # words behind a promise that tell of what it frees people
_PROVING = words("efficacy", "proving")
_WHETHER, _HOW = words("efficacy", "whether"), words("efficacy", "how_far")
_ASKED = 5  # words from "not" to "whether", and from "but" to "how"
_TOLD = 8  # words from "proved" to the benefit
_MINE = words("efficacy", "mine_sure")


def sure(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    if view.groups.isdisjoint(SURE):
        return
    for mark in view.find("settled"):
        if _of_benefit(scene, mark):
            yield mark, "effective", None, mark.start, mark.end
    for mark in view.find("promise"):
        if view.norms[mark.end - 1] == "well" and not _WELL_OFF.isdisjoint(view.norms[mark.end : mark.end + 1]):
            continue  # "stay well clear of it"
        if view.within(mark.end, mark.end + _HARMS, "adverse-nouns"):
            continue  # "you don't have to live with the side effects"
        if suits(view, mark):
            continue
        yield mark, "effective", None, mark.start, mark.end
    for mark in view.find("likewise-you"):
        places = (view, scene.previous) if scene.previous is not None else (view,)
        if any(_of_one(place) or _of_mine(scene, place) for place in places):
            yield mark, "effective", None, mark.start, mark.end


def proved(scene: Scene, mark: Mark) -> list[Mark]:
    """“The case proved that it eases fatigue”: the verb of proof that what is told of the medicine hangs on."""
    view = scene.view
    verbs = [cue for cue in view.find("show-verb") if view.norms[cue.start] in _PROVING and cue.end <= mark.start]
    if not verbs or mark.start - verbs[-1].end > _TOLD or view.norms[verbs[-1].start - 1] == "to":
        return []  # "set out to prove that it works"
    named = [cue.start for cue, name in scene.knowledge.medicine_marks(view) if name != OTHER]
    told = any(verbs[-1].end <= at <= mark.start for at in named)
    return verbs[-1:] if told and not scene.hedges(verbs[-1].start) else []


def doubting(view: View, hedge: Mark) -> bool:
    """“Nobody could doubt that it helps”: what is only possible, or not, is the doubt."""
    return not _DOUBTING.isdisjoint(view.norms[hedge.end : hedge.end + 2])


def undoubted(view: View, cue: Mark, mark: Mark) -> bool:
    """“No serious researcher still questions its benefit”: what is denied is the doubt.

    A doubt that counts as a negation itself ("no longer any doubt that") turns this one round already.
    """
    counted = {at for other in view.find("negation") for at in range(other.start, other.end)}
    doubted = any(view.norms[at] in _DOUBTING for at in range(cue.end, mark.start) if at not in counted)
    return doubted and view.norms[mark.start] not in _DOUBTING


def not_whether(view: View) -> Iterator[Candidate]:
    """“It isn't a question of whether it helps but of how much”: that it does is taken for granted."""
    if view.bag.isdisjoint(_WHETHER) or "but" not in view.bag or view.question:
        return
    for at in range(view.body, len(view.norms)):
        led = view.norms[max(view.body, at - _ASKED) : at]
        if view.norms[at] not in _WHETHER or "not" not in led:
            continue
        but = next((to for to in range(at, len(view.norms)) if view.norms[to] == "but"), None)
        told = [cue for cue in view.find(*_BENEFITS) if at < cue.start < (but or 0) and not view.denied(cue)]
        if but is not None and told and not _HOW.isdisjoint(view.norms[but + 1 : but + _ASKED]):
            low = at - led[::-1].index("not") - 1
            yield Mark(low, at + 1, GRANTED), "effective", None, low, told[-1].end
            return


def _of_one(view: View) -> bool:
    """Whether a benefit in one person is told, or one person's case."""
    return (
        (view.has(*_PAST) and (not _MINE.isdisjoint(view.bag) or view.has("personal", "patients-some")))
        or view.has("study-case")
        or bool(_ONE.intersection(pairwise(view.norms)))
    )


def _of_mine(scene: Scene, place: View) -> bool:
    """“My fatigue went within a week of starting it”: one's own trouble, and the medicine."""
    knowledge = scene.knowledge
    own = not _MINE.isdisjoint(place.bag) and place.has(*knowledge.outcome_groups, *knowledge.condition_groups)
    return own and place.has(*knowledge.family_groups)


def unfailing(scene: Scene) -> Iterator[Candidate]:
    """“Rare is the patient who gets nothing from it”, "lack of effect is all but unheard of": two denials, for all."""
    view = scene.view
    rare = view.find("rare-case")
    ours = any(name != OTHER for _, name in scene.knowledge.medicine_marks(view))
    for cue in view.find("lets-down") if rare else ():
        before = [
            item
            for item in rare
            if item.start < cue.start
            and cue.start - item.end <= _RARE
            and view.norms[item.start - 1] not in {"a", "the"}
        ]  # "a few patients" are some
        behind = [item for item in rare if 0 <= item.start - cue.end <= 2]
        between = view.norms[before[-1].end : cue.start] if before else []
        if before and _ASKING_OR_STOPPED.isdisjoint(between) and not view.within(before[-1].end, cue.start, "negation"):
            start = cue.start if ours else before[-1].start
            yield Mark(start, cue.end, LETS_DOWN), "effective", None, before[-1].start, cue.end
        elif behind:
            yield Mark(cue.start, behind[0].end, LETS_DOWN), "effective", None, cue.start, behind[0].end


def _of_benefit(scene: Scene, mark: Mark) -> bool:
    """Whether it is a benefit that is called settled: an outcome, or that it helps."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if (
        view.within(clause.start, clause.end, "approved", "off-label", "boxed-warning", "worsen")
        or view.within(mark.end, clause.end, "evidence-limited")
        or view.has("adverse-nouns")
    ):
        return False
    if view.norms[mark.start] in _OF_ITSELF and scene.knowledge.named_in(view):
        return True
    led, knowledge = view.norms[clause.start : mark.start], scene.knowledge
    if not _IT.isdisjoint(led) and any(
        place.has(*knowledge.outcome_groups) and place.has(*_BENEFITS) for place in scene.earlier[:_BACK]
    ):
        return True  # "Fewer attacks on it? These days it is a settled fact."
    outcomes = [cue for cue in outcomes_of(scene) if cue.group not in scene.knowledge.condition_groups]
    spared = {cue.start for cue in view.find("exception")}  # "save that it was late", "…, save the last line"
    spared |= {at for at in view.places(_SAVE) if view.norms[at - 1] == ","}
    told = [cue for cue in view.find(*_BENEFITS) if not mark.start <= cue.start < mark.end and cue.start not in spared]
    return bool(outcomes or told) or not (_GAINS | _DEEDS).isdisjoint(view.bag)
