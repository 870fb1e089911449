"""How often a dose comes round: "shots fall due every four weeks", "you get it monthly", "one injection a year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.counted_in import counted_in, divided
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene

SINGLE_DOSES = words("administration", "single_doses")
PORTIONS = SINGLE_DOSES | words("counted_in", "portions")
_DUE, _DUE_FILLING = words("administration", "due"), words("administration", "due_filling")
_RECEIVING, _OWNED = words("administration", "receiving"), words("administration", "owned")
_LED = _OWNED | SINGLE_DOSES | {"of", "regular", "a"}  # what may stand between the verb and the medicine that is had
_NAME, _OF = "dose", 2  # the group of a dose's mark; words of "of the"


def single_doses(scene: Scene) -> Iterator[Mark]:
    """Where what is given at one time is named, with the medicine that it is of: "shots of X", "X injection"."""
    view = scene.view
    named = view.find(*scene.knowledge.family_groups)
    for at in view.places(SINGLE_DOSES):
        of = next((mark for mark in named if 1 <= mark.start - at - 1 <= _OF and view.norms[at + 1] == "of"), None)
        led = next((mark for mark in named if mark.end == at), None)
        start = led.start if led is not None else at
        yield Mark(start, of.end if of is not None else at + 1, _NAME)


def counted_doses(scene: Scene) -> Iterator[tuple[int, int, Quantity]]:
    """“Two injections of X a year”, "split into four doses over the day": so many doses that fall into a period."""
    if not SINGLE_DOSES.isdisjoint(scene.view.bag):
        yield from counted_in(scene.view, single_doses(scene))
    yield from divided(scene.view)


def falls_due(scene: Scene, start: int) -> bool:
    """“X shots fall due every four weeks”, "the injection comes round monthly": said of the dose right before."""
    view = scene.view
    clause = view.clause_at(start)
    doses = [mark for mark in single_doses(scene) if _is_ours(scene, mark)]
    doses += view.find(*scene.knowledge.family_groups)
    ended = [mark.end for mark in doses if clause.start <= mark.start and mark.end <= start]
    between = view.norms[max(ended) : start] if ended else []
    return not _DUE.isdisjoint(between) and _DUE_FILLING.issuperset(word for word in between if word not in _DUE)


def received(scene: Scene, start: int) -> bool:
    """“You get X every four weeks”, "she needs an injection of X once a year": had, and nothing told in between."""
    view = scene.view
    low = view.clause_at(start).start
    had = next((at for at in range(start - 1, low - 1, -1) if view.norms[at] in _RECEIVING), None)
    ours = view.within(had + 1, start, *scene.knowledge.family_groups) if had is not None else []
    if had is None or not ours or not _LED.issuperset(view.norms[had + 1 : ours[0].start]):
        return False
    return SINGLE_DOSES.issuperset(view.norms[ours[-1].end : start])


def _is_ours(scene: Scene, mark: Mark) -> bool:
    """Whether a dose is called that without a name of its own, or by the medicine's: no "flu jab"."""
    view = scene.view
    named = bool(view.within(mark.start, mark.end, *scene.knowledge.family_groups))
    return named or view.norms[max(view.body, mark.start - 1)] in _OWNED or mark.start == view.body
