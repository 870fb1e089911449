"""The time of day that a medicine is taken at, where the sheet has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.sheet import AdministrationClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_PARTS = {name: words("administration", name) for name in ("morning", "evening", "bedtime")}


def daytimes(scene: Scene) -> Iterator[tuple[Mark, str]]:
    """Each mark of a time of day with its part: morning, evening or bedtime."""
    if not any(claim.time in _PARTS for claim in scene.knowledge.claims(AdministrationClaim)):
        return
    for mark in scene.view.find("fixed-time"):
        part = _part(scene.view, mark)
        if part is not None and not scene.view.denied(mark) and scene.speaks_of_subject(mark.start):
            yield mark, part


def _part(view: View, mark: Mark) -> str | None:
    told = view.norms[mark.start : mark.end]
    return next((name for name, known in _PARTS.items() if not known.isdisjoint(told)), None)
