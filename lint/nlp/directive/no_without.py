"""“No doctor, no tablet”, "no test, no X": without the one the other is not to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_PARTING = frozenset({",", ":", "—", "–", "means"})
_TO_BE_HAD = ("medicine-nouns", "tablet-nouns", "product-form", "strength-noun", "dose-noun")
_UNPRESCRIBED = "prescription-free"


def no_without(scene: Scene, low: int, high: int) -> bool:
    """Whether a second "no" of what is to be had stands behind what parts it from the first, at one of `low:high`."""
    view = scene.view
    parts = range(low, min(high, len(view.norms) - 1))
    at = next((at + 2 for at in parts if view.norms[at] in _PARTING and view.norms[at + 1] == "no"), None)
    if at is None:
        return False
    goods = view.find(*scene.knowledge.family_groups, *_TO_BE_HAD)
    unprescribed = view.within(at - 1, len(view.norms), _UNPRESCRIBED)  # not "no talk, no prescription needed"
    ended = not any(word.isalpha() for mark in unprescribed for word in view.norms[mark.end :])
    return any(at <= mark.start <= at + 1 for mark in goods) or bool(ended and unprescribed)
