"""Where something that is said holds: "in France it is licensed for that", "regulators there allowed it in 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import places

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View


def place_at(scene: Scene, position: int) -> str | None:
    """The class of the place nearest to a word: in its sentence, before it where it says "there", else around it."""
    here = _nearest(scene.view, position)
    if here is not None:
        return here
    if "there" in scene.view.bag:
        for view in scene.earlier:
            before = _nearest(view, len(view.norms))
            if before is not None:
                return before
    around = (_nearest(view, 0) for _, view in scene.inherited())
    return next((place for place in around if place is not None), None)


def _nearest(view: View, position: int) -> str | None:
    found = view.find(*places())
    return min(found, key=lambda mark: abs(mark.start - position)).group if found else None
