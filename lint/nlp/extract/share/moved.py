"""How far something is said to move, or how likely it is: "down by 60 percent", "2.5 times slower", "a 4% risk of X".

What moves is an outcome, an unwanted effect or a step of how it works; of a dose such words compare doses.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.share.effect_share import counted, of_takers
from lint.nlp.extract.share.share_whose import by_another_agent, having_it, of_what_is_told, prevalent, unsourced
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.nlp.sentence.years import is_year
from lint.nlp.study.study_shares import other_arm
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

    Figure = tuple[int, int, Quantity | None]

_DIGITS = re.compile(r"\d[\d,.]*$")
_FOLD = re.compile(r"(?:\d+-?|[a-z]+)fold$")
_NO_FOLD = words("moved", "no_fold")
_NUMBERS = words("moved", "numbers")
_SHADES = words("moved", "shades")
_CHANGING = words("moved", "changing")
_COMPARED = words("moved", "compared")
_MULTIPLYING = words("moved", "multiplying")
_DETERMINERS, _PERSONAL = words("share", "determiners"), words("share", "personal")
_POINTS = frozenset({"point", "points"})
_AVERAGING = words("moved", "averaging")
_CHANCES, _STANDING, _UNDER = words("moved", "chances"), words("moved", "standing"), words("moved", "under")
_MEASURES, _COPULAS = words("moved", "measures"), words("scene", "copulas")
_TIMES = words("moved", "times")
_ON = words("takers", "being_on")
_MONEY = words("share", "money")
_BETTER = (["better"], ["faster"], ["more"])
_SHARES = frozenset({"share", "percentage point"})
_HIGH = words("moved", "high")
_WORKING, _LASTING = words("moved", "working"), words("moved", "lasting")
_LED = 3  # words between a change and its size
_YEAR = 4  # digits of a year
_VALUE = 8  # words from "rate" to its value
_BEFORE = 14  # words in which what moves is named before a size that stands apart


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: something that may move, or how well it works."""
    return frozenset((*_things(knowledge), *knowledge.condition_groups, *knowledge.subject_groups))


def moved(scene: Scene) -> Iterator[Assertion]:
    """Each size of a change that is ascribed to the subject; `aspects["figure"]` holds its words."""
    view = scene.view
    if view.question or scene.reading != "own":
        return
    may_move = (*_things(scene.knowledge), *scene.knowledge.condition_groups)
    if not view.has(*may_move) and _WORKING.isdisjoint(view.bag):
        return
    shares = [amount for amount in view.amounts if family(amount.quantity.unit) == "share"]
    levels: list[Figure] = [
        (one.start, one.end, one.quantity)
        for one in shares
        if not other_arm(view, one) and (_chance(view, one) or _told(scene, one))
    ]
    lengths = list(_lengths(scene))
    for start, end, quantity in (*_figures(scene), *levels, *lengths):
        level = (start, end, quantity) in levels
        thing = _working(view, start, end) or _thing(scene, start, end, sized=not level)
        thing = thing or (_step(scene) if (start, end, quantity) in lengths else None)
        if thing is None or by_another_agent(scene, start):
            continue
        if not _of_the_subject(scene, start) or not _MONEY.isdisjoint(view.norms[start : end + 3]):
            continue
        if level and (not _taken(scene) or CONCEPT + (thing.concept or "") in counted(scene.knowledge)):
            continue  # how many have an effect whose share the sheet has is told of it elsewhere
        made = scene.assertion(
            Kind.SHARE,
            start,
            end,
            subject=scene.knowledge.subject,
            object_=thing.concept,
            quantity=quantity,
            denied=view.denied(thing),
            counted="change",
            place=str(view.clause_at(start).start),
        )
        yield made.having(figure=view.words(start, end).lower())


@lru_cache(maxsize=16)
def _things(knowledge: Knowledge) -> tuple[str, ...]:
    substances = set(knowledge.substance_groups) - set(knowledge.comparator_groups)  # "half got a placebo"
    return (*knowledge.outcome_groups, *knowledge.effect_groups, *knowledge.hazard_groups, *sorted(substances))


