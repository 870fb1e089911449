"""A risk of the sheet that something else is told to raise: "smoking raises the odds of it".

Where the sentence has no word for the medicine, nothing is said of what the medicine does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

GROUP = "other-causes"
_RAISING = words("other_cause", "raising")
_OURS = words("other_cause", "ours")


def other_cause(scene: Scene, effect: Mark) -> bool:
    """Whether an effect is told to come of something else alone: what the clause opens with, and the verb behind it."""
    view = scene.view
    start = view.clause_at(effect.start).start
    causes = view.within(start, effect.start, GROUP, "smoking", "alcohol-use")
    if not causes or view.has(*scene.knowledge.family_groups, "tablet-nouns", "dose-noun"):
        return False
    if view.has(*scene.knowledge.population_groups.values()) or not _OURS.isdisjoint(view.bag):
        return False
    return not _RAISING.isdisjoint(view.norms[causes[0].end : effect.start])
