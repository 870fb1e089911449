"""Whether an action that is spoken of is left out: "skip the test", and not "don't skip the test"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.actions import needless
from lint.nlp.directive.direction import Direction, inherited
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_OMITTING = words("actions", "omitting")
_NEAR = 4  # words from the leaving out to what is left out


def left_out(scene: Scene, mark: Mark) -> bool:
    """Whether it is called needless, is skipped or denied; "don't skip it" does none of that."""
    view = scene.view
    low = max(view.clause_at(mark.start).start, mark.start - _NEAR)
    skipped = next((at for at in range(low, mark.start) if view.norms[at] in _OMITTING), None)
    if skipped is None:
        return needless(view, mark.end) or view.denied(mark)
    return not (view.denied(Mark(skipped, skipped + 1, "omit")) or no_skipping(scene, skipped))


def no_skipping(scene: Scene, skipped: int) -> bool:
    """“Don't:” above "miss the test": where a list forbids the leaving out."""
    if skipped != scene.view.body or scene.stance_source != "denied list":
        return False
    above = inherited(scene)
    return above is not None and above.direction is Direction.PROHIBIT
