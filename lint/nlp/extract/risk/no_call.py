"""A sign that the source says to call a clinician about, said to need no call."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.model.document import BlockKind
from lint.nlp.directive.spared_list import needless_above
from lint.nlp.extract.consult.consult_alone import of_another_deed
from lint.nlp.extract.consult.consult_spared import on_signs
from lint.nlp.extract.risk.risk_topic import denial, ours
from lint.nlp.extract.risk.signs_told import called, told_of_signs
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

IGNORING = "ignore-verb"
_CALLING = words("risk", "calling")
_LOOKING = {("look", "out"), ("look", "for"), ("keep", "watch")}
_INFLUENCE = words("risk", "influence")
_NONE = words("risk", "none")
_LIMITED = words("risk", "limited")
_RESERVED = words("risk", "reserved")
_INSTEAD = words("risk", "instead")
_RESERVED_OR_INSTEAD = _RESERVED | _INSTEAD
_WAITING = words("risk", "waiting")
_MILD = words("risk", "mild")
_MINOR = words("risk", "minor")
_BOTHERING = words("consult_spared", "bothering") | words("consult_spared", "involving")
_DELAYS = words("risk", "delays")
_LEAVING = frozenset({"leave", "leaves", "leaving", "left"})
_COLONS = frozenset({":", "—", "–"})
_NOT_TO = (["do", "not"], ["never"])
_ACTING = (
    *("clinicians", "doctor-call", "contact-verbs", "consult-verbs", "urgent-services", "prohibit"),
    *("can-wait", "can-wait-lead", IGNORING),
)
_SHADOW = words("risk", "shadow")
_INSTEAD_OF = frozenset({"rather", "instead"})
_HOLDING = (["hold", "off"], ["hold", "on"])
_UNTIL = frozenset({"till", "until"})
_OPENING = 4  # words of an item before the sign that it names
_REACH = 7  # words before what it is said to have no effect on
_CALLED, _CALLING_FOR = ("doctor-call", "contact-verbs"), words("risk", "calling_for")


def no_call(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A sign that needs a call, said to need none."""
    view = scene.view
    signs = scene.knowledge.company.calls
    if not any(place is not None and place.has(*signs) for place in (*told_of_signs(scene), scene.row)):
        return
    effect = called(scene)
    yield from _listed(scene, effect, signs)
    yield from _no_effect_on(scene, effect, signs)
    for mark in (*view.find("can-wait"), *_told_to_wait(view)):
        if any("and" in view.norms[call.end : mark.start] and not view.denied(call) for call in view.find(*_CALLED)):
            continue  # "call the clinic, and bring it up at your next check-up too"
        if not view.denied(mark) and view.norms[mark.end : mark.end + 1] not in (["unless"], ["until"]):
            yield denial(scene, mark.start, mark.end, effect, scene.cue("can wait", mark), "no-call")
    for mark in view.find(*_CALLED):
        led = view.norms[max(0, mark.start - 2) : mark.start]
        ordered = led in (["do", "not"], [",", "never"], ["and", "never"])
        rest = view.norms[mark.end :]
        kept = not _RESERVED_OR_INSTEAD.isdisjoint(rest) or view.norms[mark.start] in _WAITING
        kept = kept or _called_elsewhere(view, mark) or _called_next(scene)
        if ordered and not kept:
            yield denial(scene, mark.start - len(led), mark.end, effect, scene.cue("no call", mark), "no-call")
            return
    for mark in view.find("no-need"):
        text = view.norms[mark.start : mark.end + 6]
        lacking = view.norms[mark.start] == "without" and (not _COLONS.isdisjoint(text) or _at_once(view, mark))
        if lacking or not {",", ";"}.isdisjoint(text[mark.end - mark.start : -1]):
            continue  # "…, vomiting or without, stop and phone", "… without delay if you see X"
        if of_another_deed(view, mark):
            continue  # "who bleeds without stopping is to phone"
        looking = any(pair in _LOOKING for pair in pairwise(text))
        if (looking or any(word in _CALLING for word in text)) and not view.denied(mark):
            end = min(mark.end + 3, len(view.norms))
            yield denial(scene, mark.start, end, effect, scene.cue("no-need", mark), "no-call")


