"""An action named in two parts, the first of them in the header of a row: "Stopping | never suddenly"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_FRAGMENT = 6  # words of a cell that completes a name


def headed(scene: Scene, action: str) -> Mark | None:
    """The second part of a name of the action's, in a short cell beside the first."""
    view, row = scene.view, scene.row
    if view.block.cell is None or row is None or len(view.norms) > _FRAGMENT:
        return None
    parts = scene.knowledge.actions.parts.get(action, ())
    return next((mark for part in parts if row.has(part.first) for mark in view.find(part.second)), None)
