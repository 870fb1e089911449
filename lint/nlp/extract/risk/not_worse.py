"""An unwanted effect said to be no worse for what is taken along: "A beer won't make you any drowsier on it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial
from lint.nlp.extract.risk.worse_along import companions, compared, done_along, worsening
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import RiskClaim

_WORSENING = words("along", "worsening")
_LEAVING = words("along", "leaving")  # "without alcohol", "if you skip the beer"
_SOFT = words("along", "soft")
_ONLY = words("along", "only")  # "not just drowsier"
_APART = words("along", "apart")
_REACH = 6  # words from a denial to the effect
_NEAR = 4  # words from "add to" to the effect
_BACK = 2  # sentences before in which the effect was named


def not_worse(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Each risk of taking both whose effect the sentence says to be no greater with what is taken along."""
    view, knowledge = scene.view, scene.knowledge
    beside = knowledge.company.along
    if not beside or view.question or not view.has("negation") or not _SOFT.isdisjoint(view.bag):
        return
    key = None if _left(scene) else done_along(scene)
    claim = dict(beside).get(key or "")
    if claim is None or key is None or not knowledge.is_subject(scene.default):
        return
    for start, end, cue in _denied(scene, claim):
        if not scene.hedges(start) and view.clause_at(start).kind is not ClauseKind.CONDITION:
            yield denial(scene, start, end, claim.effect, scene.cue("negation", cue), "absolute", beside=key)
            return


def _denied(scene: Scene, claim: RiskClaim) -> Iterator[tuple[int, int, Mark]]:
    """Where the effect is said to be no worse: "no drowsier", "doesn't add to the drowsiness"."""
    view = scene.view
    group = CONCEPT + claim.effect
    for mark in view.find(group):
        cues = [cue for cue in view.find("negation") if "than" not in view.norms[mark.end : cue.start]]
        if (
            len(cues) != 1
            or cues[0].start > mark.end + _NEAR
            or not _ONLY.isdisjoint(view.norms[cues[0].end : cues[0].end + 2])
        ):
            continue
        between = view.norms[cues[0].end : mark.start]
        if len(between) > _REACH or not _APART.isdisjoint(between):
            continue  # "do not drink on it, as alcohol increases drowsiness"
        led = view.norms[max(cues[0].end, mark.start - _NEAR) : mark.start]
        if compared(view, mark, denied=True) or not _WORSENING.isdisjoint(led):
            yield min(cues[0].start, mark.start), max(cues[0].end, mark.end), cues[0]
    if view.has(group) or not any(place.has(group) for place in scene.earlier[:_BACK]):
        return
    for cue in view.find("negation"):
        end = worsening(view, cue.end)
        if end is not None and _APART.isdisjoint(view.norms[cue.end : end]) and _alone(view, cue):
            yield cue.start, end, cue


def _left(scene: Scene) -> bool:
    """Whether what might be taken along is left out: "without alcohol, …", "if you skip the beer"."""
    view = scene.view
    return any(
        not _LEAVING.isdisjoint(view.norms[max(0, cue.start - _NEAR) : cue.start])
        for cue in view.find(*companions(scene.knowledge))
    )


def _alone(view: View, cue: Mark) -> bool:
    return len(view.find("negation")) == 1 and _ONLY.isdisjoint(view.norms[cue.end : cue.end + 2])
