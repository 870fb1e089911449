"""An approval that leaves no room for another: "its only approved use is in X", "Y is all it's approved for".

What the sheet's medicine is approved for is then denied, though it is not named: all of it, where another condition is
told of alone, and the rest, where one of several is said to be all.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

ELSE = "other-conditions"
_APPROVED = "approved"
_ONLY = words("approval", "only_for")
_WHAT = frozenset({"what", "which"})
_USES = words("approval", "one_use")
_THINGS = words("approval", "things")
_PAPERS = words("approval", "approval_nouns")
_SINGLE = words("approval", "single")
_ONCE = words("approval", "once")
_IS = words("scene", "copulas") | {"are"}
_ANSWER = 5  # words of an answer that only names something
_LED = 8  # words from "all that" or "the use" to its approval
_COVERS = 4  # words from an approval to "covers"
_REST = 12  # words from an approval to "and nothing else"


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: another condition, or one of several that it is approved for."""
    several = (claim.conditions for claim in knowledge.claims(ApprovalClaim) if claim.approved)
    return frozenset({ELSE, *(CONCEPT + key for keys in several for key in keys)})


def extract(scene: Scene) -> Iterator[Assertion]:
    """Each approval of the sheet that such a sentence leaves no room for."""
    view, knowledge = scene.view, scene.knowledge
    asked = scene.question if _answers(scene) and view.has(ELSE) else None
    place = asked or view
    mark = _approval(place)
    if mark is None or view.question or scene.reading != "own" or place.denied(mark):
        return
    if place.norms[max(0, mark.start - 1)] in _THINGS or (place is view and scene.hedges(mark.start)):
        return  # "the only drug approved for it that she knows"
    own = view.find(*knowledge.dependence_groups, *(CONCEPT + key for key in sorted(knowledge.conditions)))
    others = view.find(ELSE)
    apart = bool(own) and all(view.norms[cue.start - 2 : cue.start] == ["not", "for"] for cue in own)
    whole = bool(own) and not others and not asked and _all_of_it(view, mark)
    alone = others and (not own or apart) and (apart or asked or _alone(view) or _the_use(view, mark))
    owner = _owner(scene, place, mark) if whole or alone else None
    if owner is None:
        return
    for claim in knowledge.claims(ApprovalClaim):
        left = [key for key in claim.conditions if not whole or not _told(knowledge, own, key)]
        if claim.approved and left and knowledge.sheet.concerns(claim, owner):
            told = (own if whole else others)[0]
            yield scene.assertion(
                Kind.APPROVAL,
                told.start,
                told.end,
                subject=owner,
                object_=left[0],
                denied=True,
                cues=(scene.cue("approval", mark, "question" if asked else "sentence", place),),
                via=_APPROVED,
            )


def _approval(view: View) -> Mark | None:
    """“is approved”, or what an approval "covers"."""
    covers = (
        cue
        for cue in view.find("cover-verb")
        if not _PAPERS.isdisjoint(view.norms[max(view.body, cue.start - _COVERS) : cue.start])
    )
    return next(iter(view.find(_APPROVED)), None) or next(covers, None)


def _alone(view: View) -> bool:
    """Whether it is told of nothing else: "only", "for one thing"."""
    one = any(not _USES.isdisjoint(view.norms[at + 1 : at + 2]) for at in view.places({"one"}))
    return one or not _ONLY.isdisjoint(view.bag)


def _the_use(view: View, mark: Mark) -> bool:
    """“X is the use that its approval names”, "what it is approved for is X": it, and not one of them; and not once."""
    led = view.norms[max(view.body, mark.start - _LED) : mark.start]
    the = any(word == "the" and then in _USES for word, then in pairwise(led))
    behind = view.norms[mark.end : mark.end + 2]
    what = "what" in led and (not _IS.isdisjoint(behind) or not _IS.isdisjoint(led[: led.index("what")]))
    return (the or what) and _ONCE.isdisjoint(view.bag)


def _all_of_it(view: View, mark: Mark) -> bool:
    """“X is all that it's approved for”, "the one use it is approved for is X", "approved for X and nothing else"."""
    if not _ONCE.isdisjoint(view.bag):
        return False
    low = max(view.body, mark.start - _LED)
    led, behind = view.norms[low : mark.start], view.norms[mark.end : mark.end + _REST]
    said = list(zip(led, led[1:], led[2:], strict=False))
    one = any(first == "the" and only in _SINGLE and use in _USES for first, only, use in said)
    every = [at for at, word in enumerate(led) if word == "all"]
    all_that = any(not _IS.isdisjoint((*led[at - 1 : at], *behind[:2])) for at in every)
    rest = any(pair in {("nothing", "else"), ("nothing", "more")} for pair in pairwise(behind))
    return (one or all_that or rest) and not view.within(low, mark.start, "negation")


def _told(knowledge: Knowledge, own: Sequence[Mark], condition: str) -> bool:
    """Whether a condition is among those named, by itself, by a wider name or by a kind of it."""
    sheet = knowledge.sheet
    exact = [mark for mark in own if mark.concept in knowledge.conditions]
    named = {mark.concept for mark in exact}
    loose = [mark for mark in own if not any(one.start < mark.end and mark.start < one.end for one in exact)]
    wide = bool(loose) and not set(knowledge.dependence_groups).isdisjoint(sheet.concepts[condition].lexicon)
    return wide or any(
        key is not None and (key == condition or key in sheet.wider(condition) or condition in sheet.wider(key))
        for key in named
    )


def _answers(scene: Scene) -> bool:
    """“What is it approved for?” above, and an answer that names something."""
    asked = scene.question
    open_ = asked is not None and asked.question and not _WHAT.isdisjoint(asked.bag)
    return open_ and len(scene.view.norms) - scene.view.body <= _ANSWER


def _owner(scene: Scene, place: View, mark: Mark) -> str | None:
    """The medicine of the family that the approval is told of."""
    if place is scene.view:
        owner = scene.owner(mark.start)
        return owner if owner in scene.knowledge.family else None
    named = {name for _, name in scene.knowledge.medicine_marks(place)}
    return next(iter(named)) if len(named) == 1 and named <= set(scene.knowledge.family) else None
