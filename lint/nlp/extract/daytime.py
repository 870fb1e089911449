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

_TOLD, _TAKEN = words("administration", "told_to"), words("administration", "taken")
_OPEN = words("administration", "open")
_LED = 5  # words from "should be taken" to the time
_PARTS = {name: words("administration", name) for name in ("morning", "evening", "bedtime")}


def daytimes(scene: Scene) -> Iterator[tuple[Mark, str]]:
    """Each mark of a time of day with its part: morning, evening or bedtime."""
    if not any(claim.time in _PARTS for claim in scene.knowledge.claims(AdministrationClaim)):
        return
    for mark in scene.view.find("fixed-time"):
        part = _part(scene.view, mark)
        if part is not None and not scene.view.denied(mark) and scene.speaks_of_subject(mark.start):
            yield mark, part


def told_when(view: View, mark: Mark) -> bool:
    """“It should be taken in the morning”, "It's best taken first thing": told as the time for it."""
    start = view.clause_at(mark.start).start
    led = view.norms[max(start, mark.start - _LED) : mark.start]
    taken = next((at for at, word in enumerate(led) if word in _TAKEN), None)
    open_ = _OPEN.isdisjoint(view.norms[start : view.clause_at(mark.start).end])
    return taken is not None and not _TOLD.isdisjoint(led[:taken]) and open_


def _part(view: View, mark: Mark) -> str | None:
    told = view.norms[mark.start : mark.end]
    return next((name for name, known in _PARTS.items() if not known.isdisjoint(told)), None)
