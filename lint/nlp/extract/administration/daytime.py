"""The time of day that a medicine is taken at, where the sheet has one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import AdministrationClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_TOLD, _TAKEN = words("administration", "told_to"), words("administration", "taken")
_OPEN = words("administration", "open")
_BEST, _TIMES = words("administration", "best"), words("administration", "times")
_IS = frozenset({"is", "'s"})
_OF_TAKING = words("administration", "of_taking")
_LED = 5  # words from "should be taken" to the time
_GIVEN, _IT = words("administration", "given"), words("administration", "it")
_LEAVING, _ASKING = words("administration", "leaving"), words("administration", "asking")
_WHEN = words("actions", "when")
_JOINING = frozenset({",", "in", "the"})
_WASTED, _SOLE = words("administration", "wasted"), frozenset({"one", "only", "single", "sole"})
_USE = frozenset({"have", "swallow", "take"})
_EXCEPTING, _EXACT = words("administration", "other_than"), frozenset({"exact", "exactly", "online", "same"})
_FRAGMENT = 8  # words of an answer: "Any time, in two clicks."
_PARTS = {name: words("administration", name) for name in ("morning", "evening", "bedtime")}
_SET_OFF = 3  # words from a comma to the time


def daytimes(scene: Scene) -> Iterator[tuple[Mark, str]]:
    """Each mark of a time of day with its part: morning, evening or bedtime.

    “first thing in the morning, before breakfast” is one.
    """
    if not any(claim.time in _PARTS for claim in scene.knowledge.claims(AdministrationClaim)):
        return
    view = scene.view
    told: list[tuple[Mark, str]] = []
    for mark in view.find("fixed-time"):
        part = _part(view, mark)
        if part is None or view.denied(mark) or not scene.speaks_of_subject(mark.start):
            continue
        if told and told[-1][1] == part and _JOINING.issuperset(view.norms[told[-1][0].end : mark.start]):
            told[-1] = (mark._replace(start=told[-1][0].start), part)
        else:
            told.append((mark, part))
    yield from told


def told_when(view: View, mark: Mark, row: View | None) -> bool:
    """“It should be taken in the morning”, "best taken first thing", "the best time is …", or in a row that asks."""
    if row is not None and not _WHEN.isdisjoint(row.bag) and _once_a_day(view) and len(view.norms) <= _FRAGMENT:
        return True  # "When | Once a day, in the morning"
    start = view.clause_at(mark.start).start
    if _best_time(view, start, mark):
        return True
    led = view.norms[max(start, mark.start - _LED) : mark.start]
    taken = next((at for at, word in enumerate(led) if word in _TAKEN), None)
    open_ = _OPEN.isdisjoint(view.norms[start : view.clause_at(mark.start).end])
    return taken is not None and not _TOLD.isdisjoint(led[:taken]) and open_


def _best_time(view: View, start: int, mark: Mark) -> bool:
    """“The best time for it is in the morning”, "the right moment to take it is at night"; not "to call us"."""
    led = view.norms[start : mark.start + 1]
    best = next((at for at, (word, after) in enumerate(pairwise(led)) if word in _BEST and after in _TIMES), None)
    copula = next((at for at in range(len(led) - 2, len(led)) if at > 0 and led[at] in _IS), None)
    if best is None or copula is None or not _OPEN.isdisjoint(led):
        return False
    named = {at for cue in view.marks if cue.concept is not None for at in range(cue.start, cue.end)}
    rest = [led[at] for at in range(best + 2, copula) if start + at not in named]
    return best + 2 < copula and _OF_TAKING.issuperset(rest)


def _once_a_day(view: View) -> bool:
    """Whether a cell says how often in a day, as is told of a medicine."""
    return any((item.quantity.unit, item.quantity.per) == ("times", "day") for item in view.amounts)


def of_taking(scene: Scene, mark: Mark) -> bool:
    """Whether “any time” is told of taking it: "any hour will do for it"; not "you can cancel any time"."""
    view = scene.view
    if not _LEAVING.isdisjoint(view.norms[: mark.start]):
        return False
    groups = ("any-time", "fixed-time", "with-food", "without-food", "either-food", *scene.knowledge.family_groups)
    if not _GIVEN.isdisjoint(view.bag) or not _IT.isdisjoint(view.bag) or view.has(*groups[1:]):
        return True
    asked = next((place for place in (scene.question, scene.row, scene.column, scene.previous) if place), None)
    if asked is None or len(view.norms) - view.body > _FRAGMENT:
        return False
    return not (_GIVEN | _ASKING).isdisjoint(asked.bag) or asked.has(*groups)


def _part(view: View, mark: Mark) -> str | None:
    told = view.norms[mark.start : mark.end]
    return next((name for name, known in _PARTS.items() if not known.isdisjoint(told)), None)


def no_other_time(scene: Scene) -> Mark | None:
    """“Taken in the morning it is wasted”, "any hour but midnight is pointless", "the only time for it is at night"."""
    view = scene.view
    times = view.find("fixed-time")
    if (
        not times
        or view.question
        or view.has("report-verb", "hearsay-voices")
        or not view.has(*scene.knowledge.family_groups, "dose-noun", "tablet-nouns")
    ):
        return None
    free = any(_EXCEPTING.isdisjoint(view.norms[mark.end : mark.end + 2]) for mark in view.find("any-time"))
    if free or view.has("negation", "negation-partial") or not _EXACT.isdisjoint(view.bag):
        return _or_never(view, times)  # "at night? Pointless: any hour will do"
    for at in view.places(_WASTED):
        if any(mark.end <= at for mark in times) or (view.norms[at] == "waste" and times[0].start < at + _FRAGMENT):
            return Mark(times[0].start, times[0].end, "only-word")
    for at in view.places(_TIMES):
        behind = view.norms[at + 1 : at + 3]
        use = behind[:1] == ["for"] or (behind[:1] == ["to"] and not _USE.isdisjoint(behind))
        sole = view.norms[at - 1] in _SOLE and times[0].start > at and use
        if sole and not (_IS | {":"}).isdisjoint(view.norms[at : times[0].start]):
            return Mark(at - 1, at + 1, "only-word")
    return None


def _or_never(view: View, times: Sequence[Mark]) -> Mark | None:
    """“Take it at night or don't take it at all”, "if you don't take it at ten, you might as well not take it"."""
    for at in range(times[0].end, len(view.norms) - 3):
        never = view.norms[at : at + 3] == ["or", "do", "not"] and view.norms[-3:-1] == ["at", "all"]
        if never or view.norms[at : at + 4] == ["might", "as", "well", "not"]:
            return Mark(at, at + 3, "only-word")
    return None


def never(scene: Scene, mark: Mark) -> bool:
    """“If you take X, don't have it, at any hour”, "neither by day nor at night": barred whatever the time.

    So is what is done besides taking it: "don't split them at any time".
    """
    view = scene.view
    denied = view.has("prohibit") or view.denied(mark)
    led = view.norms[max(view.body, mark.start - _SET_OFF) : mark.start]
    people = view.within(view.body, mark.start, *scene.knowledge.population_groups.values())
    clause = view.clause_at(mark.start)
    doing = view.within(clause.start, mark.start, "split-verbs", *scene.knowledge.advised_groups)
    other = doing and not view.within(clause.start, mark.start, "take-verb", "use-verb")
    return denied and (bool(people) or "," in led or "neither" in led or bool(other))
