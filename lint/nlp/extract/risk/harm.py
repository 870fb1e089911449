"""Harm denied: an organ that cannot be hurt, a hazard that is never caused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.directive.unobjected import nobody_thinks
from lint.nlp.extract.risk.no_harm import advised
from lint.nlp.extract.risk.organ_spared import at_risk
from lint.nlp.extract.risk.risk_denied import denied_effects
from lint.nlp.extract.risk.risk_topic import denial, harmed, ours, taken_back
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SUBORDINATE = frozenset({"because", "if", "unless", "when", "while"})
_REASONS = frozenset({"as", "because", "for", "since"})
_SOMEBODYS = words("harm", "somebodys")  # one person's organ, of which a story is told


def _reasoned(view: View, start: int, end: int) -> bool:
    """“It has not been shown to be safe, as it can harm the nerves”: what is denied ends where the reason begins."""
    return any(view.norms[at] == "," and view.norms[at + 1] in _REASONS for at in range(start, end))


def cannot_harm(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“can't harm the liver”, "no effect on your kidneys"."""
    view = scene.view
    signs = scene.knowledge.company.signs
    for mark in view.find("hazard-verb"):
        done = view.norms[max(0, mark.start - 2) : mark.start] in (["do", "any"], ["cause", "any"], ["does", "any"])
        if not done and view.norms[max(0, mark.start - 1)] in {"a", "the", "your", "any", "with", "have", "has"}:
            continue  # "a damaged liver" is a condition, not a harm denied
        organ = next((cue for cue in view.find("organ") if 0 <= cue.start - mark.end <= 4), None)
        organ = organ or next((cue for cue in view.find(*signs) if 0 <= cue.start - mark.end <= 1), None)
        refuted = scene.stance is Stance.ASSERTED and scene.stance_at(mark.start)[0] is Stance.REFUTED
        denials = view.negations(mark)
        if organ is not None and not _SUBORDINATE.isdisjoint(view.norms[mark.end : organ.start]):
            continue  # "don't touch it if your liver is bad"
        if _reasoned(view, max([view.body, *(denial.end for denial in denials)]), mark.start):
            continue
        # "nothing that could", "can't possibly": a hedge that is denied weakens nothing
        hedged = [cue for cue in scene.hedges(mark.start) if not any(denial.start < cue.start for denial in denials)]
        if organ is None or view.denied(mark) == refuted or not ours(scene, mark.start) or hedged:
            continue
        start = min([mark.start, *(cue.start for cue in view.negations(mark))])
        owner = [
            cue.start
            for cue, name in scene.knowledge.medicine_marks(view)
            if cue.start < start and start - cue.end <= 2
        ]
        low = min([start, *owner])
        # "we don't believe that it can harm the liver"
        stance = Stance.ASSERTED if refuted else scene.stance_at(mark.start)[0]
        topic = at_risk(scene, organ)
        if topic is not None:
            yield denial(scene, low, organ.end, topic, scene.cue("hazard", mark), "cannot-harm", stance)
    for start, end, topic, cue in denied_effects(scene) if not nobody_thinks(view) else ():
        yield denial(scene, start, end, topic, scene.cue("negation", cue), "denied")
    troubled = view.find(*(f"concept:{population}" for population in scene.knowledge.populations))
    for organ in view.find("organ"):
        if any(mark.start <= organ.start < mark.end for mark in troubled):
            continue  # "people with liver disease are excluded" speaks of people
        near = [
            cue
            for cue in view.find("minimiser", "safe-absolute")
            if abs(cue.start - organ.end) <= 5 or abs(organ.start - cue.end) <= 5
        ]
        near = [cue for cue in near if not taken_back(view, cue) and not advised(view, cue.start)]
        clause = view.clause_at(organ.start)
        if near and clause.kind is ClauseKind.CONDITION and near[0].start >= clause.end:
            continue  # "if it does upset the X, the X bounces back": told of the second
        if (
            near
            and ours(scene, organ.start)
            and not scene.hedges(near[0].start)
            and view.norms[max(0, organ.start - 1)] not in _SOMEBODYS
            and not view.within(near[0].start, near[0].end, "lower-risk")
        ):
            start, end = min(near[0].start, organ.start), max(near[0].end, organ.end)
            topic = harmed(scene, view.words(organ.start, organ.end))
            if topic is not None:
                yield denial(scene, start, end, topic, scene.cue("minimiser", near[0]), "cannot-harm")
