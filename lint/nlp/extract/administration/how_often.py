"""How often it is taken, where no amount says so: "inject it once a week", "a weekly tablet", "How often? Weekly."."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.quantity import Quantity
from lint.nlp.extract.administration.below_doses import below_doses, counted_below, repeats_another
from lint.nlp.extract.administration.falls_due import counted_doses, falls_due, received
from lint.nlp.extract.administration.how_to_take import asked_how
from lint.nlp.knowledge.another_thing import on_another_thing, row_of_checks
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.plain_name import means_subject
from lint.nlp.sentence.day_portions import day_portions
from lint.nlp.sentence.spaced import spaced
from lint.quantity import family, scan
from lint.sheet import AdministrationClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

OFTEN = {"every-day": "day", "every-week": "week", "every-month": "month"}
_DOING = words("administration", "doing")
_GIVEN = words("administration", "given")
_APPLYING, _TAKEN = words("administration", "applying"), words("administration", "taken")
_AMOUNTS, _WRONG = words("administration", "amounts"), words("administration", "wrong")
_APART = words("administration", "apart")
_FILLING = words("administration", "filling")
_IT = words("administration", "it")
_ENDS = frozenset({";", ":", "—", "–"})  # what stands between two statements of one sentence
_COPULAS = words("actions", "copulas")
_IT_IS = (frozenset({"it", "this"}), _COPULAS - {"are"})
_STUDIES = ("study-nouns", "study-trial")
_ALONG = ("full-water", "little-water", "with-food", "without-food", "either-food")
_GOVERNED = 10  # words from a verb of use to how often
_FORMS = words("dose", "forms")
_COUNTING = frozenset({"day", "times"})
_TWICE, _EACH = frozenset({"thrice", "twice"}), frozenset({"each", "every", "once"})
_NEAR, _FEW = 6, 4  # words before how often, in a fragment


def often(scene: Scene) -> Iterator[Assertion]:
    """How often it is taken; what is only said beside a dose or by itself is `loose`: enough for support."""
    view = scene.view
    if not any(claim.frequency for claim in scene.knowledge.claims(AdministrationClaim)):
        return
    parts = day_portions(scene.view)
    apart = parts is not None
    by_doses = list(counted_doses(scene))
    for start, end, quantity in [*by_doses, *said(view), *counted_below(scene)] if parts is None else (parts,):
        first = next((amount.start for amount in view.amounts if amount.start <= start < amount.end), start)
        before = view.norms[max(view.clause_at(start).start, first - _GOVERNED) : start]
        named = view.norms[end : end + 1] != [] and view.norms[end] in _GIVEN and view.norms[end] not in _DOING
        # what counts a dose is told with the dose: "0.5 mg every day" is one statement, where doses are for a day
        dosed = [
            item for item in view.amounts if item.start <= start < item.end and item.quantity.unit not in _COUNTING
        ]
        once = _beside_one_dose(scene, dosed, quantity)
        counted = quantity.low == 1 and bool(dosed) and not once
        by_number = any(amount.start <= start < amount.end for amount in view.amounts)
        between = any(start == first for first, *_ in spaced(view))
        sure = (
            apart
            or once
            or between
            or (not counted and (named or given(before) or _asked(scene) or _kind_of(scene, end)))
        )
        sure = sure or (not counted and asked_how(scene, start) and _alone(scene, start, end))
        sure = sure or (not counted and (_taken_along(scene, start, end) or applied(scene, start)))
        sure = sure or below_doses(scene) or any(item.start < start and item.quantity.unit in _FORMS for item in dosed)
        ours = view.within(view.clause_at(start).start, end + _FEW, *scene.knowledge.family_groups)
        sure = sure or received(scene, start) or falls_due(scene, start)
        sure = sure or (bool(ours) and any(start == first for first, *_ in by_doses))
        loose = _taking_it(before) or _beside_a_dose(scene) or _alone(scene, start, end) or _is_for(scene, start)
        if not (sure or loose) or (not between and not _APART.isdisjoint(before)) or not scene.speaks_of_subject(start):
            continue
        if (
            (apart and not _DOING.isdisjoint(before) and not given(before))
            or _done_to(scene, start)
            or (given(before) and on_another_thing(scene, _last_done(view, start), start))
            or repeats_another(scene, start)
            or _another_form(scene, start)
            or _of_the_comparison(scene, start)
            or scene.elsewhere(start)
            or scene.of_other_use()
            or not _meant(scene, scene.owner(start))
        ):
            continue
        denied = any(0 <= first - cue.end <= _NEAR for cue in view.find("negation"))
        # “the daily dose” tells what the amount is counted in, not in how many portions it is taken
        total = named and view.norms[end] in _AMOUNTS
        if not _WRONG.isdisjoint(_statement(view, start)) or view.has("rejected-after", "correction"):
            continue  # "taking it every day is a mistake that can kill"
        sure = sure and _WRONG.isdisjoint(view.norms) and not view.has(*_STUDIES)  # "in one study, it was given daily"
        made = scene.assertion(
            Kind.ADMINISTRATION,
            start,
            end,
            subject=scene.owner(start),
            denied=denied,
            quantity=quantity,
            slot="frequency",
            value="period" if total else "counted" if by_number else "",
        )
        yield made.having(via=None if sure else "loose")


def _of_the_comparison(scene: Scene, start: int) -> bool:
    """“Psychotherapy is given three times a week”: what the sheet's studies compare it with, alone in the clause.

    Or alone in the header of a cell's row or column.
    """
    knowledge = scene.knowledge
    clause = scene.view.clause_at(start)
    told = (scene.view, clause.start, start, clause.end)
    headers = [(one, 0, len(one.norms), len(one.norms)) for one in (scene.row, scene.column) if one is not None]
    return any(
        place.within(low, to, *knowledge.comparator_groups) and not place.within(low, high, *knowledge.family_groups)
        for place, low, to, high in (told, *headers)
    )


def _meant(scene: Scene, owner: str | None) -> bool:
    """Whether it is said of the subject, be it by the plain name of the substance that means it."""
    knowledge = scene.knowledge
    return owner in {None, knowledge.subject, scene.focus} or (owner == knowledge.parent and means_subject(scene))


def said(view: View) -> Iterator[tuple[int, int, Quantity]]:
    """Where a sentence says how often something is done, and how often."""
    for amount in view.amounts:
        if amount.quantity.unit == "times" and amount.quantity.per is not None:
            yield amount.start, amount.end, amount.quantity
        elif _in_doses(amount.quantity):
            yield amount.start, amount.end, replace(amount.quantity, unit="times")
        elif (found := _times_in(view, amount)) is not None:
            yield found
    yield from spaced(view)
    covered = {
        index for amount in view.amounts if amount.quantity.unit == "times" for index in range(amount.start, amount.end)
    }
    for mark in view.find(*OFTEN):
        if mark.start not in covered:
            yield mark.start, mark.end, Quantity(Fraction(1), Fraction(1), "times", OFTEN[mark.group])


def _in_doses(quantity: Quantity) -> bool:
    """“in three doses a day”: as often as there are doses."""
    return quantity.unit == "dose" and quantity.low == quantity.high and quantity.per == "day"


def _times_in(view: View, amount: Amount) -> tuple[int, int, Quantity] | None:
    """“one tablet three times a day”, "60 mg every 3 months": how many times, in an amount that is multiplied out.

    What "5 mg three times a day" comes to is compared as a dose.
    """
    if amount.quantity.per is None or (amount.quantity.per == "day" and amount.quantity.unit not in _FORMS):
        return None
    for at in range(amount.start + 1, amount.end):
        if view.norms[at] in _TWICE or view.norms[at] in _EACH or view.norms[at + 1 : at + 2] == ["times"]:
            told = [item.quantity for item in scan(view.words(at, amount.end)) if item.quantity.unit == "times"]
            return (at, amount.end, told[0]) if told else None
    return None


def _statement(view: View, at: int) -> list[str]:
    """The words of the statement that a word stands in: "It is for once a week; taken daily, it can kill" holds two."""
    low = max((index + 1 for index in range(at) if view.norms[index] in _ENDS), default=0)
    high = next((index for index in range(at, len(view.norms)) if view.norms[index] in _ENDS), len(view.norms))
    return view.norms[low:high]


def _is_for(scene: Scene, start: int) -> bool:
    """“X is for one day a week”, of the medicine itself, and nothing else is done."""
    view = scene.view
    low = view.clause_at(start).start
    marks = [mark.end for mark, name in scene.knowledge.medicine_marks(view) if name in scene.knowledge.family]
    named = [end for end in marks if low <= end <= start]
    between = view.norms[named[-1] if named else low : start]
    if view.question or not _DOING.isdisjoint(between):
        return False
    it = scene.default == scene.knowledge.subject and between[:1] in (["it"], ["this"])
    return (bool(named) or it) and not _COPULAS.isdisjoint(between[: 1 + it]) and len(between) <= _NEAR


def _taken_along(scene: Scene, start: int, end: int) -> bool:
    """“It's twice a day for everybody, with a full glass of water”: what it is taken with says that it is taken."""
    view, before = scene.view, scene.previous
    opened = view.norms[view.body : start]
    it = len(opened) == len(_IT_IS) and all(word in known for word, known in zip(opened, _IT_IS, strict=True))
    if not it or view.question or not view.within(end, len(view.norms), *_ALONG):
        return False
    named = {name for _, name in scene.knowledge.medicine_marks(before, every=True)} if before is not None else set()
    return named != {OTHER}  # "Another medicine is another matter. It's twice a day with food."


