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
from lint.nlp.extract.administration.how_often import OFTEN, applied, often
from lint.nlp.extract.administration.how_to_take import asked_how
from lint.nlp.extract.administration.same_again import SAME, same_again
from lint.nlp.extract.administration.water import other_than, shunned, to_avoid
from lint.nlp.extract.administration.with_food import both_ways, forbidden_with, or_then, preferred
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.spaced import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark


_FOOD = {"with-food": "with", "without-food": "without", "either-food": "either"}
_CALLING, _CALLED = words("administration", "calling"), 5  # words from a call to the time for it
_GIVEN = words("administration", "given")
_ILL, _TIPS = words("administration", "ill"), words("administration", "tips")
_TAKEN = 3  # words from a verb of taking to the time: "taking it at lunch"
_PASSIVE, _IS = words("administration", "taken"), frozenset({"are", "is"})
_LOST = words("administration", "lost")
_MANAGING, _MANAGED = words("administration", "managing"), 2  # words from it to the water: "can't manage that"
_NEAR = 6  # words around a time
_HAVING, _IT = words("administration", "having"), words("administration", "it")
_OF_ANOTHER = (["with"], ["without"], ["on"], ["after"])  # "at night, always with water"
_DONE, _THE = ("done", "ed", "awn", "taken", "made"), (["your"], ["the"], ["each"], ["a"])
_CELL = 9  # words of a cell that answers the header of its row
TRIGGERS = frozenset({"any-time", "fixed-time", "little-water", "full-water", SAME, BETWEEN, *_FOOD, *OFTEN})


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
        told = told_when(view, mark, scene.row) or (_told(scene, mark) and not preferred(view))
        yield _slot(scene, mark, "time", part).having(via=None if told else "loose")
    yield from _food(scene)
    yield from often(scene)
    yield from same_again(scene)
    for mark in view.find("little-water"):
        if view.has("take-verb", "full-water", "dose-noun", "product-form", *scene.knowledge.family_groups) or any(
            "swallow" in word or "wash" in word for word in view.norms
        ):
            turned = view.denied(mark) and not view.words(mark.start, mark.end).lower().startswith(("no", "as little"))
            turned = turned != shunned(view, mark)
            more = "more" in view.norms[max(0, mark.start - 4) : mark.start]
            yield _slot(scene, mark, "water", "full" if turned and not more else "little")
    for mark in view.find("full-water"):
        if not _MANAGING.isdisjoint(view.norms[max(view.body, mark.start - _MANAGED) : mark.start]) and view.denied(
            mark
        ):
            continue  # "Ask first if you can't manage a full glass": who is unable to is not told to
        turned = (view.denied(mark) and not other_than(view, mark)) or _need_not(scene, mark)
        turned = turned != (to_avoid(scene) or shunned(view, mark))
        yield _slot(scene, mark, "water", "little" if turned else "full")


