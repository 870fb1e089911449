"""The numbers of a study: how many took part, how much they were given, how long it ran or its data reach back."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.study.caseload import caseload
from lint.nlp.study.counted import added_up
from lint.nlp.study.given_for import given_for, taken_for, what_people_take
from lint.nlp.study.slot import Slot
from lint.nlp.study.studied import STUDIES, anothers, of_another_arm, of_themselves, runs
from lint.nlp.study.years_told import turned_from
from lint.quantity import family
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_DESIGNS = ("study-trial", "study-case", "study-records", "study-prescriptions", "study-survey")
_ASKED = 8  # words of an answer that is only a time
_CELL = 4  # words of a cell that is only a number
_RECORDS = ("study-records", "design-records")
_INTERVALS, _ARE = words("frames", "intervals"), frozenset({"'s", "are", "is"})
_LADIES, _GENTLEMEN = words("frames", "ladies"), words("frames", "gentlemen")
_BODY = frozenset({"kg", "lb"})
_BEFORE = 2  # sentences before one that may speak of records
_APART = 8  # words from "the interval" to the time


def called(word: str) -> str:
    """What a sheet calls one who is told of: a woman for a lady."""
    return "woman" if word in _LADIES else "man" if word in _GENTLEMEN else word


def numbers(scene: Scene) -> Iterator[Slot]:
    """The slots that the amounts of a sentence fill."""
    view = scene.view
    parts = _parts(view) if view.amounts else []
    for amount in view.amounts:
        kind = "" if of_another_arm(view, amount) else family(amount.quantity.unit)
        if kind == "people" and (caseload(view, amount) or amount in parts or added_up(view) or _listed(view, amount)):
            continue
        if kind == "people":
            yield Slot("participants", amount.text, scene, amount.start, amount.end, amount.quantity)
            if amount.quantity.low == amount.quantity.high == Fraction(1):
                named = {called(word) for word in view.norms[amount.start : amount.end + 1]}
                yield Slot("population", "woman" if "woman" in named else "person", scene, amount.start, amount.end)
        elif (
            kind in scene.knowledge.dose_families
            and amount.quantity.unit not in _BODY  # "gains six pounds in a week"
            and scene.knowledge.may_mean_subject(scene.owner(amount.start, every=True))
            and not any(0 <= cue.start - amount.end <= 1 for cue in view.find("strength-noun"))
            and not what_people_take(view, (*STUDIES, *_DESIGNS, "study-nouns"))
        ):
            yield Slot("dose", amount.text, scene, amount.start, amount.end, amount.quantity)
        elif (
            kind == "time"
            and amount.quantity.per is None
            and not anothers(scene, amount.start)
            and not _between_times(view, amount)
            and not of_themselves(scene, amount)
        ):
            around = range(amount.start - 10, amount.end + 11)
            headed = scene.column is not None and scene.column.has("average")
            asked = scene.question if len(view.norms) - view.body <= _ASKED else None
            headed = headed or (asked is not None and asked.has("average") and asked.has(*STUDIES))
            average = headed or any(mark.start in around for mark in view.find("average", "duration"))
            records = any(
                mark.start in around for mark in view.find("over-period", "study-records", "study-prescriptions")
            ) and not _opening(scene, amount)
            records = records or (len(view.norms) <= _CELL and any(cell.has(*_RECORDS) for cell in scene.cells))
            if turned_from(view, amount.end) or _of_a_step(scene, amount):
                continue
            if (view.has("average") or headed) and average and not view.has("study-records", "study-prescriptions"):
                yield Slot("duration", amount.text, scene, amount.start, amount.end, amount.quantity)
            elif records and not given_for(scene) and not taken_for(scene, amount) and not _timed(scene):
                yield Slot("data_span", amount.text, scene, amount.start, amount.end, amount.quantity)
            elif (
                records or (view.has("duration") and average) or (scene.knowledge.timed_studies and runs(scene, amount))
            ):
                yield Slot("duration", amount.text, scene, amount.start, amount.end, amount.quantity)


def _timed(scene: Scene) -> bool:
    """“X ran over 24 weeks”: whether the study named is one that the sheet has a length of, and no reach of data."""
    claims = (
        scene.knowledge.sheet.claims.get(mark.group.removeprefix("study:"))
        for mark in scene.view.find(*scene.knowledge.study_groups)
    )
    return any(isinstance(claim, StudyClaim) and claim.duration is not None for claim in claims)


def _of_a_step(scene: Scene, amount: Amount) -> bool:
    """“50 mg for the first six weeks and 100 mg after that”, "then 100 mg after six weeks": how long one dose was."""
    view = scene.view
    doses = [one for one in view.amounts if family(one.quantity.unit) in scene.knowledge.dose_families]
    led = view.norms[max(view.body, amount.start - 2) : amount.start + 1]
    first = "first" in led or (led[:1] == ["after"] or led[1:2] == ["after"])
    return first and len({one.quantity for one in doses}) > 1


def _opening(scene: Scene, amount: Amount) -> bool:
    """“Over twenty weeks, the pulse fell”: how long a study ran, where nothing near it speaks of records."""
    view = scene.view
    opened = (
        view.norms[view.body] == "over" and amount.start - view.body <= 1 and view.has(*scene.knowledge.result_groups)
    )
    places = (view, *scene.earlier[:_BEFORE], scene.heading)
    return (
        opened
        and view.norms[amount.end : amount.end + 1] == [","]
        and not any(place.has(*_RECORDS, "study-prescriptions") for place in places if place is not None)
    )


def _between_times(view: View, amount: Amount) -> bool:
    """“The usual interval for that is three months”: how far apart two times are, and not how long it goes on."""
    led = view.norms[max(view.body, amount.start - _APART) : amount.start]
    told = next((at for at, word in enumerate(led) if word in _INTERVALS), None)
    return told is not None and not _ARE.isdisjoint(led[told + 1 :])


def _listed(view: View, amount: Amount) -> bool:
    """“a set of charts, one man and one small trial”: one patient in a list of studies, told of as a study."""
    behind = view.norms[amount.end : amount.end + 2]
    listed = behind[:1] in (["and"], [","]) and behind[1:] in (["a"], ["an"], ["one"], ["two"])
    one = amount.quantity.low == amount.quantity.high == 1
    return one and listed and view.norms[amount.start - 1] in {",", "and"}


def _parts(view: View) -> list[Amount]:
    """“100 people, 60 women and 40 men”: the numbers that a number before them is the sum of."""
    people = [amount for amount in view.amounts if family(amount.quantity.unit) == "people"]
    values = [amount.quantity.low if amount.quantity.low == amount.quantity.high else None for amount in people]
    for at, total in enumerate(values):
        for count in (2, 3):
            parts = [value for value in values[at + 1 : at + 1 + count] if value is not None]
            if total is not None and len(parts) == count and sum(parts) == total:
                return people[at + 1 : at + 1 + count]
    return []
