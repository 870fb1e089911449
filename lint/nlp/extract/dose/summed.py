"""What several amounts come to in a day: morning and night, one and another, so many capsules of one strength."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.dose.row import over_the_row, portion_of_row, times_of_row
from lint.nlp.extract.dose.told_behind import told_behind
from lint.nlp.extract.dose.what_is_taken import TAKEN
from lint.nlp.sentence.day_portions import day_portions
from lint.quantity import convert, family, scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_SUMMANDS = 3  # a time, a dose, and what they come to
_ORDINALS = words("dose", "ordinals")
_EQUALS, _ANOTHER = words("dose", "equals"), words("dose", "another")
_APART = words("dose", "no_sum")
_HOLDING = words("dose", "holding")
_PART_WORDS = tuple(words("administration", name) for name in ("morning", "midday", "evening", "bedtime"))
_ANY_PART = frozenset().union(*_PART_WORDS, words("portions", "parts"))
_PERIODS = {"weekly": "week", "week": "week", "monthly": "month", "month": "month", "yearly": "year", "year": "year"}
_EACH_TIME = (["each", "time"], ["every", "time"], ["at", "a"])
_SPLIT = words("dose", "split")
_SUMMED = 5  # words from what a sum comes to
_LABEL = 3  # words before an amount in which its time of day stands
_CLOCK = 5  # words of "at four in the afternoon"
_BETWEEN = 7  # words between two amounts of one day
_SAME = 7  # words in which "the same again at night" stands
_SHORT = 7  # words of an item that is only a time of day and its dose
_COUNT = 6  # words before a strength in which the capsules are counted
_FORM_UNITS = words("dose", "forms")
_ELIDED = words("dose", "elided")
_MOST = 9  # capsules that are taken, not supplied


def of_the_day(scene: Scene, amount: Amount) -> Quantity:
    """An amount with those that go with it: what all come to in a day."""
    view = scene.view
    return (
        _spread(view, amount)
        or _of_a_period(view, amount)
        or _with_another(view, amount)
        or _each_time(view, amount)
        or _portioned(view, amount)
        or _over_the_day(scene, amount)
        or times_of_row(scene, amount)
        or over_the_row(scene, amount)
        or told_behind(scene, amount)
        or amount.quantity
    )


def dissolved(view: View, amount: Amount) -> Amount | None:
    """“3 to 5 ml a day of the 1 mg/ml liquid”: what a volume that is taken each day holds."""
    strength = next((other.quantity for other in view.amounts if other.quantity.unit == "mg/mL"), None)
    volume = convert(amount.quantity, "mL", amount.quantity.per)
    if strength is None or strength.low is None or strength.low != strength.high or amount.quantity.per is None:
        return None
    if volume is None or volume.low is None or volume.high is None:
        return None
    held = replace(volume, low=volume.low * strength.low, high=volume.high * strength.low, unit="mg")
    return replace(amount, quantity=held)


def _spread(view: View, amount: Amount) -> Quantity | None:
    """“Seven days at 3 to 5 mg is 21 to 35 mg”: what a total for a time comes to in a day."""
    if len(view.amounts) < _SUMMANDS or amount.quantity.per is not None:
        return None
    at = view.amounts.index(amount) if amount in view.amounts else 0
    time, dose = view.amounts[at - 2 : at] if at >= _SUMMANDS - 1 else (amount, amount)
    total = amount.quantity
    days = convert(time.quantity, "day", None) if family(time.quantity.unit) == "time" else None
    if (
        days is None
        or days.low is None
        or days.low != days.high
        or total.low is None
        or total.high is None
        or family(dose.quantity.unit) != "mass"
        or _EQUALS.isdisjoint(view.norms[dose.end : amount.start])
        or view.norms[time.end : time.end + 1] not in (["at"], ["of"], ["on"])
    ):
        return None
    return replace(total, low=total.low / days.low, high=total.high / days.low, per="day")


def _of_a_period(view: View, amount: Amount) -> Quantity | None:
    """“Your weekly X comes to 28 mg”, "a month's supply adds up to 120 mg": a sum for the period that is named."""
    if amount.quantity.per is not None or _EQUALS.isdisjoint(view.norms[max(0, amount.start - _SUMMED) : amount.start]):
        return None
    led = view.norms[view.clause_at(amount.start).start : amount.start]
    period = next(
        (
            period
            for at, word in reversed(list(enumerate(led)))
            if (period := _PERIODS.get(word)) is not None and _ORDINALS.isdisjoint(led[max(0, at - 1) : at])
        ),
        None,
    )  # not "the first week is spent on 10 mg"
    return replace(amount.quantity, per=period) if period is not None else None


def _with_another(view: View, amount: Amount) -> Quantity | None:
    """“4.5 mg at breakfast and another 4.5 mg at bedtime”: what both come to in a day."""
    if _ANOTHER.isdisjoint(view.norms[max(0, amount.start - 1) : amount.start]) or view.has("step"):
        return None
    before = [
        other for other in view.amounts if other.end <= amount.start and other.quantity.unit == amount.quantity.unit
    ]
    return _sum(before[-1].quantity, amount.quantity) if before else None


def _each_time(view: View, amount: Amount) -> Quantity | None:
    """“morning and evening, 5 mg each time”: as much at each of the times of day that were named."""
    behind = view.norms[amount.end : amount.end + 3]
    quantity = amount.quantity
    told = behind[:1] == ["each"] or behind[:2] in (["a", "time"], ["every", "time"], ["per", "dose"])
    told = told or behind == ["at", "a", "time"]
    if not told or quantity.per is not None or quantity.low is None or quantity.high is None:
        return None
    led = view.norms[view.body : amount.start]
    parts = [at for at, known in enumerate(_PART_WORDS) if not known.isdisjoint(led)]
    if len(parts) < 2 or not _APART.isdisjoint(led):
        return None
    return replace(quantity, low=quantity.low * len(parts), high=quantity.high * len(parts), per="day")


def _portioned(view: View, amount: Amount) -> Quantity | None:
    """“one 3 mg capsule with breakfast, one with lunch and one with dinner”: as much in each portion of the day."""
    quantity, told = amount.quantity, day_portions(view)
    if told is None or quantity.per not in {None, "day"} or quantity.low is None or quantity.high is None:
        return None
    start, end, often = told
    held = [other for other in view.amounts if start <= other.start < end and _same_kind(other.quantity, quantity)]
    if often.low is None or held != [amount]:
        return None
    return replace(quantity, low=quantity.low * often.low, high=quantity.high * often.low, per="day")


def _over_the_day(scene: Scene, amount: Amount) -> Quantity | None:
    """“75 mg in the morning and 75 mg at night”, "Morning: 3 mg. Evening: 5 mg", "3 mg at noon, the same at bed"."""
    view = scene.view
    if _ANY_PART.isdisjoint(view.bag):
        return None
    doubled = _same_again(view, amount)
    if doubled is not None:
        return doubled
    parts = _parts(view, amount)
    if not parts:
        return None
    total = amount.quantity
    first = amount.start
    for other in reversed([it for it in view.amounts if it.end <= amount.start]):
        between = view.norms[other.end : first]
        if not _same_kind(other.quantity, amount.quantity) or len(between) > _BETWEEN or not _APART.isdisjoint(between):
            break
        its = _parts(view, other)
        added = _sum(other.quantity, total) if its and parts.isdisjoint(its) else None
        if added is None:
            break
        total, parts, first = added, parts | its, other.start
    if total is amount.quantity:
        total = _with_the_item_above(scene, amount, parts) or total
    return None if total is amount.quantity else total


def portion(scene: Scene, amount: Amount) -> bool:
    """“2.5 mg in the morning” before "and 2.5 mg at night": a part of the day's dose, which is told with the next."""
    if portion_of_row(scene, amount):
        return True
    view = scene.view
    told = scene.previous is not None and not _SPLIT.isdisjoint(scene.previous.bag)
    if told and view.norms[amount.end : amount.end + 2] in _EACH_TIME:
        return True  # "You'll get three small doses. At first it's 5 mg each time."
    parts = _parts(view, amount)
    behind = next((it for it in view.amounts if it.start >= amount.end), None)
    if behind is None or not parts or not _same_kind(behind.quantity, amount.quantity):
        return False
    between, its = view.norms[amount.end : behind.start], _parts(view, behind)
    return bool(its) and its.isdisjoint(parts) and len(between) <= _BETWEEN and _APART.isdisjoint(between)