def _time(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    for mark in view.find("any-time"):
        if not _CALLING.isdisjoint(view.norms[max(view.body, mark.start - _CALLED) : mark.start]):
            continue  # "call us at any hour"
        if any(cue.end <= mark.start for cue in view.find("urgent-services")):
            continue  # "… means the emergency room, whatever time it is"
        turned = view.denied(mark) and not _need_not(scene, mark)  # "it need not be any time" fixes none
        if turned and never(scene, mark):
            continue
        via = None if of_taking(scene, mark) else "loose"
        yield _slot(scene, mark, "time", "fixed" if turned else "any").having(via=via)
    if (sole := no_other_time(scene)) is not None:
        yield _slot(scene, sole, "time", "fixed")
        return
    for mark in view.find("fixed-time"):
        clause = view.clause_at(mark.start)
        only = _only(scene, mark) or _barred(view, mark)
        led = view.norms[clause.start : mark.start]
        some = led[:1] == ["some"] and view.within(clause.start, mark.start, "report-verb", "recommend-verb")
        habit = clause.kind is ClauseKind.RELATIVE and led[:1] == ["who"]
        if "i" in led or some or (only and (habit or view.norms[only[0].start - 1] == "not")):
            continue  # one person's habit, and what some people are told; "it doesn't only work at night"
        taken = view.within(clause.start, clause.end, "take-verb", "use-verb") or only
        if only and taken and not view.denied(only[0]) and not _need_not(scene, mark) and not never(scene, mark):
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


def _only(scene: Scene, mark: Mark) -> list[Mark]:
    """What excludes every other way beside a mark."""
    view = scene.view
    clause = view.clause_at(mark.start)
    only = [cue for cue in view.within(clause.start, clause.end, "only-word") if abs(cue.start - mark.start) <= _NEAR]
    if not only and clause.kind is ClauseKind.CONDITION:
        only = [cue for cue in view.find("only-word") if 0 <= mark.start - cue.end <= 8]  # "only if you take it …"
    only = [cue for cue in only if cue.start < mark.end or view.norms[cue.end : cue.end + 1] not in _OF_ANOTHER]
    return [cue for cue in only if _MANAGING.isdisjoint(view.norms[cue.end : cue.end + 2])]  # "can only manage it at …"


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


def _food(scene: Scene) -> Iterator[Assertion]:
    """“with or without food”, "must be taken on an empty stomach", "Take it with a meal.", "half with breakfast".

    What is not told as the way to take it, but said, is `loose`: enough for support.
    """
    view = scene.view
    either = view.find("either-food") or both_ways(view)
    if either:
        yield _slot(scene, either[0], "food", "either")
        return
    if view.question and scene.anchor is None:
        return
    for mark in view.find("with-food", "without-food"):
        value = _FOOD[mark.group]
        barred = value == "with" and forbidden_with(view, mark)
        if view.denied(mark) or barred:
            if value == "with" and not barred:
                continue
            value = "without" if barred else "with"  # "never on an empty stomach"
        if not scene.speaks_of_subject(mark.start) or _need_not(scene, mark):
            continue
        told = (_told(scene, mark) and not preferred(view) and value == _FOOD[mark.group]) or barred
        told = told and not or_then(view, mark)
        yield scene.assertion(
            Kind.ADMINISTRATION,
            mark.start,
            mark.end,
            subject=scene.owner(mark.start),
            cues=(scene.cue("food", mark),),
            slot="food",
            value=value,
            via="" if told else "loose",
        )


def _told(scene: Scene, mark: Mark) -> bool:
    """Whether food is told as the way to take it: by "only", an imperative, or as an answer to a header."""
    view = scene.view
    clause = view.clause_at(mark.start)
    before = view.norms[clause.start : mark.start]
    only = _only(scene, mark)
    if only and not view.denied(only[0]):
        return True
    if scene.lead is not None and scene.lead.has("permit", "no-need"):
        return False  # "It's fine to:", "You don't have to:"
    done = before and (before[0] in _GIVEN or _have_it(scene, clause.start) or applied(scene, mark.start))
    done = (done and not _ill_of_it(scene, before)) or _tipped(scene, clause.start, mark.start)
    if done and not scene.hedges(mark.start):
        return True  # "take it on an empty stomach"
    ours = before[:1] and (before[0] in _IT or view.within(clause.start, mark.start, *scene.knowledge.family_groups))
    if ours and before[-1] == "best" and not scene.hedges(mark.start):
        return True  # "it sits best on an empty stomach"
    if ours and before[-1] in _PASSIVE and not _IS.isdisjoint(before[-_TAKEN:-1]) and not view.has("study-any"):
        return True  # "X is taken with a meal"
    if asked_how(scene, mark.start):
        return True
    asked = (place for place in (scene.row, scene.column) if place is not None)
    return len(view.norms) <= _CELL and any(place.has("with-food") or "food" in place.bag for place in asked)


def _ill_of_it(scene: Scene, before: list[str]) -> bool:
    """“Taken on an empty stomach, it made her ill”: what comes of it."""
    view = scene.view
    return before == ["taken"] and (not _ILL.isdisjoint(view.bag) or view.has(*scene.knowledge.effect_groups))


def _tipped(scene: Scene, start: int, end: int) -> bool:
    """“Her tip is to swallow it on an empty stomach”, "the nurse suggests taking it with food"."""
    view = scene.view
    tip = next((at for at in range(start, end) if view.norms[at] in _TIPS), None)
    return tip is not None and bool(view.within(tip + 1, end, "take-verb", "use-verb")) and "i" not in view.norms[:tip]


def _have_it(scene: Scene, start: int) -> bool:
    """“Have it before breakfast”, "have your capsule with milk"; not a test that the sentence before spoke of."""
    view, before = scene.view, scene.previous
    if view.norms[start] not in _HAVING or (before is not None and before.has(*scene.knowledge.advised_groups)):
        return False
    behind = start + 1 + (view.norms[start + 1 : start + 2] in _THE)
    behind = next((mark.end for mark, _ in scene.knowledge.medicine_marks(view) if mark.start == behind), behind)
    if not _IT.isdisjoint(view.norms[start + 1 : start + 2]):
        done = view.norms[start + 2 : start + 3]  # "have it done", "have it checked"
        return not (done and done[0].endswith(_DONE)) and not view.has(*scene.knowledge.advised_groups)
    return bool(view.within(behind, behind + 1, "product-form", "tablet-nouns", "dose-noun"))


def _need_not(scene: Scene, mark: Mark) -> bool:
    return any(
        cue.end <= mark.start and mark.start - cue.end <= 5 and ";" not in scene.view.norms[cue.end : mark.start]
        for cue in scene.view.find("no-need")
        if not scene.view.denied(cue)
    )


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
        subject=_whose(scene, mark),
        stance=scene.stance_at(mark.start)[0],
        cues=(scene.cue(slot, mark),),
        slot=slot,
        value=value,
    )


def _whose(scene: Scene, mark: Mark) -> str | None:
    """“X has to be the first thing in the morning; Y doesn't”: a way of taking it that is told of another medicine."""
    return OTHER if scene.owner(mark.start) == OTHER else scene.focus
