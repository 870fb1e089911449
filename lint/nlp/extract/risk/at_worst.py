"""Harm told with a limit to it: "it may make you drowsy, that's all", "the worst it can do is give you a yawn".

What may happen is told as little, and as all that may. The limit plays it down, whatever mild thing is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene

CAP = "harm-cap"
_MILD = words("at_worst", "mild")
_GRAVE = words("at_worst", "grave")
_SOME = words("at_worst", "some")
_GRAVE_OR_SOME = _GRAVE | _SOME
_DOING = words("at_worst", "doing")
_SELF = words("at_worst", "self")
_ITS = frozenset({"it", "that", "this", "you", "anyone", "anybody"})
_UPPER = frozenset({"at", "nothing", "all"})  # how limits begin that may stand before what is mild
_SHARES = frozenset({"%", "fraction", "people"})
_WORST = 9  # words from "the worst" to what does it


def at_worst(scene: Scene) -> Iterator[Mark]:
    """Every limit that a sentence sets to the harm it tells of; one person's story and what some have set none."""
    view = scene.view
    if (view.question and scene.reading == "own") or not view.has(CAP):
        return
    people = view.find(*scene.knowledge.population_groups.values())
    named = {at for mark in people for at in range(mark.start, mark.end)}
    caps = [cap for told in view.find(CAP) if (cap := _the_worst(scene, told)) is not None]
    limits = {at for cap in caps for at in range(cap.start, cap.end)}
    told = [word for at, word in enumerate(view.norms) if at not in named | limits]
    if not _GRAVE_OR_SOME.isdisjoint(told) or not _SELF.isdisjoint(view.bag):
        return
    effects = view.has("adverse-nouns", *scene.knowledge.effect_groups)
    for cap in caps:
        if any(one.start <= cap.start < one.end and one.quantity.unit not in _SHARES for one in view.amounts):
            continue  # "at most 83 mg to the liter": how much there is
        led = view.norms[view.body : cap.start]
        mild = effects or not _MILD.isdisjoint(told)
        supposed = view.within(view.body, cap.start, "hedge-modal", "hazard-verb") or "will" in led
        if supposed or view.norms[cap.start] == "the" or (mild and view.norms[cap.start] in _UPPER):
            yield cap


def _the_worst(scene: Scene, cap: Mark) -> Mark | None:
    """“the worst that X can do is”, "the worst X does to platelets is"; any other limit as it stands."""
    view = scene.view
    if view.norms[cap.end - 1] != "worst" or view.norms[cap.start] != "the":
        return cap
    end = min(cap.end + _WORST, len(view.norms))
    does = next((at for at in range(cap.end, end) if view.norms[at] in _DOING), None)
    led = view.norms[cap.end : does]
    named = {mark.start - cap.end for mark, _ in scene.knowledge.medicine_marks(view)}
    told = not _ITS.isdisjoint(led[:1]) or not named.isdisjoint(range(3))
    if does is None or not told or "," in led or view.within(does, len(view.norms), "hazard-verb", "organ"):
        return None
    ours = any(name != OTHER for _, name in scene.knowledge.medicine_marks(view))
    ours = ours or (scene.previous is not None and scene.previous.has(*scene.knowledge.family_groups))
    return Mark(cap.start, does + 1, CAP) if ours and not view.negations(cap) else None
