"""How often an action is done, told by the time from one to the next: "wait a week between increases"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.spaced import rate
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from lint.model.quantity import Quantity
    from lint.nlp.sentence.view import Amount, View

_LEAVING = words("actions", "leaving")
_BETWEEN, _APART = frozenset({"between", "separate", "separates"}), frozenset({"apart"})
_EACH, _AGAIN = words("actions", "each_time"), words("actions", "again")
_NEAR = 5  # words between the time and what it lies between


def spaced_actions(view: View, things: AbstractSet[str]) -> Iterator[tuple[int, int, Quantity]]:
    """Where a time from one such action to the next stands, and how often that is."""
    for amount in view.amounts if not view.question else ():
        if family(amount.quantity.unit) != "time" or amount.quantity.per is not None:
            continue
        if _from_one_to_the_next(view, amount, things) and (often := rate(amount)) is not None:
            yield amount.start, amount.end, often


def _from_one_to_the_next(view: View, amount: Amount, things: AbstractSet[str]) -> bool:
    """“Three weeks between checks”, "checks three weeks apart", "wait three weeks before you raise it again"."""
    clause = view.clause_at(amount.start)
    done = view.find(*things)
    behind = [mark for mark in done if 0 <= mark.start - amount.end <= _NEAR]
    if behind and not _BETWEEN.isdisjoint(view.norms[amount.end : behind[0].start]):
        return True
    if any(mark.end <= amount.start for mark in done) and not _APART.isdisjoint(
        view.norms[amount.end : amount.end + 1]
    ):
        return True
    if _LEAVING.isdisjoint(view.norms[clause.start : amount.start]) or not behind:
        return False
    told = view.norms[amount.end : len(view.norms)]
    before = not {"before", "until"}.isdisjoint(view.norms[amount.end : behind[0].start])
    return before and not (_EACH | _AGAIN).isdisjoint(told)
