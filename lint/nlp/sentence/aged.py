"""How old somebody is, which is no time that anything takes: "aged 6 months to 6 years", "a baby under 3 months"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.sentence.view import Amount, View

_PERSONS = words("ages", "children") | words("ages", "whoever")
_TELLING, _BEING = words("ages", "telling"), words("ages", "being")
_SAYING, _ONWARD = words("ages", "saying"), words("ages", "onward")
_JOINING = frozenset({"and", "or"})
_RANGE = frozenset({"and", "to", "-", "–"})


def is_age(view: View, amount: Amount) -> bool:
    """Whether a time is somebody's age: by what stands behind it, before it, or before the age that it goes on from."""
    if family(amount.quantity.unit) != "time":
        return False
    behind = view.norms[amount.end : amount.end + 2]
    if behind[:1] == ["old"] or behind in (["of", "age"], ["-", "old"]):
        return True
    if behind[:1] != [] and behind[0] in _JOINING and not _ONWARD.isdisjoint(behind):
        return True  # "6 months and over"
    at = amount.start
    told = amount.quantity.comparator != "=" or not _TELLING.isdisjoint(view.norms[at - 1 : at + 1])
    while at > view.body and view.norms[at - 1] in _TELLING | _BEING:
        at -= 1
    led = view.norms[at - 1] if at > view.body else ""
    if led in _SAYING or (told and led in _PERSONS):
        return True  # "children from 2 to 11 years", and not "children 12 hours later"
    before = next((other for other in view.amounts if _RANGE.issuperset(view.norms[other.end : amount.start])), None)
    return before is not None and before.end < amount.start and is_age(view, before)
