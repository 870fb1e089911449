"""What another speaker spoke of, which a reply takes up by a pronoun: "And a bleed I can't stop?" - "Leave it be."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_POINTING = words("risk", "anaphors")
_SHORT = 9  # words of a question that itself takes up what was said before: "So what do I tell her?"
_OPENING = 2  # sentences of a reply in which a pronoun means what the other said


def turn_before(scene: Scene) -> Iterator[View]:
    """The sentences that a pronoun at the beginning of a turn may mean, nearest first.

    A short question that names nothing ("So what do I tell her?") leads further up; anything else ends it.
    """
    if scene.turn is None or len(scene.earlier) >= _OPENING or _POINTING.isdisjoint(scene.view.bag):
        return
    block, asking = None, True
    for view in scene.above:
        if view.block.index != block:
            if block is not None and not asking:
                return
            block, asking = view.block.index, True
        asking = asking and view.question and len(view.norms) - view.body <= _SHORT
        yield view