def _thing(scene: Scene, start: int, end: int, *, sized: bool) -> Mark | None:
    """What moves: the nearest of what may in the clause of a size, or before it where it stands apart (", by half").

    Where a dose is nearer, the dose is what is so much less.
    """
    view = scene.view
    clause = view.clause_at(start)
    apart = start - clause.start <= _LED and clause.start > view.body
    low = max(view.body, clause.start - _BEFORE) if apart else clause.start
    named = {at for mark in view.marks if mark.concept is not None for at in range(mark.start, mark.end)}
    doses = view.within(low, clause.end, "dose-noun", "full-dose", "plain-dose", "strength-noun")
    sized = sized and any(one.start == start and family(one.quantity.unit) in _SHARES for one in view.amounts)
    conditions = scene.knowledge.condition_groups if sized else ()  # "flushes fell by 54%"
    found = view.within(low, clause.end, *_things(scene.knowledge), *conditions)
    found = [mark for mark in found if mark.end <= start or mark.start >= end]
    nearest = min(
        (*found, *(dose for dose in doses if dose.start not in named)),
        key=lambda mark: max(start - mark.end, mark.start - end),
        default=None,
    )
    return nearest if nearest in found else None


def _of_the_subject(scene: Scene, start: int) -> bool:
    """Whether it is told of the sheet's subject in its own condition, and of more than one person."""
    owner, view = scene.owner(start), scene.view
    if not _PERSONAL.isdisjoint(view.norms[view.clause_at(start).start : start]) and not view.has("patients-people"):
        return False  # "my walking has improved by 20%": one person's own
    if owner == OTHER or scene.elsewhere(start) or scene.of_other_use() or unsourced(scene):
        return False
    named = [name for _, name in scene.knowledge.spoken_of(view)]
    if OTHER in named:
        return False
    return scene.knowledge.subject in named or (not named and scene.knowledge.is_subject(scene.focus))


def _taken(scene: Scene) -> bool:
    """Whether a sentence tells of the subject, of being on "it" or of a dose: the untreated have their chances too."""
    view = scene.view
    on_it = any(word in _ON and then == "it" for word, then in pairwise(view.norms))
    named = any(scene.knowledge.is_subject(name) for _, name in scene.knowledge.spoken_of(view))
    return named or on_it or view.has("dose-noun")


def _working(view: View, start: int, end: int) -> Mark | None:
    """“works 2.5 times as well”, "is 40% more effective": the word for how well it does, beside its measure."""
    for at in (*range(start - 1, max(view.body, start - _LED) - 1, -1), *range(end, min(end + _LED, len(view.norms)))):
        if view.norms[at] in _WORKING:
            return Mark(at, at + 1, "effective")
    return None


def _lengths(scene: Scene) -> Iterator[Figure]:
    """“the surge goes on for 12 hours”: how long a step of how it works lasts; not where the sheet has such times."""
    view, knowledge, step = scene.view, scene.knowledge, _step(scene)
    if step is None or not _taken(scene):
        return
    timed = {word for claim in knowledge.sheet.claims.values() for word in claim.says.replace(",", "").split()}
    for amount in view.amounts:
        unit, led = amount.quantity.unit, view.norms[max(view.body, amount.start - _LED) : amount.start]
        while led and led[-1] in _SHADES:
            led.pop()
        stays = led[-1:] == ["for"] and (led[-2:-1] == view.norms[step.end - 1 : step.end] or led[-2] in _HIGH)
        lasts = stays or not _LASTING.isdisjoint(led[-1:])
        if lasts and family(unit) == "time" and not timed & {unit, f"{unit}s"}:
            yield amount.start, amount.end, amount.quantity


def _step(scene: Scene) -> Mark | None:
    """The first step of how it works that a sentence names."""
    substances = set(scene.knowledge.substance_groups) - set(scene.knowledge.comparator_groups)
    return next(iter(scene.view.find(*sorted(substances))), None)


def _told(scene: Scene, amount: Amount) -> bool:
    """“C-reactive protein falls 27 percent on X”, "trouble sleeping hits 1 in 8 on it": of whom need not be said."""
    view, knowledge = scene.view, scene.knowledge
    clause = view.clause_at(amount.start)
    near = view.norms[max(clause.start, amount.start - _BEFORE) : amount.start] + view.norms[amount.end : clause.end]
    named = any(
        clause.start <= mark.start < clause.end and knowledge.is_subject(name)
        for mark, name in knowledge.spoken_of(view)
    )
    on_it = any(word in _ON and then == "it" for word, then in pairwise(near))
    doses = view.within(amount.end, clause.end, "dose-noun", "full-dose", "plain-dose")
    told = (named or on_it) and not doses and of_takers(scene, amount) and not of_what_is_told(view, amount)
    return told and not prevalent(scene, amount) and not having_it(scene, amount)


