"""Claim strength 0-3 of a sentence (Sumner et al. 2014; Yu et al. 2019): none, correlation, conditional, causal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Strength
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.predications import Predications

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_SIDE = words("strength", "side_clauses")


def strength(view: View) -> Strength:
    """The strength of a sentence's main claim, whatever its polarity.

    It is that of the first predication outside of a reason, a concession or an aside; a mere comparison and a change
    that was seen give way to any other, and what stands in a condition is not said to be so.
    """
    if view.question or not view.norms:
        return Strength.NONE
    found = [one for one in Predications(view).all() if view.clause_at(one.start).kind is not ClauseKind.CONDITION]
    firm = [one for one in found if not one.weak] or found
    main = [one for one in firm if view.clause_at(one.start).opener not in _SIDE] or firm
    return main[0].strength if main else Strength.NONE
