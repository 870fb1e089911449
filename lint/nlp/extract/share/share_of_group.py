"""How many of a group: "72 of the 80 people felt better", "of every ten users, nine improve", "Half. So many did."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.quantity import Quantity
from lint.nlp.extract.share.effect_share import share_of
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import family, scan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_DOING = words("share", "doing")
_EVERY = words("share", "every")
_GROUP = (["of", "the"], ["of", "those"], ["of", "its"], ["of", "our"])
_ALONE = 9  # words of a sentence that is only a share
_COUNT = 3  # words of a number
_BEHIND = 14  # words behind a group in which those of them are counted
_DONE = 8  # words behind a count in which it is said what they did


def of_groups(scene: Scene) -> Iterator[Assertion]:
    """“72 of the 80 people felt better”: of those who took it, whom the sentence names or a study is about."""
    view = scene.view
    for start, end, quantity in _shares_of_groups(scene):
        named = [name for _, name in scene.knowledge.medicine_marks(view)]
        meant = OTHER not in named if named else scene.knowledge.is_subject(scene.focus)
        if meant and not scene.elsewhere(start):
            yield scene.assertion(
                Kind.SHARE,
                start,
                end,
                subject=scene.knowledge.subject,
                quantity=quantity,
                denied=any(cue.start < start for cue in view.find("negation")),
                counted="share",
                place=str(start),
            )


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
            if part < 1 and not _DOING.isdisjoint(view.norms[end : end + _DONE]):
                yield start, end, Quantity(part, part, "fraction")
                break


def _counts(view: View, amount: Amount) -> Iterator[tuple[int, int, Fraction]]:
    led = view.norms[max(0, amount.start - 2) : amount.start]
    if led in _GROUP:
        low = max(view.body, amount.start - 2 - _COUNT)
        for start in range(low, amount.start - 2):
            count = _number(view.words(start, amount.start - 2))
            if count is not None:
                yield start, amount.end, count
                return
    if led in _GROUP or (led[-1:] and led[-1] in _EVERY and led[:1] in (["for"], ["of"])):
        comma = next(
            (at for at in range(amount.end, min(amount.end + _BEHIND, len(view.norms))) if view.norms[at] == ","), None
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
