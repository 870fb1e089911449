"""A risk of the sheet that is there without the medicine: "smoking raises the odds of it", "it runs in families".

Where the sentence has no word for the medicine, or sets it aside, nothing is said of what the medicine does.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

GROUP = "other-causes"
BY_ITSELF = "by-itself"
_RAISING = words("other_cause", "raising")
_OURS = words("other_cause", "ours")
_EITHER = frozenset(tuple(said.split()) for said in words("other_cause", "either_way"))
_SET_ASIDE = 6  # words before the medicine in which it is set aside
_AT_ONCE = 3  # words from where a sentence opens to the effect it is on, and on to what is told of it


def other_cause(scene: Scene, effect: Mark) -> bool:
    """Whether an effect is told to come of something else alone: what the clause opens with, and the verb behind it."""
    view = scene.view
    start = view.clause_at(effect.start).start
    if _either_way(scene) or _by_itself(scene, effect):
        return True
    causes = view.within(start, effect.start, GROUP, "smoking", "alcohol-use")
    if not causes or view.has(*scene.knowledge.family_groups, "tablet-nouns", "dose-noun"):
        return False
    if view.has(*scene.knowledge.population_groups.values()) or not _OURS.isdisjoint(view.bag):
        return False
    return not _RAISING.isdisjoint(view.norms[causes[0].end : effect.start])


def _either_way(scene: Scene) -> bool:
    """“…, whether they take it or not", "with or without it": the only word for the medicine sets it aside."""
    view = scene.view
    ours = view.find(*scene.knowledge.family_groups)
    behind = view.norms[ours[0].end : ours[0].end + 2] if ours else []
    if behind in (["or", "not"], ["or", "no"]):
        return True
    if not ours or any(mark.start > ours[0].end for mark in ours):
        return False
    before = view.norms[max(0, ours[0].start - _SET_ASIDE) : ours[0].start]
    around = view.norms[max(0, ours[0].start - _SET_ASIDE) : ours[-1].end + 2]
    if "whether" in before and ("or", "not") in pairwise(around):
        return True
    if any(tuple(before[-len(said) :]) == said for said in _EITHER):
        return not view.within(ours[0].end, min(ours[-1].end + 2, len(view.norms)), "dose-noun")
    return False


def _by_itself(scene: Scene, effect: Mark) -> bool:
    """“(An effect) runs in some families”: a fact on anybody, in a clause that opens with the effect."""
    view = scene.view
    clause = view.clause_at(effect.start)
    if view.has(*scene.knowledge.family_groups, "tablet-nouns", "dose-noun"):
        return False  # "it runs in families, but the medicine can bring it on too"
    told = [mark for mark in view.find(BY_ITSELF) if 0 <= mark.start - effect.end < _AT_ONCE]
    return effect.start - max(clause.start, view.body) < _AT_ONCE and bool(told)
