"""Which sign to call a clinician about a sentence speaks of: its own, or one that the sentences before have named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.extract.risk.risk_topic import ANAPHORS
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View


def told_of_signs(scene: Scene) -> list[View]:
    """The sentence, the one before, and the one before that, where "It is rare and it is an emergency." goes on."""
    before = scene.previous
    places = [place for place in (scene.view, before) if place is not None]
    own = scene.view.has(*scene.knowledge.effect_groups) or _first(scene.view).isdisjoint(ANAPHORS | {"you"})
    if before is not None and len(scene.earlier) > 1 and not (own or _first(before).isdisjoint(ANAPHORS)):
        places.append(scene.earlier[1])
    return places


def _first(view: View) -> set[str]:
    return set(view.norms[view.body : view.body + 1])


def called(scene: Scene) -> str:
    """The effect whose signs a sentence, or the one before it, names: the one to call about."""
    claims = [claim for claim in scene.knowledge.claims(RiskClaim) if claim.call_clinician]
    for place in told_of_signs(scene):
        for claim in claims:
            if place.has(*(f"concept:{key}" for key in (claim.effect, *claim.signs))):
                return claim.effect
    return claims[0].effect
