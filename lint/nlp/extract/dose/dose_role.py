"""The role a dose plays: the usual one, a step on the way up, a product's strength, another form's dose."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.dose.increment import raised_to
from lint.nlp.extract.dose.limit import limits
from lint.nlp.extract.dose.one_time import one_time
from lint.nlp.extract.dose.other_form import fits_another, of_other_form
from lint.nlp.extract.dose.phase import asked_for
from lint.nlp.extract.dose.what_is_taken import TAKEN, what_is_taken
from lint.nlp.knowledge.plain_name import defines, means_subject
from lint.quantity import convert, family, scan
from lint.sheet import DoseClaim, RatioClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_NEAR = 6
_TOTALS, _OF_A_DAY, _DAY = words("dose", "totals"), words("dose", "of_a_day"), words("dose", "day")
_HAVING = words("dose", "having") | TAKEN
_CLIMB, _PERIODS, _COUNTS = words("dose", "climb"), words("dose", "periods"), words("dose", "counts")
_JOINS = {",", "and", "or", "/", ";", "&", "and/or"}
_TINY, _DOSES = words("dose", "tiny"), words("dose", "doses")
_BEING, _SELDOM = words("dose", "being_dose_role"), words("onset", "seldom")
_MADE = {"strength", "size"}
_REACHING, _RELATING = words("unit_left_out", "reaching"), words("dose", "set_apart")
_STUDIED, _GIVEN = words("dose", "studied_on"), words("dose", "taking")
_MANY, _DATED = 3, 8  # doses in a row that make a list, words between "in week 3" and the dose
_LABEL, _STEP_BEHIND = 5, 3  # words of a label
_SOLD = 12  # words between "comes in" and a strength


def role_of(scene: Scene, amount: Amount, owner: str | None) -> str:
    """The role of a dose of the subject's family; "mentioned" where the sentence gives it none."""
    view = scene.view
    in_condition = _in_condition(scene, amount, owner)
    if (
        owner != scene.knowledge.subject
        and not in_condition
        and not _meant(scene, amount, owner)
        and not _plain_name(scene, amount, owner)
    ) or of_other_form(scene, amount):
        return "full"
    if what_is_taken(view, amount) or one_time(scene, amount):
        return "usual"
    if _strength(view, amount):
        return "strength"
    if _step(scene, amount):
        return "step"
    usual = around(view, amount, "usual") or around(view, amount, "maintenance")
    if usual or view.norms[amount.end : amount.end + 1] == ["is"]:
        return "usual"
    for _, place in scene.inherited():
        if any(not _in_name(place, cue) for cue in place.find("usual", "dose-noun", "maintenance", "maximum")):
            return "usual"
    if asked_for(scene, amount) or (scene.column is not None and scene.column.norms == ["how", "much"]):
        return "usual"
    if _on_it(view, amount):
        return "stated"
    sums = _TOTALS & view.bag if amount.quantity.per is None else frozenset[str]()
    if sums and sums <= _OF_A_DAY and not _DAY.isdisjoint(view.bag):
        return "stated"  # "your total for the day is 9 mg"
    if sums:
        return "mentioned"  # a sum over a week, a bottle, a year
    clause = view.clause_at(amount.start)
    taken = (
        amount.quantity.per
        or _named_so(scene, amount)
        or TAKEN & set(view.norms[clause.start : clause.end])
        or _risked(view, amount)
        or (amount.quantity.low is None and view.norms[amount.start] in _SELDOM)
        or limits(view, amount)
    )
    return "stated" if taken else "mentioned"


def of_some(scene: Scene, amount: Amount) -> bool:
    """“1 in 100 of those whose first dose is 2 mg or more”: a dose from which so many have an effect."""
    quantity = amount.quantity
    counted = any(family(other.quantity.unit) == "share" for other in scene.view.amounts if other is not amount)
    return quantity.high is None and quantity.low is not None and counted


def _risked(view: View, amount: Amount) -> bool:
    """“At 4.5 mg the risk may be lower”: a dose that people take, for what it does to their risk."""
    return view.norms[amount.start - 1 : amount.start] == ["at"] and view.has("lower-risk", "risk-lowered")


def _on_it(view: View, amount: Amount) -> bool:
    """“I get by on 20 mg of X”, "X is given at 25 mg": who is on a dose takes it."""
    led = view.norms[max(0, amount.start - 2) : amount.start]
    given = (led[-1:] == ["at"] and not _GIVEN.isdisjoint(led)) or not _REACHING.isdisjoint(led[-1:])
    return (led[-1:] == ["on"] and _STUDIED.isdisjoint(led)) or given or raised_to(view, amount)


