"""The class of what is approved, and what is said to have joined it: "the list has grown by one: X", "one more on it".

“The drugs licensed for it fill a shelf. With X there is one more on it.”: the class may stand in the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_CLASS = words("approval_joined", "class")
_PAPERS = words("approval_joined", "papers")
_MEMBERS = words("approval_joined", "members")
_JOINING = words("approval_joined", "joining")
_ADMITTING = words("approval_joined", "admitting")
_FRESH = words("approval_joined", "fresh")
_NEWCOMERS = words("approval_joined", "newcomers")
_GROUPS = words("approval_joined", "groups")
_THEM = words("approval_joined", "them")
_ADVERBS = words("approval_joined", "adverbs")
_APART = words("approval_claimed", "apart") | words("approval_claimed", "pending")
_BEING = words("scene", "copulas") | {"are", "be", "makes", "become", "becomes", "became"}
_NEAR = 6
_SPOKEN = ("approved", "mention-word", "cover-verb")
_ONE_OF, _ADVERB = words("approval_joined", "one_of"), 2  # words from a condition to "not"
_LONG = 24  # words of a sentence that takes up a class of the one before


def of_a_class(view: View, mark: Mark) -> bool:
    """“Unlike the drugs licensed for it, X …”: the approval of a class of which nothing else here is said to be one."""
    at = mark.start - 1
    while at > view.body and view.norms[at] in _ADVERBS:
        at -= 1
    if at < view.body or view.norms[at] not in _CLASS:
        return False
    beside = (*view.norms[:at], *view.norms[mark.end :])  # not "drugs that were approved"
    return view.has("negation") or not _APART.isdisjoint(beside) or _MEMBERS.isdisjoint(beside)


def joined(scene: Scene) -> Iterator[Assertion]:
    """The sheet's medicine, said to be one of those that are approved for its condition."""
    view = scene.view
    if view.bag.isdisjoint(_MEMBERS) or view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED:
        return
    if view.has("negation", "refuter", "hedge-modal", "study-trial") or not _APART.isdisjoint(view.bag):
        return
    named = [mark for mark, name in scene.knowledge.medicine_marks(view) if name in scene.knowledge.family]
    before = scene.previous
    here = _class_in(scene, view)
    if not named or not (here or (before is not None and len(view.norms) <= _LONG and _class_in(scene, before))):
        return
    cue = _membership(view, named)
    if cue is not None and scene.owner(cue.start) not in {OTHER, None}:
        yield scene.assertion(
            Kind.APPROVAL,
            min(cue.start, named[0].start),
            max(cue.end, named[0].end),
            subject=scene.owner(named[0].start),
            object_=scene.knowledge.condition,
            cues=(scene.cue("approval", cue),),
            via="approved",
        )


def taken_up(scene: Scene) -> Iterator[Assertion]:
    """“With X there is one more on it.”, behind a sentence on the class: nothing in it speaks of approval."""
    before = scene.previous
    if before is not None and before.has(*_SPOKEN) and not scene.view.has("approved", "off-label"):
        yield from joined(scene)
        yield from _left_out(scene, before)


def _left_out(scene: Scene, before: View) -> Iterator[Assertion]:
    """“It is approved for X and Y. Z isn't among its uses.”: the sheet's condition, denied to be one of those."""
    view = scene.view
    approvals = [mark for mark in before.find("approved", "cover-verb") if not before.denied(mark)]
    if not approvals or before.has(*scene.knowledge.condition_groups) or view.question or scene.focus == OTHER:
        return
    for mark, name in scene.knowledge.condition_marks(view):
        behind = view.norms[mark.end : mark.end + _NEAR]
        denied = next((at for at, word in enumerate(behind) if word in {"not", "nowhere", "never"}), None)
        if name != OURS or denied is None or _BEING.isdisjoint(behind[:denied]) or denied > _ADVERB:
            continue
        if not _ONE_OF.isdisjoint(behind[denied + 1 :]) or behind[denied] == "nowhere":
            yield scene.assertion(
                Kind.APPROVAL,
                mark.start,
                mark.end + denied + 1,
                subject=scene.focus,
                object_=scene.knowledge.condition,
                denied=True,
                cues=(scene.cue("approval", approvals[0], "previous sentence", before),),
                via="cover",
            )
            return


def _class_in(scene: Scene, view: View) -> bool:
    """Whether a sentence speaks of the medicines that are approved for the sheet's condition."""
    ours = any(name == OURS for _, name in scene.knowledge.condition_marks(view))
    if not ours or view.bag.isdisjoint(_CLASS) or view.has("negation", "off-label") or view.question:
        return False
    return view.has("approved") or not _PAPERS.isdisjoint(view.bag)


def _membership(view: View, named: list[Mark]) -> Mark | None:
    """The words that make one of them."""
    for at, word in enumerate(view.norms):
        then = view.norms[at + 1 : at + 1 + _NEAR]
        if word == "one" and (then[:1] == ["more"] or (then[:1] == ["of"] and not _THEM.isdisjoint(then[1:2]))):
            led = view.norms[max(view.body, at - _NEAR) : at]
            if not _BEING.isdisjoint(led) or "there" in led:
                return Mark(at, at + 2, "approved")
        if word == "by" and then[:1] == ["one"]:
            return Mark(at, at + 2, "approved")
        if word in _JOINING and any(0 <= at - mark.end <= 2 for mark in named):
            return Mark(at, at + 1, "approved")
        if word in _ADMITTING and any(0 < mark.start - at <= 2 for mark in named):
            led = view.norms[view.body : at]
            if not _GROUPS.isdisjoint(led):
                return Mark(at, at + 1, "approved")  # "the club of … has let it in"
        if word in _FRESH and not _NEWCOMERS.isdisjoint(then[:3]):
            return Mark(at, at + 2, "approved")
        if word in {"on", "in", "among", "amongst"} and (
            then[:1] in (["it"], ["them"]) or not _GROUPS.isdisjoint(then[:2])
        ):
            led = view.norms[max(view.body, at - 2) : at]
            if not _BEING.isdisjoint(led) and any(mark.end <= at and at - mark.end <= 2 for mark in named):
                return Mark(at, at + 2, "approved")
    return None


def neither(scene: Scene) -> Iterator[Assertion]:
    """“used for X and Y, though approved for neither”: each of the two, in the sentence or the one before, denied."""
    knowledge, view = scene.knowledge, scene.view
    for mark in view.find("approved"):
        behind = view.norms[mark.end : mark.end + 3]
        refused = any(cue.end <= mark.start for cue in view.negations(mark))
        if behind[:2] != ["for", "neither"] or any(map(str.isalpha, behind[2:])) or refused:
            continue
        groups = [f"concept:{key}" for key in sorted(knowledge.conditions)]
        for place in (view, scene.previous):
            named = [cue for cue in place.find(*groups) if place is not view or cue.end <= mark.start] if place else []
            ours = scene.owner(mark.start) == knowledge.subject
            for cue in named:
                if ours and knowledge.approved_for(cue.concept or "") != knowledge.condition:
                    continue  # "X is approved for both; our small dose for neither"
                yield scene.assertion(
                    Kind.APPROVAL,
                    mark.start,
                    mark.end + 2,
                    subject=scene.owner(mark.start),
                    object_=knowledge.approved_for(cue.concept or ""),
                    denied=True,
                    cues=(scene.cue("approval", mark),),
                    via="approved",
                )
            if named:
                return
