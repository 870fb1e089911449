"""Benefits that were seen in studies: told as what was found there, in so many of them, or in so many people."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_COUNTED, _STUDY = words("told_by", "people") | {"those", "them"}, 3  # sentences from a study to what it saw
_WERE = frozenset({"had", "was", "were"})
_THEM = frozenset({"all", "both", "each", "one"})
_OPENING = 5  # words of "in a handful of small" studies
_SOME, _TRIALS = words("told_by", "some"), words("told_by", "trials")
_OBSERVING = frozenset({"observed", "saw", "seen"})
_SAID = 10  # words between who saw it and what was seen
_ARMS, _GETTING = words("seen_there", "arms"), words("seen_there", "getting")
_PAST, _ENROLLED = words("seen_there", "past"), words("seen_there", "enrolled")
_LED_IN = 4  # words of "in several small"


def of_them(scene: Scene, shown: Mark) -> bool:
    """“There are few trials. … several of them found that …”, "What they did find is …": studies told of above."""
    led = scene.view.norms[max(0, shown.start - 3) : shown.start]
    places = [*scene.earlier[:1], *((scene.heading,) if "they" in led and scene.heading is not None else ())]
    taken_up = led[-2:] == ["of", "them"] or "they" in led[-2:]
    return taken_up and any(place.has("study-words", "study-any") for place in places)


def in_studies(view: View, cue: Mark, mark: Mark) -> bool:
    """“In small studies, people had less of it”, "two trials differ: in both, …": told as what was seen there."""
    start = view.clause_at(mark.start).start
    if (
        cue.end <= start
        and view.norms[start : start + 1] == ["in"]
        and not _THEM.isdisjoint(view.norms[start + 1 :][:1])
    ):
        return True
    opening = view.norms[view.body : cue.start]
    return opening[:1] == ["in"] and len(opening) <= _OPENING and "," not in opening


def seen_in_studies(scene: Scene, mark: Mark) -> bool:
    """“X lower, in several trials”; "Does it lower X? In some studies it did.": where a benefit was seen, behind it."""
    if counted_out(scene, mark) or _in_an_arm(scene, mark):
        return True
    view, reply = scene.view, scene.anchor
    if reply is not None and scene.reading == "answered":
        return any(_in_some(reply, cue) for cue in reply.find("study-trial", "study-any"))
    behind = [cue for cue in view.find("study-trial", "study-any") if cue.start > mark.end]
    return observed(view, mark) or any(_in_some(view, cue) for cue in behind)


def observed(view: View, mark: Mark) -> bool:
    """“We've seen symptoms ease in studies”: what somebody saw, with the studies named behind it as the place."""
    led = view.norms[max(view.clause_at(mark.start).start, mark.start - _SAID) : mark.start]
    behind = (cue for cue in view.find("study-trial", "study-any") if cue.start > mark.end)
    placed = any("in" in view.norms[max(mark.end, cue.start - _LED_IN) : cue.start] for cue in behind)
    return placed and not _OBSERVING.isdisjoint(led)


def _in_some(view: View, cue: Mark) -> bool:
    """“in several trials”, "in two small studies"."""
    led = view.norms[max(view.body, cue.start - _LED_IN) : cue.start]
    at = next((at for at in range(len(led) - 1, -1, -1) if led[at] == "in"), None)
    several = not _TRIALS.isdisjoint(view.norms[cue.start : cue.end])
    return at is not None and several and not _SOME.isdisjoint(led[at + 1 :])


def _in_an_arm(scene: Scene, mark: Mark) -> bool:
    """“The X group had less of it”, "the women on 5 mg slept better": what was so for some of those in a study.

    Only in the past, and where a study, or how many were in it, was told right before.
    """
    view = scene.view
    clause = view.clause_at(mark.start)
    told = view.norms[max(view.body, clause.start) : mark.end]
    arm = not _ARMS.isdisjoint(told[: -(mark.end - mark.start)] or told) or any(
        who in _COUNTED and behind in _GETTING for who, behind in pairwise(told)
    )
    past = any(word in _PAST or word.endswith("ed") for word in told)
    return arm and past and any(_of_a_study(place) for place in scene.earlier[:_STUDY])


def _of_a_study(view: View) -> bool:
    counted = any(family(amount.quantity.unit) == "people" for amount in view.amounts)
    return view.has("study-any", "study-trial") or (counted and not _ENROLLED.isdisjoint(view.bag))


def counted_out(scene: Scene, mark: Mark) -> bool:
    """“In 62% of 79 people symptoms had eased”, "in half of those who got it it was gone": what a count came to."""
    view = scene.view
    shares = [amount for amount in view.amounts if family(amount.quantity.unit) == "share"]
    behind = (view.norms[amount.end : amount.end + 2] for amount in shares)
    whose = any(said[:1] == ["of"] and not _COUNTED.isdisjoint(said[1:]) for said in behind)
    counted = any(family(amount.quantity.unit) == "people" for amount in view.amounts)
    told = counted or any(place.has("study-any", "study-trial") for place in scene.earlier[:_STUDY])
    past = not _WERE.isdisjoint(view.norms[max(view.body, mark.start - 2) : mark.start])
    return bool(shares) and told and (counted or whose) and (past or view.norms[mark.end - 1].endswith("ed"))
