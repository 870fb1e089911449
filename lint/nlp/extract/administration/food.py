"""With food or without it: a meal, an empty stomach, or how long after the one the other is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.nlp.directive.direction import Direction
from lint.nlp.directive.from_above import inherited
from lint.nlp.extract.administration.told_way import told_way
from lint.nlp.extract.administration.with_food import both_ways, forbidden_with, or_then, preferred

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

FOOD = {"with-food": "with", "without-food": "without", "either-food": "either"}


def food(scene: Scene) -> Iterator[Assertion]:
    """“with or without food”, "must be taken on an empty stomach", "Take it with a meal.", "half with breakfast".

    What is not told as the way to take it, but said, is `loose`: enough for support.
    """
    view = scene.view
    either = view.find("either-food") or both_ways(view)
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
        barred = value == "with" and forbidden_with(view, mark)
        if view.denied(mark) or barred:
            if value == "with" and not barred:
                continue
            value = "without" if barred else "with"  # "never on an empty stomach"
        elif _long_after(view, mark):
            value = "without"
        if not scene.speaks_of_subject(mark.start) or need_not(scene, mark):
            continue
        told = told_way(scene, mark) and not preferred(view) and (value == FOOD[mark.group] or not view.denied(mark))
        told = (told or barred) and not or_then(view, mark) and not _let(scene)
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


def _let(scene: Scene) -> bool:
    """“Go ahead”, above "taking it with breakfast": one way of several that are all fine."""
    above = inherited(scene) if scene.view.block.kind is BlockKind.ITEM else None
    return above is not None and above.direction is Direction.PERMIT


def _long_after(view: View, mark: Mark) -> bool:
    """“Two hours after a heavy meal”: a stomach that has emptied again."""
    hours = any(amount.end == mark.start and amount.quantity.unit == "hour" for amount in view.amounts)
    return hours and view.norms[mark.start] == "after"


def need_not(scene: Scene, mark: Mark) -> bool:
    """Whether a sentence says that there is no need for what stands at a mark."""
    return any(
        cue.end <= mark.start and mark.start - cue.end <= 5 and ";" not in scene.view.norms[cue.end : mark.start]
        for cue in scene.view.find("no-need")
        if not scene.view.denied(cue)
    )
