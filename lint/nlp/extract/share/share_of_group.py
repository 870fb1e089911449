"""How many of a group: "72 of the 80 people felt better", "of every ten users, nine improve", "Half. So many did."."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.quantity import Quantity
from lint.nlp.extract.share.effect_share import share_of
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.rest import the_rest
from lint.quantity import family, scan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_DOING = words("share", "doing")
_ASIDES, _PERCENT = words("share", "asides"), frozenset({"%", "percent"})
_EVERY = words("share", "every")
_GROUP = (["of", "the"], ["of", "those"], ["of", "its"], ["of", "our"])
_PAPERS, _FAVOUR = words("share", "papers"), words("share", "favour")
_ON = words("takers", "being_on") | words("share", "taking_it")
_ONLY = frozenset({"just", "merely", "only"})
_GROUPED = 5  # words from "of" to the studies
_STOPS = frozenset({",", ":"})
_ALONE = 9  # words of a sentence that is only a share
_NEVER = frozenset({"never", "not"})
_COUNT = 3  # words of a number
_BEHIND = 14  # words behind a group in which those of them are counted
_DONE = 8  # words behind a count in which it is said what they did
_ASIDE = 5  # words behind a count that may say that they are women, or over fifty


def of_groups(scene: Scene) -> Iterator[Assertion]:
    """“72 of the 80 people felt better”, "nine of the 11 studies were positive": of those who took it, or of trials.

    The sentence names the medicine, or it goes on about it.
    """
    view = scene.view
    for start, end, quantity in (*_shares_of_groups(scene), *_shares_of_studies(view)):
        named = [name for _, name in scene.knowledge.medicine_marks(view)]
        meant = OTHER not in named if named else scene.knowledge.is_subject(scene.focus)
        if meant and not scene.elsewhere(start):
            made = scene.assertion(
                Kind.SHARE,
                start,
                end,
                subject=scene.knowledge.subject,
                quantity=quantity,
                denied=any(cue.start < start for cue in view.find("negation")),
                counted="share",
                place=str(start),
            )
            yield made.having(rest="yes" if the_rest(view, end) else None)


def announced(scene: Scene) -> Iterator[Assertion]:
    """“Fifty-three in a thousand. So many people had it.”: a share alone, and then of what it is one."""
    view, told = scene.view, scene.following
    if told is None or len(view.amounts) != 1 or len(view.norms) > _ALONE or told.block is not view.block:
        return
    amount = view.amounts[0]
    if family(amount.quantity.unit) != "share" or not _points_back(told.norms[told.body : told.body + 4]):
        return
    named = told.find(*scene.knowledge.effect_groups)
    meant = [name for _, name in scene.knowledge.medicine_marks(told)] or [scene.focus or OTHER]
    if named and OTHER not in meant:
        yield share_of(scene, amount, named[0].concept, 0)


def _points_back(opening: list[str]) -> bool:
    """“So many people …”, "That's how many …"."""
    return opening[:2] in (["so", "many"], ["that", "many"], ["this", "many"]) or opening[2:] == ["how", "many"]


def _shares_of_groups(scene: Scene) -> Iterator[tuple[int, int, Quantity]]:
    """Each count of some of a group that has been counted, with what part of it they are."""
    view = scene.view
    for amount in view.amounts:
        size = amount.quantity.low
        if family(amount.quantity.unit) != "people" or size is None or size != amount.quantity.high or size <= 1:
            continue
        for start, end, count in _counts(view, amount):
            part = count / size
            if _only_takers(scene, start):
                break
            if 1 < count < size and _told(scene, start, end):
                yield start, end, Quantity(part, part, "fraction")
                break


def _told(scene: Scene, start: int, end: int) -> bool:
    """Whether it is said of so many what they did or had: not that they are women, or that they got a quiz wrong."""
    view = scene.view
    behind = view.norms[end : end + _DONE]
    if not _ASIDES.isdisjoint(behind[:_ASIDE]) or not _PERCENT.isdisjoint(behind[:1]):
        return False
    clause = view.clause_at(start)
    if not _NEVER.isdisjoint(view.norms[end - 1 : end + 2]) and view.within(
        end, clause.end, *scene.knowledge.effect_groups
    ):
        return False  # "999 never have it": of an effect, how many are spared
    things = (*scene.knowledge.outcome_groups, *scene.knowledge.effect_groups)
    told = view.within(clause.start, max(clause.end, end + _DONE), *things)
    return bool(told) or not _DOING.isdisjoint(view.norms[start : end + _DONE])


def _only_takers(scene: Scene, start: int) -> bool:
    """“Of the nine people there, four were on it”: who of any group takes it, and not what came of that."""
    view = scene.view
    named = view.find(*scene.knowledge.subject_groups)
    return bool(named) and named[0].start > start and not _ON.isdisjoint(view.norms[start : named[0].start])


def _shares_of_studies(view: View) -> Iterator[tuple[int, int, Quantity]]:
    """Each share of the studies that is said to have come out well: "three quarters of the trials favoured it"."""
    for at in view.places(_PAPERS):
        if _FAVOUR.isdisjoint(view.norms[at : view.clause_at(at).end]):
            continue
        of = next((to for to in range(at - 1, max(at - _GROUPED, view.body), -1) if view.norms[to] == "of"), None)
        if of is None:
            continue
        size = _number(view.words(of + 1, at)) or _number(view.words(of + 2, at))
        shares = ((one.start, one.quantity) for one in view.amounts if one.end == of)
        shares = ((start, quantity) for start, quantity in shares if family(quantity.unit) == "share")
        counts = ((to, _number(view.words(to, of))) for to in range(max(view.body, of - _COUNT), of))
        parts = ((to, count / size) for to, count in counts if count is not None and size and 1 < count < size)
        told = next(chain(shares, ((to, Quantity(part, part, "fraction")) for to, part in parts)), None)
        if told is not None and _ONLY.isdisjoint(view.norms[max(0, told[0] - 2) : told[0]]):
            yield told[0], at + 1, told[1]


def _counts(view: View, amount: Amount) -> Iterator[tuple[int, int, Fraction]]:
    led = view.norms[max(0, amount.start - 2) : amount.start]
    if led in _GROUP:
        low = max(view.body, amount.start - 2 - _COUNT)
        for start in range(low, amount.start - 2):
            count = _number(view.words(start, amount.start - 2))
            if count is not None:
                yield start, amount.end, count
                return
    if led in _GROUP or led == ["out", "of"] or (led[-1:] and led[-1] in _EVERY and led[:1] in (["for"], ["of"])):
        comma = next(
            (at for at in range(amount.end, min(amount.end + _BEHIND, len(view.norms))) if view.norms[at] in _STOPS),
            None,
        )
        if comma is None:
            return
        for end in range(min(comma + 1 + _COUNT, len(view.norms)), comma + 1, -1):
            count = _number(view.words(comma + 1, end))
            if count is not None:
                yield comma + 1, end, count
                return


def _number(text: str) -> Fraction | None:
    whole = f"{text} people"
    found = [item.quantity for item in scan(whole) if item.start == 0 and item.end == len(whole)]
    return found[0].low if found and found[0].unit == "people" else None