def _figures(scene: Scene) -> Iterator[Figure]:
    view = scene.view
    things = {mark.start for mark in view.find(*_things(scene.knowledge))}
    shares = [amount for amount in view.amounts if family(amount.quantity.unit) in _SHARES]
    for amount in shares if len(shares) == 1 else ():  # "by half or more in 38%": of how many that is told
        working = view.norms[amount.end : amount.end + 1] in _BETTER and _working(view, amount.start, amount.end)
        if working or _sized(view, amount.start, amount.end):
            yield amount.start, amount.end, amount.quantity
    for at, word in enumerate(view.norms):
        if _FOLD.match(word) and word not in _NO_FOLD:
            yield at, at + 1, None
        elif word in _TIMES and view.norms[at + 1 : at + 2] and view.norms[at + 1] in _COMPARED:
            counted = at > view.body and _number(view.norms[at - 1])
            if counted or word == "twice":
                yield at - counted, at + 2, None
        elif word in _MULTIPLYING and (at + 1 in things or _multiplied(view, at)):
            yield at, at + 1, None
        elif word in _POINTS and at > view.body and _number(view.norms[at - 1]) and not is_year(view.norms[at - 1]):
            yield at - 1, at + 1, None
        elif word in _MEASURES and (value := _value(view, at)) is not None:
            yield value, value + 1, None
        elif _DIGITS.match(word) and view.norms[at + 1 : at + 2] == ["per"] and _sized(view, at, at + 1):
            yield at, min(at + 3, len(view.norms)), None
        elif _DIGITS.match(word) and (_reached(view, at) or _averaged(view, at, things)):
            yield at, at + 1, None


def _sized(view: View, start: int, end: int) -> bool:
    """“fell by 60%”, "a 60% drop", "a drop of 60%": a share that says how far something moved."""
    clause = view.clause_at(start)
    led = view.norms[max(view.body, start - _LED) : start]
    while led and led[-1] in _SHADES:
        led.pop()
    if led[-1:] == ["by"]:
        low = max(view.body, clause.start - _BEFORE)
        return not _CHANGING.isdisjoint(view.norms[low:start])
    if led[-1:] == ["of"] and not _CHANGING.isdisjoint(led):
        return True
    return not _CHANGING.isdisjoint(view.norms[end : end + 1])


def _reached(view: View, at: int) -> bool:
    """“fell to 22,000”, "drop by 45,000", "went from 6.1 to 2.9": a level, and no date, dose or time."""
    word = view.norms[at]
    if any(amount.start <= at < amount.end for amount in view.amounts) or (len(word) == _YEAR and word.isdecimal()):
        return False
    low = max(view.clause_at(at).start, at - _BEFORE)
    led = view.norms[low:at]
    while led and led[-1] in _SHADES - {"to"}:
        led.pop()
    if led[-1:] == ["to"] and "from" in led[-_LED - 1 :]:
        return True
    return led[-1:] in (["by"], ["to"]) and not _CHANGING.isdisjoint(led)


def _averaged(view: View, at: int, things: set[int]) -> bool:
    """“averaged 0.2 relapses a year”: a number of what may be counted."""
    led = view.norms[max(view.body, at - _LED) : at]
    return at + 1 in things and not _AVERAGING.isdisjoint(led)


def _chance(view: View, amount: Amount) -> bool:
    """“the odds of X are 1 in 10,000”, "a 4% risk of X": how likely something is, whatever it moved from."""
    behind = view.norms[amount.end : amount.end + 3]
    if not _CHANCES.isdisjoint(behind[:1]) or (behind[:1] == ["-"] and not _CHANCES.isdisjoint(behind)):
        return True
    led = view.norms[max(view.body, amount.start - _BEFORE) : amount.start]
    while led and (led[-1] in _SHADES or led[-1] in _UNDER):
        led.pop()
    return bool(led) and led[-1] in _STANDING and not _CHANCES.isdisjoint(led)


def _number(word: str) -> bool:
    return bool(_DIGITS.match(word)) or word in _NUMBERS


def _multiplied(view: View, at: int) -> bool:
    """“doubles your risk of X”, not "double vision", "doubled up"."""
    return view.norms[at + 1 : at + 2] != [] and view.norms[at + 1] in _DETERMINERS


def _value(view: View, at: int) -> int | None:
    """“The relapse rate on it is 0.2 a year”: where the value of a rate or a score stands."""
    behind = view.norms[at + 1 : at + 1 + _VALUE]
    copula = next((place for place, word in enumerate(behind) if word in _COPULAS), None)
    value = None if copula is None else at + 2 + copula
    if value is None or value >= len(view.norms) or not _DIGITS.match(view.norms[value]):
        return None
    return None if any(amount.start <= value < amount.end for amount in view.amounts) else value


def how_far(view: View, amount: Amount) -> bool:
    """“39 per cent saw their attacks fall by at least half”: not how many, but by how much theirs changed."""
    clause = view.clause_at(amount.start)
    counted = any(clause.start <= other.start < other.end <= amount.start for other in view.amounts)
    return counted and "by" in view.norms[max(0, amount.start - 2) : amount.start]
