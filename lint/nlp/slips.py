"""What a speaker takes back or puts right at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_APOLOGIES = words("discourse", "apologies")
_MEASURED = words("discourse", "measured")
_JOINED = words("actions", "joined")
_BARE = 2  # words of a mere "Sorry."


def takes_back(view: View) -> bool:
    """“Excuse me, eighty.”, "No, hang on, I've misread my slide.": the speaker puts right what was just said."""
    opened = any(mark.group == "self-correction" for mark in view.opening)
    return opened and (bool(view.amounts) or len(view.norms) - view.body > _BARE)


def slip(scene: Scene) -> bool:
    """“Three to five grams. Sorry! Milligrams.”: a number that was a slip of the tongue, and what is meant."""
    said = scene.following
    if not scene.view.amounts or said is None:
        return False
    words = [word for word in said.norms[said.body :] if word[0].isalpha()]
    rest = [word for word in words if word not in _APOLOGIES]
    if len(rest) == len(words):
        return False
    if rest:
        return bool(said.amounts) or (len(rest) <= _BARE and _MEASURED.issuperset(rest))
    meant = scene.later[1] if len(scene.later) > 1 else None
    return meant is not None and (bool(meant.amounts) or not _MEASURED.isdisjoint(meant.norms[:_BARE]))


def judged_twice(view: View, forbidding: Mark) -> bool:
    """“Our tip to halve it was wrong and dangerous”: what calls it wrong does not take back what forbids it."""
    at, end = forbidding.start, forbidding.end
    return any(
        (cue.end < at and _JOINED.issuperset(view.norms[cue.end : at]))
        or (end < cue.start and _JOINED.issuperset(view.norms[end : cue.start]))
        for cue in view.find("refuter")
    )
