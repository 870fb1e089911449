"""How soon it works. `aspects["certain"]` is "yes" when the time is given as a sure thing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.onset_apart import judged_then, told_apart
from lint.nlp.extract.onset_dated import dated
from lint.nlp.extract.onset_earliest import earliest
from lint.nlp.extract.onset_gain import by_gain
from lint.nlp.extract.onset_known import by_and_large
from lint.nlp.extract.onset_noticed import noticed
from lint.nlp.extract.onset_of_what import full_effect, heard, swallowed
from lint.nlp.extract.onset_state import by_state
from lint.nlp.extract.onset_unnumbered import unnumbered
from lint.nlp.extract.risk.daily_life import goes_on_about_daily_life
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.aged import is_age
from lint.nlp.sentence.spaced import before_a_meal
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_NEAR = 9
_IT = frozenset({"it", "them"})
_WORKING_TIME = words("onset", "working_time")
_SHORT = 10  # words of a sentence that only gives the time
_SELDOM = words("onset", "seldom")
_WITHIN, _UNTIL, _PASSING = words("onset", "within"), words("onset", "until"), words("onset", "passing")
_HOW_SOON = frozenset({("how", "soon"), ("how", "quickly"), ("how", "fast")})
_BEING = words("onset", "being")
_LIMITS = words("onset", "limits")
_BUSY, _BODILY = frozenset({"going", "job"}), words("onset", "bodily")
_BEFORE = words("onset", "before")
_TAKES = words("onset", "takes")
_TAKING, _LASTING = words("onset", "taking"), words("onset", "lasting")
_TO = words("onset", "to")
_WORKING = words("onset", "working")
_SOONER = frozenset({"before", "earlier", "sooner", "until"})
_STOPS = frozenset({",", ";", ":", ".", "and", "but"})
_TAKEN = 5  # words from "take" to the time that it takes
_ALLOWING = words("onset", "allowing")
_TO_WORK = 7  # words behind the time in which "to work" stands
_LONG = 18  # words between a time and what is said to happen in it
_SAID = 5  # words behind "is" in which it is called a time
_PERSONAL = words("onset", "personal")
_ENDED, _PAST = words("onset", "ended"), words("onset", "past")
_ONE, _EVENTS = words("onset", "one"), words("onset", "events")
_WAITING = words("onset", "waiting")
_GIVING, _GIVEN_FOR = words("onset", "giving"), words("onset", "given_for")


def _governs(scene: Scene, cue: Mark, amount: Amount) -> bool:
    """Whether a time belongs to a word of onset; "works in" is one only right before its time."""
    if _taken(scene.view, cue) or (_hands_over(scene.view, cue) and not _allows(scene.view, cue, amount)):
        return False
    if cue.start <= amount.start and amount.end <= cue.end:
        return True
    if amount.end <= cue.start and _is_how_long(scene.view, amount, cue):
        return True
    awaited = scene.view.norms[cue.end : cue.end + 1] == ["for"] and amount.start > cue.end + 1
    if awaited and _waits(scene.view, cue):
        return False  # "the trial they had been waiting for: 13 hospitals, a full year"
    gap = amount.start - cue.end if cue.end <= amount.start else cue.start - amount.end
    last = scene.view.norms[cue.end - 1]
    particle = scene.view.norms[cue.start].startswith(("kick", "set", "step", "settle"))  # "kick in", not "works in"
    return 0 <= gap <= (1 if last in {"in", "within", "after", "by"} and not particle else _NEAR)


def _hands_over(view: View, cue: Mark) -> bool:
    """Whether a cue is "give it", which is time to work only where the time is what it is given."""
    return view.norms[cue.start] in _GIVING and view.norms[cue.end - 1] in _IT


def _allows(view: View, cue: Mark, amount: Amount) -> bool:
    """“Give it at least an hour”, and neither "give it for three days" nor "whoever gives it waits six hours"."""
    return cue.end <= amount.start and _GIVEN_FOR.issuperset(view.norms[cue.end : amount.start])


def _taken(view: View, cue: Mark) -> bool:
    """“Stop taking it three days before”, "we take blood before", "an hour before food": what is taken is no time."""
    if view.norms[cue.end - 1] == "before" and before_a_meal(view, cue.end):
        return True
    if view.norms[cue.start] not in _TAKING or view.norms[cue.end - 1] != "before":
        return False
    timed = any(cue.start < amount.start and amount.end <= cue.end for amount in view.amounts)
    return view.norms[cue.start + 1] in _IT or (not timed and _LASTING.isdisjoint(view.norms[cue.start + 1 : cue.end]))


def _governing(scene: Scene, amount: Amount) -> list[Mark]:
    """The words of onset that a time belongs to: those that it is said to be the time of, and its own clause's."""
    here = scene.view.clause_at(amount.start)
    found = [cue for cue in scene.view.find("onset") if _governs(scene, cue, amount) and _at_work(scene, cue, amount)]
    return sorted(
        found,
        key=lambda cue: (
            not (
                here.start <= cue.start < here.end
                or (amount.end <= cue.start and _is_how_long(scene.view, amount, cue))
            )
        ),
    )


