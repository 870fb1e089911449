"""What somebody believed once: "I was sure that it was approved", "in January I had it down as harmless".

Whoever tells of a belief in the past says in most cases that it was wrong, and in none that it is so: of 2,700 labelled
faults not one is told that way. A belief that was borne out ("… and I was right") is told as a fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_OURS = frozenset({"i", "we"})
_THINKING = words("past_belief", "thinking")
_BETWEEN = words("past_belief", "between")
_SURE, _WAS = words("past_belief", "sure"), frozenset({"was", "were", "been", "felt"})
_LED = words("reported", "belief_led")
_SETTING, _SET = words("past_belief", "setting"), 6  # words of ", back in those days,"
_OFFERING = frozenset({"would", "'d", "might", "should", "ought", "could"})
_PLANNED = frozenset({"decided", "resolved"})
_TAKEN = {tuple(phrase.split()) for phrase in words("past_belief", "taken")}
_BORNE_OUT = words("past_belief", "borne_out")
_KEYS = frozenset({*_SURE, *_THINKING, *(phrase[0] for phrase in _TAKEN), *_PLANNED})
_FAR = 24  # words from a belief to what is believed
_DENIALS = frozenset({"not", "never", "hardly"})


def past_belief(view: View, position: int) -> Mark | None:
    """The words that tell of a belief in the past which reaches a position."""
    if _KEYS.isdisjoint(view.bag) or not _BORNE_OUT.isdisjoint(view.bag):
        return None
    for at in range(view.body, min(position, len(view.norms))):
        end = _believes(view, at)
        if (
            end is not None
            and end <= position <= end + _FAR
            and not _denied(view, at)
            and not _left(view, end, position)
        ):
            return Mark(at, end, "report-verb")
    return None


def _believes(view: View, at: int) -> int | None:
    """Where a belief that begins at a word begins to be told."""
    norms = view.norms
    sure = norms[at] in _SURE and norms[at - 1] in _WAS and at > view.body
    if sure or (norms[at] in _THINKING | _PLANNED and _speaker(view, at)):
        led = _aside(view, at + 1)
        offered = norms[led : led + 1] == ["you"] and not _OFFERING.isdisjoint(norms[led + 1 : led + 2])
        told = not _LED.isdisjoint(norms[led : led + 1]) or _named(view, led)
        return led if told and not offered else None  # not "I thought you'd like to know that …"
    return next((at + len(phrase) for phrase in _TAKEN if tuple(norms[at : at + len(phrase)]) == phrase), None)


def _speaker(view: View, at: int) -> bool:
    """Whether "I" or "we" stands before a verb, with nothing but adverbs and auxiliaries between."""
    low = at - 1
    while low > view.body and view.norms[low] in _BETWEEN:
        low -= 1
    return low >= view.body and view.norms[low] in _OURS


def _aside(view: View, start: int) -> int:
    """Where what is believed begins behind a time or a place: "convinced for years that", "sure, back then, that"."""
    if _LED.isdisjoint(view.norms[start : start + 1]) and not _SETTING.isdisjoint(view.norms[start : start + 2]):
        return next((at for at in range(start + 1, start + _SET) if view.norms[at : at + 1] == ["that"]), start)
    return start


def _named(view: View, at: int) -> bool:
    return any(mark.start == at for mark, _ in view.medicines.get(False, []))


def _denied(view: View, at: int) -> bool:
    return not _DENIALS.isdisjoint(view.norms[max(view.body, at - 3) : at])


def _left(view: View, start: int, position: int) -> bool:
    """Whether the writer speaks of today again: "I thought it odd, but it is approved"."""
    return any(view.norms[at] in {";", "but", "—", "--"} for at in range(start, position))
