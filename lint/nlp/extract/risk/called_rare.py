"""An effect called rare that the sheet's own share tells is common: “A dry mouth is very rare with it”."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial, ours
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene

_RARE = words("efficacy", "rare")
_BEING = frozenset({"'s", "are", "is", "remain", "remains", "stay", "stays"})
_LEADING = frozenset({"a", "an", "and", "but", "so", "the", ",", "-", "–", "—", ":"})
_TAKING = frozenset({"from", "on", "under", "with"})
_COMPARING = frozenset({"as", "less", "more", "so", "too"})
_TURNED = frozenset({"!", ".", ";", "and"})
_COMMON = Fraction(1, 10)  # a share that no label calls less than very common


def common(knowledge: Knowledge) -> list[str]:
    """The effects that the sheet gives so many of those who take it."""
    return [
        claim.effect
        for claim in knowledge.claims(RiskClaim)
        if claim.share is not None and (claim.share.low or 0) >= _COMMON and not claim.together_with
    ]


def called_rare(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """An effect, of which nothing more is said, that "is rare": of everybody who takes it, and now."""
    view = scene.view
    if view.question or scene.reading != "own" or view.bag.isdisjoint(_RARE):
        return
    for effect in common(scene.knowledge):
        for mark in view.find(f"{CONCEPT}{effect}"):
            at = _rare(scene, mark)
            if at is not None and ours(scene, mark.start):
                cue = Mark(at, at + 1, "minimiser")
                yield denial(scene, mark.start, at + 1, effect, scene.cue("minimiser", cue), "rare")


def _rare(scene: Scene, mark: Mark) -> int | None:
    """Where the word stands that is said of an effect as a whole: not "rare at this dose", nor "a severe one is"."""
    view = scene.view
    behind = view.norms[mark.end : mark.end + 3]
    at = next((at for at, word in enumerate(behind, mark.end) if word in _RARE), None)
    if at is None or behind[0] not in _BEING or not _COMPARING.isdisjoint(behind):
        return None
    low = max(view.body, view.clause_at(mark.start).start)
    fronted = view.norms[low] in _TAKING and view.within(low, mark.start, *scene.knowledge.family_groups)
    led = view.norms[low : mark.start] if not fronted else []
    then = view.norms[at + 1 : at + 3]
    taken = then[:1] and then[0] in _TAKING
    family = view.within(at + 1, at + 4, *scene.knowledge.family_groups) or then[1:] == ["it"]
    whole = (taken and family) or not then or then[0] in _TURNED or then == [",", "and"]
    denied = view.denied(Mark(at, at + 1, "minimiser"))
    return at if whole and _LEADING.issuperset(led) and not denied and not scene.hedges(at) else None
