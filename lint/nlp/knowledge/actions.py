"""The sheet's actions: what they are done with, what their names are put together from, what is never to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import recipes, words
from lint.nlp.sentence.drawn import action_terms, drawn_classes, taken_things
from lint.sheet import AdviceClaim, ConceptType

if TYPE_CHECKING:
    from lint.lexicon import Lexicon
    from lint.sheet import Concept, Sheet

_ORDINALS = words("actions", "ordinals")


class Actions:
    """Look-ups by action, made once for a sheet.

    Attributes:
        recipes: The objects that an action may have, each with the verbs that go with it.
        besides: Those of the objects that are neither the medicine itself nor one of its doses.
        parts: The parts that the lexicon puts the names of an action together from.
        companions: What is never to be had with the subject; "X is fine with it" lets it in as it does people with X.
    """

    def __init__(self, sheet: Sheet, lexicon: Lexicon) -> None:
        drawn = drawn_classes(sheet, lexicon)
        actions = {key: concept for key, concept in sheet.concepts.items() if concept.type is ConceptType.ACTION}
        self.recipes = {key: _recipes(concept, lexicon, drawn.get(key, [])) for key, concept in actions.items()}
        own = {term.lower() for name in sheet.family for term in sheet.concepts[name].terms}
        self.besides = {
            key: tuple(thing for thing in found if thing not in own and thing.split()[0] not in _ORDINALS)
            for key, found in self.recipes.items()
        }
        self.parts = {
            key: tuple(
                part for name in (*concept.lexicon, *drawn.get(key, ())) for part in lexicon.groups[name].made_of
            )
            for key, concept in actions.items()
        }
        never = (claim for claim in sheet.of(AdviceClaim) if claim.direction == "never")
        always = (claim.action for claim in never if claim.when is None and claim.time is None)
        self.companions = frozenset(key for key in always if taken_things(actions[key], lexicon, drawn.get(key, [])))


def _recipes(concept: Concept, lexicon: Lexicon, drawn: list[str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for made in recipes(action_terms(concept, lexicon, drawn)):
        found[made.object] = found.get(made.object, frozenset()) | frozenset(made.verbs)
    return found
