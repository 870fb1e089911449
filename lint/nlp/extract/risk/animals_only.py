"""A harm to people that is told of animals only: "has only been seen in rats", "in mice, but never in women"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial, named, ours
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ANIMALS, _HUMANS = words("animals_only", "animals"), words("animals_only", "humans")
_ONLY = words("animals_only", "only")
_NOT = frozenset({"never", "not"})
_BEFORE = 6  # words from "only" to the animals
_BEHIND = 8  # words from the animals to the people


def animals_only(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """The words that keep a risk of the sheet to animals, where its source has seen it in people."""
    view = scene.view
    if view.question or view.bag.isdisjoint(_ANIMALS):
        return
    if any(claim.in_people == "unknown" for claim in scene.knowledge.claims(WarningClaim)):
        return
    for at, word in enumerate(view.norms):
        found = _kept_to(view, at) if word in _ANIMALS else None
        topic = named(scene, view, None) if found is not None else None
        if found is None or topic is None or scene.hedges(found.start) or not ours(scene, found.start):
            continue
        yield denial(scene, found.start, found.end, topic, scene.cue("animals", found), "minimised")
        return


def _kept_to(view: View, at: int) -> Mark | None:
    """The words from "only" to the animals, or from them to the people that are spared."""
    low = max(view.clause_at(at).start, at - _BEFORE)
    only = next((to for to in range(at - 1, low - 1, -1) if view.norms[to] in _ONLY), None)
    if only is not None:
        return None if not _NOT.isdisjoint(view.norms[max(0, only - 2) : only]) else Mark(only, at + 1, "minimiser")
    if view.norms[at + 1 : at + 2] in (["only"], ["alone"]):
        led = view.norms[low:at]
        return None if not _NOT.isdisjoint(led) else Mark(at, at + 2, "minimiser")
    for to in range(at + 1, min(at + _BEHIND, len(view.norms))):
        led = view.norms[at + 1 : to]
        if view.norms[to] in _HUMANS and led[-1:] == ["in"] and not _NOT.isdisjoint(led) and "only" not in led:
            return Mark(at, to + 1, "minimiser")
    return None
