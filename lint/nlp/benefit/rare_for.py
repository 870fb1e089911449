"""A benefit that is called rare: "it is rare for it to help anyone" denies it, "rare for it not to help" does not.

And what leaves no doubt of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_RARE = words("efficacy", "rare")
_SELDOM = words("onset", "seldom")
_FAILING = frozenset({"fail", "fails", "failed"})
_WHOM = 5  # words from "rare" to the medicine
_REACH = 12  # words from "rare" to the benefit


def rare_for(view: View, mark: Mark) -> list[Mark]:
    """The word that calls what follows rare, as one more denial of a benefit; "rare for X to" needs an infinitive."""
    for cue in view.negations(mark):
        if view.norms[cue.start] in _FAILING and view.norms[cue.start - 1] in _SELDOM:
            return [Mark(cue.start - 1, cue.start, "negation")]  # "it seldom fails to help"
    if view.bag.isdisjoint(_RARE):
        return []
    low = max(view.body, mark.start - _REACH)
    at = next((at for at in range(low, mark.start - 1) if view.norms[at] in _RARE), None)
    if at is None or view.norms[at + 1] not in {"for", "that"} or "," in view.norms[at : mark.start]:
        return []
    whom = view.norms[at + 1 : at + _WHOM]
    named = any(at < medicine.start < at + _WHOM for medicine, _ in view.medicines.get(False, []))
    if not (named or "it" in whom):
        return []  # "rare for a doctor not to help"
    return [Mark(at, at + 1, "negation")]


def left_no_doubt(view: View, cue: Mark) -> bool:
    """“Patients' stories leave no room for doubt that it …”, "so there's no doubt": what the writer makes of them."""
    made = view.norms[cue.start - 1] in {"leave", "leaves", "left"} or view.clause_at(cue.start).opener == "so"
    return made and "doubt" in view.norms[cue.start : cue.end]
