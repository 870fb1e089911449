"""Studies that an article tells of and that are none of the subject: of other medicines, or of another use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.knowledge import OTHER
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.slots import Slot

_SEVERAL = frozenset({"experiments", "studies", "trials"})


def of_another(scene: Scene) -> bool:
    """“Another drug slowed it in a trial of 700.”: a study of other medicines only."""
    if scene.view.block.cell is not None:
        return False
    if scene.of_other_use() and any(family(amount.quantity.unit) == "people" for amount in scene.view.amounts):
        return True  # "… in 570 adults with a dependence"
    if not scene.view.has("study-any", "study-trial"):
        return False
    named = [name for _, name in scene.knowledge.medicine_marks(scene.view)]
    return bool(named) and scene.focus == OTHER and all(name == OTHER for name in named)


def of_several(result: Slot | None, name: Slot) -> bool:
    """“Some smaller trials saw it. The biggest, called X, saw nothing.”: what was told was seen in others than X."""
    if result is None or result.scene.view is name.scene.view:
        return False
    return not _SEVERAL.isdisjoint(result.scene.view.bag)
