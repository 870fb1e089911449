"""What a time is told of: the full effect, which comes later than the first, or when to take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_WHOLE, _EFFECTS = words("onset", "whole"), words("onset", "whole_of")
_TAKEN = frozenset({"it", "them", "your"})
_HEARD, _WHOM = words("onset", "heard"), frozenset({"me", "us"})
_NEAR = 9  # words between a time and the effect it is of


def full_effect(view: View, amount: Amount) -> bool:
    """“The full benefit takes a year”: the nearest effect to a time in its sentence is told as a whole."""
    found = [at for at in range(view.body, len(view.norms)) if view.norms[at] in _EFFECTS]
    near = min(found, key=lambda at: abs(at - amount.start), default=None)
    if near is None or abs(near - amount.start) > _NEAR:
        return False
    return not _WHOLE.isdisjoint(view.norms[max(view.body, near - 2) : near])


def swallowed(view: View, at: int) -> bool:
    """“Take it two hours before bed if you feel slow”, "take your tablet an hour earlier": no time is taken."""
    return view.norms[at] == "take" and not _TAKEN.isdisjoint(view.norms[at + 1 : at + 2])


def heard(view: View, cue: Mark) -> list[str]:
    """What stands before a word of onset in its clause, but for who heard it: "I was told that it works within"."""
    led = view.norms[view.clause_at(cue.start).start : cue.start]
    at = max((at for at, word in enumerate(led) if word in _HEARD), default=None)
    if at is None:
        return led
    behind = led[at + 1 :]
    return behind[1:] if not _WHOM.isdisjoint(behind[:1]) else behind
