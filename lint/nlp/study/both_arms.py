"""A change that what the medicine was compared with brought too: "both groups felt better", "in both arms"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_BOTH, _ARMS = words("results", "both"), words("results", "arms")
_REACH = 12  # words from "both groups" to the change
_ARM = 4  # words of "in both groups"


def in_both(view: View, cue: Mark) -> bool:
    """“Both groups felt better”, "it went up in both groups": a change that the comparison saw as well."""
    before = view.norms[max(view.clause_at(cue.start).start, cue.start - _REACH) : cue.start]
    behind = view.norms[cue.end : cue.end + _ARM] if view.norms[cue.end : cue.end + 1] == ["in"] else []
    return any(word in _BOTH and after in _ARMS for near in (before, behind) for word, after in pairwise(near))
