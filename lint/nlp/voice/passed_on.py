"""What the writer only heard, and asks about at once: "I read that X is approved for it. Is that right?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.answers import begins, upheld
from lint.nlp.directive.kept_both import shortly

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_WHETHER_SO = frozenset(tuple(said.split()) for said in words("stance", "whether_so"))
_TOLD_OF = words("stance", "told_of")


def passed_on(scene: Scene, position: int) -> bool:
    """Whether somebody is said to have told it, the next words ask whether it is so, and no yes stands behind them."""
    view, asked = scene.view, scene.following
    if asked is None or not asked.question or _TOLD_OF.isdisjoint(view.norms[view.body : position]):
        return False
    if tuple(word for word in asked.norms[asked.body :] if word.isalpha()) not in _WHETHER_SO:
        return False
    reply = next(iter(scene.later[1:2] or scene.below[:1]), None)
    return reply is None or not (shortly(reply, asked) == "yes" or begins(reply, "answer-yes") or upheld(reply))
