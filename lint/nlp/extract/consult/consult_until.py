"""“You can't start until you've seen a doctor.”, taken up by a few words behind it: "You can.", "You can't.".

Whoever says the first, the second is the page's own, and tells whether the doctor comes first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.consult.consult_alone import called_needless, spoken
from lint.nlp.sentence.label import opened_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_UNTIL = words("advice", "pending")
_MAY = words("usage", "permitting")
_WHO = words("discourse", "pronouns")
_ACTS = ("consult-clinician", "consult-verbs", "contact-verbs")
_ACT = 7  # words from "until" to the clinician
_START = 7  # words from "can" to "until"


def taken_up_behind(scene: Scene, action: str) -> Assertion | None:
    """What the words behind make of such a sentence: that asking comes first, or that nobody has to."""
    barred, said = _barred_until(scene.view), _said(scene.following)
    if barred is None or said is None or scene.view.question or scene.reading != "own":
        return None
    start, end = barred
    cue = Mark(start, end, "consult")
    if said:  # the words behind decide: "You can."
        return called_needless(scene, action, cue, start, end, stance=Stance.ASSERTED)
    cues = (scene.cue("consult", cue),)
    return spoken(scene, action, start, end, cues=cues, via="consult", stance=Stance.ASSERTED)


def _barred_until(view: View) -> tuple[int, int] | None:
    """Where “can't start until you've seen a doctor” stands, or "can start before"."""
    for until in view.places(_UNTIL):
        who = next((mark for mark in view.find("clinicians") if 0 < mark.start - until <= _ACT), None)
        if who is None or not view.within(until, who.end + 3, *_ACTS):
            continue
        for at in range(until - 1, max(view.body, until - _START), -1):
            if view.norms[at] in _MAY and view.norms[at - 1] in _WHO:
                return at, who.end
    return None


def _said(reply: View | None) -> bool | None:
    """“You can.”, "You can: order it", and "You can't.", which is false."""
    said = reply.norms[opened_at(reply.norms, 0) :] if reply is not None and not reply.question else []
    if len(said) < 3 or said[0] not in _WHO or said[1] not in _MAY:
        return None
    denied = said[2] == "not"
    return None if "".join(said[2 + denied : 3 + denied]).isalpha() else not denied