def _with_the_item_above(scene: Scene, amount: Amount, parts: frozenset[str]) -> Quantity | None:
    """The sentence or item before, where both are only a time of day with its dose."""
    view, before = scene.view, scene.previous
    if before is None and view.block.list_id is not None:
        before = next((it for it in scene.above[:1] if it.block.list_id == view.block.list_id), None)
    if before is None or len(view.amounts) != 1 or len(before.amounts) != 1:
        return None
    if len(view.norms) - view.body > _SHORT or len(before.norms) - before.body > _SHORT:
        return None
    other = before.amounts[0]
    its = _parts(before, other)
    if not its or not its.isdisjoint(parts) or not _same_kind(other.quantity, amount.quantity):
        return None
    return _sum(other.quantity, amount.quantity)


def _same_again(view: View, amount: Amount) -> Quantity | None:
    """“4.5 mg at breakfast, the same again at bedtime”."""
    behind = view.norms[amount.end : amount.end + _SAME]
    told = "same" in behind or behind[:2] == ["and", "again"] or "again" in behind[1:3]
    if not told or _ANY_PART.isdisjoint(behind) or not _APART.isdisjoint(behind) or not _parts(view, amount):
        return None
    return _sum(amount.quantity, amount.quantity)


def _parts(view: View, amount: Amount) -> frozenset[str]:
    """The times of day that an amount is told with: in it, right before it as a label, or right behind it."""
    low = max((other.end for other in view.amounts if other.end <= amount.start), default=0)
    high = min((other.start for other in view.amounts if other.start >= amount.end), default=len(view.norms))
    own = view.norms[amount.start : amount.end]
    clock = view.norms[amount.end : amount.end + 1] == ["at"]
    behind = view.norms[amount.end : min(high, amount.end + (_CLOCK if clock else 1))]
    label = view.norms[max(low, amount.start - _LABEL) : amount.start]
    return _ANY_PART.intersection(own) or _ANY_PART.intersection(behind) or _ANY_PART.intersection(label)


