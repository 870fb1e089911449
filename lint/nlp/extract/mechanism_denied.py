"""A substance said to have no part in how it works: "X plays no role in it", "it has nothing to do with X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.phrase import doubtful

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import MechanismClaim

_PART, _HOW = words("mechanism_denied", "part"), words("mechanism_denied", "how")
_WORKING = words("mechanism_denied", "working")
_HAVING = words("mechanism_denied", "having")
_IT = frozenset({"it", "this"})
_NEAR = 4  # words from a substance to what denies it a part
_WORKS = 10  # words from there to "how it works"


def no_part(scene: Scene, claim: MechanismClaim) -> Iterator[Assertion]:
    """Each substance of the source's steps that is said to have no part in how the subject works."""
    view = scene.view
    if view.question or _WORKING.isdisjoint(view.bag) or not view.has("negation"):
        return
    for substance in dict.fromkeys(step.substance for step in claim.changes):
        for mark in view.find(f"concept:{substance}"):
            cue = _plays_none(view, mark) or _nothing_to_do(view, mark)
            if cue is None or doubtful(view, scene.hedges(cue.start)) or not _works(scene, mark):
                continue
            start, end = min(mark.start, cue.start), max(mark.end, cue.end)
            yield scene.assertion(
                Kind.MECHANISM,
                start,
                end,
                subject=scene.owner(start),
                object_=substance,
                denied=True,
                cues=(scene.cue("negation", cue),),
            )
            return


def _plays_none(view: View, mark: Mark) -> Mark | None:
    """“X have no part in …”, "X play no role at all in …", "X isn't involved in …"."""
    behind = view.within(mark.end, mark.end + _NEAR, "negation")
    if len(behind) != 1 or _HAVING.isdisjoint(view.norms[mark.end : behind[0].end]):
        return None
    return behind[0] if not _PART.isdisjoint(view.norms[behind[0].end : behind[0].end + 2]) else None


def _nothing_to_do(view: View, mark: Mark) -> Mark | None:
    """“… has nothing to do with X”."""
    for cue in view.within(max(view.body, mark.start - _NEAR - 2), mark.start, "negation"):
        if view.norms[cue.end : cue.end + 3] == ["to", "do", "with"]:
            return cue
    return None


def _works(scene: Scene, mark: Mark) -> bool:
    """Whether it is how the subject works that is spoken of: "in how it works", "the way X acts has …"."""
    view = scene.view
    low, high = max(view.body, mark.start - _WORKS), min(len(view.norms), mark.end + _WORKS)
    for at in (at for at in range(low, high) if view.norms[at] in _HOW):
        works = next((to for to in range(at + 1, min(at + _WORKS, high)) if view.norms[to] in _WORKING), at)
        named = view.within(at, works, *scene.knowledge.family_groups)
        if (named or not _IT.isdisjoint(view.norms[at:works])) and scene.knowledge.is_subject(scene.owner(works)):
            return True
    return False
