"""How soon it works, by a date in its course: "by the third day", "by week two", "Week three: … by now"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import convert, family, parse_quantity
from lint.sheet import OnsetClaim

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
_EXPECTING, _ANYTHING = words("onset_dated", "expecting"), words("onset_dated", "anything")
_LED = 10  # words from "nothing" to "before"
_NEAR = 6  # words from a word of onset to the date
_LABEL = 6  # words of "Up to three weeks"


def dated(scene: Scene) -> Iterator[Assertion]:
    """The time by which the subject is said to work, where no amount of time stands beside the words for that."""
    view = scene.view
    if not view.has("onset") or view.question or _BY.isdisjoint(view.bag):
        return
    for at in range(view.body, len(view.norms) - 1):
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


def not_before(scene: Scene) -> Iterator[Assertion]:
    """“Nothing should be expected before the ninth month”, "it doesn't start to work before month six"."""
    view = scene.view
    if "before" not in view.bag or view.question:
        return
    for at in range(view.body + 1, len(view.norms) - 2):
        named = _named(view.norms[at + 1 : at + 4]) if view.norms[at] == "before" else None
        cue = _denied_until(view, at) if named is not None else None
        if named is None or cue is None or view.norms[at + 1 + named[1]] == "of":
            continue  # "before the third month of a pregnancy"
        owner = scene.owner(at, every=True)
        ours = owner != OTHER and not scene.elsewhere(at) and scene.knowledge.is_subject(owner)
        if ours and _past_all_known(scene, named[0]):
            yield scene.assertion(
                Kind.ONSET,
                cue.start,
                at + 1 + named[1],
                subject=owner,
                quantity=named[0],
                cues=(scene.cue("onset", cue),),
                certain="yes",
            )
            return


def _past_all_known(scene: Scene, date: Quantity) -> bool:
    """Whether a month, the sixth for instance, begins when the time in which the source has it work is over."""
    claims = scene.knowledge.claims(OnsetClaim)
    bounds = [convert(claim.within, date.unit, None) for claim in claims]
    return any(
        bound is not None and bound.high is not None and date.low is not None and bound.high <= date.low - 1
        for bound in bounds
    )


def _denied_until(view: View, at: int) -> Mark | None:
    """The denial of an effect, or of anything to expect, that a "before" behind it puts an end to."""
    low = max(view.clause_at(at).start, at - _LED)
    led = view.norms[low:at]
    denials = view.within(low, at, "negation")
    if len(denials) != 1 or not _PERSONAL.isdisjoint(led):
        return None
    anything = not _EXPECTING.isdisjoint(led) and not _ANYTHING.isdisjoint(led)
    return denials[0] if anything or view.within(denials[0].end, at, "onset") else None


def _date(scene: Scene, at: int) -> tuple[View, int, int, Quantity] | None:
    """The time that a "by" leads to: the view and the words that tell it, and how long it is."""
    norms = scene.view.norms
    if norms[at + 1] in _NOW:
        return _told_beside(scene)
    named = _named(norms[at + 1 : at + 4])
    return None if named is None else (scene.view, at, at + 1 + named[1], named[0])


def _awaited(view: View, at: int) -> tuple[View, int, int, Quantity] | None:
    """“It may be month four before it works”: a date that leads to what comes then."""
    named = _named(view.norms[at : at + 3]) if view.norms[at] in _UNITS | {"the"} else None
    ahead = named is not None and view.norms[at + named[1] : at + named[1] + 1] == ["before"]
    return (view, at, at + named[1], named[0]) if named is not None and ahead else None


def _named(behind: list[str]) -> tuple[Quantity, int] | None:
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
        named = _named([word for word in place.norms[place.body :] if word.isalnum()][:3])
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
