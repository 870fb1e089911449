"""The cells of a table's row, each with the others: what they say of it, and which of them judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.directive.row_verdict import allowed_elsewhere

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WRONG, _RIGHT = words("reader", "wrong"), words("reader", "right")
_VERDICT = 3  # words of a cell that only judges, its mark and its stop among them


def with_cells(scenes: list[Scene]) -> list[Scene]:
    """Scenes of table cells, each with the other cells of its row, but for what stands in another medicine's column.

    What stands in the subject's own column comes first: it is that which a row says of the subject.
    """
    rows: dict[tuple[int, int], list[View]] = {}
    for scene in sorted(scenes, key=lambda scene: not _of_subject(scene)):
        cell = scene.view.block.cell
        if cell is not None and not _of_another(scene) and not allowed_elsewhere(scene):
            rows.setdefault((cell.table, cell.row), []).append(scene.view)
    return [
        _judged(
            scene.but(
                cells=tuple(view for view in rows.get((cell.table, cell.row), ()) if view.block is not scene.view.block)
            )
        )
        if (cell := scene.view.block.cell) is not None
        else scene
        for scene in scenes
    ]


def _of_subject(scene: Scene) -> bool:
    """Whether the header of a cell's column names the subject, and no other form of it."""
    named = scene.knowledge.medicine_marks(scene.column) if scene.column is not None else ()
    return bool(named) and {name for _, name in named} == {scene.knowledge.subject}


def _of_another(scene: Scene) -> bool:
    """Whether a cell stands in another thing's column, or in one whose header names other medicines only."""
    if scene.column is None or scene.apart:
        return scene.apart
    named = {name for _, name in scene.knowledge.medicine_marks(scene.column)}
    return bool(named) and named.isdisjoint(scene.knowledge.family)


def _agreed(view: View) -> bool:
    """Whether a cell says of the one before it, without a "but", that it is so."""
    said, behind = view.norms[:1], view.norms[1:4]
    return (
        bool(said) and said[0] in _RIGHT and behind[:1] in (["."], [","], ["!"], [":"], ["—"]) and "but" not in behind
    )


def _judged(scene: Scene) -> Scene:
    """A cell with "False", "✗ Myth" behind it, or right before it: what it says is told to be wrong.

    What stands behind the verdict's cell gives the reason, and is the writer's own.
    """
    here = scene.view.block.cell
    for view in scene.cells:
        there = view.block.cell
        beside = here is not None and there is not None and here.column < there.column and view.first
        if beside and scene.stance_source == "column header" and _agreed(view):
            return scene.but(stance=Stance.ASSERTED, stance_source="")  # "What people say | True, as long as …"
        words = [word for word in view.norms if word.isalpha()]
        if here is None or there is None or not words or words[0] not in _WRONG or len(view.norms) > _VERDICT:
            continue
        if here.column < there.column or (there.column == 0 and here.column == 1):
            return scene.but(stance=Stance.REFUTED, stance_source="row", verdict=view)
    return scene
