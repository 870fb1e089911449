"""What is never to be had with a medicine, let through as people are who must not take it: "alcohol is fine with it".

Whoever is allowed to take it and what is allowed beside it are let in by the same words ("X is no obstacle", "X? Not a
problem", a tick in X's row), so the extractor of the former finds the latter too; here it becomes advice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Polarity
from lint.nlp.extract.people import contraindication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_IN_PART = words("given_up", "in_part")


def extract(scene: Scene) -> Iterator[Assertion]:
    """What a sentence says of each population of the sheet, and what it allows to be had with the subject."""
    in_part = not _IN_PART.isdisjoint(scene.view.bag)  # "not for good, only while you take it"
    for made in contraindication.extract(scene):
        if made.population not in scene.knowledge.actions.companions:
            yield made
        elif made.polarity is Polarity.DENIED and not in_part:
            had = replace(made.turned(), kind=Kind.ADVICE, population=None, object=made.population)
            yield had.having(via="directive")
