"""How often a check is made of other people, of takers of another medicine, or of somebody before the medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_UNLIKE = words("actions", "unlike")
_UNTIL, _WAS = frozenset({"before", "until"}), words("actions", "was")
_MEDICINES = words("unnamed", "one")
_NEAR = 4  # words from "before" to the medicine's name, and from whose it is to a medicine's noun


def of_others(scene: Scene, at: int) -> bool:
    """“Healthy people have one a year”, "before X I had one a year", "my aunt's heart drug needs one a year"."""
    view = scene.view
    clause = view.clause_at(at)
    low = max(clause.start, view.body)
    return (
        not _UNLIKE.isdisjoint(view.norms[low:at])
        or _formerly(scene, at)
        or (_owned(view, low, at) and not view.within(low, at, *scene.knowledge.family_groups))
    )


def _formerly(scene: Scene, at: int) -> bool:
    """“Before X I had one a year”: how it was before the medicine."""
    view = scene.view
    until = [place for place in view.places(_UNTIL) if view.body <= place]
    named = any(view.within(place + 1, place + 1 + _NEAR, *scene.knowledge.family_groups) for place in until)
    return named and not _WAS.isdisjoint(view.norms[view.body : at])


def _owned(view: View, low: int, high: int) -> bool:
    """“My aunt's heart drug”: somebody's medicine by what it is for, which a reader's own is not called."""
    whose = [place for place in range(low, high) if view.norms[place] in {"'s", "’s"}]
    return any(not _MEDICINES.isdisjoint(view.norms[place + 2 : place + _NEAR]) for place in whose)
