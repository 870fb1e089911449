"""Doses and dose ratios, with the role each plays.

`aspects["role"]`: "usual" (said to be what people take), "stated" (a dose of the subject, whatever it is), "step" (on
the way up), "course" (no dose, but how long all of it lasts), "strength" (of a product), "full" (of another form),
"ratio" (a fraction of the other form's dose), "frequency" (how often it is taken, without an amount), "measure" (told
in spoons or tablets), "unadjusted" (no amount, but that it is no other for some), "mentioned" (none of these).

`aspects["phase"]` of a dose: "starting", "maintenance" or "maximum" where the sentence says so, else empty.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.purpose import for_organ, meant_for
from lint.nlp.extract.dose.beside import beside, companion
from lint.nlp.extract.dose.course import course
from lint.nlp.extract.dose.dose_for import (
    for_another_of_its_uses,
    for_own_condition,
    in_anothers_story,
    listed_for_others,
)
from lint.nlp.extract.dose.dose_often import at_once, often
from lint.nlp.extract.dose.dose_role import around, of_some, role_of
from lint.nlp.extract.dose.increment import deviation, increment
from lint.nlp.extract.dose.limit import too_much
from lint.nlp.extract.dose.multiple import multiples
from lint.nlp.extract.dose.other_form import by_use_of_form, for_foreign, fronted_elsewhere, statement
from lint.nlp.extract.dose.other_measure import concentration, other_measure, pointed_at
from lint.nlp.extract.dose.phase import asked_for, first_period, lasting, phase_of
from lint.nlp.extract.dose.ratio import ratio
from lint.nlp.extract.dose.rejected import corrected, rejected
from lint.nlp.extract.dose.row import period
from lint.nlp.extract.dose.summed import counted_out, dissolved, of_the_day, portion
from lint.nlp.extract.dose.tablet_part import halved, part_of_tablet
from lint.nlp.extract.dose.told_unit import told_unit
from lint.nlp.extract.dose.unadjusted import unadjusted
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.place.places import in_another_country
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

TRIGGERS = frozenset({"dose-noun", "every-week", "every-month", "full-dose", "plain-dose"})
_SUM = 8  # words between a fraction and what comes of it
_ANY_OF = words("dose", "any_of")
_POINTING = frozenset({"that", "these", "this", "those"})
_GIVEN_FOR = frozenset({"against", "for", "in", "treating", "with"})
_NEAR = 6  # words in which "there" points at the use told of before
_APART = frozenset({",", ";", "but"})
_NAMED = 4  # words from an amount to the name of what it is of: "3 mg of low-dose oral X"
_SPACED = words("dose", "spaced")
_SELDOM = words("onset", "seldom")
_WEIGHED = ("gram", "grams", "mcg", "mg")
_LITOTES, _TURNED = words("dose", "litotes"), 8
_WEIGHTS = words("dose", "weights")


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every dose of the subject's family and every fraction that compares doses."""
    yield from told_unit(scene)
    yield from unadjusted(scene)
    yield from multiples(scene)
    yield from _how_often(scene)
    yield from first_period(scene) if scene.knowledge.steps_last else ()
    for amount in scene.view.amounts:
        kind = family(amount.quantity.unit)
        if amount.quantity.unit in _WEIGHTS or amount.quantity.high == 0 or concentration(scene.view, amount):
            continue  # "I weigh 61 kg", "take 0 mg", "0.2 mg a litre"
        if of_some(scene, amount) or pointed_at(scene.view, amount):
            continue
        if kind in scene.knowledge.dose_families or kind == "mass/mass":
            yield from _dose(scene, halved(scene.view, amount))
        elif kind == "share":
            yield from part_of_tablet(scene, amount)
            yield from ratio(scene, amount)
        elif kind == "volume" and (held := dissolved(scene.view, amount)) is not None:
            yield from _dose(scene, held)
        elif kind != "time":
            yield from other_measure(scene, amount)
        elif amount.quantity.per is None and scene.knowledge.steps_last:
            yield from lasting(scene, amount)
            if scene.knowledge.courses_last:
                yield from course(scene, amount)


