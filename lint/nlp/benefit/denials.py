"""Which denials reach a benefit, and which only seem to: denied may be the doubt, or that anything does more."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.rare_for import rare_for
from lint.nlp.benefit.sure import undoubted
from lint.nlp.benefit.yielding import of_persons
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View

_WHOM = words("efficacy", "whom")
_HARDLY = words("efficacy", "hardly")
_PERSONS = words("contraindication", "persons") | {"patient", "person", "anyone", "anybody", "one", "woman", "man"}
_HARD, _NAMING = words("efficacy", "hard"), words("efficacy", "naming")
_WHICH = _WHOM | {"that", "which"}
_NAMED = 4  # words from "hard" to "name"
_HEAD = 8  # words before a relative clause in which those it is about are denied
_FINITE = words("scene", "copulas") | {"do", "does", "did", "has", "have", "had", "will", "can"}
_NEVER = words("efficacy", "never")
_SET_BESIDE = words("efficacy", "set_beside")
_HIGHLY = words("efficacy", "highly")


def denials(scene: Scene, mark: Mark) -> list[Mark]:
    """The words that deny a benefit, of which an even number affirms it; those within its own words deny nothing."""
    view = scene.view
    found = [
        cue
        for cue in view.negations(mark)
        if not (mark.start <= cue.start and cue.end < mark.end)
        if not _conjoined(view, cue, mark) and not _fronted(view, cue, mark) and not _never_so(view, cue, mark)
        if not undoubted(view, cue, mark)
    ]
    return found + _hard_to_find(view, mark) + _nobody_whom(view, view.clause_at(mark.start)) + rare_for(view, mark)


def _hard_to_find(view: View, mark: Mark) -> list[Mark]:
    """“You'd struggle to name a symptom that doesn't give way to it”: that there is such a one is what is denied."""
    for at in range(view.body, mark.start):
        if view.norms[at] not in _HARD or view.norms[at - 1] == "not":
            continue
        naming = next((to for to, word in enumerate(view.norms[: at + _NAMED]) if to > at and word in _NAMING), 0)
        led = view.norms[naming : mark.start] if naming else []
        if not _WHICH.isdisjoint(led) and "," not in led:
            return [Mark(at, naming + 1, "negation")]
    return []


def _conjoined(view: View, cue: Mark, mark: Mark) -> bool:
    """“It is not expensive and cures X”: the second verb is affirmed."""
    joined = view.norms[mark.start - 1 : mark.start] in (["and"], ["but"])
    finite = view.norms[mark.start].endswith("s") and mark.end - mark.start == 1
    return joined and finite and view.norms[max(0, cue.start - 1)] in {"is", "was", "are", "'s"}


def _fronted(view: View, cue: Mark, mark: Mark) -> bool:
    """“No longer an experiment, it is a success”: what stands in front of the subject is all that is denied.

    Nor does the "nothing" of "Compared with taking nothing, it …" deny more.
    """
    between = view.norms[cue.end : mark.start]
    if view.norms[view.body] in _SET_BESIDE and "," in between and "," not in view.norms[: cue.start]:
        return True
    if cue.start != view.body or "," not in between or between[:1] == [","]:
        return False
    front = between[: between.index(",")]
    opened = view.norms[cue.start] in {"far", "no"} or front[:1] in (["a"], ["an"], ["just"], ["only"], ["merely"])
    return opened and not front[0].endswith("s") and _FINITE.isdisjoint(front)


def _never_so(view: View, cue: Mark, mark: Mark) -> bool:
    """“Never has a medicine been so convincingly shown to …”: what is denied is that anything does so more."""
    said = view.norms[cue.end : mark.end]
    return view.norms[cue.start] in _NEVER and any(
        word == "so" and (after.endswith("ly") or after in _HIGHLY) for word, after in pairwise(said)
    )


def _nobody_whom(view: View, clause: Clause) -> list[Mark]:
    """“There is hardly a patient whom it …”: the denial of those that a relative clause is about."""
    if clause.kind is not ClauseKind.RELATIVE or view.norms[clause.start] not in _WHOM:
        return []
    head = view.norms[max(0, clause.start - _HEAD) : clause.start]
    if _PERSONS.isdisjoint(head):
        return []
    low = max(0, clause.start - _HEAD)
    return [
        Mark(low + at, low + at + 1, "negation")
        for at, word in enumerate(head)
        if word in _HARDLY and of_persons(view, low + at)
    ][:1]
