"""A sentence as the checks see it, made of the scene that it stands in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import ConceptMention, QuantityUse, Sentence, Stance, Strength
from lint.nlp.knowledge.knowledge import OTHER, PAINKILLERS
from lint.nlp.sentence.strength import strength
from lint.nlp.sentence.vocabulary import CONCEPT, HEAD
from lint.nlp.study.study_shares import of_the_comparison
from lint.sheet import measured

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import Measured

_WARNING = ("negation", "negation-backward", "label-negation", "prohibit", "unsafe", "off-label")
_PAST = words("reader", "past")
_TOO_LITTLE, _NEAR = words("reader", "too_little"), 5
_SAID = frozenset({Stance.ASSERTED, Stance.HYPOTHETICAL})  # "if you took one in the past 14 days": the rule's condition


def understood(scene: Scene, kinds: AbstractSet[Measured], *, details: bool) -> Sentence:
    """The sentence of a scene; `kinds` are the measures of which a claim has a figure in its words only.

    Without `details` it carries no strength, quantities and concepts, which no check asks for.
    """
    view = scene.view
    medicines = scene.knowledge.medicine_marks(view)
    inherited = scene.inherited()
    sentence = Sentence(
        view.index,
        view.block.index,
        view.offset,
        view.offset + len(view.text),
        view.words(0, len(view.norms)),
        view.span(0, len(view.norms)),
        strength(view) if details else Strength.NONE,
        view.question,
        any(place.has(*_WARNING) for place in (view, *scene.cells, *(place for _, place in inherited))),
        not _PAST.isdisjoint(view.bag),
        all(name == OTHER for _, name in medicines) if medicines else _on_painkillers(view),
        frozenset(group.removeprefix(CONCEPT) for group in view.groups if group.startswith(CONCEPT)),
        tuple(place.index for name, place in inherited if name != "heading")
        + tuple(cell.index for cell in scene.cells),
        tuple(_figures(scene, kinds)),
    )
    return _detailed(sentence, scene) if details else sentence


def _figures(scene: Scene, kinds: AbstractSet[Measured]) -> Iterator[QuantityUse]:
    """What may alter a figure that a claim has in its words: said of the subject, by the writer, or of a case."""
    view = scene.view
    # "nobody who took the other in the past ten days": said of whom the sheet keeps away, whatever else they took
    kept = scene.knowledge.population_groups
    people = view.has(*kept.values(), *(HEAD + key for key in kept))
    for amount in view.amounts if not (view.question or scene.apart) else ():
        if view.norms[amount.start - 1] == "not" or not _TOO_LITTLE.isdisjoint(
            view.norms[amount.end : amount.end + _NEAR]
        ):
            continue  # "not an hour before bed", "once a year is not enough"
        if of_the_comparison(scene, amount.start):
            continue  # "those on placebo lost 2%"
        told = measured(amount.quantity) in kinds and (people or scene.speaks_of_subject(amount.start))
        if told and scene.stance_at(amount.start)[0] in _SAID:
            yield QuantityUse(amount.text, amount.quantity, view.span(amount.start, amount.end))


def _on_painkillers(view: View) -> bool:
    """“Don't take X for it”: what anybody takes for a headache, where nothing stands for the sheet's medicine."""
    named = view.find(PAINKILLERS) if "it" not in view.bag else ()
    own = {(mark.start, mark.end) for mark in view.marks if mark.concept is not None} if named else set()
    return any((mark.start, mark.end) not in own for mark in named)


def _detailed(sentence: Sentence, scene: Scene) -> Sentence:
    """The sentence with its concepts and quantities."""
    view = scene.view
    concepts = tuple(
        ConceptMention(
            mark.concept,
            view.words(mark.start, mark.end),
            view.span(mark.start, mark.end),
            view.denied(mark),
            scene.stance_at(mark.start)[0],
        )
        for mark in view.marks
        if mark.concept is not None
    )
    quantities = tuple(
        QuantityUse(amount.text, amount.quantity, view.span(amount.start, amount.end)) for amount in view.amounts
    )
    return replace(sentence, quantities=quantities, concepts=concepts)
