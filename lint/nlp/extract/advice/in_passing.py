"""What is to be done, only asked about: "questions about the tests"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_ABOUT, _ASKING = words("in_passing", "about"), words("in_passing", "asking")
_LED = 4  # words before a thing that say it is only asked about


def asked_about(scene: Scene, found: Mark) -> bool:
    """“I asked about the tests”, "results of the tests": nobody is told to have them."""
    led = scene.view.norms[max(scene.view.body, found.start - _LED) : found.start]
    at = next((at for at in range(len(led) - 1, -1, -1) if led[at] in _ABOUT), None)
    return at is not None and at > 0 and not _ASKING.isdisjoint(led[:at])
