"""How often a dose is taken, where no amount stands with it: "it is dosed weekly", "you need it only on Mondays"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.quantity import Quantity
from lint.nlp.knowledge.another_thing import on_another_thing, row_of_checks
from lint.quantity import convert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_RARELY = {"every-week": "week", "every-month": "month"}
_TAKING = words("dose", "taking")
_NEEDING = words("dose", "needing")
_DOING = words("administration", "doing") - _TAKING
_APART = words("dose", "apart")
_OFTEN = 6  # words between a verb of taking and how often
_ONLY = words("dose", "only")
_FORMS = words("dose", "forms")
_ONCE = frozenset(tuple(said.split()) for said in words("dose", "at_once"))
_FOLLOWING = words("dose", "after_often")


def often(scene: Scene) -> Iterator[tuple[int, int, Quantity]]:
    """Each place that says how often the subject is taken: behind a verb of taking, or where a header asks."""
    view = scene.view
    said = [
        (amount.start, amount.end, amount.quantity)
        for amount in view.amounts
        if amount.quantity.unit == "times" and amount.quantity.per is not None
    ]
    if view.has(*_RARELY):
        covered = {index for amount in view.amounts for index in range(amount.start, amount.end)}
        said += [
            (mark.start, mark.end, Quantity(Fraction(1), Fraction(1), "times", _RARELY[mark.group]))
            for mark in view.find(*_RARELY)
            if covered.isdisjoint(range(mark.start, mark.end)) and not _of_a_noun(view, mark.end)
        ]
    said += [
        (amount.start, amount.end, replace(amount.quantity, unit="times"))
        for amount in view.amounts
        if (amount.quantity.unit == "day" and amount.quantity.per in {"week", "month"})  # "one day a week"
        or (amount.quantity.unit in _FORMS and _under_one_a_day(amount.quantity))  # "one capsule every three days"
    ]
    for start, end, quantity in said:
        if (_taken(scene, start) or _asked(scene)) and not scene.elsewhere(start) and not scene.of_other_use():
            owner = scene.owner(start, every=True)
            if owner == scene.knowledge.subject:
                yield start, end, quantity


def at_once(view: View, amount: Amount) -> bool:
    """“Each dose is 10 mg per kilo”, "10 mg/kg at a time": whether an amount is what is taken on one occasion."""
    clause = view.clause_at(amount.start)
    return amount.quantity.per is None and not _ONCE.isdisjoint(pairwise(view.norms[clause.start : clause.end]))


def _under_one_a_day(quantity: Quantity) -> bool:
    daily = convert(replace(quantity, unit="times"), "times", "day") if quantity.per is not None else None
    return daily is not None and daily.high is not None and daily.high < 1


def _taken(scene: Scene, start: int) -> bool:
    """Whether a verb of taking governs a place, and no other verb does."""
    view = scene.view
    clause = view.clause_at(start)
    verbs = [at for at in range(clause.start, start) if view.norms[at] in _TAKING or view.norms[at] in _NEEDING]
    if not verbs:
        return False
    between = view.norms[verbs[-1] + 1 : start]
    if on_another_thing(scene, verbs[-1], start):
        return False
    if view.norms[verbs[-1]] in _NEEDING and not _ONLY.issuperset(between):
        return False  # "you need a test every month"
    return len(between) <= _OFTEN and _APART.isdisjoint(between) and _DOING.isdisjoint(between)


def _of_a_noun(view: View, end: int) -> bool:
    """“a weekly chat”: how often something else is."""
    return any(word.isalpha() and word not in _FOLLOWING for word in view.norms[end : end + 1])


def _asked(scene: Scene) -> bool:
    view = scene.view
    asking = scene.question
    if asking is not None and asking.has("how-often") and not asking.has(*scene.knowledge.advised_groups):
        return not _TAKING.isdisjoint(asking.bag) and _DOING.isdisjoint(asking.bag)
    labels = (scene.row, scene.column, view if view.body == 0 else None)
    asked = any(place is not None and place.has("how-often") for place in labels)
    other = row_of_checks(scene) or (scene.row is not None and scene.row.has(*scene.knowledge.advised_groups))
    return asked and not other
