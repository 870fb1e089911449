"""Over how long a dose is brought down: "tapered over two weeks", "the dose comes down over four days", in a table too.

Where the sheet advises to wind it down, and says how long that takes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.advice.action_rate import advised
from lint.nlp.extract.advice.winding_down import GRADUAL, TAPERING, lowered
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_DOSES = words("dose", "amounts")
_OVER = words("winding", "over")
_AFTER = words("winding", "since")


def tapered_over(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The time that winding it down is told to take."""
    view = scene.view
    if claim.direction != "do" or claim.time is None or not view.amounts or view.question:
        return
    if not _is_tapering(scene.knowledge, claim.action) or not _tapers(scene, claim):
        return
    for amount in view.amounts:
        led = view.norms[max(view.clause_at(amount.start).start, amount.start - 2) : amount.start]
        lasts = not _OVER.isdisjoint(led) or view.block.cell is not None
        length = family(amount.quantity.unit) == "time" and amount.quantity.per is None
        later = not _AFTER.isdisjoint(view.norms[amount.end : amount.end + 2])
        if length and lasts and not later and scene.owner(amount.start) != OTHER:
            yield advised(scene, claim, amount.start, amount.end, amount.quantity, "time")


def _tapers(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether the sentence, or its row, is about bringing the dose down."""
    places: tuple[View, ...] = (scene.view, *scene.cells) if scene.view.block.cell is not None else (scene.view,)
    if any(place.has(TAPERING, f"concept:{claim.action}") for place in places):
        return True
    gained = (*scene.knowledge.outcome_groups, *scene.knowledge.condition_groups)
    # "it lowered the number of attacks over four weeks" is told of something else
    return any(
        lowered(place.norms) and (not place.has(*gained) or not _DOSES.isdisjoint(place.bag)) for place in places
    )


@lru_cache(maxsize=256)
def _is_tapering(knowledge: Knowledge, action: str) -> bool:
    """Whether an action is a winding down, by a word for it in one of its terms."""
    gradual = knowledge.lexicon.groups[GRADUAL].terms + knowledge.lexicon.groups[TAPERING].terms
    told = (term.lower() for term in knowledge.sheet.concepts[action].terms)
    return any(word.lower() in term for term in told for word in gradual)
