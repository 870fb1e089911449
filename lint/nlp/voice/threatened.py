"""An order that threatens: "take it with a strong painkiller and you will be ill" tells what not to do.

Where what follows is bad, the order is a condition; “take it with food and you will be fine” is advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ORDERS, _SUBJECTS = words("threatened", "orders"), words("threatened", "subjects")
_FOLLOWING, _BAD, _DENYING = words("threatened", "following"), words("threatened", "bad"), words("granted", "denying")
_ORDER = 24  # words of an order
_LED = 7  # words from "and" to "will": "and the level in your blood may"
_DENIED = 4  # words from a denial to what is bad


def threatened(scene: Scene, position: int) -> bool:
    """Whether a position is in an order whose outcome, told behind its "and", is bad."""
    view = scene.view
    if "and" not in view.bag or view.question or view.norms[view.body] not in _ORDERS:
        return False
    joined = range(max(position, view.body) + 1, min(view.body + _ORDER, len(view.norms) - 1))
    at = next((at for at in joined if view.norms[at] == "and" and _follows(view, at)), None)
    return at is not None and _ends_badly(scene, at + 1)


def _follows(view: View, at: int) -> bool:
    """Whether a statement of what will be follows an "and"."""
    behind = view.norms[at + 1 : at + 1 + _LED]
    return not _SUBJECTS.isdisjoint(behind[:1]) and not _FOLLOWING.isdisjoint(behind)


def _ends_badly(scene: Scene, start: int) -> bool:
    view, knowledge = scene.view, scene.knowledge
    feared = view.within(
        start, len(view.norms), *knowledge.effect_groups, *knowledge.population_groups.values(), "harm-noun"
    )
    if any(not view.denied(mark) for mark in feared):
        return True
    bad = [at for at in view.places(_BAD) if at >= start]
    return any(_DENYING.isdisjoint(view.norms[max(start, at - _DENIED) : at + 2]) for at in bad)  # not "lose nothing"
