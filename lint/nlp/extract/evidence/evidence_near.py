"""Words on the research that come near to saying how little there is: "you could count the trials on one hand".

There is no end to such pictures. They are only perhaps the statement, so they accuse nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.extract.evidence.evidence_topic import elsewhere, medical, trade
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

SHORT = "evidence-short"
TESTED = "tested-verb"
_NEAR = 12  # words between research and what is said of it
_WANTING = 4  # words between a denial and the research there is none of
_RESEARCH = words("evidence", "research")
_SCARCELY = words("evidence", "scarcely")
_EXISTING = words("evidence", "existing")
_SO_FAR = ["so", "far"]
_AMPLY = words("evidence", "amply")
_ABSENT = words("evidence", "absent")


def nearly(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """Research that is perhaps called little, young or divided."""
    view = scene.view
    # "a body of research that would fit in a pocket"
    plenty = view.find("evidence-plenty")
    nouns = [*nouns, *(cue for cue in plenty if not _RESEARCH.isdisjoint(view.norms[cue.start : cue.end]))]
    untested = _untested(view) if view.has(TESTED) else None
    if (not nouns and untested is None) or scene.stance is not Stance.ASSERTED or view.question:
        return
    cue = next((mark for mark in view.find(SHORT) if any(_close(mark, noun) for noun in nouns)), None)
    if cue is not None and view.norms[cue.start : cue.end] == _SO_FAR and _timed(view):
        cue = None  # "going by the studies so far, within three months"
    cue = cue or untested or _wanting(view, nouns)
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


def _timed(view: View) -> bool:
    return any(family(amount.quantity.unit) == "time" for amount in view.amounts)


def _close(mark: Mark, noun: Mark) -> bool:
    return min(abs(mark.start - noun.end), abs(noun.start - mark.end)) <= _NEAR and mark.start != noun.start


def _untested(view: View) -> Mark | None:
    """“has barely been tested in them”, "nobody has looked into it enough": studied, and scarcely so."""
    for verb in view.find(TESTED):
        at = verb.start
        clause = view.clause_at(at)
        low = max(clause.start, at - _WANTING)
        scarcely = next((place for place in range(low, at) if view.norms[place] in _SCARCELY), None)
        if scarcely is not None:
            return Mark(scarcely, verb.end, SHORT)
        behind = range(at + 1, min(at + _NEAR, clause.end))
        amply = next((place for place in behind if view.norms[place] in _AMPLY), None)
        if amply is not None and len(view.negations(verb)) % 2 == 1:
            return Mark(at, amply + 1, SHORT)
    return None


def _wanting(view: View, nouns: Sequence[Mark]) -> Mark | None:
    """“no proof yet”, "nobody has done the large study", "good trials are lacking"."""
    for noun in nouns:
        if _RESEARCH.isdisjoint(view.norms[noun.start : noun.end]):
            continue
        for cue in view.find("negation"):
            wanting = view.norms[cue.start] in {"no", "nobody", "without", "none"}
            if wanting and 0 <= noun.start - cue.end <= _WANTING:
                return cue
        unreal = [cue for cue in view.find("negation-backward") if view.norms[cue.end - 1] in _EXISTING]
        if unreal and 0 <= unreal[0].start - noun.end <= _NEAR:
            return unreal[0]  # "such trials do not exist"
        behind = range(noun.end, min(noun.end + _WANTING, len(view.norms)))
        absent = next((at for at in behind if view.norms[at] in _ABSENT), None)
        if absent is not None and not view.denied(Mark(absent, absent + 1, SHORT)):
            return Mark(noun.start, absent + 1, SHORT)
    return None
