"""Asking a clinician, named as a thing, with a word beside it that says whether it is needed.

“Doctor: optional”, "it requires no medical supervision", "no doctor's say-so is needed".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.no_without import no_without

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_UNNEEDED = words("consult_spared", "unneeded")
_LABELS = words("consult_spared", "labels")
_SAID_UNNEEDED = re.compile(
    r"(?:not (?:needed|necessary|required)|no need|unnecessary|optional|superfluous|needless)\b"
)
_NEAR = 4  # words of such an answer
_FIRST = 7  # words of "no talk with your doctor"
_LED = 2  # words between what needs it and the talk, or from "before" to the medicine
_OPINIONS = words("consult", "opinions")


def labelled(view: View, end: int) -> bool:
    """“Medical advice before starting: not necessary”."""
    colon = next((at for at in range(end, len(view.norms)) if view.norms[at] in {":", "—", "–"}), None)
    if colon is None or len(view.norms) - colon > _NEAR + 1:
        return False
    value = view.norms[colon + 1 :]
    turned = "not" in value or "no" in value
    return (turned and not {"needed", "necessary", "required", "need"}.isdisjoint(value)) or not _UNNEEDED.isdisjoint(
        value
    )


def label_spared(view: View, clinician: Mark) -> bool:
    """Whether a clinician is but a label, and what stands behind it says that there is no need."""
    alone = all(not word.isalpha() or word in _LABELS for word in view.norms[view.body : clinician.start])
    behind = view.norms[clinician.end : clinician.end + 4]
    return alone and behind[:1] in ([":"], ["—"], ["–"]) and _SAID_UNNEEDED.match(" ".join(behind[1:])) is not None


def price(scene: Scene, cue: Mark) -> bool:
    """“No doctor, no tablet.”, "No talk, no prescription.": asking is what the other costs."""
    return scene.view.norms[cue.start] == "no" and no_without(scene, cue.start + 1, cue.start + _FIRST)


def not_called_for(view: View, talk: Mark) -> int | None:
    """Where "it requires no medical supervision" begins, "no doctor's say-so is needed", "don't wait for it"."""
    led = view.norms[max(view.body, talk.start - _LED) : talk.start]
    behind = view.within(talk.end, min(talk.end + _NEAR, len(view.norms)), "need")
    if led[-1:] == ["no"] and behind and len(view.negations(behind[0])) <= 1:
        return talk.start - 1
    for need in view.find("need", "wait"):
        near = 0 <= talk.start - need.end <= _LED and view.norms[need.start : need.end] != ["needed"]
        awaited = need.group == "wait" and not (
            view.norms[need.end : need.end + 1] == ["for"] and view.within(talk.start, talk.end, "consult-decision")
        )
        denials = [cue for cue in view.negations(need) if cue.end <= need.start]
        if near and not awaited and led[-1:] == ["no"] and not denials:
            return need.start
        if near and not awaited and led[-1:] != ["no"] and len(denials) == 1 and need.start - denials[0].end <= 1:
            return denials[0].start
    return None


def opinion_end(view: View, clinician: Mark) -> int:
    """Where “a doctor's opinion before X” ends, of which "is a luxury" is said."""
    end = clinician.end
    if view.norms[end : end + 1] != ["'s"] or _OPINIONS.isdisjoint(view.norms[end + 1 : end + 2]):
        return end
    before = view.norms[end + 2 : end + 3] == ["before"]
    named = (mark.end for mark, _ in view.medicines.get(False, []) if 0 < mark.start - end - 2 <= _LED)
    return next(named, end + 2) if before else end + 2
