"""Words on the research that come near to saying how little there is: "you could count the trials on one hand".

There is no end to such pictures. They are only perhaps the statement, so they accuse nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.extract.evidence_topic import elsewhere, medical, trade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

SHORT = "evidence-short"
_NEAR = 12  # words between research and what is said of it
_WANTING = 4  # words between a denial and the research there is none of
_RESEARCH = words("evidence", "research")


def nearly(scene: Scene, nouns: list[Mark]) -> Iterator[Assertion]:
    """Research that is perhaps called little, young or divided."""
    view = scene.view
    if not nouns or scene.stance is not Stance.ASSERTED or view.question:
        return
    cue = next((mark for mark in view.find(SHORT) if any(_close(mark, noun) for noun in nouns)), None)
    cue = cue or _wanting(view, nouns)
    if cue is None or trade(view, cue) or elsewhere(scene, cue) or not medical(scene, cue):
        return
    owner = scene.owner(cue.start)
    if owner in scene.knowledge.family:
        yield scene.assertion(
            Kind.EVIDENCE,
            cue.start,
            cue.end,
            subject=owner,
            stance=Stance.ASSERTED,
            cues=(scene.cue("evidence", cue),),
            via="near",
        )


def _close(mark: Mark, noun: Mark) -> bool:
    return min(abs(mark.start - noun.end), abs(noun.start - mark.end)) <= _NEAR and mark.start != noun.start


def _wanting(view: View, nouns: list[Mark]) -> Mark | None:
    """“no proof yet”, "nobody has done the large study"."""
    for noun in nouns:
        if _RESEARCH.isdisjoint(view.norms[noun.start : noun.end]):
            continue
        for cue in view.find("negation"):
            wanting = view.norms[cue.start] in {"no", "nobody", "without", "none"}
            if wanting and 0 <= noun.start - cue.end <= _WANTING:
                return cue
    return None
