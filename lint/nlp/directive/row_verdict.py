"""What another cell of a row says of those who are named in it: a mark, "no", "fine", or words that rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.cell_answers import allows
from lint.nlp.directive.direction import Direction, Directive, directives, symbol
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HEADERS = words("discourse", "cell_headers")
_LIMITS = words("row_verdict", "limits")
_ADDED = 6  # words behind a yes that set it no limit
_SIGN, _ANSWER = 3, 4  # words of a cell with a mark, and of one that answers


def row_verdict(scene: Scene) -> Directive | None:
    """The mark or the word in another cell of the row: "You take X | ✗"."""
    for cell in scene.cells:
        said = _said(cell)
        if said is not None:
            return said
        found = directives(cell, "row")
        if found and not (cell.amounts and found[0].direction is Direction.PERMIT):
            return found[0]  # "every 12 hours, apart from …" in a cell on the dose allows nobody anything
    return None


def row_answer(scene: Scene) -> Directive | None:
    """The mark, the yes or the no of another cell, of what this one does not rule on itself: "stop overnight | no"."""
    if scene.reading != "own" or scene.view.has("negation", "prohibit"):
        return None
    return next((said for cell in scene.cells if (said := _said(cell)) is not None), None)


def allowed_elsewhere(scene: Scene) -> bool:
    """Whether a cell allows in a column on something else than the medicine or what is allowed: "Yoga | OK"."""
    column = scene.column
    if column is None or not allows(scene.view):
        return False
    ours = column.has(*scene.knowledge.family_groups)
    return not (column.question or ours or not _HEADERS.isdisjoint(column.bag))


def _said(cell: View) -> Directive | None:
    sign = symbol(cell)
    if sign is not None and len(cell.norms) <= _SIGN:
        return Directive(sign[0], sign[1], cell, "row")
    if cell.opening and len(cell.norms) <= _ANSWER and cell.opening[0].group in {"answer-no", "answer-yes"}:
        direction = Direction.PROHIBIT if cell.opening[0].group == "answer-no" else Direction.PERMIT
        return Directive(direction, cell.opening[0], cell, "row")
    if cell.opening and cell.opening[0].group == "answer-yes" and _like_anybody(cell):
        return Directive(Direction.PERMIT, cell.opening[0], cell, "row")
    whole = Mark(cell.body, len(cell.norms), "permit")
    return Directive(Direction.PERMIT, whole, cell, "row") if allows(cell) else None


def _like_anybody(cell: View) -> bool:
    """“Yes, like anybody else”, "Yes, as usual": a yes with a few words that set it no limit."""
    behind = cell.norms[cell.opening[0].end :]
    return len(behind) <= _ADDED and behind[:1] == [","] and _LIMITS.isdisjoint(behind) and not cell.has("negation")