def _told_to_wait(view: View) -> Iterator[Mark]:
    """“Wait until your annual review to bring it up”, "hold off till the next visit"."""
    if view.has("negation", "clinicians", *_CALLED) or not view.bag.isdisjoint(_INSTEAD_OF):
        return
    for end in view.find("can-wait-lead"):
        led = view.norms[max(view.body, end.start - 2) : end.start]
        if view.norms[end.start] in _UNTIL and (led[-1:] == ["wait"] or led in _HOLDING):
            yield Mark(end.start - 1, end.end, "can-wait")


def _listed(scene: Scene, effect: str, signs: tuple[str, ...]) -> Iterator[tuple[Assertion, int, int]]:
    """“There is no need to:” - "call if you notice X"; "You can ignore:" - "X while you are on Y"."""
    view = scene.view
    if scene.lead is not None and _taken_up(scene.lead):
        scene = scene.but(lead=scene.heading, lead_before=None)
    if scene.stance_source == "denied list" and view.first and view.has(*signs):
        yield from _told_not_to(scene, effect, signs)
        return
    if view.has(*signs) and _spared_above(scene):
        sign = view.find(*signs)[0]
        yield denial(scene, sign.start, sign.end, effect, scene.cue("no-need", sign), "no-call", Stance.ASSERTED)
        return
    if scene.lead is None or not view.has(*signs):
        return
    calls = [cue for cue in view.find("doctor-call", "contact-verbs", "consult-verbs") if cue.start - view.body <= 1]
    if calls and needless_above(scene) is not None and view.bag.isdisjoint(_RESERVED - {"if", "only", "just"}):
        end = max(calls[0].end, view.find(*signs)[-1].end)
        stance = Stance.ASSERTED
        yield denial(scene, calls[0].start, end, effect, scene.cue("no-need", calls[0]), "no-call", stance)
        return
    sign = view.find(*signs)[0]
    if not calls and sign.start - view.body <= _OPENING and view.bag.isdisjoint(_MINOR) and _waits(scene):
        yield denial(scene, sign.start, sign.end, effect, scene.cue("can wait", sign), "no-call", Stance.ASSERTED)
        return
    mild = not _MILD.isdisjoint(view.norms[view.body : sign.start])
    if not calls and not mild and sign.start - view.body <= _OPENING and needless_above(scene, IGNORING) is not None:
        yield denial(scene, sign.start, sign.end, effect, scene.cue("ignore", sign), "no-call", Stance.ASSERTED)


def _told_not_to(scene: Scene, effect: str, signs: tuple[str, ...]) -> Iterator[tuple[Assertion, int, int]]:
    """“Do not” - "bother your doctor about X": what a list forbids is the call itself."""
    view = scene.view
    at = view.body
    verbs = [cue for cue in view.find("doctor-call", "contact-verbs", "consult-verbs") if cue.start == at]
    bothering = view.norms[at] in _BOTHERING and bool(view.within(at, at + _OPENING, "clinicians"))
    sign = view.find(*signs)[0]
    if (verbs or bothering) and sign.start > at and view.bag.isdisjoint(_RESERVED - {"if"}):
        told = verbs[0] if verbs else Mark(at, at + 1, "no-need")
        cue = scene.cue("forbidden", told)
        yield denial(scene, at, sign.end, effect, cue, "no-call", Stance.ASSERTED)


def _spared_above(scene: Scene) -> bool:
    """“There is no need to call a doctor if you”, above the item, as a lead-in or as a heading."""
    place = scene.lead or scene.heading
    if place is None or scene.view.block.kind is not BlockKind.ITEM or not scene.view.first or place.question:
        return False
    needs = [cue for cue in place.find("no-need") if not _at_once(place, cue)]
    own = scene.view.bag.isdisjoint(_MINOR | _MILD) and not scene.view.has("negation", "doctor-call", "contact-verbs")
    spared = bool(needs) and not place.denied(needs[0])
    if own and _none_calls(place):
        return True
    return own and (spared or _ordered_not(place)) and on_signs(scene.but(view=place))


def _none_calls(place: View) -> bool:
    """“None of the following calls for a doctor:”, "none of these needs a call to us:"."""
    at = next((at for at, pair in enumerate(pairwise(place.norms)) if pair == ("none", "of")), None)
    if at is None or not (at == place.body or place.norms[at - 1] == ",") or place.has("negation-partial"):
        return False
    needing = [to for to in place.places(_CALLING_FOR) if at < to <= at + _OPENING]
    return bool(needing) and bool(place.within(needing[0], len(place.norms), "clinicians", *_CALLED))


