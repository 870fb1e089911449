"""Unwanted effects that a study is said not to have seen: "no X developed", "she did not get X", "without X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene

ABSENT = "absent"
_DEVELOPING = words("not_developed", "developing")
_LED = 4  # words from the denial to the effect


def not_developed(scene: Scene) -> Iterator[tuple[str, str, int, int]]:
    """Each effect that some study of the sheet saw develop, where it is denied in so many words."""
    view = scene.view
    seen = {
        CONCEPT + item.outcome
        for claim in scene.knowledge.claims(StudyClaim)
        for item in claim.results
        if item.effect == "developed"
    }
    if not seen or not view.has(*seen) or view.question:
        return
    for mark in view.find(*sorted(seen)):
        near = [cue for cue in view.find("negation") if 0 <= mark.start - cue.end <= _LED]
        if near and _DEVELOPING.issuperset(view.norms[near[-1].end : mark.start]) and len(view.negations(mark)) == 1:
            yield mark.concept or mark.group, ABSENT, near[-1].start, mark.end
