"""Benefits that the medicine is given the credit for, and papers said to make a treatment of it.

Also what it did in another illness, carried over to ours: "Pain went down in X, and so it does in Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.attained import ON_IT
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

CREDIT = "credit"  # the group of a mark that only gives credit
REASON = "the-reason"
_DOING = words("credit", "doing")
_OWING = (["thanks", "to"], ["down", "to"], ["owing", "to"], ["because", "of"])
_ESTABLISHING = words("credit", "establishing")
_TREATMENTS = words("credit", "treatments")
_SO, _SAME = words("credit", "so"), words("credit", "same")
_BETTER = ("get-better", "improve-verb", "reduce-verb", "stop-verb", "fall", "subside")
_BESIDE = 3  # words between an outcome and its gain
_ABILITIES = words("efficacy", "abilities") | {"walking", "working"}
_OVER = 8  # words from "so it does" to the condition, and from "the reason" to the trouble
_NEAR = 4  # words between "establish" and the medicine, and behind it to "as a treatment"


def credited(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    ours = [mark for mark, name in scene.knowledge.medicine_marks(view) if name != OTHER]
    if not ours and not view.has(REASON):
        return
    outcomes = view.find(*scene.knowledge.outcome_groups, "relapse-outcomes")
    yield from _reason(scene, outcomes, ours)
    yield from _carried_over(scene, outcomes)
    for medicine in ours:
        made = _its_doing(view, medicine)
        if made is not None and outcomes and not view.question and _sure(view):
            yield made, "better", outcomes[0], min(made.start, medicine.start), max(made.end, medicine.end)
        verb = next((cue for cue in view.find("show-verb") if 0 <= medicine.start - cue.end <= _NEAR), None)
        behind = view.norms[medicine.end : medicine.end + _NEAR]
        established = verb is not None and view.norms[verb.start] in _ESTABLISHING
        if verb is not None and established and behind[:1] == ["as"] and not _TREATMENTS.isdisjoint(behind):
            yield verb, "effective", None, verb.start, medicine.end + len(behind)


def _reason(scene: Scene, outcomes: Sequence[Mark], ours: Sequence[Mark]) -> Iterator[Candidate]:
    """“X is the reason she has never had another attack”, "it's the reason I can still walk"."""
    view = scene.view
    for cue in view.find(REASON) if not view.question else ():
        pronoun = view.norms[cue.start - 1] == "it" and scene.knowledge.is_subject(scene.focus)
        if view.denied(cue) or scene.hedges(cue.start) or not (pronoun or any(mark.end == cue.start for mark in ours)):
            continue
        trouble = next((mark for mark in outcomes if 0 <= mark.start - cue.end <= _OVER), None)
        denied = bool(view.within(cue.end, len(view.norms) if trouble is None else trouble.start, "negation"))
        able = trouble is None and not _ABILITIES.isdisjoint(view.norms[cue.end :])
        if denied != able and (denied or able) and (trouble is not None or able):
            yield Mark(cue.start, cue.end, CREDIT), "better", trouble, cue.start, trouble.end if trouble else cue.end


def _its_doing(view: View, medicine: Mark) -> Mark | None:
    """“that's its doing”, "down to it": the words beside the medicine that give it the credit."""
    behind = view.norms[medicine.end : medicine.end + 2]
    if behind[:1] == ["'s"] and not _DOING.isdisjoint(behind):
        return Mark(medicine.end, medicine.end + 2, CREDIT)
    at = medicine.start - (1 if view.norms[max(0, medicine.start - 1)] in {"the", "my"} else 0)
    return Mark(at - 2, at, CREDIT) if view.norms[max(0, at - 2) : at] in _OWING else None


def _sure(view: View) -> bool:
    return any(not view.denied(cue) for cue in view.find("certainty"))


def _carried_over(scene: Scene, outcomes: Sequence[Mark]) -> Iterator[Candidate]:
    """“As pain went down in X, so it does in people with Y who take it”, "the same happens in Y"."""
    view = scene.view
    named = scene.knowledge.condition_marks(view)
    for at in range(view.body, len(view.norms) - 2) if not view.question else ():
        end = _again(view, at)
        theirs = any(name == OTHER and mark.end <= at for mark, name in named)
        if end is None or not theirs:
            continue
        ours = next((mark for mark, name in named if name == OURS and 0 <= mark.start - end <= _OVER), None)
        gains = [cue for cue in view.within(view.body, at, *_BETTER) if not view.denied(cue)]
        told = (mark for mark in outcomes if any(-_BESIDE <= cue.start - mark.end <= _BESIDE for cue in gains))
        outcome = next(told, None)
        if ours is not None and outcome is not None and not view.within(at, ours.end, "negation", "hedge-modal"):
            yield Mark(at, end, ON_IT), "reduce", outcome, at, ours.end
            return


def _again(view: View, at: int) -> int | None:
    """The end of “so it does”, "so do those", "the same happens"."""
    behind = view.norms[at + 1 : at + 3]
    if view.norms[at] == "so" and not _SO.isdisjoint(behind):
        return at + 3
    return at + 2 if view.norms[at] == "same" and not _SAME.isdisjoint(behind[:1]) else None
