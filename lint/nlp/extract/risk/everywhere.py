"""A warning made common: "every medicine has a box like that", "you'll find one on half the pills in your cupboard"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import BOXED, PAPER, denial
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_EVERY, _THINGS = words("everywhere", "every"), words("everywhere", "things")
_NARROWING = tuple([word] for word in sorted(words("everywhere", "narrowed")))
_TURNED = words("everywhere", "turned")
_BOXES, _IN = words("everywhere", "boxes"), words("everywhere", "in")
_DENYING = words("granted", "denying")
_REACH = 9  # words between the medicines and the box
_NEAR = 3  # words from "every" to what there is much of
_ABOVE = 6  # sentences of the blocks above that may have told of the warning


def everywhere(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """The words that say that all the others have such a warning too."""
    view = scene.view
    if view.question or scene.reading != "own" or view.bag.isdisjoint(_BOXES) or view.bag.isdisjoint(_EVERY):
        return
    if not _TURNED.isdisjoint(view.bag) or not view.has(PAPER, "warning-word", *BOXED):
        return
    places = (view, *scene.earlier, scene.heading, *scene.above[:_ABOVE])
    if not any(place is not None and place.has(*BOXED) for place in places):
        return
    for at in [at for at, word in enumerate(view.norms) if word in _BOXES and view.norms[at - 2] not in _IN]:
        all_of_them = _all_of_them(view, at)
        if all_of_them is not None and not scene.hedges(all_of_them):
            cue = Mark(min(at, all_of_them), max(at, all_of_them) + 1, "minimiser")
            yield denial(scene, cue.start, cue.end, "warning", scene.cue("common", cue), "minimised")
            return


def _all_of_them(view: View, box: int) -> int | None:
    """Where “every medicine”, "half the pills" stands near a box, if nothing narrows or denies it."""
    near = range(max(view.body, box - _REACH), min(len(view.norms), box + _REACH))
    for at in near:
        if view.norms[at] not in _EVERY or not _DENYING.isdisjoint(view.norms[max(0, at - 2) : at]):
            continue
        behind = range(at + 1, min(at + 1 + _NEAR, len(view.norms)))
        thing = next((to for to in behind if view.norms[to] in _THINGS), None)
        if thing is None or view.norms[thing + 1 : thing + 2] in _NARROWING or abs(box - thing) == 1:
            continue
        if view.norms[at] == "most" and (thing > at + 1 or view.norms[at - 1] == "the"):
            continue  # "the most serious drug warning"
        between = view.norms[min(box, thing) : max(box, thing)]
        if _DENYING.isdisjoint(between) and ("," not in between or "as" in between):
            return at
    return None
