"""The risk of a warning said to be lower, for sure: "at a low dose that risk is smaller"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.risk_topic import ours, topic_of
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene

TRIGGER = "risk-lowered"
_RISKS = words("risk", "nouns")
_MAKING, _RARER, _SMALL = words("risk", "making"), words("risk", "rarer"), words("risk", "small")
_DEGREE = words("takers", "degrees") | {"much", "far", "any", "less"}
_LESS, _OF_A = words("risk", "lessened"), frozenset({"a", "an", "any", "of", "that", "the"})
_BEFORE = 4  # words of "less of a" before a risk
_LED = 4  # words from making to the hazard, and from there to what it is made
_NEAR = 6  # words between a risk and what is said of it
_COMPLEMENT = 4  # words behind "the risk of" that may name the hazard


def lowered(scene: Scene) -> Iterator[Mark]:
    """The words that lower the warning's risk without a hedge, where the sheet has a warning."""
    view = scene.view
    if not scene.knowledge.claims(WarningClaim):
        return
    for mark in (*view.find(TRIGGER), *_less_of_it(scene)):
        risk = _risk(scene, mark)
        clause = view.clause_at(mark.start)
        hedged = scene.hedges(mark.start) or view.within(clause.start, clause.end, "hedge-modal", "negation-partial")
        if risk is None or hedged or view.denied(mark) or scene.stance_at(mark.start)[0] is not Stance.ASSERTED:
            continue
        if ours(scene, mark.start) and topic_of(scene, mark) == "warning":
            yield mark
    yield from _made_rarer(scene)


def _less_of_it(scene: Scene) -> Iterator[Mark]:
    """“With a low dose there will be less risk”, "people on it run a smaller risk": whatever verb brings it."""
    view = scene.view
    for at in range(view.body + 1, len(view.norms)) if not view.bag.isdisjoint(_RISKS) else ():
        led = view.norms[max(view.body, at - _BEFORE) : at]
        less = next((step for step in range(len(led) - 1, -1, -1) if led[step] in _LESS), None)
        if view.norms[at] not in _RISKS or less is None or not _OF_A.issuperset(led[less + 1 :]):
            continue
        start = at - len(led) + less
        low = view.clause_at(start).start
        dosed = not _SMALL.isdisjoint(view.norms[low:start]) or view.within(low, start, *scene.knowledge.family_groups)
        if dosed and not any(mark.start <= at < mark.end for mark in view.find(TRIGGER)):
            yield Mark(start, at + 1, TRIGGER)


def _made_rarer(scene: Scene) -> Iterator[Mark]:
    """“A low dose makes birth defects much less likely”: the hazard itself, by what is taken of the subject."""
    view = scene.view
    if view.bag.isdisjoint(_RARER) or view.question:
        return
    hazards = [f"concept:{claim.hazard}" for claim in scene.knowledge.claims(WarningClaim)]
    for hazard in view.find(*hazards):
        low = max(view.clause_at(hazard.start).start, hazard.start - _LED)
        at = next((at for at in range(low, hazard.start) if view.norms[at] in _MAKING), None)
        behind = view.norms[hazard.end : hazard.end + _LED]
        rarer = next((step for step, word in enumerate(behind) if word in _RARER), None)
        if at is None or rarer is None or not all(word in _DEGREE for word in behind[:rarer]):
            continue
        small = not _SMALL.isdisjoint(view.norms[view.clause_at(at).start : at])
        if small and ours(scene, at) and not (view.denied(Mark(at, at + 1, TRIGGER)) or scene.hedges(at)):
            yield Mark(at, hazard.end + rarer + 1, TRIGGER)


def _risk(scene: Scene, mark: Mark) -> int | None:
    """Where the risk is named that the words are said of, unless it is plainly another one's ("risk of relapse")."""
    view = scene.view
    clause = view.clause_at(mark.start)
    first = clause.start if clause.kind is ClauseKind.REASON else 0  # "less of a risk because it is less drug"
    for at in range(mark.end - 1, max(mark.start - _NEAR, first) - 1, -1):
        if view.norms[at] in _RISKS:
            hazards = [f"concept:{claim.hazard}" for claim in scene.knowledge.claims(WarningClaim)]
            of = view.norms[at + 1 : at + 2] == ["of"]
            return at if not of or view.within(at + 1, at + 2 + _COMPLEMENT, "organ", *hazards) else None
    return None
