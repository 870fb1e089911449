"""A time, or how often, that is named to be rejected: "three days isn't enough", "once a year is too seldom"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_ENOUGH = words("actions", "enough")
_NOT = frozenset({"hardly", "never", "not", "scarcely"})
_VERDICT = 10  # words from a time to what calls it too short


def too_short(view: View, start: int, end: int) -> bool:
    """“Three days between them isn't enough”, "two days would be too short": a time that is named to be rejected."""
    led = view.norms[view.clause_at(start).start : start]
    late = "until" in led and not _NOT.isdisjoint(led[: led.index("until")])  # "don't wait until the day before"
    if late or any(
        led[at : at + 2] == ["not", "enough"] or led[at : at + 2] == ["late", "as"] for at in range(len(led))
    ):
        return True
    if _ENOUGH.isdisjoint(view.bag):
        return False
    high = min(view.clause_at(start).end, end + _VERDICT)
    for at in range(end, high):
        if view.norms[at] in _ENOUGH:
            led = view.norms[end:at]
            return "too" in led if view.norms[at] in {"late", "short", "soon", "little"} else not _NOT.isdisjoint(led)
    return False
