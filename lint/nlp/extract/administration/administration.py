"""How it is taken: the time of day, the water, the food, and how often.

`aspects["slot"]` is "time", "water", "food" or "frequency", `aspects["value"]` what is said: of the time any, fixed,
morning, evening or bedtime, of the water full or little, of the food with, without or either. How often is a quantity;
its value is "period" where only the period of an amount is told ("the daily dose").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.administration.below_doses import below_doses
from lint.nlp.extract.administration.daytime import daytimes, never, no_other_time, of_taking, told_when
from lint.nlp.extract.administration.falls_due import PORTIONS
from lint.nlp.extract.administration.food import FOOD, food, need_not
from lint.nlp.extract.administration.how_often import OFTEN, often
from lint.nlp.extract.administration.same_again import SAME, same_again
from lint.nlp.extract.administration.told_way import excluding, told_way
from lint.nlp.extract.administration.water import other_than, shunned, to_avoid, without_water
from lint.nlp.extract.administration.with_food import preferred
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.spaced import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion, Stance
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark


_CALLING, _CALLED = words("administration", "calling"), 5  # words from a call to the time for it
_TAKEN = 3  # words from a verb of taking to the time: "taking it at lunch"
_LOST = words("administration", "lost")
_MANAGING, _MANAGED = words("administration", "managing"), 2  # words from it to the water: "can't manage that"
_NEAR = 6  # words around a time
TRIGGERS = frozenset({"any-time", "fixed-time", "little-water", "full-water", SAME, BETWEEN, *FOOD, *OFTEN})


def extract(scene: Scene) -> Iterator[Assertion]:
    """Statements on time of day, water, food and frequency."""
    view = scene.view
    counted = any(item.quantity.unit == "times" or item.quantity.per is not None for item in view.amounts)
    counted = counted or not PORTIONS.isdisjoint(view.bag) or below_doses(scene)
    if not counted and view.by_group.keys().isdisjoint(TRIGGERS):
        return
    theirs = scene.owner(0) == OTHER and all(name == OTHER for _, name in scene.knowledge.medicine_marks(view))
    if theirs or scene.of_other_use():
        return  # "for another illness it is taken three times a day"
    yield from _time(scene)
    for mark, part in daytimes(scene):
        told = told_when(view, mark, scene.row) or (told_way(scene, mark) and not preferred(view))
        yield _slot(scene, mark, "time", part).having(via=None if told else "loose")
    yield from food(scene)
    yield from often(scene)
    yield from same_again(scene)
    for mark in view.find("little-water"):
        if view.has("take-verb", "full-water", "dose-noun", "product-form", *scene.knowledge.family_groups) or any(
            "swallow" in word or "wash" in word for word in view.norms
        ):
            turned = without_water(view, mark) and not view.words(mark.start, mark.end).lower().startswith(
                ("no", "as little")
            )
            turned = turned != shunned(view, mark)
            more = "more" in view.norms[max(0, mark.start - 4) : mark.start]
            yield _slot(scene, mark, "water", "full" if turned and not more else "little")
    for mark in view.find("full-water"):
        if not _MANAGING.isdisjoint(view.norms[max(view.body, mark.start - _MANAGED) : mark.start]) and view.denied(
            mark
        ):
            continue  # "Ask first if you can't manage a full glass": who is unable to is not told to
        turned = (without_water(view, mark) and not other_than(view, mark)) or need_not(scene, mark)
        turned = turned != (to_avoid(scene) or shunned(view, mark))
        yield _slot(scene, mark, "water", "little" if turned else "full")


def _time(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    for mark in view.find("any-time"):
        if not _CALLING.isdisjoint(view.norms[max(view.body, mark.start - _CALLED) : mark.start]):
            continue  # "call us at any hour"
        if any(cue.end <= mark.start for cue in view.find("urgent-services")):
            continue  # "… means the emergency room, whatever time it is"
        turned = view.denied(mark) and not need_not(scene, mark)  # "it need not be any time" fixes none
        if turned and never(scene, mark):
            continue
        via = None if of_taking(scene, mark) else "loose"
        yield _slot(scene, mark, "time", "fixed" if turned else "any").having(via=via)
    if (sole := no_other_time(scene)) is not None:
        # "only if it is swallowed at bedtime, and any other dose is wasted" says what it takes
        yield _slot(scene, sole, "time", "fixed", scene.stance)
        return
    for mark in view.find("fixed-time"):
        clause = view.clause_at(mark.start)
        only = excluding(scene, mark) or _barred(view, mark)
        led = view.norms[clause.start : mark.start]
        some = led[:1] == ["some"] and view.within(clause.start, mark.start, "report-verb", "recommend-verb")
        habit = clause.kind is ClauseKind.RELATIVE and led[:1] == ["who"]
        if "i" in led or some or (only and (habit or view.norms[only[0].start - 1] == "not")):
            continue  # one person's habit, and what some people are told; "it doesn't only work at night"
        taken = view.within(clause.start, clause.end, "take-verb", "use-verb") or only
        if only and taken and not view.denied(only[0]) and not need_not(scene, mark) and not never(scene, mark):
            start = min(only[0].start, mark.start)
            yield scene.assertion(
                Kind.ADMINISTRATION,
                start,
                max(mark.end, only[0].end),
                subject=_whose(scene, mark),
                stance=scene.stance if clause.opener == "unless" else None,
                cues=(scene.cue("only", only[0]),),
                slot="time",
                value="fixed",
            )


def _barred(view: View, mark: Mark) -> list[Mark]:
    """“Taking it at lunch is forbidden”, "unless you take it before sleep, the dose is lost"."""
    clause = view.clause_at(mark.start)
    if clause.opener == "unless":
        lost = next((at for at in range(mark.end, len(view.norms)) if view.norms[at] in _LOST), None)
        return [type(mark)(lost, lost + 1, "only-word")] if lost is not None else []
    low = max(clause.start, mark.start - _TAKEN)
    if not view.within(low, mark.end, "take-verb", "use-verb", "dose-noun") or view.has("permit"):
        return []
    return [cue for cue in view.within(mark.end, clause.end, "prohibit") if cue.start - mark.end <= _NEAR]


def _slot(scene: Scene, mark: Mark, slot: str, value: str, stance: Stance | None = None) -> Assertion:
    view: View = scene.view
    clause = view.clause_at(mark.start)
    start = mark.start
    if value in {"little", "fixed"}:
        turning = [
            cue.start for cue in view.find("negation", "no-need", "take-verb") if clause.start <= cue.start < mark.start
        ]
        start = min(turning, default=start)
    return scene.assertion(
        Kind.ADMINISTRATION,
        start,
        mark.end,
        subject=_whose(scene, mark),
        stance=stance or scene.stance_at(mark.start)[0],
        cues=(scene.cue(slot, mark),),
        slot=slot,
        value=value,
    )


def _whose(scene: Scene, mark: Mark) -> str | None:
    """“X has to be the first thing in the morning; Y doesn't”: a way of taking it that is told of another medicine."""
    return OTHER if scene.owner(mark.start) == OTHER else scene.focus
