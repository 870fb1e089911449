"""Asking a clinician, called a waste or left for later: "talking it over first is a waste of time", "not before".

What is called so is the asking itself, the subject of its clause.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ACTS = ("consult-clinician", "consult-verbs", "contact-verbs", "consult-nouns", "consult-decision")
_WASTE, _HAMPERING = words("consult_wasted", "waste"), words("consult_wasted", "hampering")
_MERE = words("consult_wasted", "mere")
_BEING = words("actions", "be") | words("scene", "copulas")
_DENYING = words("granted", "denying") | {"without", "if", "when", "rather", "than"}
_YOURS = frozenset(tuple(pair.split()) for pair in words("consult_wasted", "yours"))
_AFTERWARDS = frozenset({"once", "after", "when"})
_IN_TIME = frozenset(tuple(pair.split()) for pair in words("consult_wasted", "in_time"))
_TALKS = words("consult_spared", "asked")
_LEAVING = words("consult_wasted", "leaving")
_HOLDING = words("consult_wasted", "holding")
_VISITS = words("consult_wasted", "visits")
_SPENDING, _IT = frozenset({"better", "squander", "waste"}), frozenset({"it", "this"})
SHY = words("consult", "shy")
_FEELING = 6  # words from how one feels to asking
_ACT = 8  # words from asking to who is asked
_JUDGED = 12  # words from who is asked to what it is called
_CALLED = 5  # words from "is" to "waste"
_WILL, _SAME = words("consult_wasted", "will"), words("consult_wasted", "same")
_ONLY, _TELLING = (["just"], ["merely"], ["only"], ["simply"]), (["repeat"], ["say"], ["tell"])
_THEY, _ASKING = frozenset({"he", "she", "they"}), frozenset({"do", "must", "should"})
_POST = 3  # sentences of a post that is answered
_TALK = 7  # words from "leave" to the clinician


def wasted(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """Each way in which asking is called a waste, or is left until it has been taken for a while."""
    view = scene.view
    yield from _same_again(scene)
    yield from _too_good_for(scene)
    for clinician in view.find("clinicians"):
        called = _called(view, clinician) or _up_to_you(view, clinician)
        if called is not None:
            yield Mark(called, called + 1, "no-need"), Mark(clinician.start, called + 1, "no-need")
        elif not view.question and (later := _left(scene, clinician)) is not None:
            yield later, Mark(min(later.start, clinician.start), max(later.end, clinician.end), "no-need")


def _same_again(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """“Do I need to see a doctor?” - "He'd only tell you the same.": what is asked for is told to be had already."""
    view = scene.view
    will = next((at for at, word in enumerate(view.norms) if word in _WILL), None)
    said = view.norms[will + 1 :] if will is not None else []
    if (
        will is None
        or said[:1] not in _ONLY
        or said[1:2] not in _TELLING
        or _SAME.isdisjoint(said)
        or scene.answer == "yes"
    ):
        return
    who = view.within(max(view.body, will - _CALLED), will, "clinicians") or view.norms[will - 1] in _THEY
    asked = any(_asks(place) for place in (scene.question, *scene.earlier, *scene.above[:_POST]) if place is not None)
    agreed = any(place.opening and place.opening[0].group == "answer-yes" for place in scene.earlier)
    if who and asked and not agreed:
        yield Mark(will, will + 2, "no-need"), Mark(view.body, len(view.norms) - 1, "no-need")


def _asks(place: View) -> bool:
    """Whether a sentence asks if a clinician is to be asked; a post need not end in a question mark."""
    asking = place.question or not _ASKING.isdisjoint(place.norms[place.body : place.body + 1])
    return asking and place.has("clinicians") and place.has(*_ACTS)


def _too_good_for(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """“Appointments are too short to waste on it”, "don't waste your visit on it", "better things to do than …"."""
    view = scene.view
    if view.question or not (view.has("clinicians") or not _VISITS.isdisjoint(view.bag)):
        return
    taken = [mark.start for mark in view.find(*scene.knowledge.family_groups)] + view.places(_IT)
    for at in view.places(_SPENDING):
        led = view.norms[max(view.body, at - _CALLED - 1) : at]
        on = [to for to in range(at + 1, min(at + _TALK, len(view.norms))) if view.norms[to] in {"on", "than"}]
        better = view.norms[at : at + _CALLED - 1] == ["better", "things", "to", "do"]
        turned = better or "not" in led or "never" in led or "too" in led
        if (
            on
            and turned
            and (better or view.norms[at] != "better")
            and any(0 < start - on[0] <= _CALLED - 1 for start in taken)
        ):
            yield Mark(at, at + 1, "no-need"), Mark(at, on[0] + 1, "no-need")


def _called(view: View, clinician: Mark) -> int | None:
    """“Talking it over with a doctor first is a waste of time”, "seeing one only slows you down"."""
    low = max((at + 1 for at in range(view.body, clinician.start) if view.norms[at] in {";", ":"}), default=view.body)
    acts = [act for act in view.find(*_ACTS) if low <= act.start < clinician.start <= act.end + _ACT]
    acts = [act for act in acts if view.norms[act.start].endswith("ing") or _noun(view, act)]
    if not acts or not _DENYING.isdisjoint(view.norms[low : clinician.start]):
        return None
    if view.question and view.norms[view.body] in _BEING:  # "Is talking to a doctor a waste of time?"
        places = range(clinician.end, min(clinician.end + _JUDGED, len(view.norms)))
        return next((at for at in places if view.norms[at] in _WASTE), None)
    for at in range(clinician.end, min(clinician.end + _JUDGED, len(view.norms))):
        word, behind = view.norms[at], view.norms[at + 1 : at + 1 + _CALLED]
        if word in {".", ";", ":", "but"} or word in _DENYING - {"when", "if"}:
            return None
        waste = next((place for place, said in enumerate(behind) if said in _WASTE), None)
        if word in _BEING and waste is not None:
            return at + 1 + waste if _DENYING.isdisjoint(behind[:waste]) else None
        if word in _MERE and not _HAMPERING.isdisjoint(behind[:1]):
            return at + 1
    return None


def _up_to_you(view: View, clinician: Mark) -> int | None:
    """“Whether you tell your doctor is up to you”: asking, left to the reader."""
    led = view.norms[view.body : clinician.start]
    acts = [act for act in view.find(*_ACTS) if act.start < clinician.start <= act.end + _CALLED]
    asked = led[3:] if led[1:3] == ["or", "not"] else led[1:]
    if led[:1] != ["whether"] or not acts or not _DENYING.isdisjoint(asked):
        return None
    behind = view.norms[clinician.end : clinician.end + _JUDGED]
    being = next((at for at, word in enumerate(behind) if word in _BEING), None)
    said = behind[being + 1 : being + 1 + _CALLED] if being is not None else []
    mine = any(pair in _YOURS for pair in pairwise(said)) and _DENYING.isdisjoint(said)
    return clinician.end + being + 1 if mine and being is not None else None


def _noun(view: View, act: Mark) -> bool:
    """“a chat with your doctor”: asking, as a thing."""
    return act.group == "consult-nouns" or view.norms[act.start - 1] in {"a", "the", "any", "your"}


def _left(scene: Scene, clinician: Mark) -> Mark | None:
    """“Talk to your doctor once you've been on it for a while, not before”, "leave that until you have tried it".

    Or it is put in its time: "once you've been on it for weeks, that's the time to tell your doctor".
    """
    view = scene.view
    taking = [mark.start for mark in view.find("take-verb", *scene.knowledge.family_groups)]
    led, behind = view.norms[view.body : clinician.start], view.norms[clinician.end :]
    not_before = next((at for at in range(len(behind) - 1) if behind[at : at + 2] == ["not", "before"]), None)
    if not_before is not None:
        then = next((at for at in range(not_before) if behind[at] in _AFTERWARDS), None)
        ends = not any(word.isalpha() for word in behind[not_before + 2 :])
        begun = then is not None and any(clinician.end + then < at < clinician.end + not_before for at in taking)
        begun = begun or not {"next", "yearly"}.isdisjoint(behind[:not_before])
        at = clinician.end + not_before
        return Mark(at, at + 2, "no-need") if ends and begun else None
    early = next((at for at in range(1, len(led)) if tuple(led[at - 1 : at + 1]) in _IN_TIME), None)
    if early is not None and "to" in led[early:] and not _AFTERWARDS.isdisjoint(led[:early]):
        acts = view.within(view.body + early, clinician.start, *_ACTS)
        begun = any(at < view.body + early for at in taking) and _DENYING.isdisjoint(led[1:])
        return Mark(view.body + early - 1, view.body + early + 1, "no-need") if acts and begun else None
    later = next((at for at, word in enumerate(behind) if word in {"until", "till"} | _AFTERWARDS), None)
    talk = not _TALKS.isdisjoint(led) or any(act.end <= clinician.start for act in view.find(*_ACTS))
    if (
        talk
        and led[:1]
        and led[0] in _LEAVING
        and len(led) <= _TALK
        and later is not None
        and behind[later] not in _AFTERWARDS
    ):
        begun = any(at > clinician.end + later for at in taking)
        return Mark(view.body, view.body + 1, "no-need") if begun else None
    if led[:1] and led[0] in _HOLDING and "before" in led and {"until", "till"} & set(led):
        until = next(at for at, word in enumerate(led) if word in {"until", "till"})
        begun = any(view.body + until < at < view.body + led.index("before") for at in taking)
        return Mark(view.body, view.body + 1, "no-need") if begun and until < led.index("before") else None
    only = led[:1] == ["only"] and later == 0 and behind[0] == "after" and bool(taking)
    return Mark(view.body, view.body + 1, "no-need") if only else None


def shyly(view: View, verb: Mark) -> bool:
    """“no reason to be embarrassed about asking”: how one feels about it, and not that it is needless."""
    return not SHY.isdisjoint(view.norms[max(view.body, verb.start - _FEELING) : verb.start])