def _named_so(scene: Scene, amount: Amount) -> bool:
    """“each marked: X 25 mg”, "X: 30 mg": an amount right behind the subject's own name."""
    view = scene.view
    named = view.find(f"concept:{scene.knowledge.subject}")
    led = view.norms[named[0].end : amount.start] if named else ["so"]
    return len(named) == 1 and named[0].end <= amount.start and not any(word.isalpha() for word in led)


def _strength(view: View, amount: Amount) -> bool:
    """“a 4.5 mg tablet”, "comes in 1.5 mg and 3 mg", "0.5 mg, 1 mg and 3 mg": what a product holds."""
    for cue in view.find("strength-noun"):
        if 0 <= cue.start - amount.end <= 1 or 0 <= amount.start - cue.end <= 1:
            return True
    if amount.quantity.per is not None:
        return False
    behind = view.norms[amount.end : amount.end + 3]
    cut = behind[:1] == ["into"] and view.norms[amount.start - 1] in {"a", "each", "one"}  # "a 50 mg into ten"
    if cut or (behind[:2] == ["is", "the"] and not _MADE.isdisjoint(behind[2:])):
        return True  # "50 mg is the strength of …"
    clause = view.clause_at(amount.start)
    for cue in view.find("supplied-as"):
        if 0 <= amount.start - cue.end <= _SOLD and cue.start >= clause.start:
            told = any(usual.end == amount.start for usual in view.find("usual"))
            close = amount.end if told else None  # "holds the usual 4.5 mg dose"
            return not any(dose.end <= cue.start or dose.start == close for dose in around(view, amount, "dose-noun"))
    if view.norms[amount.start - 1] in _BEING and view.within(
        clause.start, amount.start, "product-form", "strength-noun"
    ):
        return True  # "the tablet you get from a drugstore is 50 mg"
    taken = not TAKEN.isdisjoint(view.norms[clause.start : amount.start]) or view.has("step")
    if taken or around(view, amount, "usual"):
        return False
    return bool(view.within(amount.end, amount.end + 1, "product-form")) or _row(view, amount) >= _MANY


def _row(view: View, amount: Amount) -> int:
    """How many doses without a period stand in one row with an amount: "0.5 mg, 1 mg and 3 mg"."""
    doses = [other for other in view.amounts if family(other.quantity.unit) == "mass" and other.quantity.per is None]
    row: list[Amount] = []
    for other in doses:
        if row and not set(view.norms[row[-1].end : other.start]) <= _JOINS:
            if amount in row:
                break
            row = []
        row.append(other)
    return len(row) if amount in row else 0


def _step(scene: Scene, amount: Amount) -> bool:
    """A dose on the way: behind a word of beginning or rising, in a dated row, or with a higher one to follow."""
    view = scene.view
    for cue in around(view, amount, "step"):
        if 0 <= cue.start - amount.end <= _STEP_BEHIND:
            return True
        if cue.end <= amount.start and not any(
            cue.end <= usual.start and usual.end <= amount.start and not _in_name(view, usual)
            for usual in view.find("plain-dose")
        ):
            return True  # not "start at the usual dose of …"
    return _scheduled(scene, amount) or _climbs(view, amount)


def _scheduled(scene: Scene, amount: Amount) -> bool:
    """“Weeks 1-2: 0.5 mg”, in a sentence or in a table whose rows are times."""
    view = scene.view
    if dated(view, max(0, amount.start - _DATED), min(amount.end + _LABEL, len(view.norms))):
        return True
    label = scene.previous
    if label is not None and len(label.norms) <= _LABEL and dated(label, 0, len(label.norms)):
        return True
    for place in (scene.row, scene.title, scene.lead):
        if place is not None and (place.has("step") or dated(place, 0, len(place.norms))):
            return True
    if scene.corner is None or scene.row is None or _PERIODS.isdisjoint(scene.corner.norms):
        return False
    return scene.row.norms[0][:1].isdigit() or scene.row.norms[0] in _COUNTS  # "1-2" below "Weeks"


def dated(view: View, start: int, end: int) -> bool:
    """Whether a place in a schedule is named: "week 3", "the second fortnight", "days 1 to 7"."""
    if _PERIODS.isdisjoint(view.bag):
        return False
    return any(
        view.norms[index] in _PERIODS
        and (
            any(word[:1].isdigit() or word in _COUNTS for word in view.norms[index + 1 : index + 2])
            or (
                not _COUNTS.isdisjoint(view.norms[max(start, index - 2) : index])
                and "every" not in view.norms[max(start, index - 2) : index]  # "every second day"
            )
        )
        for index in range(start, end)
    )


def _climbs(view: View, amount: Amount) -> bool:
    """“0.5 mg for a fortnight, then 1 mg, …”: a higher dose follows, with a word of rising or of time between."""
    low = amount.quantity.high
    return any(
        other.start >= amount.end
        and other.quantity.unit == amount.quantity.unit
        and low is not None
        and other.quantity.high is not None
        and other.quantity.high > low
        and not _CLIMB.isdisjoint(view.norms[amount.end : other.end])
        for other in view.amounts
    )


