"""A time over which people were given something: that of a study, and not of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from lint.nlp.scene import Scene

_GIVEN = words("studies", "given")


def given_for(scene: Scene) -> bool:
    """“gave 72 people the drug over 19 weeks”, in a sheet whose studies looked through no records."""
    view, knowledge = scene.view, scene.knowledge
    if not knowledge.timed_studies or view.bag.isdisjoint(_GIVEN) or view.has("study-records", "study-prescriptions"):
        return False
    return not any(claim.data_span or claim.data_from for claim in knowledge.claims(StudyClaim))
