"""Harm denied of a medicine that was not taken as it ought to be: too much of it, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_OVERDOSES, _MISSED = words("harm", "overdoses"), words("harm", "missed")
_IF = frozenset({"if", "when"})
_CHILDREN, _GOT_AT = words("harm", "children"), words("harm", "got_at")


def unsafe(view: View) -> str:
    """What is denied where no risk is named: “an overdose is harmless”, "a child who swallows a few"; safety."""
    taken = not _CHILDREN.isdisjoint(view.bag) and not _GOT_AT.isdisjoint(view.bag)
    return "overdose" if taken or not _OVERDOSES.isdisjoint(view.bag) else "safety"


def dose_missed(view: View, start: int) -> bool:
    """“A child who misses a dose will come to no harm”, "it does no harm if you skip one": harm of not taking it."""
    behind = view.norms[start:]
    return not _MISSED.isdisjoint(view.norms[view.body : start]) or not (
        _IF.isdisjoint(behind) or _MISSED.isdisjoint(behind)
    )
