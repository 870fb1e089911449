"""An action that a sentence calls good: "splitting them is a sensible way to get it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_PRAISE = words("advice", "praise")
_COPULAS = words("actions", "copulas")
_DENYING = words("actions", "denying")
_NEAR = 6


def praised(view: View, end: int) -> bool:
    """“Splitting them is a sensible way to get it”: what is done is called good, and nobody denies that."""
    after = view.norms[end : view.clause_at(end - 1).end]
    copula = next((at for at, word in enumerate(after) if word in _COPULAS), None)
    if copula is None or copula > _NEAR:
        return False
    predicate = after[copula + 1 : copula + _NEAR]
    return not _PRAISE.isdisjoint(predicate) and _DENYING.isdisjoint(predicate)
