"""A risk set beside what people do to themselves every week: "next to a weekend's wine it is a featherweight".

What is compared with is no harmless thing, as in a likeness: it is one that people live with, and harder on the organ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial, harmed, named, ours
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

BELITTLING = "belittling"
EVERYDAY = "everyday-harm"
_BESIDE = words("likened", "beside") | {"set", "than"}
_HARDER = words("belittled", "harder")
_UPON = words("belittled", "upon")
_MINDING = words("spared", "minding") | words("belittled", "minding")
_NOTHING = words("belittled", "nothing")
_MODALS = words("actions", "modals") | {"will", "would"}
_SHAKING = words("belittled", "shaking")
_TURNING = words("belittled", "turning")
_BODY = words("belittled", "body")
_YOUR = words("belittled", "your")
_FEELING = words("belittled", "feeling")
_HARDLY = words("belittled", "hardly")
_EVEN = words("belittled", "even")
_THING = words("belittled", "thing")
_SOON = words("belittled", "soon")
_LED = 6  # words from a body to what it does not feel
_FRAME = 6  # words from "next to" to what is compared with
_REACH = 8  # words from "nothing" to the organ
_NEAR = 3
_ORGAN = 5  # words from "harder" to the organ

Told = tuple["Assertion", int, int]


def belittled(scene: Scene) -> Iterator[Told]:
    """Each way in which a risk is made little of beside a thing of every week."""
    view = scene.view
    if view.question or scene.reading != "own":
        return
    if view.has(BELITTLING, EVERYDAY):
        yield from _featherweight(scene)
        yield from _harder(scene)
    if not _NOTHING.isdisjoint(view.bag) and view.has("organ"):
        yield from _unnoticed(scene)
    if not _BODY.isdisjoint(view.bag) and not _FEELING.isdisjoint(view.bag):
        yield from _unfelt(scene)


def _family(scene: Scene) -> list[Mark]:
    return [mark for mark, name in scene.knowledge.medicine_marks(scene.view) if name != OTHER]


def _featherweight(scene: Scene) -> Iterator[Told]:
    """“Against a bottle of wine, it is a featherweight”: the medicine itself, beside what is no medicine."""
    view = scene.view
    for cue in view.find(BELITTLING):
        framed = any(
            not _BESIDE.isdisjoint(view.norms[max(view.body, thing.start - _FRAME) : thing.start])
            for thing in view.find(EVERYDAY)
        )
        if framed and not view.denied(cue) and _family(scene) and not scene.hedges(cue.start):
            yield denial(scene, cue.start, cue.end, "safety", scene.cue("minimiser", cue), "minimised")
            return


def _harder(scene: Scene) -> Iterator[Told]:
    """“They needn't: a drink a day is harder on the liver”, "your beers do it more harm than this ever could"."""
    view = scene.view
    for thing in view.find(EVERYDAY):
        for at in range(thing.end, len(view.norms) - 1):
            behind = view.norms[at + 1 : at + 1 + _ORGAN]
            hard = view.norms[at] in _HARDER and not _UPON.isdisjoint(behind[:1])
            more = view.norms[at] == "more" and not {"harm", "damage"}.isdisjoint(behind[:1])
            if not _TURNING.isdisjoint(view.norms[at:]):
                return  # "… than it may, but the warning stands"
            if not (hard or more) or view.denied(Mark(at, at + 1, EVERYDAY)) or scene.hedges(at):
                continue
            than = "than" in behind or "than" in view.norms[at:]
            compared = than and any(mark.start > at for mark in _family(scene))
            before = scene.previous
            taken = (
                not than
                and before is not None
                and named(scene, before, None) is not None
                and not _SHAKING.isdisjoint(view.norms[view.body : thing.start])
            )
            if not (compared or taken):
                continue
            organs = view.within(view.body, len(view.norms), "organ")
            topic = next((harmed(scene, view.words(organ.start, organ.end)) for organ in organs), None)
            topic = topic or (named(scene, before, None) if before is not None else None)
            if topic is not None:
                yield denial(scene, thing.start, at + 2, topic, scene.cue("minimiser", thing), "minimised")
                return


def _unnoticed(scene: Scene) -> Iterator[Told]:
    """“It is nothing that a poorly X would notice”, "nothing your X would lose sleep over"."""
    view = scene.view
    at = next(at for at, word in enumerate(view.norms) if word in _NOTHING)
    for organ in view.find("organ"):
        if not at < organ.start <= at + _REACH:
            continue
        behind = view.norms[organ.end : organ.end + _NEAR]
        modal = next((place for place, word in enumerate(behind) if word in _MODALS), None)
        minding = modal is not None and not _MINDING.isdisjoint(
            view.norms[organ.end + modal : organ.end + modal + _NEAR]
        )
        topic = harmed(scene, view.words(organ.start, organ.end))
        if minding and topic is not None and ours(scene, at) and "not" not in behind:
            cue = Mark(at, min(organ.end + _NEAR, len(view.norms)), "minimiser")
            yield denial(scene, cue.start, cue.end, topic, scene.cue("minimiser", cue), "minimised")
            return


def _unfelt(scene: Scene) -> Iterator[Told]:
    """“At our dose your body won't notice a thing”: no effect that anybody feels; "… for three months" is how soon."""
    view = scene.view
    for at, word in enumerate(view.norms):
        led = view.norms[max(view.body, at - _LED) : at]
        denied = [place for place, before in enumerate(led) if before in _HARDLY]
        if word not in _FEELING or len(denied) != 1 or not _plainly(led[denied[0] + 1 :]):
            continue
        low = max(view.body, at - _LED)
        body = next((place for place in range(at - 1, low - 1, -1) if view.norms[place] in _BODY), None)
        felt = view.norms[at + 1 : at + 1 + _NEAR]
        if body is None or view.norms[body - 1] not in _YOUR or felt[:1] == [] or felt[0] not in _THING:
            continue
        timed = bool(view.amounts) or not _SOON.isdisjoint(view.norms[at:])
        if not timed and ours(scene, body) and not view.within(view.body, body, "negation", "report-verb"):
            cue = Mark(low + denied[0], min(at + 1 + _NEAR, len(view.norms)), "minimiser")
            yield denial(scene, body - 1, cue.end, "side-effects", scene.cue("minimiser", cue), "minimised")
            return


def _plainly(between: list[str]) -> bool:
    """Whether nothing but "even" stands between the denial and what is not felt."""
    return all(word in _EVEN for word in between)
