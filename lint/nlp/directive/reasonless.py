"""Reasons that there are none of: "I can't think of a reason why …", "I don't see why …" turn round what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_REASONS = words("reasonless", "reasons")
_SEEING = words("reasonless", "seeing")
_LEADING = words("reasonless", "leading")
_DENYING = words("granted", "denying") | {"cannot", "fail", "fails", "nor", "struggle"}
_LED = 8  # words from the denial to the reason
_AMONG_THEM, _AMONG = (["among"], ["amongst"]), 5  # words from "not" to "reasons"
_STOPS = frozenset({";", ":", ",", "but", "."})


def reasonless(view: View, position: int) -> int | None:
    """Where the denial begins of "no reason why", "can't imagine why" that leads to a position; `None` without one."""
    if view.bag.isdisjoint(_REASONS):
        return None
    for at in range(min(position, len(view.norms) - 1) - 1, view.body, -1):
        if view.norms[at] in _STOPS:
            return None
        if view.norms[at] not in _REASONS:
            continue
        low = max(view.body, at - _LED)
        denials = [to for to in range(low, at) if view.norms[to] in _DENYING]
        led = view.norms[denials[-1] + 1 : at] if denials else []
        if view.norms[at] == "why":
            told = not _SEEING.isdisjoint(led) or not _REASONS.isdisjoint(led)
        else:
            told = view.norms[at + 1] in _LEADING
        if len(denials) == 1 and told and _STOPS.isdisjoint(led):
            return denials[0]
    return None


def no_reason(view: View, cue: Mark) -> bool:
    """“no reason why they should not”, "it isn't one of the reasons to say no to it": a reason, denied."""
    if view.norms[cue.start : cue.start + 2] == ["no", "reason"]:
        return True
    behind = view.norms[cue.end : cue.end + _AMONG]
    return (behind[:1] in _AMONG_THEM or behind[:2] == ["one", "of"]) and not _REASONS.isdisjoint(behind)
