"""What works, or works better, is something else: "so that the painkillers work", "it helps your hormones work"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_WORKING = words("anothers_work", "working")
_MODALS, _REMEDIES = words("anothers_work", "modals"), words("anothers_work", "remedies")
_KINDS, _MEDICINES = words("anothers_work", "kinds"), words("anothers_work", "medicines")
_MAKING, _MEANT = words("anothers_work", "making"), words("anothers_work", "meant")
_STOPS = frozenset({",", ";", ":", ".", "and", "but", "or", "that", "which"})
_OBJECT = 6  # words from "makes" to "work"


def anothers_work(scene: Scene, mark: Mark) -> bool:
    """Whether a verb of working has a subject, or an object of making, that is another remedy or a part of the body."""
    view = scene.view
    at = next((at for at in range(mark.start, mark.end) if view.norms[at] in _WORKING), None)
    if at is None:
        return False
    end = at
    while end > view.body and (view.norms[end - 1] in _MODALS or view.norms[end - 1].endswith("ly")):
        end -= 1
    return _another_remedy(scene, end) or _made_to_work(scene, end)


def _another_remedy(scene: Scene, end: int) -> bool:
    """“pain medicine can work”, "the painkillers work", "other pain relief that works"."""
    view = scene.view
    end -= end > view.body and view.norms[end - 1] in {"that", "which"}
    noun = view.norms[end - 1 : end]
    if end <= view.body or view.within(end - 1, end, *scene.knowledge.family_groups):
        return False
    if not _REMEDIES.isdisjoint(noun):
        return True
    return not _MEDICINES.isdisjoint(noun) and not _KINDS.isdisjoint(view.norms[max(view.body, end - 2) : end - 1])


def _made_to_work(scene: Scene, end: int) -> bool:
    """“It makes the placenta work better”, "helps your hormones to work better"; not "makes X work better"."""
    view = scene.view
    low = max(view.body, end - _OBJECT)
    making = max((at for at in range(low, end) if view.norms[at] in _MAKING), default=None)
    if making is None:
        return False
    made = view.norms[making + 1 : end]
    return bool(made) and _is_a_thing(scene, view, making + 1, end) and _STOPS.isdisjoint(made)


def _is_a_thing(scene: Scene, view: View, start: int, end: int) -> bool:
    groups = (*scene.knowledge.family_groups, CONCEPT + scene.knowledge.subject, "medicine-nouns", "tablet-nouns")
    return not view.within(start, end, *groups) and _MEANT.isdisjoint(view.norms[start:end])
