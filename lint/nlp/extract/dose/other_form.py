"""Whether a dose is another form's: named so beside it or in a header, or told with a use that is not ours."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.quantity import convert
from lint.sheet import ApprovalClaim, DoseClaim, WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.quantity import Quantity
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_TAKING_UP = words("contraindication", "taking_up_other_form")
_COMPARING = words("contraindication", "comparing")
_DOSES = words("contraindication", "doses")
_HOLDING = (["is"], ["has"], ["holds"], ["contains"], ["comes", "in", "at"])
_MEANT = words("contraindication", "meant_for")
_PERIODS = words("dose", "periodical")
_BEING = words("scene", "copulas") | {"would", "comes"}
_EQUATED = words("dose", "equated")
_USED_FOR = frozenset({"for", "in", "of", "that", "used"})
_LED = 3  # words from "for" to a word of the other use
_OPENED = 3
_ARTICLE = 1  # words before a use that opens a sentence
_OWN = 4  # words from an amount to the end of "dose of X"
_FRONT = 5  # words from "for" to what it is for
_SETTING = frozenset({"for", "in"})  # "in our condition people take …"
_FRONTED = words("dose", "fronted") | words("onset", "units")
_PERSONS = words("contraindication", "persons") | {"adults", "children"}
_APPROVED = 6  # words from "approved for" to its dose


def of_other_form(scene: Scene, amount: Amount) -> bool:
    """Whether an amount is the dose of another form of the substance."""
    forms = len(scene.knowledge.family) > 1  # without another form "the usual 5 mg of X" is nothing but that
    other = _approved_use(scene, amount) or _approved_at(scene, amount) or _under_warning(scene, amount)
    return other or (forms and _full(scene, amount))


def _under_warning(scene: Scene, amount: Amount) -> bool:
    """“The 50 mg is where the box comes from”: an amount known to readers, of the form that the warning is on."""
    view, knowledge = scene.view, scene.knowledge
    theirs = any(claim.subject not in {None, knowledge.subject} for claim in knowledge.claims(WarningClaim))
    definite = view.norms[max(0, amount.start - 1) : amount.start] == ["the"]
    if not (theirs and definite and view.has("boxed-warning", "strongest-warning", "warning-paper")):
        return False
    return not view.has(*knowledge.condition_groups, *knowledge.subject_groups)


def _approved_use(scene: Scene, amount: Amount) -> bool:
    """A dose told with the conditions that only the other form is for; not "3 mg, a sliver of what X takes".

    What stands behind a semicolon is another statement.
    """
    view, knowledge = scene.view, scene.knowledge
    low, high = statement(view, amount)
    named = {name for mark, name in knowledge.medicine_marks(view) if low <= mark.start < high}
    last = max((cue.start for cue in view.within(low, amount.start, "dose-noun", "plain-dose")), default=None)
    if last is not None and dose_of_use(knowledge, view, last, amount.start) is not None:
        return True  # "the dose for our condition is 3 mg, the dose for the other use is 50 mg"
    if view.within(low, high, *knowledge.condition_groups) or knowledge.subject in named:
        return False
    groups = knowledge.foreign_uses
    foreign = view.within(low, high, *groups)
    equated = view.norms[amount.end : amount.end + 2] in (["is", "what"], ["are", "what"], ["being", "what"])
    if any(_COMPARING.isdisjoint(view.norms[amount.end + 2 * equated : mark.start]) for mark in foreign):
        return True
    against = (at for at in range(amount.end + 2 * equated, high) if view.norms[at] in _COMPARING)
    if groups and (_called_by_use(knowledge, view, low, next(against, high)) or _meant_for_people(scene, amount)):
        return True
    taken_up = scene.previous if not _TAKING_UP.isdisjoint(view.norms[:1]) else None
    return any(place is not None and place.has("full-dose", *groups) for place in (scene.row, taken_up))


def statement(view: View, amount: Amount) -> tuple[int, int]:
    """The part of the sentence between two semicolons that an amount stands in."""
    stops = [at for at, word in enumerate(view.norms) if word == ";"]
    low = max((at + 1 for at in stops if at < amount.start), default=0)
    return low, min((at for at in stops if at >= amount.end), default=len(view.norms))


def for_foreign(scene: Scene) -> bool:
    """“The women who take it for their periods have 3,900 mg”: a word of another use's name, behind "for"."""
    view = scene.view
    told = _foreign_words(scene.knowledge)
    if not scene.knowledge.foreign_uses or told.isdisjoint(view.bag) or view.has(*scene.knowledge.condition_groups):
        return False
    return any(
        word in told and "for" in view.norms[max(view.body, at - _LED) : at] for at, word in enumerate(view.norms)
    )


