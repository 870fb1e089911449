"""Statements that a sentence writes off at its end: "…, all of it hearsay", ": pure rumour", "Approved for X, no."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_APART = words("written_off", "apart")
_SUMMING, _LINKS = words("written_off", "summing"), words("written_off", "links")
_SUMMING_OR_LINKS = _SUMMING | _LINKS
_TALK, _NONE = words("written_off", "talk"), words("written_off", "none")
_ESTABLISHED = words("written_off", "established")
_VERDICTS = _TALK | _ESTABLISHED
_STOPPED = frozenset({".", "!"})
_TAGGED = 10  # words of "Approved for X, no."
_LONGEST = 6  # words of such a verdict


def written_off(view: View, position: int) -> bool:
    """Whether what is said at a position is called mere talk, or unproven, in an apposition that ends the sentence."""
    if _tagged_no(view, position):
        return True
    if view.bag.isdisjoint(_VERDICTS):
        return False
    last = len(view.norms) - (view.norms[-1] in {".", "!"})
    for at in range(max(position + 1, last - _LONGEST - 1), last):
        if view.norms[at] not in _APART:
            continue
        said = view.norms[at + 1 : last]
        if not said or said[-1] not in _VERDICTS or not _SUMMING_OR_LINKS.issuperset(said[:-1]):
            continue
        if said[-1] in _ESTABLISHED:
            return not _NONE.isdisjoint(said[:-1])
        return _NONE.isdisjoint(said[:-1])
    return False


def _tagged_no(view: View, position: int) -> bool:
    """“Approved for X, no.”: what a "no" at the end of the sentence denies."""
    said = [word for word in view.norms if word not in _STOPPED]
    return said[-2:] == [",", "no"] and position < len(said) - 2 and len(said) - view.body <= _TAGGED
