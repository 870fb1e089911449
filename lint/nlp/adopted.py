"""Other people's words that the writer takes up as true: “The forums say so, and they have a point.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import View

_NEAR = 2  # sentences behind what is reported, of which the first may be an aside
_ASIDE = 6  # words of "I laughed.", "We looked into it."


def endorsed(view: View, position: int) -> bool:
    """Whether a sentence says, behind a position, that the words at it are right."""
    return any(cue.start > position and not view.denied(cue) for cue in view.find("endorser"))


def adopted(scene: Scene, position: int) -> bool:
    """Whether a sentence, or one right behind it, says that what it reports is right."""
    if endorsed(scene.view, position):
        return True
    for view in scene.later[:_NEAR]:
        if endorsed(view, -1) and not view.question and not view.has("refuter"):
            return True
        if len(view.norms) > _ASIDE:
            return False
    return False
