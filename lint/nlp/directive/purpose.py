"""Doses for two purposes in one sheet, against an attack and to prevent attacks: which one an article's dose is for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.sheet import DoseClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.sheet import Sheet

_PREVENTING = words("purpose", "preventing")
_TREATING = words("purpose", "treating")
_KEEPING = words("purpose", "keeping")  # "to keep attacks away", "to ward off attacks"
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=64)
def purposes(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """For each purpose that doses of the subject are told apart by, the claims that are not for the other one."""
    told = {claim.id: _purpose(_WORD.findall(f"{claim.id} {claim.says}".lower())) for claim in _own(knowledge.sheet)}
    if not {"prevent", "treat"} <= set(told.values()):
        return {}
    return {
        purpose: tuple(key for key, other in told.items() if other in {purpose, ""}) for purpose in ("prevent", "treat")
    }


def meant_for(scene: Scene, amount: Amount) -> str | None:
    """The ids of the dose claims that an amount may be of, by the purpose told of in its clause or above it."""
    found = purposes(scene.knowledge)
    if not found:
        return None
    view = scene.view
    clause = view.clause_at(amount.start)
    near = _purpose(view.norms[clause.start : clause.end]) or _of_view(view)
    places = (scene.row, scene.column, scene.lead, scene.title, scene.heading, *scene.earlier[:1])
    purpose = near or next((made for place in places if place is not None and (made := _of_view(place))), "")
    return " ".join(found[purpose]) if purpose else None


def _of_view(view: View) -> str:
    return _purpose(view.norms) if not view.bag.isdisjoint(_PREVENTING | _TREATING | _KEEPING) else ""


def _own(sheet: Sheet) -> Iterable[DoseClaim]:
    return (claim for claim in sheet.of(DoseClaim) if claim.subject in {None, sheet.subject})


def _purpose(said: Iterable[str]) -> str:
    """What words speak of: preventing, of attacks as of anything, or an attack that is there."""
    held = set(said)
    if not held.isdisjoint(_PREVENTING) or len(held & _KEEPING) > 1:
        return "prevent"
    return "treat" if not held.isdisjoint(_TREATING) else ""
