"""What others are to do for the reader, who is not to do it: "bring someone who can drive you home"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_OTHERS, _BETWEEN = words("done_for_you", "others"), words("done_for_you", "between")
_BEING, _GIFTS = frozenset({"be", "been", "is", "was"}), words("contraindication", "passed_on")
_READERS = frozenset({"me", "us", "you"})


def passed_on(scene: Scene, mark: Mark) -> bool:
    """“The blood could be given to someone who …”: what becomes of it then, and nothing that the reader does."""
    view = scene.view
    passive = not _BEING.isdisjoint(view.norms[mark.start : mark.end]) or view.norms[mark.end - 1].endswith("n")
    return passive and view.norms[mark.end : mark.end + 1] == ["to"] and view.norms[mark.start] in _GIFTS


def done_for_you(scene: Scene, action: str, mark: Mark) -> Assertion | None:
    """“Someone else should drive”, "ask a friend to drive you home": perhaps that the reader does not."""
    view = scene.view
    at = mark.start - 1
    while at > view.body and view.norms[at] in _BETWEEN:
        at -= 1
    if at < view.body or view.norms[at] not in _OTHERS:
        behind = view.norms[mark.end : mark.end + 2]
        if _READERS.isdisjoint(behind[:1]) or not _BETWEEN.isdisjoint(behind[1:]):
            return None  # "If you stop at once you may …"
        at = mark.start
    return scene.assertion(
        Kind.ADVICE,
        at,
        mark.end,
        subject=scene.focus,
        object_=action,
        denied=True,
        cues=(scene.cue("others", Mark(at, at + 1, "others")),),
        via="implied",
    )
