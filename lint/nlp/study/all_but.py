"""Gains everywhere but in one outcome, and nowhere but in one: "everything improved except X", "little did, bar X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_BUT = words("results", "but")
_WHOLE = words("results", "whole")
_LITTLE = words("results", "little")
_NAMED = 5  # words between an exception and what is excepted


def all_but(view: View, outcome: Mark) -> str | None:
    """“no-difference” for what alone did not gain, "improved" for what alone did; `None` for any other outcome."""
    if _BUT.isdisjoint(view.bag):
        return None
    at = next(
        (at for at in range(outcome.start - 1, max(-1, outcome.start - _NAMED - 1), -1) if view.norms[at] in _BUT), None
    )
    if at is None or {",", ";"} & set(view.norms[at + 1 : outcome.start]):
        return None
    before = view.norms[:at]
    for word in reversed(before):
        if word in _LITTLE:
            return "improved"
        if word in _WHOLE:
            return "no-difference"
    return None