def _same_kind(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and {"day", None} >= {one.per, other.per}


def _sum(one: Quantity, more: Quantity) -> Quantity | None:
    if one.low is None or one.high is None or more.low is None or more.high is None or not _same_kind(one, more):
        return None
    return replace(more, low=one.low + more.low, high=one.high + more.high, per="day")


def counted_out(view: View, amount: Amount, quantity: Quantity) -> Quantity | None:
    """“take four of the 3 mg capsules”, "two to three capsules of 4.5 mg each": what is taken of one strength."""
    forms = view.find("product-form", "strength-noun", "tablet-nouns", "supplied-as")
    if not forms:
        return None
    if quantity.low is None or quantity.high is None or quantity.low != amount.quantity.low:
        return None
    count = _number_of_forms(view, amount, forms) or _number_behind(view, amount, forms)
    if count is None or count.low is None or count.high is None or not 1 < count.high <= _MOST:
        return None
    clause = view.clause_at(amount.start)
    if TAKEN.isdisjoint(view.norms[clause.start : clause.end]) and not view.has("usual"):
        return None
    return replace(quantity, low=quantity.low * count.low, high=quantity.high * count.high)


def _number_behind(view: View, amount: Amount, forms: Sequence[Mark]) -> Quantity | None:
    """“made up as 4.5 mg capsules, and you swallow two at bedtime”: how many of what was named before."""
    if not any(0 <= form.start - amount.end <= 1 for form in forms):
        return None
    for at in range(amount.end, len(view.norms) - 2):
        if view.norms[at] in TAKEN and view.norms[at + 2] in _ELIDED:
            text = f"{view.norms[at + 1]} people"
            found = [item for item in scan(text) if item.quantity.unit == "people" and item.end == len(text)]
            if found:
                return found[-1].quantity
    return None


def _number_of_forms(view: View, amount: Amount, forms: Sequence[Mark]) -> Quantity | None:
    """How many capsules or tablets of a strength are counted before it."""
    before = [it for it in view.amounts if it.end <= amount.start]
    if (
        before
        and before[-1].quantity.unit in _FORM_UNITS
        and _HOLDING.issuperset(view.norms[before[-1].end : amount.start])
    ):
        return before[-1].quantity
    low = max([view.body, amount.start - _COUNT, *(it.end for it in before)])
    led = view.norms[low : amount.start]
    ahead = [form for form in forms if low <= form.start and form.end <= amount.start]
    if any(0 <= form.start - amount.end <= 1 for form in forms):
        end = amount.start - (2 if led[-2:-1] == ["of"] else 1 if led[-1:] == ["of"] else 0)
    elif ahead and _HOLDING.issuperset(view.norms[ahead[-1].end : amount.start]):
        end = ahead[-1].start
    else:
        return None
    text = f"{view.words(low, end)} people" if end > low else ""
    found = [item for item in scan(text) if item.quantity.unit == "people" and item.end == len(text)]
    return found[-1].quantity if found else None
