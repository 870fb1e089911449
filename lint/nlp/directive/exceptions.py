"""Exceptions of the writer's own that take back a rule: "never split them, unless you run out", "except in women".

An exception that leaves the decision to somebody else ("unless your doctor says so"), or is none that anybody meets
("except in a trial", "except in its fans' dreams"), takes nothing back.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import stems, words
from lint.model.assertion import Polarity, Stance
from lint.nlp.directive.sheets_own import sheets_own
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

CUE = "exception"
_PREVENTING, _COMING = ("contraception-use", "two-contraceptives"), ("conception", "conceiving")
_WISHING, _EXPECTING = words("exceptions", "wishing"), words("exceptions", "expecting")
_LEAVE = words("exceptions", "leave")
_GRANTING = words("exceptions", "granting")
_DECIDING = words("exceptions", "deciding")
_OUT_OF_REACH = words("exceptions", "out_of_reach")
_UNABLE = frozenset({"can", "ca", "could", "do", "does", "will", "wo", "would", "is", "are", "has"})
_ONESELF = (["you", "are", "one"], ["they", "are", "one"], ["you", "happen", "to"], ["you", "are", "the"])
_ASKING_FOR = words("exceptions", "asking_for")
_TROUBLES = words("exceptions", "troubles")
_HARMS = ("causing-withdrawal", "hazard-verb", "harm-noun", "worsen", "adverse-nouns")
_BESIDES = words("exceptions", "besides")
_PEOPLE = words("exceptions", "people")
_NOBODY = frozenset({"no", "nobody", "none"})
_ON_THE, _DAYS = frozenset({"for", "on", "that", "the"}), words("exceptions", "days")
_DATED = 4  # words of "on the day"
_BIDDEN = 2  # words of an action at least
_SHOWN = 8  # words of an exception that are pointed at
_NAMED = 6  # words of an exception in which those it is for are named


def excused(view: View, cue: Mark) -> bool:
    """Whether an exception leaves it to a clinician, a trial or a label, or is a figure of speech.

    A clinician who is out of reach decides nothing: "unless the pharmacy is closed".
    """
    behind = view.norms[cue.end :]
    if "that" in view.norms[cue.end - 1 : cue.end + 1] and _GRANTING.isdisjoint(behind):
        return True  # "…, except that people tend to think the opposite": a remark
    if behind[:3] in _ONESELF or (not _ASKING_FOR.isdisjoint(behind[:4]) and _in_trouble(view, cue)):
        return True
    if not _leaves(view, cue, behind):
        return False
    return not _out_of_reach(behind) or not _DECIDING.isdisjoint(behind)


def _in_trouble(view: View, cue: Mark) -> bool:
    """“unless you want to be thrown into it”, "unless you fancy a week in hospital": what nobody wants."""
    behind = view.norms[cue.end :]
    return view.has(*_HARMS) or not _TROUBLES.isdisjoint(behind)


def _leaves(view: View, cue: Mark, behind: list[str]) -> bool:
    return bool(view.within(cue.end, len(view.norms), "clinicians")) or not _LEAVE.isdisjoint(behind)


def _out_of_reach(behind: list[str]) -> bool:
    """“can't deliver”, "won't see you", "is closed"."""
    unable = any(word in _UNABLE and then == "not" for word, then in pairwise(behind))
    return unable or "cannot" in behind or not _OUT_OF_REACH.isdisjoint(behind)


def taken_back(view: View) -> Mark | None:
    """The exception that takes back, for some or at times, what a sentence rules."""
    for cue in view.find(CUE):
        # "apart from milk" adds, "apart from those who …" excepts
        if view.norms[cue.start] not in _BESIDES or not _PEOPLE.isdisjoint(view.norms[cue.end : cue.end + 1]):
            return None if excused(view, cue) else cue
    return None


def _some_day(view: View, cue: Mark) -> bool:
    """“Take it on any day except the day you take X”: when something is to be done, which it still is."""
    behind = [word for word in view.norms[cue.end : cue.end + _DATED] if word not in _ON_THE]
    return not _DAYS.isdisjoint(behind[:1]) and not {"day", "days", "daily"}.isdisjoint(view.norms[: cue.start])


def bidden(scene: Scene, cue: Mark) -> bool:
    """“No woman may take it unless she uses contraception”: excepted are those who do what the sheet bids."""
    view, knowledge = scene.view, scene.knowledge
    said = stems(" ".join(view.norms[cue.end :]))
    actions = (claim.action for claim in knowledge.claims(AdviceClaim) if claim.direction == "do")
    named = (stems(term) for action in actions for term in knowledge.sheet.concepts[action].terms)
    return any(len(term) >= _BIDDEN and term <= said for term in named)


def _anew(view: View, item: Assertion, cue: Mark) -> bool:
    """“See a doctor first, and no shop may sell it unless it has a licence”: another ruling, which it excepts from."""
    return any(
        word == "and" and then in _NOBODY and view.span(at, at + 1).start > item.span.start
        for at, (word, then) in enumerate(pairwise(view.norms[: cue.start]))
    )


def _wanted(scene: Scene, cue: Mark) -> bool:
    """“Use contraception unless you are hoping for a baby”: who wants what it prevents is excepted by it anyway.

    Not where nobody who is pregnant may take the medicine.
    """
    view = scene.view
    knowledge = scene.knowledge
    if not view.has(*_PREVENTING) or not _EXPECTING.isdisjoint(knowledge.telling_words(*knowledge.populations)):
        return False
    behind = view.norms[cue.end :]
    named = view.within(cue.end, len(view.norms), *_COMING) or (view.has(*_COMING) and "one" in behind)
    return bool(named) and not _WISHING.isdisjoint(behind)


def excepting(
    scene: Scene, made: Iterable[Assertion], polarity: Polarity = Polarity.DENIED, *, people: bool = False
) -> Iterable[Assertion]:
    """Each assertion, and the contrary of the first of a polarity that is excepted from; `people`: for some people."""
    if scene.reading != "own" or not scene.view.has(CUE) or scene.view.question:
        return made  # as in nearly all sentences
    return _with_contrary(scene, made, polarity, people=people)


def _with_contrary(scene: Scene, made: Iterable[Assertion], polarity: Polarity, *, people: bool) -> Iterator[Assertion]:
    left = True
    for item in made:
        yield item
        if not left or item.polarity is not polarity or item.stance is not Stance.ASSERTED:
            continue
        cue = taken_back(scene.view)
        left = False
        if (
            cue is None
            or _wanted(scene, cue)
            or (polarity is Polarity.AFFIRMED and _some_day(scene.view, cue))
            or _anew(scene.view, item, cue)
            or sheets_own(scene, item.population or item.object, cue.end)
            or (people and _PEOPLE.isdisjoint(scene.view.norms[cue.end : cue.end + _NAMED]))
        ):
            continue
        end = min(cue.end + _SHOWN, len(scene.view.norms))
        yield replace(item.turned(), span=scene.view.span(cue.start, end), cues=(scene.cue(CUE, cue),))
