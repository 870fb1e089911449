"""What is to be done, only touched on: "questions about the tests", "the tests are a nuisance", a bare heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_ABOUT, _ASKING = words("in_passing", "about"), words("in_passing", "asking")
_JUDGED, _DESCRIBING = words("in_passing", "judged"), words("scene", "copulas")
_LED = 4  # words before a thing that say it is only asked about
_BEHIND = 4  # words behind a thing that say what it is like


def asked_about(scene: Scene, found: Mark) -> bool:
    """“I asked about the tests”, "results of the tests": nobody is told to have them."""
    led = scene.view.norms[max(scene.view.body, found.start - _LED) : found.start]
    at = next((at for at in range(len(led) - 1, -1, -1) if led[at] in _ABOUT), None)
    return at is not None and at > 0 and not _ASKING.isdisjoint(led[:at])


def in_passing(scene: Scene, found: Mark) -> bool:
    """Whether it is the name of a section, or only told what it is like: then it is perhaps said, no more."""
    view = scene.view
    if view.block.kind is BlockKind.HEADING and len(view.norms) - (found.end - found.start) <= 1:
        return True
    behind = view.norms[found.end : found.end + _BEHIND]
    return not _DESCRIBING.isdisjoint(behind[:1]) and not _JUDGED.isdisjoint(behind[1:])
