"""The time that goes with an action: how long before, after or apart, and how often.

`aspects["via"]` is "time", and `quantity` a time; or "often", and `quantity` times in a period.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind, Polarity
from lint.model.quantity import Quantity
from lint.nlp.extract.advice.action_rate import advised, told_often
from lint.nlp.extract.advice.spacing import beside_ours, of_the_two
from lint.nlp.extract.advice.too_short import too_short
from lint.nlp.sentence.view import Amount
from lint.nlp.sentence.vocabulary import CONCEPT, TOPIC, Mark, part_groups
from lint.quantity import family, within
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ANCHORS = words("actions", "anchors")
_AHEAD = frozenset({"ahead", "before", "prior"})
_BEFORE_TIME = words("actions", "before_time")
_CLOSERS = words("actions", "closers")
_GAPS = words("actions", "gaps")
_BEHIND = 4  # words from a time to what it counts from
_WHEN = words("actions", "when")
_EVES = words("actions", "eves")
_PERIODS = frozenset({"month", "week"})
_ARTICLES = frozenset({"a", "an", "the", "your"})
_LED = 3
_UP_TO, _UP_TO_LAST = words("actions", "stretching"), 2  # words before the end of a stretch: "until about"
_AFTER = words("actions", "behind")
_DONE = frozenset({"had", "has", "have"})
_HOW_LONG, _GOING_ON = words("actions", "how_long"), words("actions", "going_on")
_DOSING, _ONE_DOSE = USES | words("alike", "give"), words("alike", "one_dose")
_FOLLOWING = words("actions", "following")
_CELL = 5  # words of a time in a cell: "at least two hours"
_MAY, _MEALS = words("usage", "permitting"), words("actions", "meals")


def timed(scene: Scene, claim: AdviceClaim, mark: Mark, made: Assertion) -> Iterator[Assertion]:
    """The time or the frequency that an article gives an action with, where the sheet has one."""
    if claim.time is not None:
        for told in _time(scene, claim, mark, made):
            yield replace(told, subject=made.subject)  # whom the action is told of, its time is
    if claim.every is not None and made.polarity is Polarity.AFFIRMED:
        yield from told_often(scene, claim, mark)


def between(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“A break of two weeks before another course”: the time to wait, told beside the occasion it is for."""
    view = scene.view
    concept = scene.knowledge.sheet.concepts[claim.when or claim.action]
    if claim.time is None or claim.when is None:
        return
    if concept.type != "action":
        yield from _beforehand(scene, claim)
        return
    if _GAPS.isdisjoint(view.bag) and not _asked_about(scene, claim):
        return
    groups, occasions = _groups(scene, claim), _occasions(scene, claim)
    both = not occasions and dosing(scene, claim) and of_the_two(scene, groups)
    ours = both or (dosing(scene, claim) and beside_ours(scene, occasions))
    for amount in _times(view) if occasions or both else ():
        if _of_a_meal(scene, claim, amount) or not anchored(view, amount):
            continue
        if ours or scene.speaks_of_subject(amount.start):
            made = advised(scene, claim, amount.start, amount.end, amount.quantity, "time")
            yield replace(made, subject=scene.knowledge.subject) if ours else made
            return


