"""What is refused by its name alone: “No alcohol.”, "Alcohol: none.", "Alcohol? No.", "| Grapefruit | Never |"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark, part_groups

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_REFUSING, _FILLING = words("labelled", "refusing"), words("labelled", "filling")
_OPENING = frozenset({",", ";", ":", "—", "–", "-", "and", "or", "*", "so", "means"})
_SIGNS = frozenset({":", "-", "–", "—", "→", "=", "?"})


def refused_label(scene: Scene, action: str) -> Mark | None:
    """The refusal, where what the action is done to stands alone before it: on its line, in its row or question."""
    view = scene.view
    groups = [part_groups(action, thing)[1] for thing in scene.knowledge.recipes(action)]
    if not groups:
        return None
    for mark in view.find(*groups):
        if mark.start <= 1 and view.norms[mark.end : mark.end + 1] and view.norms[mark.end] in _SIGNS:
            return _refusal(view, mark.end + 1)
    for place in (scene.row, scene.question):
        if place is not None and any(_alone(place, mark) for mark in place.find(*groups)):
            return _refusal(view, view.body)
    return None


def _alone(place: View, mark: Mark) -> bool:
    """Whether a label is no more than the thing's name."""
    return all(mark.start <= at < mark.end or not place.norms[at].isalpha() for at in range(len(place.norms)))


def _refusal(view: View, start: int) -> Mark | None:
    """“None.”, "Don't.", "No, never": words up to the first stop that refuse, and nothing besides."""
    said = []
    for word in view.norms[start:]:
        if not (word.isalpha() or word == "n't"):
            break
        said.append(word)
    refused = bool(said) and not _REFUSING.isdisjoint(said) and (_REFUSING | _FILLING).issuperset(said)
    return Mark(start, start + len(said), "negation") if refused else None


def barred(scene: Scene, action: str) -> Mark | None:
    """“No X.”, "No X, no Y and no double doses on it.", "stay away from X while you are on it": before the object."""
    view = scene.view
    groups = [part_groups(action, thing)[1] for thing in scene.knowledge.recipes(action)]
    cues = [cue for cue in view.find("prohibit") if not view.denied(cue)]
    for mark in view.find(*groups) if groups else ():
        if any(0 <= mark.start - cue.end <= 1 or cue.start < mark.start < mark.end < cue.end for cue in cues):
            return mark
        led = view.norms[max(view.body, mark.start - 2) : mark.start]
        if (
            led[-1:] == ["no"]
            and (led[:-1] == [] or led[0] in _OPENING)
            and view.norms[mark.end : mark.end + 1] != ["is"]
        ):
            return mark
    return None
