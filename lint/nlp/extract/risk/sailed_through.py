"""A treatment said to be got through without any trouble: "you'll sail through without so much as a hiccup"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

SAILING = "sailing"
UNTROUBLED = "without-a-hiccup"
_OBJECTS = words("sailing", "objects")
_ENDING = words("sailing", "ending")
_PEOPLE = words("sailing", "people")
_SOMEONE = words("risk", "personal")
_TAKING = words("sailing", "taking")
_PARTLY = words("sailing", "partly")
_BACK = 6  # words from a person to the verb
_REACH = 5  # words from a verb of taking to "without a hiccup"


def sailed_through(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every taking of the subject that is said to go without trouble for everybody."""
    view = scene.view
    if not view.has(SAILING, UNTROUBLED) or view.question or scene.reading != "own":
        return
    if not scene.knowledge.is_subject(scene.focus) or not _PARTLY.isdisjoint(view.bag):
        return
    for mark in view.find(SAILING, UNTROUBLED):
        clause = view.clause_at(mark.start)
        led = view.norms[max(clause.start, mark.start - _BACK) : mark.start]
        if not _SOMEONE.isdisjoint(led) or view.denied(mark) or scene.hedges(mark.start):
            continue
        if mark.group == SAILING:
            told = not _PEOPLE.isdisjoint(led) and _what(scene, mark)
        else:
            taken = view.within(max(clause.start, mark.start - _REACH), mark.start, *scene.knowledge.family_groups)
            told = bool(taken) or not _TAKING.isdisjoint(led)
        if told:
            yield denial(scene, mark.start, mark.end, "side-effects", scene.cue("untroubled", mark), "none")
            return


def _what(scene: Scene, mark: Mark) -> bool:
    """Whether what is sailed through is the treatment, or goes unnamed."""
    behind = scene.view.norms[mark.end : mark.end + 2]
    if not behind or behind[0] in _ENDING or not _OBJECTS.isdisjoint(behind):
        return True
    return any(
        name != OTHER and 0 <= cue.start - mark.end <= 1 for cue, name in scene.knowledge.medicine_marks(scene.view)
    )