def _dose(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    view = scene.view
    if (other := companion(scene, amount)) is not None:
        told = scene.assertion(Kind.DOSE, amount.start, amount.end, subject=other, quantity=amount.quantity)
        yield told.having(role="stated", phase="", rejected="no", per=amount.quantity.per)
        return
    owner = scene.owner(amount.start, every=True)
    own = for_own_condition(scene, amount)
    if own and scene.knowledge.is_subject(scene.default) and not scene.knowledge.medicine_marks(view):
        owner = scene.default  # whom it is for tells what it is of
    if not scene.knowledge.is_subject(owner):
        return
    if _anothers(scene, amount):
        return
    if scene.elsewhere(amount.start) and not (own or for_organ(scene, amount.start)):
        return  # the dose in another condition
    if in_another_country(scene):
        return
    if _worked_out(view, amount) or _of_something_else(scene, amount):
        return
    if increment(view, amount) or deviation(view, amount) or portion(scene, amount):
        return  # "add another 500 mg each week"
    role = role_of(scene, amount, owner)
    if own:
        role = "usual" if role in {"full", "mentioned", "strength"} else role
    elif role != "full" and _for_another_use(scene, amount):
        return
    quantity = of_the_day(scene, amount)
    packed = counted_out(view, amount, quantity) if role != "full" else None
    if packed is not None:
        quantity, role = packed, "usual" if around(view, amount, "usual") else "stated"
    if role == "step":
        cues = tuple(scene.cue("step", cue) for cue in around(view, amount, "step")[:1])
    else:
        cues = tuple(scene.cue("usual", cue) for cue in around(view, amount, "usual")[:1])
    open_and_denied = scene.flipped and quantity.high is None  # "30 mg or more." - "False.": no limit is given by that
    beyond = too_much(view, amount)
    turned_down = (rejected(view, amount.start, amount.end) and not beyond) or corrected(scene) or open_and_denied
    spaced = quantity.per == "day" and not _SPACED.isdisjoint(view.norms[amount.start : amount.end])
    yield scene.assertion(
        Kind.DOSE,
        amount.start,
        amount.end,
        subject=owner if role == "full" else scene.knowledge.subject,
        denied=_turned(view, amount) or beyond,
        quantity=quantity,
        cues=cues,
        role=role,
        phase=phase_of(scene, amount) or asked_for(scene, amount),
        rejected="yes" if turned_down else "no",
        per=quantity.per or period(scene) or "",
    ).having(
        claims=meant_for(scene, amount),
        spaced="yes" if spaced else None,
        once="yes" if at_once(scene.view, amount) else None,
    )


def _for_another_use(scene: Scene, amount: Amount) -> bool:
    """“… for another illness, where people take 75 mg”, "Those are for another one.": no dose of the sheet's."""
    if for_foreign(scene) or by_use_of_form(scene, amount) or for_another_of_its_uses(scene, amount):
        return True
    if _right_for(scene, amount) or listed_for_others(scene) or in_anothers_story(scene):
        return True
    if scene.of_other_use():
        view, knowledge = scene.view, scene.knowledge
        uses = view.find(*(knowledge.foreign_uses or knowledge.other_uses))
        return any(
            mark.end <= amount.start
            or (view.norms[mark.start - 1] in _GIVEN_FOR and not _measured_by(view, amount, mark))
            for mark in uses
        )
    behind, before = scene.following, scene.previous
    if behind is not None and behind.norms[behind.body : behind.body + 1] and behind.norms[behind.body] in _POINTING:
        return scene.but(view=behind).of_other_use() and not _set_against(scene, behind)
    low, high = statement(scene.view, amount)
    there = "there" in scene.view.norms[low : low + _NEAR + 1]
    there = there and not scene.view.within(low, high, *scene.knowledge.condition_groups)
    there = there and before is not None and scene.but(view=before).of_other_use()
    return there or fronted_elsewhere(scene, low)


def _right_for(scene: Scene, amount: Amount) -> bool:
    """“900 mg a day for another illness, and a quarter of that for ours”: the use stands right behind its dose."""
    view, knowledge = scene.view, scene.knowledge
    for use in view.find(*(knowledge.foreign_uses or knowledge.other_uses)):
        led = set(view.norms[amount.end : use.start])
        if 0 < use.start - amount.end <= _NAMED and led & _GIVEN_FOR and not led & _APART:
            apart = next((at for at in range(use.end, len(view.norms)) if view.norms[at] in _APART), len(view.norms))
            return not view.within(amount.end, apart, *knowledge.condition_groups)
    return False


def _measured_by(view: View, amount: Amount, use: Mark) -> bool:
    """“150 mg a day, a quarter of what people with another illness take”: the use is what the dose is set against."""
    return any(
        amount.end <= other.start and other.end <= use.start and view.norms[other.end : other.end + 1] == ["of"]
        for other in view.amounts
        if family(other.quantity.unit) == "share"
    )


def _set_against(scene: Scene, behind: View) -> bool:
    """“This is around a tenth of what people with another illness take”, "That's far less than they take for it"."""
    uses = behind.find(*(scene.knowledge.foreign_uses or scene.knowledge.other_uses))
    led = behind.norms[behind.body : uses[0].start] if uses else []
    dosed = led[-2:] == ["of", "the"] and bool(
        behind.within(uses[0].start, len(behind.norms), "dose-noun", "full-dose")
    )
    return "than" in led or ("of", "what") in pairwise(led) or dosed  # "a sliver of the X dose"


def _of_something_else(scene: Scene, amount: Amount) -> bool:
    """“27 mg of iron”, "14 g of alcohol a day": what is measured is named behind it, and is no medicine of ours."""
    view = scene.view
    inside = view.norms[amount.start : amount.end]
    named = (
        at
        for at, word in enumerate(inside[:-1])
        if word == "of" and (inside[at - 1] == "g" or inside[at - 1].endswith(_WEIGHED))
    )
    of = amount.start + next(named, len(inside))
    behind = view.norms[of : of + 2]
    weighed = amount.quantity.unit.endswith("/kg")  # "6 mg for each kilo of you"
    if weighed or behind[:1] != ["of"] or not behind[-1].isalpha() or behind[-1] in _ANY_OF:
        return False
    return not any(0 <= mark.start - of <= _NAMED for mark, _ in scene.knowledge.medicine_marks(view))


def _how_often(scene: Scene) -> Iterator[Assertion]:
    """How often it is taken: behind a verb of taking, or beside a header or a label that asks."""
    view = scene.view
    for start, end, quantity in often(scene):
        yield scene.assertion(
            Kind.DOSE,
            start,
            end,
            subject=scene.knowledge.subject,
            quantity=quantity,
            denied=any(cue.end <= start for cue in view.find("negation")),
            cues=(),
            role="frequency",
            rejected="yes" if rejected(view, start, end) else "no",
        )


def _anothers(scene: Scene, amount: Amount) -> bool:
    """“We gave Y as 14 mg a week. It's 14 mg a day.”: the amount of the sentence before is taken up, and its owner."""
    view, before = scene.view, scene.previous
    if beside(scene, amount):
        return True
    if before is None or view.norms[view.body] not in {"it", "that"} or scene.knowledge.medicine_marks(view):
        return False
    named = [name for _, name in scene.knowledge.medicine_marks(before)]
    return bool(named) and all(name == OTHER for name in named) and bool(before.amounts)


def _worked_out(view: View, amount: Amount) -> bool:
    """“A quarter of 50 mg is 12.5 mg”: sums tell nobody what to take."""
    parts = [
        other
        for other in view.amounts
        if family(other.quantity.unit) == "share" and view.norms[other.end : other.end + 1] == ["of"]
    ]
    parts = [part for part in parts if part.end <= amount.start and amount.start - part.end <= _SUM]
    between = view.norms[parts[-1].end : amount.start] if parts else []
    if between in (["of"], ["of", "the"], ["of", "a"]) and "mg" in view.norms[amount.start : amount.end]:
        return True  # "a tenth of the 50 mg that is given for addiction"
    taken = bool(parts) and {"take", "takes", "taken", "dose", "prescribed"} & set(
        view.norms[max(0, parts[-1].start - 4) : parts[-1].start]
    )
    return (
        bool(parts)
        and not taken
        and amount.quantity.per is None
        and (len(between) == 1 or "is" in between or "makes" in between)
    )


def _turned(view: View, amount: Amount) -> bool:
    """“not usual to go over 5 mg”, "seldom more than 5 mg": a negation before an open bound turns it."""
    clause = view.clause_at(amount.start)
    cues = [
        cue
        for cue in view.find("negation")
        if clause.start <= cue.start < amount.start
        and amount.start - cue.end <= _TURNED
        and not (
            view.norms[cue.end] in _LITOTES and amount.quantity.high is not None
        )  # "it is not unusual to take 3 mg"
    ]
    if amount.quantity.high is None or amount.quantity.low is None:
        told = {at for cue in cues for at in range(cue.start, cue.end)}
        rare = [at for at in range(clause.start, amount.start) if _rare(view, at) and at not in told]
        cues += [Mark(at, at + 1, "negation") for at in rare]
    if amount.quantity.high is None and not cues:
        # "doses above 5 mg are not low any more"
        cues += [cue for cue in view.find("negation") if amount.end <= cue.start < clause.end]
    return len(cues) % 2 == 1


def _rare(view: View, at: int) -> bool:
    """“seldom more than 5 mg”, "few people go over it"; not "a few people"."""
    return view.norms[at] in _SELDOM or (view.norms[at] == "few" and view.norms[at - 1] != "a")
