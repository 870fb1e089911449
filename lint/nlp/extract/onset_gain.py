"""How soon it works, told by what gets better: "attacks ease within a week on it", "in two weeks your memory improves".

What gets better by itself is told so too; that it is the medicine's doing, its name says, or the reader addressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.benefit.turns import good
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.years import year_words
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_BETTER = words("results", "positive") | {"subside"}
_TOLD = ("study-any", "study-trial", "study-opener", "study-nouns", "duration", "average", "study-records")
_LED, _AWAITED = words("onset", "led"), words("onset", "awaited")
_BEFORE, _PERSONAL = words("onset", "before"), words("onset", "personal") | words("share", "personal")
_PROMISED, _READER = words("onset", "promised"), frozenset({"you", "your"})
_SUPPOSED, _ON = words("onset", "supposed"), words("takers", "being_on")
_MEDICINE, _RETURNING = words("onset", "the_medicine"), words("yielding", "returning")
_NEAR = 3  # words between what leads a time and the time


def by_gain(scene: Scene) -> Iterator[Assertion]:
    """Each time within which what it is taken for is told to get better."""
    view = scene.view
    outcomes = (*scene.knowledge.outcome_groups, *scene.knowledge.condition_groups)
    if view.question or not view.has(*_BETTER, "rise") or not view.has(*outcomes) or view.has(*_TOLD):
        return
    if (
        year_words(view)
        or not _SUPPOSED.isdisjoint(view.bag)
        or not _PERSONAL.isdisjoint(view.bag)
        or not _its_doing(scene)
    ):
        return
    moved = (*view.find(*_BETTER), *_wanted_rises(scene))
    better = [cue for cue in moved if not view.denied(cue) and not _relapse(scene, cue)]
    if not better or scene.stance_at(better[0].start)[0] is not Stance.ASSERTED:
        return
    times = [item for item in view.amounts if family(item.quantity.unit) == "time" and item.quantity.per is None]
    if len(times) == 1 == len(view.amounts) and led(view, times[0]) and scene.owner(times[0].start) != OTHER:
        hedged = bool(scene.hedges(times[0].start)) or view.has("evidence-noun", "hedge-modal")
        yield scene.assertion(
            Kind.ONSET,
            times[0].start,
            times[0].end,
            subject=scene.owner(times[0].start),
            quantity=times[0].quantity,
            cues=(scene.cue("onset", better[0]),),
            certain="no" if hedged else "yes",
        )


def _relapse(scene: Scene, cue: Mark) -> bool:
    """“The pain returns within a week”, where "periods return within three months" is a gain."""
    if scene.view.norms[cue.start] not in _RETURNING:
        return False
    concepts = scene.knowledge.sheet.concepts
    told = scene.view.find(*scene.knowledge.outcome_groups, *scene.knowledge.condition_groups)
    return all(
        mark.concept in concepts and concepts[mark.concept].better != "higher" and not good(scene.view, mark)
        for mark in told
    )


def _wanted_rises(scene: Scene) -> list[Mark]:
    """“Standing pressure starts to rise”: more of what the sheet says that one wants more of."""
    view, concepts = scene.view, scene.knowledge.sheet.concepts
    wanted = [mark for mark in view.find(*scene.knowledge.outcome_groups) if mark.concept in concepts]
    wanted = [mark for mark in wanted if concepts[mark.concept or ""].better == "higher"]
    return [cue for cue in view.find("rise") if any(0 <= cue.start - mark.end <= _NEAR for mark in wanted)]


def _its_doing(scene: Scene) -> bool:
    """Whether it is told of those who take it: by its name, by "on it", by what readers are promised."""
    view = scene.view
    named = [name for _, name in scene.knowledge.spoken_of(view)]
    ours = scene.knowledge.is_subject(named[0] if named else scene.focus)
    if scene.elsewhere(view.body) or scene.of_other_use() or not (ours or scene.knowledge.is_subject(scene.focus)):
        return False
    if named:
        return OTHER not in named
    on_it = any(
        word in _ON and not _MEDICINE.isdisjoint(view.norms[at + 1 : at + 3]) for at, word in enumerate(view.norms)
    )
    return on_it or (not _READER.isdisjoint(view.bag) and not _PROMISED.isdisjoint(view.bag))


def led(view: View, amount: Amount) -> bool:
    """“within a week”, "may need half a year", "it will be two months before …": a time that has to pass."""
    led = view.norms[max(view.clause_at(amount.start).start, amount.start - _NEAR) : amount.start]
    told = not _LED.isdisjoint([*led, *view.norms[amount.start : amount.start + 1]])
    awaited = not _AWAITED.isdisjoint(led) and not _BEFORE.isdisjoint(view.norms[amount.end :])
    return told or awaited
