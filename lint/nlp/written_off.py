"""Statements that a sentence writes off at its end: "…, all of it hearsay", ": pure rumour", "…, none of it proven"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.view import View

_APART = words("written_off", "apart")
_SUMMING, _LINKS = words("written_off", "summing"), words("written_off", "links")
_TALK, _NONE = words("written_off", "talk"), words("written_off", "none")
_ESTABLISHED = words("written_off", "established")
_VERDICTS = _TALK | _ESTABLISHED
_LONGEST = 6  # words of such a verdict


def written_off(view: View, position: int) -> bool:
    """Whether what is said at a position is called mere talk, or unproven, in an apposition that ends the sentence."""
    if view.bag.isdisjoint(_VERDICTS):
        return False
    last = len(view.norms) - (view.norms[-1] in {".", "!"})
    for at in range(max(position + 1, last - _LONGEST - 1), last):
        if view.norms[at] not in _APART:
            continue
        said = view.norms[at + 1 : last]
        if not said or said[-1] not in _VERDICTS or not (_SUMMING | _LINKS).issuperset(said[:-1]):
            continue
        if said[-1] in _ESTABLISHED:
            return not _NONE.isdisjoint(said[:-1])
        return _NONE.isdisjoint(said[:-1])
    return False
