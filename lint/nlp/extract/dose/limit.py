"""An end that is set to a dose: "don't exceed 400 mg", "nobody should go above 400 mg", "more is too much"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import Amount, View

_NEVER, _STAYING = frozenset({"never", "not"}), words("dose", "staying_within")
_MUCH = words("dose", "much")
_ENDS, _IS, _NAMED = words("dose", "ends_set"), frozenset({"is", ":", "stays"}), 6
_COPULAS, _PREDICATE = words("scene", "copulas"), 3  # words from "is" to what forbids: "is simply off limits"
_EXCEEDING = words("dose", "exceeding")
_JUDGED = 6  # words behind a dose in which it is called too much


def limits(view: View, amount: Amount) -> bool:
    """Whether an amount without a period is a dose all the same, as an end is set to it."""
    low, high = amount.quantity.low, amount.quantity.high
    before = view.norms[max(view.clause_at(amount.start).start, amount.start - _NAMED) : amount.start]
    if not _ENDS.isdisjoint(before) and before[-1] in _IS:
        return True  # "the limit for it is 400 mg"
    if low is None and not _ENDS.isdisjoint(view.norms[amount.start : amount.end]):
        return True  # "up to a ceiling of 400 mg"
    if low is None:
        led = view.norms[amount.start - 1] if amount.start > view.body else ""
        return not _NEVER.isdisjoint(view.norms[amount.start : amount.end]) or led in _STAYING
    clause = view.clause_at(amount.start)
    return high is None and bool(view.within(clause.start, amount.start, "negation"))


def too_much(view: View, amount: Amount) -> bool:
    """“More than 400 mg is too much”, "over 400 mg is out of bounds": what lies beyond is rejected, not the dose."""
    behind = view.norms[amount.end : amount.end + _JUDGED]
    much = any(one == "too" and word in _MUCH for one, word in pairwise(behind))
    return amount.quantity.high is None and (much or forbidden_itself(view, amount.end))


def forbidden_itself(view: View, end: int) -> bool:
    """“Over 400 mg is out of bounds”: the dose itself is forbidden; "400 mg is not to be exceeded" is its limit."""
    if view.norms[end : end + 1] == [] or view.norms[end] not in _COPULAS:
        return False
    return any(
        0 < cue.start - end <= _PREDICATE
        and not view.denied(cue)
        and _EXCEEDING.isdisjoint(view.norms[cue.end - 1 : cue.end + 2])
        for cue in view.find("prohibit")
    )
