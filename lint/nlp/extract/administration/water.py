"""The water it is taken with, told against, or told as the only way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.direction import Direction
from lint.nlp.directive.from_above import inherited

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_OTHER_THAN = words("administration", "other_than")
_AVOIDED, _AVOIDING = 2, frozenset({"avoid", "avoiding", "never", "not"})  # the last words of "…, avoid:"
_SHUNNING, _FOLLY = words("water", "shunning"), words("unobjected", "folly") | words("water", "folly")
_BEING, _DENYING = words("scene", "copulas"), words("granted", "denying")
_LED, _PREDICATE = 3, 5  # words from "avoid" to the water, and from "is" to "avoid"
_NEAR = 6  # words around a mark


def without_water(view: View, mark: Mark) -> bool:
    """Whether water is denied; “with nothing in your stomach and a full glass of water” denies food."""
    foods = view.find("without-food")
    denials = [cue for cue in view.negations(mark) if not any(one.start <= cue.start < one.end for one in foods)]
    return len(denials) % 2 == 1


def to_avoid(scene: Scene) -> bool:
    """“When you take it, avoid:” - "a full glass of water": told against by the words above a list."""
    above = inherited(scene) if scene.lead is not None and scene.view.block.kind is BlockKind.ITEM else None
    led = scene.lead.norms[-_AVOIDED:] if scene.lead is not None and scene.lead.norms[-1:] == [":"] else []
    return above is not None and above.direction is Direction.PROHIBIT and not _AVOIDING.isdisjoint(led)


def shunned(view: View, mark: Mark) -> bool:
    """“Avoid a full glass of water with it”, "a full glass with it is what you want to avoid", "… is a mistake"."""
    if _SHUNNING.intersection(view.norms[max(view.body, mark.start - _LED) : mark.start]):
        return len([word for word in view.norms[view.body : mark.start] if word in _DENYING]) % 2 == 0
    behind = view.norms[mark.end : view.clause_at(mark.start).end]
    being = next((at for at, word in enumerate(behind) if word in _BEING), None)
    if being is None or not {",", "and", "that", "which"}.isdisjoint(behind[:being]):
        return False
    said = behind[being + 1 :]
    at = next((at for at, word in enumerate(said) if word in _SHUNNING | _FOLLY), None)
    return at is not None and at <= _PREDICATE and _DENYING.isdisjoint(said[:at])


def other_than(view: View, mark: Mark) -> bool:
    """“Never take it other than with a full glass of water”, "in no way but": denied is every other way."""
    led = view.norms[max(view.body, mark.start - _NEAR) : mark.start]
    return not _OTHER_THAN.isdisjoint(led)
