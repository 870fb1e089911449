"""Benefits that the medicine is given the credit for, and papers said to make a treatment of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

CREDIT = "credit"  # the group of a mark that only gives credit
_DOING = words("credit", "doing")
_OWING = (["thanks", "to"], ["down", "to"], ["owing", "to"], ["because", "of"])
_ESTABLISHING = words("credit", "establishing")
_TREATMENTS = words("credit", "treatments")
_NEAR = 4  # words between "establish" and the medicine, and behind it to "as a treatment"


def credited(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    ours = [mark for mark, name in scene.knowledge.medicine_marks(view) if name != OTHER]
    if not ours:
        return
    outcomes = view.find(*scene.knowledge.outcome_groups, "relapse-outcomes")
    for medicine in ours:
        made = _its_doing(view, medicine)
        if made is not None and outcomes and not view.question and _sure(view):
            yield made, "better", outcomes[0], min(made.start, medicine.start), max(made.end, medicine.end)
        verb = next((cue for cue in view.find("show-verb") if 0 <= medicine.start - cue.end <= _NEAR), None)
        behind = view.norms[medicine.end : medicine.end + _NEAR]
        established = verb is not None and view.norms[verb.start] in _ESTABLISHING
        if verb is not None and established and behind[:1] == ["as"] and not _TREATMENTS.isdisjoint(behind):
            yield verb, "effective", None, verb.start, medicine.end + len(behind)


def _its_doing(view: View, medicine: Mark) -> Mark | None:
    """“that's its doing”, "down to it": the words beside the medicine that give it the credit."""
    behind = view.norms[medicine.end : medicine.end + 2]
    if behind[:1] == ["'s"] and not _DOING.isdisjoint(behind):
        return Mark(medicine.end, medicine.end + 2, CREDIT)
    at = medicine.start - (1 if view.norms[max(0, medicine.start - 1)] in {"the", "my"} else 0)
    return Mark(at - 2, at, CREDIT) if view.norms[max(0, at - 2) : at] in _OWING else None


def _sure(view: View) -> bool:
    return any(not view.denied(cue) for cue in view.find("certainty"))
