"""How far something is said to move: "down by 60 percent", "a fivefold risk", "2.5 times slower", "up 3.3 points".

What moves is an outcome, an unwanted effect or a step of how it works; of a dose such words compare doses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

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
_MEASURES, _COPULAS = words("moved", "measures"), words("scene", "copulas")
_TIMES = words("moved", "times")
_MONEY = words("share", "money")
_SHARES = frozenset({"share", "percentage point"})
_LED = 3  # words between a change and its size
_VALUE = 8  # words from "rate" to its value
_BEFORE = 14  # words in which what moves is named before a size that stands apart


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: something that may move."""
    return frozenset(_things(knowledge))


def moved(scene: Scene) -> Iterator[Assertion]:
    """Each size of a change that is ascribed to the subject; `aspects["figure"]` holds its words."""
    view = scene.view
    if view.question or scene.reading != "own" or not view.has(*_things(scene.knowledge)):
        return
    for start, end, quantity in _figures(view):
        thing = _thing(scene, start, end)
        if thing is None or not _of_the_subject(scene, start) or not _MONEY.isdisjoint(view.norms[start : end + 3]):
            continue
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


def _things(knowledge: Knowledge) -> tuple[str, ...]:
    return (*knowledge.outcome_groups, *knowledge.effect_groups, *knowledge.substance_groups)


def _thing(scene: Scene, start: int, end: int) -> Mark | None:
    """What moves: the nearest of what may in the clause of a size, or before it where it stands apart (", by half")."""
    view = scene.view
    clause = view.clause_at(start)
    apart = start - clause.start <= _LED and clause.start > view.body
    low = max(view.body, clause.start - _BEFORE) if apart else clause.start
    named = {at for mark in view.marks if mark.concept is not None for at in range(mark.start, mark.end)}
    doses = view.within(low, clause.end, "dose-noun", "full-dose", "plain-dose", "strength-noun")
    if any(dose.start not in named for dose in doses):
        return None
    found = view.within(low, clause.end, *_things(scene.knowledge))
    found = [mark for mark in found if mark.end <= start or mark.start >= end]
    return min(found, key=lambda mark: max(start - mark.end, mark.start - end), default=None)


def _of_the_subject(scene: Scene, start: int) -> bool:
    """Whether it is told of the sheet's subject in its own condition, and of more than one person."""
    owner, view = scene.owner(start), scene.view
    if not _PERSONAL.isdisjoint(view.norms[view.clause_at(start).start : start]) and not view.has("patients-people"):
        return False  # "my walking has improved by 20%": one person's own
    if owner == OTHER or scene.elsewhere(start) or scene.of_other_use() or view.has("unsourced"):
        return False
    named = [name for _, name in scene.knowledge.spoken_of(view)]
    if OTHER in named:
        return False
    return scene.knowledge.subject in named or (not named and scene.knowledge.is_subject(scene.focus))


def _figures(view: View) -> Iterator[Figure]:
    shares = [amount for amount in view.amounts if family(amount.quantity.unit) in _SHARES]
    for amount in shares if len(shares) == 1 else ():  # "by half or more in 38%": of how many that is told
        if _sized(view, amount.start, amount.end):
            yield amount.start, amount.end, amount.quantity
    for at, word in enumerate(view.norms):
        if _FOLD.match(word) and word not in _NO_FOLD:
            yield at, at + 1, None
        elif word in _TIMES and view.norms[at + 1 : at + 2] and view.norms[at + 1] in _COMPARED:
            counted = at > view.body and _number(view.norms[at - 1])
            if counted or word == "twice":
                yield at - counted, at + 2, None
        elif word in _MULTIPLYING and _multiplied(view, at):
            yield at, at + 1, None
        elif word in _POINTS and at > view.body and _number(view.norms[at - 1]):
            yield at - 1, at + 1, None
        elif word in _MEASURES and (value := _value(view, at)) is not None:
            yield value, value + 1, None
        elif _DIGITS.match(word) and view.norms[at + 1 : at + 2] == ["per"] and _sized(view, at, at + 1):
            yield at, min(at + 3, len(view.norms)), None


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
