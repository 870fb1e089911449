"""How far a dose that helps is from one that harms: "a wide margin of safety", "hard to take too much of it"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.risk.risk_topic import denial, ours
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene

WIDE, NARROW = "wide-margin", "narrow-margin"
_TOO_MUCH = words("margin", "too_much")


def margin(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A margin called wide, where the source warns of too much."""
    view = scene.view
    if view.question or not view.has(WIDE, NARROW):
        return
    effect = _overdose(scene.knowledge)
    if effect is None:
        return
    found = [(mark, not view.denied(mark)) for mark in view.find(WIDE)]
    found += [(mark, False) for mark in view.find(NARROW) if view.denied(mark)]
    for mark, wide in found:
        if wide and ours(scene, mark.start) and not scene.hedges(mark.start):
            yield denial(scene, mark.start, mark.end, effect, scene.cue("margin", mark), "absolute")
            return


def narrow(scene: Scene) -> Iterator[Assertion]:
    """A margin called narrow: the risk of too much, named."""
    view = scene.view
    if not view.has(WIDE, NARROW) or (effect := _overdose(scene.knowledge)) is None:
        return
    for mark in view.find(WIDE, NARROW):
        if view.denied(mark) == (mark.group == WIDE):
            yield scene.assertion(
                Kind.RISK,
                mark.start,
                mark.end,
                subject=scene.default or scene.focus,
                object_=effect,
                cues=(scene.cue("margin", mark),),
                form="named",
            )
            return


@lru_cache(maxsize=64)
def _overdose(knowledge: Knowledge) -> str | None:
    """The effect that taking too much has, where the sheet has a risk of it by itself."""
    for claim in knowledge.claims(RiskClaim):
        terms = " ".join(knowledge.sheet.concepts[claim.effect].terms).lower().split()
        if not claim.together_with and not _TOO_MUCH.isdisjoint(terms):
            return claim.effect
    return None
