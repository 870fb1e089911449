"""How often it is taken, told of what is given each time: "Injections" | "one a month", "repeat it every six hours"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.counted_in import times_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene

_EVENTS, _FILLING = words("below_doses", "events"), words("below_doses", "filling")
_DOING, _IT = words("administration", "doing"), words("administration", "it")
_EACH, _LONGEST = words("below_doses", "each"), 7  # words of such a cell


def below_doses(scene: Scene) -> bool:
    """Whether a short cell stands beside a header that names nothing but the times at which it is given.

    "Tablets" is none: two of them a day may be taken at once.
    """
    if scene.view.block.cell is None or len(scene.view.norms) > _LONGEST:
        return False
    for place in (scene.row, scene.column):
        if place is None or place.question:
            continue
        named = {at for mark, _ in scene.knowledge.medicine_marks(place) for at in range(mark.start, mark.end)}
        said = [(at, word) for at, word in enumerate(place.norms) if word.isalpha() and word not in _FILLING]
        rest = {word for at, word in said if at not in named}
        if not _EVENTS.isdisjoint(place.bag) and _EVENTS.issuperset(rest):
            return True
    return False


def counted_below(scene: Scene) -> Iterator[tuple[int, int, Quantity]]:
    """“one a month”, "two per week" beside such a header: so many times."""
    norms = scene.view.norms
    for at in range(len(norms) - 2) if below_doses(scene) else ():
        if norms[at + 1] in _EACH:
            often = times_in(scene.view, at, at + 1, norms[at + 2])
            if often is not None:
                yield at, at + 3, often


def repeats_another(scene: Scene, start: int) -> bool:
    """“Take her temperature and repeat it every two hours”: "it" is what was done before, and no dose."""
    view, before = scene.view, scene.previous
    at = next((at for at in range(start) if view.norms[at] == "repeat" and view.norms[at + 1] in _IT), None)
    if at is None or view.within(view.body, at, *scene.knowledge.family_groups):
        return False
    done = not _DOING.isdisjoint(view.norms[view.body : at])
    return done or (before is not None and not before.has(*scene.knowledge.family_groups, "dose-noun", "product-form"))
