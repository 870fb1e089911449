"""Comfort composed of a denial and a word of concern: "nothing to bother a doctor with", "no damage to be afraid of".

A list of such phrases never ends; what they share is a denial that governs a word of concern or of calling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.view import View

_DENYING = words("comfort", "denying")
_TO_ASK = words("comfort", "to_ask")
_STOPS = words("comfort", "stops")
_REACH = 6  # words between a denial and the concern it governs
_ASKING = 4  # words behind a concern in which asking or calling turns it round


def comforts(view: View) -> Iterator[Mark]:
    """Denied concern, as marks that reach from the denial to the word of concern."""
    for concern in view.find("concern-word"):
        low = max(view.clause_at(concern.start).start, concern.start - _REACH)
        denials = [at for at in range(low, concern.start) if view.norms[at] in _DENYING]
        if not denials or _STOPS & set(view.norms[denials[-1] + 1 : concern.start]):
            continue
        if _TO_ASK & set(view.norms[concern.end : concern.end + _ASKING]) and view.norms[concern.start] not in _CALLS:
            continue  # "never be afraid to call"
        yield Mark(denials[-1], concern.end, "minimiser")


_CALLS = words("comfort", "calls")
