"""Whether an action that is spoken of is left out: "skip the test", and not "don't skip the test"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.actions import needless
from lint.nlp.directive.direction import Direction
from lint.nlp.directive.from_above import inherited
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_OMITTING = words("actions", "omitting")
_LEAVING = words("actions", "leaving_out")
_NEAR = 4  # words from the leaving out to what is left out


def left_out(scene: Scene, mark: Mark) -> bool:
    """Whether it is called needless, is skipped or denied; "don't skip it" does none of that."""
    view = scene.view
    low = max(view.clause_at(mark.start).start, mark.start - _NEAR)
    skipped = omitted_at(view, low, mark.start)
    if skipped is None:
        return needless(view, mark.end) or view.denied(mark)
    return not (view.denied(Mark(skipped, skipped + 1, "omit")) or no_skipping(scene, skipped))


def omitted_at(view: View, low: int, high: int) -> int | None:
    """Where words from `low` to `high` say that something is left out: "skip", "give up", "leaving out"."""
    pairs = zip(view.norms[low:high], view.norms[low + 1 : high + 1], strict=False)
    return next((low + at for at, pair in enumerate(pairs) if pair[0] in _OMITTING or " ".join(pair) in _LEAVING), None)


def no_skipping(scene: Scene, skipped: int) -> bool:
    """“Don't:” above "miss the test": where a list forbids the leaving out."""
    if skipped != scene.view.body or scene.stance_source != "denied list":
        return False
    above = inherited(scene)
    return above is not None and above.direction is Direction.PROHIBIT
