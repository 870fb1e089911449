"""How soon it works, by a date in its course: "by the third day", "by week two", "Week three: … by now"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import family, parse_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMERALS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UNITS = words("onset", "units")
_BY = words("onset_dated", "by")
_NOW = frozenset({"now", "then"})
_PERSONAL = words("onset", "personal")
_AROUND, _WORKING = words("onset_dated", "around"), words("onset", "working")
_NEAR = 6  # words from a word of onset to the date
_LABEL = 6  # words of "Up to three weeks"


def dated(scene: Scene) -> Iterator[Assertion]:
    """The time by which the subject is said to work, where no amount of time stands beside the words for that."""
    view = scene.view
    if view.question:
        return
    if not view.has("onset"):
        yield from _answered(scene)
        return
    for at in range(view.body, len(view.norms) - 1) if not _BY.isdisjoint(view.bag) else ():
        told = _date(scene, at) if view.norms[at] in _BY else _awaited(view, at)
        if told is None:
            continue
        place, start, end, quantity = told
        cue = _governing(view, at, end if place is view else at + 2)
        owner = None if cue is None else scene.owner(cue.end - 1, every=True)
        if cue is None or owner == OTHER or scene.elsewhere(at):
            continue
        hedged = bool(scene.hedges(at)) or view.has("evidence-noun", "study-any", "hedge-modal")
        yield scene.but(view=place).assertion(
            Kind.ONSET,
            start,
            end,
            subject=owner,
            quantity=quantity,
            stance=scene.stance_at(at)[0],
            cues=(scene.cue("onset", cue),),
            certain="no" if hedged else "yes",
        )
        return


def _answered(scene: Scene) -> Iterator[Assertion]:
    """“When will I feel it?” - "Around week five the fog lifts.": a date that answers how soon it works."""
    view, asked = scene.view, scene.question
    if asked is None or not asked.has("onset") or view.has("negation", "negation-partial"):
        return
    at = view.body
    named = named_date(view.norms[at + 1 : at + 4]) if view.norms[at] in _BY | _AROUND else None
    if named is None or not _PERSONAL.isdisjoint(view.bag) or scene.owner(at, every=True) == OTHER:
        return
    end = at + 1 + named[1]
    if any(map(str.isalpha, view.norms[end:])) and _WORKING.isdisjoint(view.norms[end:]):
        return  # "Around week five the course ends."
    yield scene.assertion(
        Kind.ONSET,
        at,
        end,
        subject=scene.focus,
        quantity=named[0],
        cues=(scene.cue("onset", asked.find("onset")[0], "question", asked),),
        certain="no" if scene.hedges(at) or view.has("evidence-noun", "study-any", "hedge-modal") else "yes",
    )


def _date(scene: Scene, at: int) -> tuple[View, int, int, Quantity] | None:
    """The time that a "by" leads to: the view and the words that tell it, and how long it is."""
    norms = scene.view.norms
    if norms[at + 1] in _NOW:
        return _told_beside(scene)
    named = named_date(norms[at + 1 : at + 4])
    return None if named is None else (scene.view, at, at + 1 + named[1], named[0])


def _awaited(view: View, at: int) -> tuple[View, int, int, Quantity] | None:
    """“It may be month four before it works”: a date that leads to what comes then."""
    named = named_date(view.norms[at : at + 3]) if view.norms[at] in _UNITS | {"the"} else None
    ahead = named is not None and view.norms[at + named[1] : at + named[1] + 1] == ["before"]
    return (view, at, at + named[1], named[0]) if named is not None and ahead else None


def named_date(behind: list[str]) -> tuple[Quantity, int] | None:
    """“the third day”, "day three", "week 2": the time, and how many words it has."""
    if behind[:1] == ["the"] and len(behind) > 2 and behind[1] in _ORDINALS[2:] and behind[2] in _UNITS:
        return parse_quantity(f"{_ORDINALS.index(behind[1])} {behind[2]}s"), 3
    if len(behind) > 1 and behind[0] in _UNITS and (behind[1] in _NUMERALS[2:] or behind[1].isdigit()):
        count = behind[1] if behind[1].isdigit() else _NUMERALS.index(behind[1])
        return parse_quantity(f"{count} {behind[0]}s"), 2
    return None


def _told_beside(scene: Scene) -> tuple[View, int, int, Quantity] | None:
    """What "by now" takes up: the time in a row's header, or in the label or fragment right before."""
    for place in (scene.row, scene.previous, scene.title, scene.lead):
        if place is None or place is scene.view or sum(map(str.isalnum, place.norms)) > _LABEL:
            continue
        times = [amount for amount in place.amounts if family(amount.quantity.unit) == "time"]
        if len(times) == 1 and times[0].quantity.per is None:
            return place, times[0].start, times[0].end, times[0].quantity
        named = named_date([word for word in place.norms[place.body :] if word.isalnum()][:3])
        if named is not None:
            return place, place.body, len(place.norms), named[0]
    return None


def _governing(view: View, start: int, end: int) -> Mark | None:
    """The word of onset that a date belongs to, told of no one person and not denied."""
    clause = view.clause_at(start)
    low = clause.start
    if not _PERSONAL.isdisjoint(view.norms[low:start]) or view.within(low, start, "negation", "negation-partial"):
        return None
    near = (
        cue
        for cue in view.find("onset")
        if -_NEAR <= cue.start - end <= _NEAR and clause.start <= cue.start < clause.end and start - cue.end <= _NEAR
    )
    return next(near, None)
