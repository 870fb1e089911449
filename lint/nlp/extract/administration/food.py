"""With food or without it: a meal, an empty stomach, or how long after the one the other is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.administration.told_way import told_way
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

FOOD = {"with-food": "with", "without-food": "without", "either-food": "either"}
_PREFERRING, _PARTS = words("administration", "preferring"), words("portions", "parts")
_LISTED = 6  # words of the times of the day between one with food and one without
_TURNING = frozenset({"but", "never", "not", ";", ":", "."})
_OTHER_TIME = 5  # words from a meal to another time of the day


def food(scene: Scene) -> Iterator[Assertion]:
    """“with or without food”, "must be taken on an empty stomach", "Take it with a meal.", "half with breakfast".

    What is not told as the way to take it, but said, is `loose`: enough for support.
    """
    view = scene.view
    either = view.find("either-food") or _both_ways(view)
    if either:
        mark = either[0]
        yield scene.assertion(
            Kind.ADMINISTRATION,
            mark.start,
            mark.end,
            subject=scene.focus,
            stance=scene.stance_at(mark.start)[0],
            cues=(scene.cue("food", mark),),
            slot="food",
            value="either",
        )
        return
    if view.question and scene.anchor is None:
        return
    said: set[str] = set()
    for mark in view.find("with-food", "without-food"):
        value = FOOD[mark.group]
        if view.denied(mark):
            if value == "with":
                continue
            value = "with"  # "never on an empty stomach"
        elif _long_after(view, mark):
            value = "without"
        if not scene.speaks_of_subject(mark.start) or need_not(scene, mark):
            continue
        told = told_way(scene, mark) and not preferred(view) and (value == FOOD[mark.group] or not view.denied(mark))
        told = told and not _or_then(view, mark)
        if value in said:
            continue  # "before breakfast, with nothing in your stomach" is told once
        said |= {value} if told else set()
        yield scene.assertion(
            Kind.ADMINISTRATION,
            mark.start,
            mark.end,
            subject=scene.owner(mark.start),
            cues=(scene.cue("food", mark),),
            slot="food",
            value=value,
            via="" if told else "loose",
        )


def _long_after(view: View, mark: Mark) -> bool:
    """“Two hours after a heavy meal”: a stomach that has emptied again."""
    hours = any(amount.end == mark.start and amount.quantity.unit == "hour" for amount in view.amounts)
    return hours and view.norms[mark.start] == "after"


def preferred(view: View) -> bool:
    """“Some like to take it with a meal”: the way of a few; not "with some food"."""
    told = {at for mark in view.find(*FOOD) for at in range(mark.start, mark.end)}
    return any(word in _PREFERRING and at not in told for at, word in enumerate(view.norms))


def _or_then(view: View, mark: Mark) -> bool:
    """“at breakfast or at bedtime”: one of two times of the day, which says nothing of food."""
    behind = view.norms[mark.end : mark.end + _OTHER_TIME]
    led = view.norms[max(view.body, mark.start - 1) : mark.start]
    return (behind[:1] == ["or"] or led == ["or"]) and not _PARTS.isdisjoint((*behind, *view.norms[: mark.start]))


def _both_ways(view: View) -> list[Mark]:
    """“with food or on an empty stomach”, "at breakfast or with no meal at all", "with breakfast or without"."""
    for one in view.find("with-food"):
        if view.norms[one.end : one.end + 2] == ["or", "without"]:
            return [Mark(one.start, one.end + 2, "either-food")]
        for other in view.find("without-food"):
            low, high = sorted((one, other))
            between = view.norms[low.end : high.start]
            if "or" in between[-2:] and len(between) <= _LISTED and _TURNING.isdisjoint(between):
                return [Mark(low.start, high.end, "either-food")]
    return []


def need_not(scene: Scene, mark: Mark) -> bool:
    """Whether a sentence says that there is no need for what stands at a mark."""
    return any(
        cue.end <= mark.start and mark.start - cue.end <= 5 and ";" not in scene.view.norms[cue.end : mark.start]
        for cue in scene.view.find("no-need")
        if not scene.view.denied(cue)
    )
