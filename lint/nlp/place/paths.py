"""Decision paths: "Yes → stop.", "No → step 3.", and questions whose two answers lead to the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

ARROWS = words("paths", "arrows")
_STOPS = {".", ";", ",", "!", "("}
_OPENING = 4  # words before the arrow, at most
_ANSWERS = words("paths", "answers")


def target(view: View) -> tuple[str, tuple[str, ...]] | None:
    """The answer that opens a line of a path, and where it leads; `None` for any other sentence."""
    said = view.norms[view.body : view.body + 1]
    if not said or said[0] not in _ANSWERS:
        return None
    behind = view.norms[view.body + 1 : view.body + 1 + _OPENING]
    arrow = next((at for at, word in enumerate(behind) if word in ARROWS), None)
    if arrow is None:
        return None
    rest = view.norms[view.body + 2 + arrow :]
    end = next((at for at, word in enumerate(rest) if word in _STOPS), len(rest))
    return (said[0], tuple(rest[:end])) if end else None


def same_either_way(scene: Scene, answer: str) -> bool:
    """Whether a line gives an answer, and the line for the other answer leads to the same place."""
    here = target(scene.view)
    if here is None or here[0] != answer or scene.question is None:
        return False
    around = (*scene.later, *scene.earlier, *scene.below[:2], *scene.above[:2])
    found = (target(place) for place in around)
    other = next((place for place in found if place is not None and place[0] != answer), None)
    return other is not None and other[1] == here[1]
