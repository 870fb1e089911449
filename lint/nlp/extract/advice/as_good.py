"""What is never to be taken, called as good as the medicine, or good beside it: "X will do just as well".

“X is a fine substitute”, "X and the medicine get along", "X goes well with it".
"""

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
_AGREEING, _TOGETHER = words("as_good", "agreeing"), words("as_good", "together")
_BESIDE = 6  # words from a thing to the medicine
_SAID = 4  # words of "get along just fine"
_REACH = 14  # words from a thing to what it is called


def as_good(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The words that call what a claim forbids to take as good as what the sheet is about."""
    view = scene.view
    if claim.direction != "never" or view.bag.isdisjoint(_AS | _INSTEAD | _AGREEING) or view.question:
        return
    for thing, verbs in scene.knowledge.recipes(claim.action).items():
        taken = not USES.isdisjoint(verbs)
        for mark in view.find(part_groups(claim.action, thing)[1]):
            end = (_praised(view, mark) if taken else None) or _agreeing(scene, mark)
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


def _agreeing(scene: Scene, mark: Mark) -> int | None:
    """Where “X and the medicine get along”, "X goes well with it" ends, where nothing denies or limits it."""
    view = scene.view
    taken = [other for other in view.find(*scene.knowledge.family_groups) if other.start >= mark.end]
    if not taken or taken[0].start - mark.end > _BESIDE or scene.reading != "own":
        return None
    between = view.norms[mark.end : taken[0].start]
    joined = between[:1] == ["and"]
    said = view.norms[taken[0].end : taken[0].end + _SAID] if joined else between[:-1]
    agree = next((at for at, word in enumerate(said) if word in _AGREEING), None)
    good = agree is not None and not _TOGETHER.isdisjoint(said[agree + 1 : agree + 3])
    if not good or not (joined or "with" in between) or not _DENYING.isdisjoint((*between, *said)):
        return None
    return taken[0].end + len(said) if joined else taken[0].end
