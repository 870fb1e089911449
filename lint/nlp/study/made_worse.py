"""Results told as a thing that is worse: "linked it to worse mental health", "found poorer sleep on it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark
from lint.nlp.study.study_shares import of_the_comparison

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene

_WORSE, _SEEN = words("made_worse", "worse"), words("made_worse", "seen")
_PLACEBO = words("share", "placebo")


def worse(scene: Scene, outcome: Mark) -> Iterator[Mark]:
    """The word that calls an outcome worse, right before it, where a study saw or brought it.

    Who had it worse from the start, or on what it was compared with, got no worse by the medicine.
    """
    view = scene.view
    at = outcome.start - 1
    if at <= view.body or view.norms[at] not in _WORSE or of_the_comparison(scene, at):
        return
    led = at - 1
    while led > view.body and (view.norms[led].endswith("ly") or view.norms[led] in {"a", "much"}):
        led -= 1
    compared = not _PLACEBO.isdisjoint(view.norms[view.clause_at(at).start : at])
    than = view.norms.index("than", outcome.end) if "than" in view.norms[outcome.end :] else len(view.norms)
    if (
        view.norms[led] in _SEEN
        and not compared
        and not view.within(than, len(view.norms), *scene.knowledge.family_groups)
    ):
        yield Mark(at, at + 1, "worsen")
