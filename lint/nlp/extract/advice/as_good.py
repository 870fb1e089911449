"""What is never to be taken, called as good as the medicine: "X will do just as well", "X is a fine substitute"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_GOOD, _AS = words("as_good", "good"), words("as_good", "as_good_as")
_DOING = words("as_good", "doing")
_INSTEAD, _WORTHLESS = words("as_good", "instead"), words("as_good", "worthless")
_DENYING = words("granted", "denying") | {"cannot", "less", "than"}
_REACH = 14  # words from a thing to what it is called


def as_good(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The words that call what a claim forbids to take as good as what the sheet is about."""
    view = scene.view
    if claim.direction != "never" or (view.bag.isdisjoint(_AS) and view.bag.isdisjoint(_INSTEAD)) or view.question:
        return
    for thing, verbs in scene.knowledge.recipes(claim.action).items():
        if USES.isdisjoint(verbs):
            continue
        for mark in view.find(part_groups(claim.action, thing)[1]):
            end = _praised(view, mark)
            if end is None or scene.hedges(end - 1) or not _DENYING.isdisjoint(view.norms[view.body : mark.start]):
                continue
            cue = scene.cue("as good", Mark(mark.end, end, "permit"))
            yield scene.assertion(
                Kind.ADVICE,
                mark.start,
                end,
                subject=scene.knowledge.subject,
                object_=claim.action,
                cues=(cue,),
                via="directive",
            )
            return


def _praised(view: View, mark: Mark) -> int | None:
    """Where “just as well”, "as good as it", "a fine substitute" ends behind a thing, where nothing denies it."""
    behind = view.norms[mark.end : min(view.clause_at(mark.end - 1).end, mark.end + _REACH)]
    for at, (word, after) in enumerate(pairwise(behind)):
        just = not _DOING.isdisjoint(behind[max(0, at - 1) : at])  # "X as well" only adds it
        alike = word == "as" and after in _AS and (just or (after != "well" and behind[at + 2 : at + 3] == ["as"]))
        told = alike or (word in _GOOD and after in _INSTEAD)
        if told and _DENYING.isdisjoint(behind[:at]) and _WORTHLESS.isdisjoint(behind[at : at + 4]):
            return mark.end + at + 2
    return None