def _taken_up(lead: View) -> bool:
    """“These come and go:”, below a heading: what the heading says of the items goes for them still."""
    told = lead.norms[lead.body : lead.body + 1] == ["these"] and not lead.question
    return told and _SHADOW.isdisjoint(lead.bag) and not lead.has(*_ACTING)


def _ordered_not(place: View) -> bool:
    """“Don't call the doctor over”, "Never bother the clinic with"; not "Don't ring us, ring an ambulance, for"."""
    opened = place.body + (place.norms[place.body : place.body + 1] == ["please"])
    led = next((size for size in (1, 2) if place.norms[opened : opened + size] in _NOT_TO), None)
    if led is None or place.has("urgent-services"):
        return False
    at = opened + led
    calls = [cue for cue in place.find("doctor-call", "contact-verbs") if cue.start == at]
    bothering = place.norms[at : at + 1] and place.norms[at] in _BOTHERING
    rest = set(place.norms[at + 1 :])
    return (
        bool(calls or bothering) and place.norms[at] not in _WAITING and rest.isdisjoint(_RESERVED - {"if"} | _INSTEAD)
    )


def _at_once(place: View, cue: Mark) -> bool:
    """“Ring us without delay for”: what can be left out is the delay."""
    return place.norms[cue.start] == "without" and not _DELAYS.isdisjoint(place.norms[cue.end : cue.end + 2])


def _waits(scene: Scene) -> bool:
    """“Can wait until your next appointment:” above a list, at its own level or the one above."""
    if scene.reading != "own" or scene.stance is not Stance.ASSERTED or not scene.view.first:
        return False
    for place in (scene.lead, scene.lead_before):
        if place is None or place.question or place is scene.view:
            return False
        cues = place.find("can-wait", "can-wait-lead")
        if cues:
            denying = [cue for cue in place.find("negation") if not cues[0].start <= cue.start < cues[0].end]
            return not denying and all(_of_waiting(place, cue, cues) for cue in place.find("prohibit"))
        if place.has("doctor-call", "contact-verbs", "urgent-services"):
            return False
    return False


def _of_waiting(place: View, cue: Mark, cues: Sequence[Mark]) -> bool:
    """“Wait until …”, "leave it until …": the verb of waiting forbids nothing."""
    inside = any(other.start < cue.end and cue.start < other.end for other in cues)
    return inside or place.norms[cue.start] in _LEAVING


def _called_elsewhere(view: View, mark: Mark) -> bool:
    """“call me right away, don't email”, "don't phone the shop, phone your doctor"."""
    others = view.find("clinicians", "urgent-services", "doctor-call", "contact-verbs")
    return any(
        (cue.end <= mark.start or cue.start >= mark.end)
        and view.norms[max(0, cue.start - 2) : cue.start] not in (["do", "not"], ["and", "never"])
        for cue in others
    )


def _called_next(scene: Scene) -> bool:
    """“Don't call me. Call an ambulance.”: who is to be called stands in the next sentence."""
    reply = scene.following
    return reply is not None and any(
        cue.start == reply.body for cue in reply.find(*_CALLED, "consult-verbs", "urgent-services")
    )


def _no_effect_on(scene: Scene, effect: str, signs: tuple[str, ...]) -> Iterator[tuple[Assertion, int, int]]:
    """“It has no effect on platelets”: what the source says that it may harm, left as it is."""
    view = scene.view
    if view.bag.isdisjoint(_INFLUENCE) or view.question:
        return
    for mark in view.find(*signs):
        low = max(view.clause_at(mark.start).start, mark.start - _REACH)
        led = view.norms[low : mark.start]
        said = next((at for at, word in enumerate(led) if word in _INFLUENCE), None)
        if said is None or "on" not in led[said:] or _NONE.isdisjoint(led[:said]):
            continue
        if _LIMITED.isdisjoint(led[:said]) and ours(scene, mark.start) and not scene.hedges(mark.start):
            start = low + next(at for at, word in enumerate(led) if word in _NONE)
            yield denial(scene, start, mark.end, effect, scene.cue("no effect", mark), "absolute")
            return
