"""A hazard that a warning is said to be silent on: "falls are not mentioned in it", "it says nothing of falls".

What else the warning is about, the sentence leaves as it is; “not only falls are in it” leaves nothing out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.warning.warning_nearby import NAMED
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_NONE = words("warning", "none") | {"not", "nothing", "nor", "nowhere"}
_NAMED, _NAMING = words("warning", "named_in"), words("warning", "naming_it")
_MORE = words("warning", "more_than_it")
_ENDS = frozenset({";", ":", ".", "but", "although", "though", "while", "which", "who"})
_TAKEN_UP, _SUBJECT = frozenset({"it", "that", "there"}), 3
_REACH = 8  # words between a hazard and the warning


def left_out(scene: Scene, warning: Mark) -> Iterator[Assertion]:
    """Each hazard of the sheet that the warning at a mark is said not to be about."""
    view = scene.view
    owner = scene.owner(warning.start)
    if view.question or owner not in scene.knowledge.family:
        return
    for claim in scene.knowledge.claims(WarningClaim):
        for hazard in view.find(CONCEPT + claim.hazard):
            if not (_not_in(view, hazard, warning) or _silent_on(view, warning, hazard)):
                continue
            start, end = min(hazard.start, warning.start), max(hazard.end, warning.end)
            yield scene.assertion(
                Kind.WARNING,
                start,
                end,
                subject=owner,
                object_="boxed",
                denied=True,
                cues=(scene.cue("warning", warning),),
                hazard="right",
                via=warning.group,
                left_out=claim.hazard,
            )
            break


def left_out_of_it(scene: Scene) -> Iterator[Assertion]:
    """“It is about mood. Falls don't come into it.”: what the warning named right before is said not to be about."""
    view, before = scene.view, scene.previous
    if view.question or scene.reading != "own" or before is None or before.question or not before.has(*NAMED):
        return
    named = scene.knowledge.medicine_marks(before)
    if any(name not in scene.knowledge.family for _, name in named) or scene.focus not in scene.knowledge.family:
        return
    for claim in scene.knowledge.claims(WarningClaim):
        for hazard in view.find(CONCEPT + claim.hazard)[:1]:
            said = view.norms[hazard.end : hazard.end + _REACH]
            it = next((at for at, word in enumerate(said) if word in _TAKEN_UP), None)
            if it is None or not _told(said[:it], it + 1, _NAMED) or hazard.start - view.body > _SUBJECT:
                continue
            yield scene.assertion(
                Kind.WARNING,
                hazard.start,
                hazard.end + it + 1,
                subject=scene.focus,
                object_="boxed",
                denied=True,
                cues=(scene.cue("warning", hazard),),
                hazard="right",
                via="boxed-warning",
                left_out=claim.hazard,
            )


def _not_in(view: View, hazard: Mark, warning: Mark) -> bool:
    """“Falls are not part of the boxed warning”."""
    between = view.norms[hazard.end : warning.start]
    return _told(between, warning.start - hazard.end, _NAMED) and between[:1] != [","]


def _silent_on(view: View, warning: Mark, hazard: Mark) -> bool:
    """“The boxed warning says nothing of falls”, "a boxed warning, but not about falls"."""
    between = view.norms[warning.end : hazard.start]
    if between[-2:] in (["not", "about"], ["not", "for"], ["not", "of"]) and between[-3:-2] in ([","], ["but"]):
        return view.norms[hazard.end : hazard.end + 1] not in ([","], ["but"])  # "not about falls but about clots"
    return _told(between, hazard.start - warning.end, _NAMING)


def _told(between: list[str], apart: int, naming: frozenset[str]) -> bool:
    """Whether the words between both deny that one names the other."""
    if not 0 < apart <= _REACH or not _ENDS.isdisjoint(between) or not _MORE.isdisjoint(between):
        return False
    no = next((at for at, word in enumerate(between) if word in _NONE), None)
    return no is not None and not naming.isdisjoint(between[no:]) and len(_NONE.intersection(between)) == 1
