"""Unwanted effects that a study is said not to have seen: "no X developed", "without X", "her level stayed normal"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import RiskClaim, StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene

ABSENT = "absent"
_DEVELOPING = words("not_developed", "developing")
_STAYING, _NORMAL = words("not_developed", "staying"), words("not_developed", "normal")
_AT_FIRST = words("frames", "at_first")
_BEHIND = 6  # words from a sign to how it was
_LED = 4  # words from the denial to the effect


def not_developed(scene: Scene) -> Iterator[tuple[str, str, int, int]]:
    """Each effect that some study of the sheet saw develop, where it is denied in so many words."""
    view = scene.view
    seen = _seen(scene.knowledge)
    if not seen or view.question:
        return
    yield from _normal(scene, seen)
    for mark in view.find(*seen):
        near = [cue for cue in view.find("negation") if 0 <= mark.start - cue.end <= _LED]
        if near and _DEVELOPING.issuperset(view.norms[near[-1].end : mark.start]) and len(view.negations(mark)) == 1:
            yield mark.concept or mark.group, ABSENT, near[-1].start, mark.end


@lru_cache(maxsize=16)
def _seen(knowledge: Knowledge) -> tuple[str, ...]:
    """The groups of what some study of the sheet saw develop, sorted."""
    results = (item for claim in knowledge.claims(StudyClaim) for item in claim.results)
    return tuple(sorted({CONCEPT + item.outcome for item in results if item.effect == "developed"}))


def _normal(scene: Scene, seen: tuple[str, ...]) -> Iterator[tuple[str, str, int, int]]:
    """“Her platelets stayed normal”: what is a sign of such an effect was as it should be."""
    view = scene.view
    if _NORMAL.isdisjoint(view.bag) or view.has("negation"):
        return
    for claim in scene.knowledge.claims(RiskClaim):
        for mark in view.find(*(CONCEPT + sign for sign in claim.signs)) if CONCEPT + claim.effect in seen else ():
            behind = view.norms[mark.end : mark.end + _BEHIND]
            at = next((at for at, word in enumerate(behind) if word in _NORMAL), None)
            first = view.norms[mark.end + (at or 0) + 1 :][:3]  # "was normal before it", "at first"
            if at is not None and not _STAYING.isdisjoint(behind[:at]) and _AT_FIRST.isdisjoint(first):
                yield claim.effect, ABSENT, mark.start, mark.end + at + 1
                return