def _in_name(view: View, cue: Mark) -> bool:
    """Whether a cue is part of a name, as "dose" is in that of a medicine."""
    return any(mark.concept is not None and mark.start <= cue.start and cue.end <= mark.end for mark in view.marks)


def _meant(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """“the dose”, in an article about the subject, is the subject's, whatever form was named last.

    An amount of the size of the other form's dose is that form's.
    """
    knowledge = scene.knowledge
    places = (place for place in (scene.view, scene.row, scene.column) if place is not None)
    named = {name for place in places for _, name in knowledge.medicine_marks(place)}
    if owner not in knowledge.family or named or scene.default != knowledge.subject:
        return False
    return _called_small(scene.view, amount) or _of_that_size(scene, amount) or _put_right(scene, amount)


def _called_small(view: View, amount: Amount) -> bool:
    """“In the tiny doses we're talking about, typically 3 mg”: whatever the amount, it is told as a small one."""
    others = [other.end for other in view.amounts if other.end <= amount.start]
    before = view.norms[max(others, default=0) : amount.start]
    return any(word in _TINY and then in _DOSES for word, then in pairwise(before))


def _put_right(scene: Scene, amount: Amount) -> bool:
    """“It should have read 50 mg”, of a dose that was given as the subject's: what takes its place is the subject's."""
    withdrawn = scan(scene.view.block.name) if scene.view.block.name[:1].isdigit() else ()
    return bool(withdrawn) and _of_that_size(scene, replace(amount, quantity=withdrawn[0].quantity))


def _plain_name(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """Whether the name of the substance means the subject: its usual form, in an article that is about it."""
    knowledge = scene.knowledge
    concept = knowledge.sheet.concepts[knowledge.subject]
    meant = owner == concept.form_of and (means_subject(scene) or defines(scene, amount.start))
    other = any(name not in knowledge.family for _, name in knowledge.medicine_marks(scene.view))
    return meant and not other and _of_that_size(scene, amount)


def _of_that_size(scene: Scene, amount: Amount) -> bool:
    """Whether an amount can be the subject's: it is smaller than what the other form's dose begins with.

    Where the subject is taken once and another form day by day, the period tells the two apart.
    """
    knowledge = scene.knowledge
    ours, theirs = knowledge.doses(of_subject=True), knowledge.doses(of_subject=False)
    if ours and theirs and not any(dose.per for dose in ours) and all(dose.per for dose in theirs):
        return amount.quantity.per is None
    ratio = next(iter(knowledge.claims(RatioClaim)), None)
    usual = next((claim.usual for claim in knowledge.claims(DoseClaim)), None)
    if ratio is None or usual is None or usual.low is None:
        return scene.view.has(*knowledge.condition_groups) or not fits_another(knowledge, amount.quantity)
    said = convert(replace(amount.quantity, per=None), usual.unit, None)
    begun = said is not None and said.low == usual.low  # "between our least and their tablet": ours, gone too far
    return said is None or said.high is None or begun or said.high < usual.low / ratio.value


def _in_condition(scene: Scene, amount: Amount, owner: str | None) -> bool:
    """“people with X usually have 3 mg a day”: in its condition the subject is meant, also by its plain name."""
    view, knowledge = scene.view, scene.knowledge
    before = [mark.end for mark in view.find(*knowledge.condition_groups) if mark.end <= amount.start]
    if owner not in knowledge.family or amount.quantity.per is None or not before:
        return False
    clause, led = view.clause_at(amount.start), view.norms[before[-1] : amount.start]
    named = [item for item in knowledge.medicine_marks(view) if clause.start <= item[0].start < clause.end]
    plain = all(name == knowledge.parent for _, name in named) and _RELATING.isdisjoint(led)
    other = (*knowledge.foreign_uses, *knowledge.other_uses, *knowledge.population_groups.values())
    if (not plain or view.has(*other)) and any(mark.start > before[-1] for mark, _ in named):
        return False
    told = view.within(clause.start, before[-1], "dose-noun", "plain-dose")
    for_it = led == ["is"] and bool(told) and plain and not view.has(*other)  # "the dose of it for X is 3 mg"
    return (for_it or not _HAVING.isdisjoint(led)) and (plain or view.has("usual"))


def around(view: View, amount: Amount, group: str) -> list[Mark]:
    """The cues of a group in an amount's clause, or a few words from it; those inside a name are none."""
    clause = view.clause_at(amount.start)
    return [
        cue
        for cue in view.find(group)
        if (
            clause.start <= cue.start < clause.end
            or 0 <= cue.start - amount.end <= _NEAR
            or 0 <= amount.start - cue.end <= _NEAR
        )
        and not (cue.start >= amount.start and cue.end <= amount.end)
        and not _in_name(view, cue)
    ]
