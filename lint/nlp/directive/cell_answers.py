"""Cells that answer the question at the head of their row or column: "✓", "none", "Perfectly safe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.answers import OUT, all_quoted, begins, elliptic
from lint.nlp.directive.direction import Direction, symbol

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View

_CELL = 4  # words of a cell that only answers
_ALLOWING, _SHADES = words("discourse", "cell_allowing"), words("discourse", "cell_shades")
_ALONE = 2  # words of a cell that is only a sign or a yes or no


def cell_answer(view: View, row: View) -> str | None:
    """“✓”, "no", "none": what a cell says of its row's header."""
    if view.norms[view.body : view.body + 2] == ["do", "not"]:
        return None  # "… so you can forget it" - "Don't.": what to do, not whether it is so
    if all_quoted(row.block.text) and view.norms[view.body :] in OUT:
        return None  # old wording that is struck out
    sign = symbol(view)
    if sign is not None:
        return "yes" if sign[0] is Direction.PERMIT else "no"
    if allows(view):
        return "yes"
    said = elliptic(view)
    if said is not None and row.has("negation") and not row.question:
        return "no" if said == "yes" else "yes"  # "There's no warning." - "There is."
    for group, answer in (("answer-no", "no"), ("answer-yes", "yes")):
        if begins(view, group):
            return answer
    return None


def put_up(view: View, beside: View | None) -> bool:
    """“You can take it with X | ✗”: what stands in a row's first cell is judged by the next, and not said by itself."""
    cell, other = view.block.cell, beside.block.cell if beside is not None else None
    if cell is None or other is None or beside is None or cell.column or cell.header:
        return False
    judged = other.row == cell.row and other.table == cell.table and len(beside.norms) <= _ALONE
    return judged and cell_answer(beside, view) is not None


def allows(view: View) -> bool:
    """“Fine”, "perfectly safe": a cell that is no more than a word that allows."""
    told = [word for word in view.norms[view.body :] if word.isalpha()]
    return told[-1:] != [] and told[-1] in _ALLOWING and _SHADES.issuperset(told[:-1])


def asked_in(row: View, column: View | None, knowledge: Knowledge) -> View:
    """What a cell answers: its row, or the question above it where the row asks none ("Approved?").

    A row that names the substance only may be one of its forms, of which another cell tells.
    """
    named = {name for _, name in knowledge.medicine_marks(row)}
    asks = column is not None and column.question and not row.question
    return column if column is not None and asks and (not named or knowledge.subject in named) else row


def short_answer(view: View) -> bool:
    """Whether a cell is no more than an answer: "none", "✓", or "Yes, for …"."""
    return len(view.norms) <= _CELL or (view.norms[0] in {"yes", "no"} and view.norms[1] in {",", "(", "—", ":"})