def by_use_of_form(scene: Scene, amount: Amount) -> bool:
    """“Sore elbows take 20 units”, where the sheet has a form called "X for sore elbows"."""
    view, knowledge = scene.view, scene.knowledge
    low, high = statement(view, amount)
    if view.within(low, high, *knowledge.condition_groups, CONCEPT + knowledge.subject):
        return False
    low = max(low, view.body)
    return any(
        view.norms[at : at + len(use)] == use
        and (at - low <= _ARTICLE if at < amount.start else view.norms[amount.end : at] in (["for"], ["in"]))
        for use in _uses_of_forms(knowledge)
        for at in range(low, high)
    )


@lru_cache(maxsize=16)
def _uses_of_forms(knowledge: Knowledge) -> list[list[str]]:
    """What other forms are for, by the names that say so: "sore elbows" of "X for sore elbows"."""
    concepts = knowledge.sheet.concepts
    own = {term.lower() for key in knowledge.same_condition() for term in concepts[key].terms}
    forms = (one for key, one in concepts.items() if one.form_of in knowledge.family and key != knowledge.subject)
    terms = (term.lower() for form in forms for term in form.terms)
    return [use.split() for _, led, use in (term.partition(" for ") for term in terms) if led and use not in own]


def fronted_elsewhere(scene: Scene, low: int) -> bool:
    """“For low spirits one needs a hundred. For the sheet's condition …”: set beside our condition by its own "for".

    What is fronted has no name that is known, so only the contrast tells that it is another use.
    """
    view, knowledge = scene.view, scene.knowledge
    first = low + (view.norms[low : low + 1] in (["but"], ["and"], ["while"]))
    if view.norms[first : first + 1] != ["for"] or not _FRONTED.isdisjoint(view.norms[first + 1 : first + _OPENED]):
        return False
    if view.within(first, first + _FRONT, *knowledge.condition_groups, *knowledge.family_groups):
        return False
    return any(
        place.norms[at] in _SETTING and bool(place.within(at + 1, at + _FRONT, *knowledge.condition_groups))
        for place, at in _starts(scene, view)
    )


def _starts(scene: Scene, view: View) -> Iterator[tuple[View, int]]:
    """Where the other statements of a sentence begin, and the sentences before and behind it."""
    beside = [place for place in (scene.previous, scene.following) if place is not None and place.norms]
    for place in (view, *beside):
        yield from ((place, at + 1) for at, word in enumerate(place.norms[:-1]) if word in {";", ","})
    for place in beside:
        yield place, min(place.body, len(place.norms) - 1)


def _called_by_use(knowledge: Knowledge, view: View, low: int, high: int) -> bool:
    """“Forty milligrams is a blood pressure dose”: a part of the name of a use that is not ours, two words at least."""
    words_of = _foreign_words(knowledge)
    if words_of.isdisjoint(view.bag):
        return False
    return any(one in words_of and then in words_of for one, then in pairwise(view.norms[low:high]))


def dose_of_use(knowledge: Knowledge, view: View, low: int, high: int) -> int | None:
    """Where “the blood pressure dose”, "the dose for blood pressure" begins: a dose by a use that is not ours."""
    told = _foreign_words(knowledge)
    for dose in view.within(low, high, "dose-noun"):
        at = dose.start - 1
        if view.norms[at] in told:
            return at
    uses = view.within(low, high + _LED, *knowledge.foreign_uses)
    led = [dose for dose in view.within(low, high, "dose-noun") if uses and dose.end < uses[0].start]
    return led[0].start if led and view.norms[led[0].end] in _USED_FOR else None


@lru_cache(maxsize=16)
def _foreign_words(knowledge: Knowledge) -> frozenset[str]:
    """The words of the names of other forms' uses that are in no name of our condition."""
    keys = [group.removeprefix(CONCEPT) for group in knowledge.foreign_uses if group.startswith(CONCEPT)]
    return knowledge.telling_words(*keys) - knowledge.telling_words(*knowledge.same_condition())


def _meant_for_people(scene: Scene, amount: Amount) -> bool:
    """“It is meant for people whose pressure stays high, and they take 40 mg”: a dose of the other form's size."""
    before = scene.view.norms[: amount.start]
    meant = any(
        word in _MEANT and then == "for" and who in _PERSONS
        for word, then, who in zip(before, before[1:], before[2:], strict=False)
    )
    return meant and fits_another(scene.knowledge, amount.quantity)


