"""An action that somebody urges: "tablets should be split", "pharmacists recommend that you split them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_RECOMMENDING = words("urging", "recommending")
_WHOM = words("urging", "whom")
_DENYING = words("granted", "denying")
_ADVISED = 2  # words between "should" and what is to be done
_LED = 6  # words between "recommend" and what is recommended


def urged(view: View, mark: Mark) -> bool:
    """Whether the action at a mark is told to be done: by a modal, or by whoever recommends it."""
    clause = view.clause_at(mark.start)
    if any(0 <= mark.start - cue.end <= _ADVISED for cue in view.within(clause.start, mark.start, "advise")):
        return True
    return _recommended(view, mark) or view.norms[max(0, mark.start - 2) : mark.start] in (
        ["should", "be"],
        ["can", "be"],
        ["may", "be"],
        ["must", "be"],
    )


def _recommended(view: View, mark: Mark) -> bool:
    """“Pharmacists recommend that you split them”, "experts suggest cutting them up"; not "nobody recommends it"."""
    low = max(view.body, mark.start - _LED)
    at = next((at for at in range(mark.start - 1, low - 1, -1) if view.norms[at] not in _WHOM), None)
    if at is None or view.norms[at] not in _RECOMMENDING or not _DENYING.isdisjoint(view.norms[view.body : at]):
        return False
    gerund = view.norms[mark.start].endswith("ing")
    return gerund if at == mark.start - 1 else not gerund
