"""Where something that is said holds: "in France it is licensed for that", "regulators there allowed it in 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import place_in, places
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import Sheet


def place_at(scene: Scene, position: int) -> str | None:
    """The class of the place nearest to a word: in its sentence, before it where it says "there", else around it."""
    here = _nearest(scene.view, position)
    if here is not None:
        return here
    if "there" in scene.view.bag:
        for view in scene.earlier:
            before = _nearest(view, len(view.norms))
            if before is not None:
                return before
    around = (_nearest(view, 0) for _, view in scene.inherited())
    return next((place for place in around if place is not None), None)


def another_country(scene: Scene, place: str | None, said: str = "") -> bool:
    """Whether a place is not the one that a claim's words name, else none that the sheet speaks of."""
    named = place_in(said)
    return place is not None and place not in ({named} if named is not None else _own(scene.knowledge.sheet))


def _own(sheet: Sheet) -> frozenset[str]:
    """The countries that the approvals of a sheet are for, else those that its claims name."""
    approved = {claim.place for claim in sheet.of(ApprovalClaim) if claim.place is not None}
    return frozenset(approved or {place for claim in sheet.claims.values() if (place := place_in(claim.says))})


def in_another_country(scene: Scene) -> bool:
    """“In Britain women take 150 mg”: a sentence that says of its statement where else than here it holds."""
    view = scene.view
    found = [mark for mark in view.find(*places()) if view.norms[max(0, mark.start - 1)] == "in"]
    return bool(found) and all(another_country(scene, mark.group) for mark in found)


def _nearest(view: View, position: int) -> str | None:
    found = view.find(*places())
    return min(found, key=lambda mark: abs(mark.start - position)).group if found else None
