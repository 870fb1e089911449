"""Asking a clinician, named as a thing that says by itself to whom: "seek medical advice", "with a doctor's okay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.consult.consult_errand import prescribed_for_another
from lint.nlp.extract.consult.consult_spared import spared_itself

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PHRASE = 3  # words of a noun that needs a clinician beside it, at most
_OPINIONS = words("consult", "opinions")
_TO_BE_HAD, _FIRST = words("consult", "to_be_had"), words("consult", "first")
_ON, _OURS = frozenset({"about", "on"}), words("consult", "on_ours")
_LED, _BEHIND = 6, 3  # words of "only start it under a doctor's", of "advice, and get it first"


def named(scene: Scene) -> list[Mark]:
    """Phrases that name a consultation by themselves; "Is this page a substitute for medical advice? No." has none."""
    view = scene.view
    nouns = view.find("consult-nouns")
    found = [
        mark
        for mark in nouns
        if (mark.end - mark.start > _PHRASE or view.norms[mark.start] == "medical" or _wanted(view, mark))
        and not _on_another(scene, mark)
    ]
    answered = scene.reading == "answered"
    whole = (mark for mark in view.find("consult-clinician") if not prescribed_for_another(scene, mark))
    return [mark for mark in (*whole, *found) if not (answered and spared_itself(view, mark))]


def _on_another(scene: Scene, mark: Mark) -> bool:
    """“Your doctor's advice on diet”: what it is on is neither the medicine nor whether to take it."""
    view, groups = scene.view, (*scene.knowledge.family_groups, *scene.knowledge.condition_groups)
    on = not _ON.isdisjoint(view.norms[mark.end : mark.end + 1]) and "'s" in view.norms[mark.start : mark.end]
    topic = view.norms[mark.end + 1 : mark.end + 2]
    return on and _OURS.isdisjoint(topic) and not view.within(mark.end, view.clause_at(mark.start).end, *groups)


def _wanted(view: View, mark: Mark) -> bool:
    """“You'll want a doctor's advice first”, "only with a doctor's guidance": to be had, not just spoken of."""
    if "'s" not in view.norms[mark.start : mark.end] or view.norms[mark.end - 1] not in _OPINIONS or view.denied(mark):
        return False
    led, behind = view.norms[max(view.body, mark.start - _LED) : mark.start], view.norms[mark.end :][:_BEHIND]
    return not _TO_BE_HAD.isdisjoint(led) or not _FIRST.isdisjoint(behind)
