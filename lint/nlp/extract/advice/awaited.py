"""What has to come first, as nothing is done until then: "Nobody starts until the test is back", "not before X".

The denial is of the starting; the action behind "until" is one that is waited for, and so advised. "No test, no X" is
the same in four words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.direction import Direction, directives
from lint.nlp.directive.from_above import inherited
from lint.nlp.directive.no_without import no_without
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_UNTIL = words("awaited", "until")
_WAITING = words("awaited", "waiting")
_STARTING = words("awaited", "starting")
_ENDS = frozenset({".", ";", "but", ":"})
_LED = 12  # words from "until" to what is waited for


def awaited(scene: Scene, action: str, mark: Mark) -> list[Assertion] | None:
    """What "until" or "before" in front of an action makes of it; `None` where neither bears on it."""
    view = scene.view
    if _no_without(scene, mark) and not view.question:
        return [_made(scene, action, mark.start, mark, denied=False)]
    if _UNTIL.isdisjoint(view.bag) or view.question:
        return None
    at = next((at for at in range(mark.end - 1, view.body - 1, -1) if view.norms[at] in _UNTIL), None)
    if at is None or mark.end - at > _LED or not _ENDS.isdisjoint(view.norms[at : mark.end]):
        return None
    if view.within(at, mark.end, "negation", "no-need"):
        return None  # "until we know that no test is needed"
    start = max((place for place in range(view.body, at) if view.norms[place] in _ENDS), default=view.body - 1) + 1
    denials = [
        cue
        for cue in view.within(start, at, "negation", "no-need", "prohibit")
        if _WAITING.isdisjoint(view.norms[cue.start : cue.end])  # "hold off" forbids nothing here
    ]
    needless = view.within(start, at, "no-need")
    allowed = [
        item for item in directives(view) if item.direction is Direction.PERMIT and start <= item.mark.start < at
    ]
    if not _WAITING.isdisjoint(view.norms[start:at]) or view.within(start, at, "made-to-wait"):
        if not denials or view.norms[mark.start - 1] == "to":  # "don't wait until the day before to stop"
            return [_made(scene, action, at, mark, denied=False)]
        late = "to" in view.norms[mark.end :]  # "don't wait until your test to tell us"
        return [] if late else [_made(scene, action, denials[0].start, mark, denied=True)]
    if needless:
        return []
    if allowed and view.norms[at] == "before":
        begun = not _STARTING.isdisjoint(view.norms[start:at])
        return [_made(scene, action, allowed[0].mark.start, mark, denied=True)] if begun else []
    if denials or _forbidden_above(scene, at):
        return [_made(scene, action, denials[0].start if denials else at, mark, denied=False)]
    return None


def _no_without(scene: Scene, mark: Mark) -> bool:
    """“No test, no tablets”: where the first is not done, the second is not had."""
    view = scene.view
    first = view.norms[mark.start : mark.start + 1] == ["no"] or view.norms[mark.start - 1 : mark.start] == ["no"]
    return first and no_without(scene, mark.end, mark.end + 1)


def _made(scene: Scene, action: str, start: int, mark: Mark, *, denied: bool) -> Assertion:
    above = scene.stance_source == "denied list"
    return scene.assertion(
        Kind.ADVICE,
        start,
        mark.end,
        subject=scene.focus,
        object_=action,
        denied=denied,
        stance=Stance.ASSERTED if above else None,
        cues=(scene.cue("until", Mark(start, start + 1, "until")),),
        via="directive",
    )


def _forbidden_above(scene: Scene, at: int) -> bool:
    """“Don't:” above "start until the test is back"."""
    directive = inherited(scene) if scene.lead is not None else None
    return directive is not None and directive.direction is Direction.PROHIBIT and at > scene.view.body