def fits_another(knowledge: Knowledge, said: Quantity) -> bool:
    """Whether a dose is one of another form's, as the sheet has it, and none of the subject's."""
    claims = [
        claim for claim in knowledge.claims(DoseClaim) if (claim.subject or knowledge.subject) in knowledge.family
    ]
    held = [claim.subject in {None, knowledge.subject} for claim in claims if _holds(claim, said)]
    return bool(held) and not any(held)


def _holds(claim: DoseClaim, said: Quantity) -> bool:
    known, most = claim.usual, claim.limit if claim.limit is not None else claim.usual
    there = convert(said if said.per else replace(said, per=known.per), known.unit, known.per)
    if there is None or known.low is None or most.high is None:
        return False
    ends = [end for end in (there.low, there.high) if end is not None]
    return bool(ends) and all(known.low <= end <= most.high for end in ends)


def _approved_at(scene: Scene, amount: Amount) -> bool:
    """“what it was approved for, at 50 mg a day”, "the licensed dose is 50 mg": the dose of a use that is not ours."""
    view = scene.view
    if _approved_dose(scene, amount):
        return True
    if not view.has("approved") or {name for _, name in scene.knowledge.medicine_marks(view)} & {
        scene.knowledge.subject
    }:
        return False
    return any(
        0 <= amount.start - mark.end <= _APPROVED
        and "at" in view.norms[mark.end : amount.start]
        and not view.denied(mark)
        and not view.within(mark.end, amount.start, *scene.knowledge.condition_groups)
        for mark in view.find("approved")
    )


def _approved_dose(scene: Scene, amount: Amount) -> bool:
    """“where the licensed dose is 50 mg”, told of a medicine that is not licensed for our condition."""
    view, knowledge = scene.view, scene.knowledge
    named = [
        mark
        for mark in view.find("approved")
        if view.norms[mark.end : mark.end + 2] in (["dose", "is"], ["dose", "of"])
    ]
    return any(mark.end + 2 == amount.start and not view.denied(mark) for mark in named) and any(
        not claim.approved and knowledge.condition in claim.conditions for claim in knowledge.claims(ApprovalClaim)
    )


def _low(header: View) -> bool:
    """Whether a column's header is for a low dose, so that the usual one beside it is the other form's."""
    return header.norms[:1] in (["low"], ["lower"], ["small"], ["tiny"])


def _equated(between: list[str]) -> bool:
    """“Forty is within a whisker of the traditional dose”: an amount that is told to be near the other form's."""
    return between[:1] != [] and between[0] in _BEING and all(word in _EQUATED for word in between)


def _of_subject(scene: Scene, amount: Amount) -> bool:
    """“the usual 40 mg dose of X”: whose dose it is stands right behind it."""
    named = scene.view.within(amount.end, amount.end + _OWN, CONCEPT + scene.knowledge.subject)
    between = scene.view.norms[amount.end : named[0].start] if named else []
    return between[-1:] == ["of"] and not _DOSES.isdisjoint(between)


def _full(scene: Scene, amount: Amount) -> bool:
    """Whether the words next to the amount, or the header above it, say that it is the other form's."""
    view = scene.view
    for cue in view.find("full-dose", "plain-dose"):
        plain = cue.group == "plain-dose"
        called = not plain or view.norms[cue.start - 1 : cue.start] in (["the"], ["a"])
        if cue.end == amount.start and called and view.norms[amount.start] not in _PERIODS:
            return not _of_subject(scene, amount)  # "the usual 50 mg", but not "the usual daily dose is 10 mg"
        product = cue.end - cue.start > 1 and _DOSES.isdisjoint(view.norms[cue.start : cue.end])
        if plain and product and view.norms[cue.end : amount.start] in _HOLDING:
            return True  # "the ordinary tablet is 50 mg", but not "the usual dose is 10 mg"
        if not plain and _equated(view.norms[amount.end : cue.start]):
            return True
        between = view.norms[cue.end : amount.start] if cue.end <= amount.start else view.norms[amount.end : cue.start]
        if (
            len(between) <= 3
            and not plain
            and not set(between) & {",", ";", ".", ":", "less", "and", "or"}
            and cue.start > amount.start - 6
        ):
            return True
    if scene.column is not None and scene.column.has("plain-dose", "usual") and any(map(_low, scene.beside)):
        return True  # "Usual dose | Low dose"
    return any(
        place is not None and place.has("full-dose") and not scene.knowledge.medicine_marks(place)
        for place in (scene.row, scene.column, scene.title)
    )