def _at_work(scene: Scene, cue: Mark, amount: Amount) -> bool:
    """“It gets going within an hour”: said of the medicine, and not "in the bloodstream"."""
    view = scene.view
    if view.norms[cue.end - 1] not in _BUSY:
        return True
    named = any(mark.end == cue.start and name != OTHER for mark, name in scene.knowledge.medicine_marks(view))
    named = named or view.norms[cue.start - 1] in {"it", "this"}
    return named and _BODILY.isdisjoint(view.norms[cue.end : amount.start])


def _takes(scene: Scene, amount: Amount) -> Mark | None:
    """“It may take the drug 12 to 18 months to work”, "can take up to a year for X to do anything"."""
    view = scene.view
    if _TAKES.isdisjoint(view.bag):
        return None
    low = max(view.clause_at(amount.start).start, amount.start - _TAKEN)
    taking = [at for at in range(low, amount.start) if view.norms[at] in _TAKES and not swallowed(view, at)]
    behind = view.norms[amount.end : amount.end + _TO_WORK]
    at = next(
        (at for at, word in enumerate(behind[:-1]) if word in _TO and not _WORKING.isdisjoint(behind[at + 1 :])), None
    )
    soon = any(pair in _HOW_SOON for pair in pairwise(view.norms[view.body : low]))  # "How soon it works is …, but"
    if taking and (_nothing_sooner(view, amount) or (soon and behind[:1] == ["."])):
        return Mark(taking[-1], taking[-1] + 1, "onset")
    if not taking or at is None or any(word in _STOPS for word in behind[:at]):
        return None
    return Mark(taking[-1], taking[-1] + 1, "onset")


def _nothing_sooner(view: View, amount: Amount) -> bool:
    """“Allow it at least a year, since it does nothing before then”."""
    behind = view.norms[amount.end : amount.end + _LONG]
    at = behind.index("nothing") if "nothing" in behind else len(behind)
    return not _SOONER.isdisjoint(behind[at:]) and behind[at - 1 : at] in (["does"], ["do"], ["did"])


def _is_how_long(view: View, amount: Amount, cue: Mark) -> bool:
    """“Half a year, say the studies, is the time within which it begins to work”, "21 days pass before …"."""
    between = view.norms[amount.end : cue.start]
    if any(amount.end <= other.start < cue.start for other in view.amounts) or len(between) > _LONG:
        return False
    if not _PASSING.isdisjoint(between[:2]) and not _UNTIL.isdisjoint(between):
        return True
    if between[:1] != [] and between[0] in _BEFORE and view.norms[amount.start - 1] in _BEING | {"be"}:
        return True  # "it will be a year before it does anything"
    copula = next((at for at, word in enumerate(between) if word in _BEING), None)
    return copula is not None and not _LIMITS.isdisjoint(between[copula + 1 : copula + _SAID])


def _not_by_then(scene: Scene, cue: Mark, amount: Amount) -> bool:
    """“It won't necessarily be working after 48 hours”, "don't judge it after two weeks", "nobody can promise it".

    What is denied up to a time is no time of onset; "it doesn't work before six months" gives one.
    """
    view = scene.view
    low = min(view.clause_at(cue.start).start, view.clause_at(amount.start).start)
    first = min(cue.start, amount.start)
    led = view.norms[max(0, amount.start - 3) : amount.start + 1]
    if not _UNTIL.isdisjoint(led) or amount.quantity.high is None:
        return False
    return any(low <= deny.start < first for deny in view.find("negation", "negation-partial"))


def _waits(view: View, cue: Mark) -> bool:
    """Whether a cue only tells of waiting, which may be for anything."""
    return not _WAITING.isdisjoint(view.norms[cue.start : cue.end])


def _first(view: View) -> Mark:
    """The first word of onset that tells of more than waiting or of handing it over, if there is one."""
    return min(view.find("onset"), key=lambda cue: _waits(view, cue) or _hands_over(view, cue))


def _resumed(scene: Scene, amount: Amount) -> View | None:
    """The sentence before, where this one puts its time right or answers it: "… how long it takes. Within a week."."""
    before, view = scene.previous, scene.view
    allowed = view.norms[view.body] in _ALLOWING and amount.start - view.body <= 1
    if allowed and not any(map(str.isalpha, view.norms[amount.end :])):  # "Allow twelve months."
        return next((place for place in (*scene.earlier, *scene.above[:1]) if place.has("onset")), None)
    if before is None or not before.has("onset") or before.block is not view.block:
        return None
    answered = not _WITHIN.isdisjoint(view.norms[max(0, amount.start - 2) : amount.start]) and not before.amounts
    short = len(view.norms) - view.body <= _SHORT and scene.reading == "own"
    return before if short and (answered or view.has("correction")) else None


