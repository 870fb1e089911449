"""A risk in a list of what nobody has to fear: "What you needn't worry about" above, "confusion, at any age" below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.model.document import BlockKind
from lint.nlp.extract.risk.risk_topic import denial
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MINDING = words("unworried", "minding")
_MILD = words("risk", "mild") | words("risk", "minor")
_ABOUT = frozenset({"about", "over", "by", "fear", "dread"})
_CLOSING = frozenset({":", "…", "...", ".", "on", "it"})
_OPENING = 4  # words of an item before the risk that it names
_DENYING = frozenset({"not", "no", "never", "nothing", "little", "hardly", "stop", "quit"})
_LIST = frozenset({("worry", "list"), ("worries", "list")})
_RELATIVE = frozenset({"that", "which"})  # "a nosebleed that won't quit"
_LED = 4  # words from "need not" to "worry"


def unworried(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every serious risk of the sheet that an item under such words begins with."""
    view = scene.view
    if view.block.kind is not BlockKind.ITEM or not view.first or scene.reading != "own" or view.question:
        return
    topics = {
        CONCEPT + key: claim.effect
        for claim in scene.knowledge.claims(RiskClaim)
        if (claim.required or claim.call_clinician) and not claim.together_with
        for key in (claim.effect, *claim.signs)
    }
    marks = view.find(*topics)
    if not marks or marks[0].start - view.body > _OPENING or not _MILD.isdisjoint(view.bag):
        return
    denials = [cue for cue in view.find("negation") if not _RELATIVE & set(view.norms[cue.start - 2 : cue.start])]
    if denials or view.has("doctor-call", "contact-verbs", "urgent-services"):
        return
    place = scene.lead or scene.heading
    cue = _nothing_to_fear(place) if place is not None and not place.question else None
    if cue is not None and place is not None:
        mark = marks[0]
        told = scene.cue("nothing to fear", cue, "lead-in", place)
        yield denial(scene, mark.start, mark.end, topics[mark.group], told, "minimised", Stance.ASSERTED)


def _nothing_to_fear(place: View) -> Mark | None:
    """The word of concern at the end of a lead-in, where it is denied: "No need to worry about:", "Don't fear"."""
    listed = next((at for at, pair in enumerate(pairwise(place.norms)) if pair in _LIST), None)
    if listed is not None and "off" in place.norms[:listed] and not place.has("negation"):
        return Mark(listed, listed + 2, "minimiser")  # "Strike these off your worry list"
    end = len(place.norms)
    while end and place.norms[end - 1] in _CLOSING:
        end -= 1
    for cue in place.find("concern-word", "minimiser", "no-need"):
        behind = place.norms[cue.end : end]
        led = place.norms[max(0, cue.start - _LED) : cue.end]
        ends = not behind or (len(behind) == 1 and behind[0] in _ABOUT)
        if ends and not _MINDING.isdisjoint(led) and sum(word in _DENYING for word in led) % 2 == 1:
            return cue  # not "what you can't stop worrying about"
    return None
