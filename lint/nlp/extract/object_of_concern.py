"""What a concern is about: a price, a purse, other options, which are no risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk_topic import names_risk

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_ELSEWHERE = words("granted", "elsewhere")
_PURSES = words("risk", "purses")
_OVER = words("risk", "over")
_PRONOUNS = words("risk", "pronouns")
_ENDING = words("risk", "ending")
_OCCUR = 6  # words behind a concern that tell what it is about


def of_a_purse(view: View, mark: Mark) -> bool:
    """“gentle on the wallet”."""
    return not _PURSES.isdisjoint(view.norms[mark.end : mark.end + 1])


def of_something_else(scene: Scene, mark: Mark) -> bool:
    """Whether a concern has an object of its own, behind "about" or "over", that is no risk."""
    behind = scene.view.norms[mark.end : mark.end + _OCCUR]
    if behind[:1] == ["that"] and not _ELSEWHERE.isdisjoint(behind):
        return True  # "can rest assured that there are other options"
    if of_a_purse(scene.view, mark):
        return True
    view = scene.view
    last = mark.end if view.norms[mark.end : mark.end + 1] and view.norms[mark.end] in _OVER else mark.end - 1
    if view.norms[last] not in _OVER:
        return False
    end = view.clause_at(mark.start).end
    object_ = [word for word in view.norms[last + 1 : end] if word.isalnum()]
    return (
        bool(object_)
        and object_[0] not in _ENDING
        and _PRONOUNS.isdisjoint(object_)
        and not names_risk(scene, last + 1, end)
    )
