"""Claim strength 0-3 of a sentence (Sumner et al. 2014; Yu et al. 2019): none, correlation, conditional, causal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Strength
from lint.nlp.claiming import Claims

if TYPE_CHECKING:
    from lint.nlp.view import View

_SIDE = words("strength", "side_clauses")


def strength(view: View) -> Strength:
    """The strength of a sentence's main claim, whatever its polarity.

    That is the first one made outside of a condition, a reason or an aside; a mere comparison or a change seen gives way to any other.
    """
    if view.question or not view.norms:
        return Strength.NONE
    claims = Claims(view).all()
    if not claims:
        return Strength.NONE
    firm = [claim for claim in claims if not claim.weak] or claims
    main = [claim for claim in firm if view.clause_at(claim.start).opener not in _SIDE] or firm
    return Strength(main[0].level)