def given(before: list[str]) -> bool:
    """Whether the last thing done is taking it: what is done so often may be something else ("check your feet")."""
    doing = [word for word, then in pairwise((*before, "")) if word in _DOING and then != "place"]
    return bool(doing) and doing[-1] in _GIVEN


def applied(scene: Scene, start: int) -> bool:
    """“Rub X into the patches four times a day”, "X is inhaled at night": what is no swallowing, with what it is of."""
    view = scene.view
    low = view.clause_at(start).start
    at = next(
        (at for at in range(start - 1, low - 1, -1) if view.norms[at] in _APPLYING or view.norms[at] in _TAKEN), low
    )
    ours = view.within(low, start, *scene.knowledge.family_groups)
    if view.norms[at] in _APPLYING:  # as an order
        return at == low and ((bool(ours) and ours[0].start - at <= _NEAR // 2) or view.norms[at + 1] in _IT)
    passive = view.norms[at] in _TAKEN and view.norms[at - 1] in _COPULAS
    return passive and bool(ours) and ours[-1].end <= at and not view.within(ours[-1].end, at, "negation", "study-any")


def _last_done(view: View, start: int) -> int:
    """Where the last verb before a word stands that says what is done."""
    return max(at for at in range(start) if view.norms[at] in _DOING)


def _taking_it(before: list[str]) -> bool:
    """“You get it one day in seven”."""
    doing = [at for at, word in enumerate(before) if word in _DOING]
    return bool(doing) and not _IT.isdisjoint(before[doing[-1] + 1 : doing[-1] + 2])


def _asked(scene: Scene) -> bool:
    """Whether a header or a label asks how often, and not how often something else is done, as in a table of checks."""
    places = [place for place in (scene.row, scene.column) if place is not None]
    other = any(place.has(*scene.knowledge.advised_groups) for place in places)
    return not (other or row_of_checks(scene)) and any(place.has("how-often") for place in places)


def _beside_a_dose(scene: Scene) -> bool:
    """“Four tablets, 10 mg in all, every Monday night”, "10 mg weekly"."""
    families = scene.knowledge.dose_families
    return any(family(amount.quantity.unit) in families for amount in scene.view.amounts)


def _beside_one_dose(scene: Scene, dosed: list[Amount], often: Quantity) -> bool:
    """“0.5 mg/kg, once a day”, of a dose that is for one time: the amount says it, and how often is told with it."""
    usual = {(dose.low, dose.unit) for dose in scene.knowledge.doses(of_subject=True) if dose.per is None}
    return any(
        (item.quantity.low, item.quantity.unit) in usual
        or (
            item.quantity.per == often.per
            and item.quantity.low is not None
            and bool(often.low)
            and (item.quantity.low / (often.low or 1), item.quantity.unit) in usual
        )  # "60 mg every 3 months" is multiplied out
        for item in dosed
    )


def _alone(scene: Scene, start: int, end: int) -> bool:
    """“Once a week, never once a day.”: a fragment of an article on the medicine that tells nothing else."""
    view = scene.view
    along = {at for mark in view.find(*_ALONG) for at in range(mark.start, mark.end)}
    told = [
        word
        for at, word in enumerate(view.norms)
        if word.isalpha() and not start <= at < end and at not in along and word not in _FILLING
    ]
    ours = scene.default == scene.knowledge.subject
    return ours and start <= view.body + _FEW and not told and not view.question and scene.row is None


def _kind_of(scene: Scene, end: int) -> bool:
    """“It is a weekly medicine”, "a once-a-week drug": a kind that it is."""
    view = scene.view
    return bool(view.within(end, end + 1, "medicine-nouns", "product-form", "tablet-nouns", "strength-noun"))


def _done_to(scene: Scene, start: int) -> bool:
    """“The nurse takes your blood pressure every hour”: the object of one of the sheet's actions is nearer."""
    view = scene.view
    low = view.clause_at(start).start
    things = view.within(low, start, *scene.knowledge.advised_groups)
    named = [mark.start for mark, _ in scene.knowledge.medicine_marks(view) if low <= mark.start < start]
    done = not _DOING.isdisjoint(view.norms[low:start])
    return done and bool(things) and things[-1].start > max(named, default=-1)


def _another_form(scene: Scene, start: int) -> bool:
    """“(Another form) is (the substance) you swallow every day”: said of the form, though the substance is nearer."""
    clause = scene.view.clause_at(start)
    marks = scene.knowledge.medicine_marks(scene.view)
    named = [name for mark, name in marks if clause.start <= mark.start < start]
    return OTHER in named[:1] and scene.knowledge.subject not in named
