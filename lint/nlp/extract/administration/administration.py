"""How it is taken: the time of day, the water, the food, and how often.

`aspects["slot"]` is "time", "water", "food" or "frequency", `aspects["value"]` what is said: of the time any, fixed,
morning, evening or bedtime, of the water full or little, of the food with, without or either. How often is a quantity;
its value is "period" where only the period of an amount is told ("the daily dose").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.nlp.directive.direction import Direction, inherited
from lint.nlp.extract.administration.daytime import daytimes, never, no_other_time, of_taking, told_when
from lint.nlp.extract.administration.food import FOOD, food, need_not, preferred
from lint.nlp.extract.administration.how_often import OFTEN, often
from lint.nlp.extract.administration.same_again import SAME, same_again
from lint.nlp.extract.administration.told_way import excluding, told_way
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.spaced import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark


_CALLING = words("administration", "calling")
_CALLED = 5  # words from a call to the time for it
_TAKEN = 3  # words from a verb of taking to the time: "taking it at lunch"
_LOST = words("administration", "lost")
_MANAGING, _MANAGED = words("administration", "managing"), 2  # words from it to the water: "can't manage that"
_OTHER_THAN = words("administration", "other_than")
_NEAR = 6  # words around a time
_AVOIDED, _AVOIDING = 2, frozenset({"avoid", "avoiding", "never", "not"})  # the last words of "…, avoid:"
TRIGGERS = frozenset({"any-time", "fixed-time", "little-water", "full-water", SAME, BETWEEN, *FOOD, *OFTEN})


def extract(scene: Scene) -> Iterator[Assertion]:
    """Statements on time of day, water, food and frequency."""
    view = scene.view
    counted = any(item.quantity.unit == "times" or item.quantity.per is not None for item in view.amounts)
    if view.by_group.keys().isdisjoint(TRIGGERS) and not counted:
        return
    if scene.of_other_use():
        return  # "for another illness it is taken three times a day"
    if scene.owner(0) == OTHER and not any(name != OTHER for _, name in scene.knowledge.medicine_marks(view)):
        return
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
            turned = _denied(view, mark) and not view.words(mark.start, mark.end).lower().startswith(
                ("no", "as little")
            )
            more = "more" in view.norms[max(0, mark.start - 4) : mark.start]
            yield _slot(scene, mark, "water", "full" if turned and not more else "little")
    for mark in view.find("full-water"):
        if not _MANAGING.isdisjoint(view.norms[max(view.body, mark.start - _MANAGED) : mark.start]) and view.denied(
            mark
        ):
            continue  # "Ask first if you can't manage a full glass": who is unable to is not told to
        turned = (_denied(view, mark) and not _other_than(view, mark)) or need_not(scene, mark)
        turned = turned != _to_avoid(scene)
        yield _slot(scene, mark, "water", "little" if turned else "full")


def _denied(view: View, mark: Mark) -> bool:
    """Whether water is denied; “with nothing in your stomach and a full glass of water” denies food."""
    foods = view.find("without-food")
    denials = [cue for cue in view.negations(mark) if not any(one.start <= cue.start < one.end for one in foods)]
    return len(denials) % 2 == 1


def _to_avoid(scene: Scene) -> bool:
    """“When you take it, avoid:” - "a full glass of water": told against by the words above a list."""
    above = inherited(scene) if scene.lead is not None and scene.view.block.kind is BlockKind.ITEM else None
    led = scene.lead.norms[-_AVOIDED:] if scene.lead is not None and scene.lead.norms[-1:] == [":"] else []
    return above is not None and above.direction is Direction.PROHIBIT and not _AVOIDING.isdisjoint(led)


def _other_than(view: View, mark: Mark) -> bool:
    """“Never take it other than with a full glass of water”, "in no way but": denied is every other way."""
    led = view.norms[max(view.body, mark.start - _NEAR) : mark.start]
    return not _OTHER_THAN.isdisjoint(led)


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
        yield _slot(scene, sole, "time", "fixed")
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
                subject=scene.focus,
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


def _slot(scene: Scene, mark: Mark, slot: str, value: str) -> Assertion:
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
        subject=scene.focus,
        stance=scene.stance_at(mark.start)[0],
        cues=(scene.cue(slot, mark),),
        slot=slot,
        value=value,
    )