def tabled(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Watched afterwards | 2 hours”: the time alone, in a cell beside the name of what is to be done."""
    view, row = scene.view, scene.row
    alone = scene.knowledge.recipes(claim.action).items()  # "First tablet": what is taken, with no more said
    things = (part_groups(claim.action, thing)[1] for thing, verbs in alone if verbs >= USES and " " in thing)
    named = view.block.cell is not None and row is not None and row.has(CONCEPT + claim.action, *things)
    if claim.time is None or claim.direction != "do" or not named or view.has("negation", "no-need"):
        return
    times = _times(view)
    said = [word for word in view.norms if word.isalpha()]
    if len(times) != 1 or len(said) > _CELL:
        return
    if scene.owner(times[0].start) in {None, scene.knowledge.subject, scene.knowledge.parent}:  # no other form's column
        yield scene.assertion(
            Kind.ADVICE, times[0].start, times[0].end, subject=scene.focus, object_=claim.action, via="topic"
        )
        yield advised(scene, claim, times[0].start, times[0].end, times[0].quantity, "time")


def _asked_about(scene: Scene, claim: AdviceClaim) -> bool:
    """“When should the last tablet be taken?” - "An hour before bed.": an answer on what the question names."""
    groups = [part_groups(claim.action, thing)[1] for thing in scene.knowledge.recipes(claim.action)]
    named = (CONCEPT + claim.action, *groups)
    asking = (scene.question, scene.row)
    return any(place is not None and place.has(*named) for place in asking) and not scene.view.has("negation")


def _occasions(scene: Scene, claim: AdviceClaim) -> Sequence[Mark]:
    """Where the occasion of an advice is named, by itself or by the thing that one does then: "have surgery"."""
    return scene.view.find(*groups) if (groups := _groups(scene, claim)) else []


def _groups(scene: Scene, claim: AdviceClaim) -> list[str]:
    """What names the occasion of an advice."""
    if claim.when is None:
        return []
    things = [part_groups(claim.when, thing)[1] for thing in scene.knowledge.recipes(claim.when)]
    return [CONCEPT + claim.when, TOPIC + claim.when, *things]


def _beforehand(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“When: about an hour before the event”, "20 mg, an hour before the event": in a row that asks, beside a dose."""
    view = scene.view
    occasions = view.find(CONCEPT + (claim.when or ""))
    if not occasions or view.question or view.has(CONCEPT + claim.action):
        return
    labels = (scene.row, scene.column, scene.lead, scene.title, scene.question, scene.heading)
    asked = any(place is not None and not _WHEN.isdisjoint(place.bag) for place in labels)
    dosed = any(family(amount.quantity.unit) in scene.knowledge.dose_families for amount in view.amounts)
    studied = view.has("study-any", "study-trial")
    studied = studied or any(family(amount.quantity.unit) == "people" for amount in view.amounts)
    for amount in _times(view):
        behind = view.norms[amount.end : amount.end + 1]
        near = any(0 <= mark.start - amount.end <= _BEHIND for mark in occasions)
        if near and not _ANCHORS.isdisjoint(behind) and (asked or dosed) and not studied:
            if scene.speaks_of_subject(amount.start):
                yield advised(scene, claim, amount.start, amount.end, amount.quantity, "time")
            return


def dosing(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether what is advised, with a time, is but to take or give the medicine: then the time is when it is taken."""
    knowledge = scene.knowledge
    taken = knowledge.telling_words(*knowledge.family) | _ONE_DOSE
    things = knowledge.recipes(claim.action)
    plain = all(verbs <= _DOSING and taken.issuperset(thing.split()) for thing, verbs in things.items())
    return claim.time is not None and claim.direction == "do" and bool(things) and plain


def withheld(scene: Scene, claim: AdviceClaim) -> bool:
    """“Children mustn't take it”, "don't give it before you have asked": kept from some, or for now.

    That contradicts no advice on when it is taken. "Don't take it an hour before bed", where the sheet says to, does.
    Advice for an occasion of its own is judged there.
    """
    told = any(claim.time is not None and within(item.quantity, claim.time) for item in scene.view.amounts)
    return claim.when is None and dosing(scene, claim) and not told


def anchored(view: View, amount: Amount) -> bool:
    """Whether a time is counted from something: "until a month after the last", "for two weeks after"."""
    behind = view.norms[amount.end : amount.end + _BEHIND]
    before = view.norms[max(0, amount.start - _LED) : amount.start]
    if "within" in before and behind[:1] == ["of"]:
        return True  # "within two hours of your dose"
    return not _ANCHORS.isdisjoint(behind) or (
        not _BEFORE_TIME.isdisjoint(before) and not _CLOSERS.isdisjoint(view.bag)
    )


def _stretch(view: View, mark: Mark, amount: Amount) -> bool:
    """“Don't drive for 12 hours.”, "for the next two days, no swimming": how long it is left alone, and no more told.

    Not "for ten hours at a stretch", "for two hours to see her", nor of what somebody has not done for a time.
    """
    clause = view.clause_at(mark.start)
    if not _DONE.isdisjoint(view.norms[clause.start : mark.start]):
        return False
    at = amount.start
    while at > view.body and view.norms[at - 1] in _HOW_LONG:
        at -= 1
    behind = view.norms[amount.end : amount.end + 1]
    near = mark.end <= at <= mark.end + _BEHIND if mark.end <= at else amount.end <= mark.start and at == view.body + 1
    within = mark.end > at or clause.start <= at < clause.end
    return view.norms[at - 1] == "for" and near and within and not (behind and behind[0] not in _GOING_ON)


def _of_a_meal(scene: Scene, claim: AdviceClaim, amount: Amount) -> bool:
    """“Tell us if you take X. Take it an hour before you eat.”: counted from a meal, and no occasion of it.

    Where the sentence names no occasion, any meal in it is what the time is counted from.
    """
    view = scene.view
    if claim.when is None or _MEALS.isdisjoint(view.bag):
        return False
    own, concepts = view.find(*_groups(scene, claim)), scene.knowledge.sheet.concepts
    near = (
        range(amount.end, min(amount.end + _BEHIND + 1, len(view.norms))) if own else range(view.body, len(view.norms))
    )
    terms = {
        word for key in (claim.action, claim.when) for term in concepts[key].terms for word in term.lower().split()
    }
    return _MEALS.isdisjoint(terms) and any(
        view.norms[at] in _MEALS and not any(mark.start <= at < mark.end for mark in own) for at in near
    )


def _follows(view: View, mark: Mark, amount: Amount) -> bool:
    """“A second one usually follows after two weeks”: when it comes, counted from what it comes behind."""
    between = view.norms[mark.end : amount.start]
    return between[-1:] == ["after"] and len(between) <= _BEHIND and not _FOLLOWING.isdisjoint(between)


def _times(view: View) -> list[Amount]:
    return [
        item
        for item in view.amounts
        if family(item.quantity.unit) == "time" and item.quantity.per is None
        if not too_short(view, item.start, item.end)
    ]


def _time(scene: Scene, claim: AdviceClaim, mark: Mark, made: Assertion) -> Iterator[Assertion]:
    """The nearest time: "stop two months before"; beside what is forbidden, one that is counted from its end."""
    times = [item for item in _times(scene.view) if not _of_a_meal(scene, claim, item)]
    if dosing(scene, claim):  # "give it for four weeks", "children were given it for a year": how long, and not when
        times = [item for item in times if anchored(scene.view, item) and scene.view.norms[item.start - 1] != "for"]
    elif made.polarity is Polarity.DENIED or made.aspects["via"] == "topic":
        ways = (_stretch, _follows)
        times = [item for item in times if anchored(scene.view, item) or any(w(scene.view, mark, item) for w in ways)]
    told = scene.view.find(CONCEPT + (claim.when or ""))
    if len(times) > 1 and told:  # "women until six months after the last dose, men until three months after it"
        ahead = [amount for amount in times if any(_counted_to(scene.view, amount, at) for at in told)]
        times = ahead or [amount for amount in times if amount.start >= told[0].end][:1] or times
    times = [] if told and _of_the_others(scene, claim, told[0]) else times
    times += _on_the_eve(scene.view, _occasions(scene, claim))
    if times:
        nearest = min(times, key=lambda amount: min(abs(amount.start - mark.end), abs(mark.start - amount.end)))
        alone = made.polarity is Polarity.DENIED and not anchored(scene.view, nearest)
        told_for = advised(scene, claim, nearest.start, nearest.end, nearest.quantity, "time")
        yield told_for.having(form="stretch") if alone else told_for
        for amount in _times(scene.view):
            if _other_end(scene.view, nearest, amount):
                yield advised(scene, claim, amount.start, amount.end, amount.quantity, "time")


def _of_the_others(scene: Scene, claim: AdviceClaim, people: Mark) -> bool:
    """“Women for six months after it, men for three”: of those named last no time with a unit is told."""
    others = [
        CONCEPT + (other.when or "")
        for other in scene.knowledge.claims(AdviceClaim)
        if other.action == claim.action and other.when not in {None, claim.when}
    ]
    before = [mark for mark in scene.view.find(*others) if mark.end <= people.start] if others else []
    between = scene.view.norms[before[-1].end : people.start] if before else []
    times = _times(scene.view)
    told = bool(before) and any(before[-1].end <= item.start and item.end <= people.start for item in times)
    return told and "," in between and not any(item.start > people.end for item in times)


def _on_the_eve(view: View, occasions: Sequence[Mark]) -> list[Amount]:
    """“The day before surgery”, "the week before it", "on the morning of surgery": a time without a number."""
    found = []
    for occasion in occasions:
        at = occasion.start - 1 - (view.norms[occasion.start - 1] in _ARTICLES)
        word, how = view.norms[at - 1], view.norms[at]
        length = Fraction(0 if how == "of" else 1)
        unit = "day" if word in _EVES else word if word in _PERIODS and length else None
        if view.norms[at - 2] == "the" and how in {"before", "of"} and unit is not None and at > view.body + 1:
            quantity = Quantity(length, length, unit, None)
            found.append(Amount(at - 2, occasion.end, quantity, view.words(at - 2, occasion.end)))
    return [item for item in found if not too_short(view, item.start, item.end)]


def _counted_to(view: View, amount: Amount, occasion: Mark) -> bool:
    """“Two hours before you go to bed”: a time that is counted back from the occasion right behind it."""
    between = view.norms[amount.end : occasion.start]
    return occasion.start >= amount.end and len(between) <= _BEHIND and not _AHEAD.isdisjoint(between[:1])


def _other_end(view: View, first: Amount, amount: Amount) -> bool:
    """“From four weeks before you start until one week after the last”: the other end of the same stretch."""
    between = view.norms[first.end : amount.start]
    led = [word for word in between if word.isalpha()][-_UP_TO_LAST:]
    behind = view.norms[amount.end : amount.end + 1]
    stretch = between[:1] in (["before"], ["ahead"]) and behind[:1] != [] and behind[0] in _AFTER
    return stretch and not _UP_TO.isdisjoint(led) and ";" not in between


def allowed_later(scene: Scene, claim: AdviceClaim, mark: Mark) -> Iterator[Assertion]:
    """“You can give blood a week after your last tablet”: how long what is never to be done has to wait."""
    view = scene.view
    if view.question or view.within(view.body, mark.start, "negation", "prohibit"):
        return
    if not _MAY.isdisjoint(view.norms[view.body : mark.end]):
        until = scene.assertion(Kind.ADVICE, mark.start, mark.end, subject=scene.focus, object_=claim.action)
        yield from timed(scene, claim, mark, until.having(via="later"))
