"""Doses of one sheet for two purposes, or for people with a weak organ: which one an article's dose is for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import family, scan
from lint.sheet import DoseClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.sheet import Sheet

_ORGANS = (words("purpose", "kidney"), words("purpose", "liver"))
_SEVERE, _MILD = words("severe", "severe") | words("severe", "badly"), words("purpose", "mild")
_TROUBLES = words("severe", "troubles") | words("severe", "harmed") | words("severe", "poor") | words("purpose", "weak")
_ALONE = frozenset({"mass", "mass/mass"})
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


def _for_purpose(scene: Scene, amount: Amount) -> str | None:
    """The claims by the purpose told of in its clause or above it."""
    found = purposes(scene.knowledge)
    if not found:
        return None
    view = scene.view
    clause = view.clause_at(amount.start)
    near = _purpose(view.norms[clause.start : clause.end]) or _of_view(view)
    places = (scene.row, scene.column, scene.lead, scene.title, scene.heading, *scene.earlier[:1])
    purpose = near or next((made for place in places if place is not None and (made := _of_view(place))), "")
    return " ".join(found[purpose]) if purpose else None


@lru_cache(maxsize=64)
def organ_claims(knowledge: Knowledge) -> dict[int, tuple[str, ...]]:
    """The dose claims for people with a weak organ, by its place among the organs known, and under -1 all others.

    A claim is one where its words name the organ and no dose but that.
    """
    told: dict[int, tuple[str, ...]] = {}
    for claim in _own(knowledge.sheet):
        organ = _organ(_WORD.findall(f"{claim.id} {claim.says}".lower()))
        one = sum(family(item.quantity.unit) in _ALONE for item in scan(claim.says)) == 1
        organ = organ if one else -1
        told[organ] = (*told.get(organ, ()), claim.id)
    return told if len(told) > 1 and -1 in told else {}


def organ_told(scene: Scene, position: int) -> int | None:
    """The organ whose weakness a dose is told for, -1 for everybody's; `None` where that is not sure.

    Of several doses in a sentence it is the one nearest to the organ.
    """
    view, knowledge = scene.view, scene.knowledge
    organ = _weak(view)
    if organ >= 0:
        named = [at for at, word in enumerate(view.norms) if word in _ORGANS[organ]]
        doses = [amount for amount in view.amounts if family(amount.quantity.unit) in _ALONE]
        nearest = min(doses, key=lambda dose: min(abs(at - dose.start) for at in named), default=None)
        if nearest is not None and nearest.start != position:
            return -1
    places = [place for place in (scene.row, scene.column, scene.lead, scene.title, scene.heading) if place is not None]
    told = view if organ >= 0 else next((place for place in places if _weak(place) >= 0), None)
    if told is None:
        before = scene.previous
        return None if before is not None and _weak(before) >= 0 else -1
    organ = _weak(told)
    said = (knowledge.sheet.claims[key].says.lower() for key in organ_claims(knowledge).get(organ, ()))
    severe = any(not _SEVERE.isdisjoint(_WORD.findall(text)) for text in said)
    return None if severe and not _MILD.isdisjoint(told.bag) else organ


def for_organ(scene: Scene, position: int) -> str | None:
    """The ids of the claims that a dose is held to which is told for people with a weak organ; `None` for others."""
    organs = organ_claims(scene.knowledge)
    told = organ_told(scene, position) if organs else None
    return " ".join(organs[told]) if told is not None and told >= 0 and told in organs else None


def _weak(view: View) -> int:
    """The organ that a sentence says is weak, -1 for none: "the kidneys clear it" says nothing of the kind."""
    return _organ(view.bag) if not view.bag.isdisjoint(_TROUBLES) else -1


def _organ(said: Iterable[str]) -> int:
    held = set(said)
    return next((at for at, names in enumerate(_ORGANS) if not names.isdisjoint(held)), -1)


def meant_for(scene: Scene, amount: Amount) -> str | None:
    """The ids of the dose claims that an amount may be of, by the organ or the purpose that it is told for."""
    organs = organ_claims(scene.knowledge)
    if organs:
        told = organ_told(scene, amount.start)
        return " ".join(organs.get(-1 if told is None else told, ())) if told is not None else None
    return _for_purpose(scene, amount)


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
