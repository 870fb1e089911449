"""An order not to, behind what is not to be done: "anyone who likes to X: please don't", "X? Just don't"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_BEFORE = words("refusal", "before")  # what parts the order from what it is about
_BEHIND = words("refusal", "behind")  # what may follow it: no verb of its own
_REACH = 6  # words from an action to the order
_LASTING = words("actions", "stretching") - {"to"}
_ENDED = words("actions", "ended")


def bare_refusal(view: View, end: int) -> Mark | None:
    """The "don't" with no verb of its own that is told of an action ending at `end`."""
    for cue in view.within(end, end + _REACH, "negation"):
        at = cue.end - 1
        if view.norms[at] not in {"not", "never"} or view.question:
            continue
        start = at - 1 if view.norms[at - 1] == "do" else at
        opened = view.norms[start - 1] in _BEFORE
        ended = at + 1 >= len(view.norms) or view.norms[at + 1] in _BEHIND
        if opened and ended and (start < at or view.norms[at] == "never"):
            return Mark(start, at + 1, "negation")
    return None


def over(view: View, end: int) -> bool:
    """Whether it is allowed only when the medicine is no longer taken: "again", "after your last …".

    What is done "for a month after your last dose" goes on until then.
    """
    behind = view.norms[end : end + 7]
    later = behind.index("after") if "after" in behind else len(behind)
    later = len(behind) if not _LASTING.isdisjoint(behind[:later]) else later
    return "again" in behind[:3] or (later < len(behind) and not _ENDED.isdisjoint(behind))


def names_it(view: View, action: Mark, forbidding: Mark) -> bool:
    """“You have to stop a week before”: what forbids the taking of it is the action itself, and forbids no stopping.

    Nor does it forbid to keep it stopped: "it has to stop, and stays stopped".
    """
    within = forbidding.start < action.start < forbidding.end
    if view.within(forbidding.start, forbidding.end, action.group) and forbidding.end <= action.start:
        return not view.within(forbidding.start, action.start, "negation")
    return forbidding.start == action.start or (within and not view.within(forbidding.start, action.start, "negation"))
