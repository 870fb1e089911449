"""A warning that is said to have been taken off, named or told by what it is about: "the liver warning was dropped"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

LIFTED = words("warning", "lifted")
_BEEN = words("warning", "been")
_TOOK = words("warning", "took")
_WARNINGS = frozenset({"warning", "warnings", "caution"})
_NOT = frozenset({"not", "never", "nor", "no"})
_ABOUT = words("warning", "about") | {"the", "its", "your", "a", "damage", "to"}
_AFTER = 12  # words from a warning to what is done to it
_BEFORE = 4


def taken_off(view: View, mark: Mark) -> bool:
    """“lifted the boxed warning”, "took the warning off it"."""
    before = view.norms[max(0, mark.start - _BEFORE) : mark.start]
    if not _TOOK.isdisjoint(before):
        return "off" in view.norms[mark.end : mark.end + _BEFORE]
    behind = view.norms[mark.end : mark.end + _BEFORE]
    if not _TOOK.isdisjoint(behind) and _BEEN & set(behind) and not _NOT & set(behind):
        return "off" in view.norms[mark.end : mark.end + _BEFORE + 2]
    if not LIFTED.isdisjoint(behind) and not _NOT & set(behind):
        return bool(_BEEN & set(behind)) and "could" not in behind and not view.denied(mark)
    return not LIFTED.isdisjoint(before) and not view.denied(mark)


def by_lifting(scene: Scene, mark: Mark) -> bool:
    """Whether what seems to refute the warning is the word for its withdrawal: "has withdrawn the warning"."""
    stance, cues = scene.stance_at(mark.start)
    return stance is Stance.REFUTED and bool(cues) and all(cue.text.lower() in LIFTED for cue in cues)


def of_the_hazard(scene: Scene, cue: Mark) -> bool:
    """Whether a hazard is a word for the sheet's own, "the liver"."""
    hazards = (group.removeprefix(CONCEPT) for group in scene.knowledge.hazard_groups)
    named = {form for word in scene.view.norms[cue.start : cue.end] for form in (word, word.removesuffix("s"))}
    return not scene.knowledge.telling_words(*hazards).isdisjoint(named)


def lifted(scene: Scene) -> Iterator[Assertion]:
    """“It used to carry a warning about the liver, but the agency dropped it”: the warning by its hazard, and gone."""
    view = scene.view
    if view.bag.isdisjoint(_WARNINGS) or view.question or scene.reading != "own":
        return
    for cue in view.find("hazard-word", "organ"):
        warning = _warning_of(view, cue) if of_the_hazard(scene, cue) else None
        if warning is None:
            continue
        end = max(warning.end, cue.end)
        gone = next((at for at in range(end, min(end + _AFTER, len(view.norms))) if _undone(view, at, end)), None)
        owner = scene.owner(warning.start)
        owner = owner if owner is not None else scene.focus
        if gone is None or owner not in scene.knowledge.family or scene.hedges(gone):
            continue
        yield scene.assertion(
            Kind.WARNING,
            min(warning.start, cue.start),
            gone + 1,
            subject=owner,
            object_="boxed",
            denied=True,
            cues=(scene.cue("warning", warning), scene.cue("negation", Mark(gone, gone + 1, "negation"))),
            hazard="none",
            via="boxed-warning",
        )
        return


def _warning_of(view: View, cue: Mark) -> Mark | None:
    """The warning that a hazard is told of: "warning about the liver", "liver warning"."""
    if view.norms[cue.end : cue.end + 1] and view.norms[cue.end] in _WARNINGS:
        return Mark(cue.end, cue.end + 1, "warning")
    at = next((at for at in range(cue.start - 1, view.body - 1, -1) if view.norms[at] not in _ABOUT), view.body)
    return Mark(at, at + 1, "warning") if at + 1 < cue.start and view.norms[at] in _WARNINGS else None


def _undone(view: View, at: int, end: int) -> bool:
    """Whether a word takes the warning back: "was taken off", "has been dropped", "but the agency dropped it"."""
    led = view.norms[end:at]
    if _NOT & set(led) or view.within(end, at, "negation", "hedge-modal"):
        return False
    if view.norms[at] == "off":
        return not _TOOK.isdisjoint(led) and not _BEEN.isdisjoint(led)
    if view.norms[at] not in LIFTED:
        return False
    return not _BEEN.isdisjoint(led) or view.norms[at + 1 : at + 2] == ["it"]