def _of_another(scene: Scene, amount: Amount) -> bool:
    """Whether it is the time of another medicine, of another condition, or of what is done besides."""
    elsewhere = scene.owner(amount.start) == OTHER or scene.elsewhere(amount.start)
    return elsewhere or goes_on_about_daily_life(scene)


def _of_the_end(view: View, amount: Amount) -> bool:
    """“Until a month after the last tablet”, "two weeks past their final dose": what comes when it is over."""
    behind = view.norms[amount.end : amount.end + _TAKEN]
    return not _ENDED.isdisjoint(behind) and not _PAST.isdisjoint(behind[:1])


def _so_far(view: View, amount: Amount) -> bool:
    """“Ann, who is four days in, groans”, "she's two weeks in": how long somebody has been on it."""
    led = view.norms[max(view.body, amount.start - 2) : amount.start]
    somebody = led[:1] != [] and led[0] in _PERSONAL | {"who"} and led[-1] in _BEING
    return somebody and view.norms[amount.end : amount.end + 1] == ["in"]


def extract(scene: Scene) -> Iterator[Assertion]:
    """Times within which it is said to begin to work."""
    yield from list(_told(scene)) or list(by_gain(scene)) or list(by_state(scene)) or noticed(scene)


def _told(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    for amount in view.amounts:
        if family(amount.quantity.unit) != "time" or is_age(view, amount) or told_apart(view, amount):
            continue
        governing = _governing(scene, amount)
        cue = next((cue for cue in governing if not _waits(view, cue)), next(iter(governing), None))
        source, place = "sentence", view
        if cue is None:
            cue = _takes(scene, amount)
        if cue is None:
            resumed = _resumed(scene, amount)
            told = resumed is None and any(
                mark.start < amount.start and not by_and_large(scene, mark, amount)
                for mark in view.find("study-any", "study-opener", "study-nouns", "duration")
            )
            if told and not (scene.row is not None and scene.row.has("onset")):
                continue
            if resumed is not None:
                cue, source, place = _first(resumed), "previous sentence", resumed
            for name, other in scene.inherited() if cue is None else ():
                # "How long should you give it?" asks, and "Don't give it if" tells of handing over
                told_there = other.has("onset") and (other.question or not _hands_over(other, _first(other)))
                if told_there and len(other.norms) <= 16 and (name != "heading" or view.first):
                    cue, source, place = _first(other), name, other
                    break
        before = view.norms[max(0, amount.start - 4) : amount.start]
        if view.norms[amount.end : amount.end + 2] in (["on", ","], ["later", ","]) and not before[-1:]:
            continue  # "Ten years on, the verdict is …"
        using = {"on", "taking", "taken", "using"} & set(view.norms[: amount.start])
        if before[-1:] == ["for"] and (place is not view or (view.has("onset") and using)):
            continue  # how long: "I've been on it for eighteen months", "With the work shown": "I taught for years"
        if cue is not None and not _WORKING_TIME.isdisjoint(place.norms[cue.end : cue.end + 1]):
            continue  # "takes us two working days to make"
        if cue is None or _of_another(scene, amount):
            continue
        if cue in view.find("onset") and not _PERSONAL.isdisjoint(heard(view, cue)):
            continue  # "I noticed a difference after six weeks": one person's own
        behind = view.norms[amount.end : amount.end + _TO_WORK]
        if any(one == "for" and whom in _ONE for one, whom in pairwise(behind)):
            continue  # "the pills took two months to do anything for me"
        early = amount.quantity.low is None or not _WITHIN.isdisjoint(before)
        if early and not _SELDOM.isdisjoint(view.norms[view.body : amount.start]):
            continue  # "it hardly ever works in less than four weeks": not how soon it works
        around = set(view.norms[max(0, amount.start - 6) : amount.end + 4]) | (place.bag - view.bag)
        if not _waits(place, cue):
            around -= _WAITING  # "you wait a year before it does anything"
        if around & _EVENTS or _of_the_end(view, amount) or _so_far(view, amount):
            continue
        if cue in view.find("onset") and _not_by_then(scene, cue, amount):
            continue
        hedged = bool(scene.hedges(amount.start)) or view.has("evidence-noun", "study-any", "hedge-modal")
        yield scene.assertion(
            Kind.ONSET,
            amount.start,
            amount.end,
            subject=scene.owner(amount.start),
            denied=False,
            quantity=amount.quantity,
            cues=(scene.cue("onset", cue, source, place),),
            certain="no" if hedged else "yes",
            stage="full" if full_effect(view, amount) else "first",
        ).having(judged="yes" if judged_then(view, amount) else None)
    for otherwise in (unnumbered, dated, earliest):
        yield from otherwise(scene)
    unclear = [mark for mark in view.find("hedge-verb", "negation") if view.has("onset")]
    if unclear and not view.amounts:
        yield scene.assertion(
            Kind.ONSET,
            unclear[0].start,
            unclear[0].end,
            subject=scene.focus,
            cues=(scene.cue("unclear", unclear[0]),),
            certain="unclear",
        )
