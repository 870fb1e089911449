"""What introduces a footnote or a table: where the note is pointed at, "Don't take it if:" above the rows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.nlp.directive.direction import directives

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View

_PEOPLE = frozenset({"people", "those", "anyone", "anybody", "patients", "everyone"})
_GOING_ON = frozenset({"continue", "on", "still"})
_MEANWHILE = frozenset({"doing", "during", "while", "with"})
_SHORT = 4  # words of a cell or an item that only answers


def introducing(document: Document, views: Mapping[int, Sequence[View]], block: Block) -> View | None:
    """The sentence that a footnote or a cell goes on from, if it stands apart from it."""
    if block.footnote is not None:
        return _noted(document, views, block)
    return _over_table(document, views, block) if block.cell is not None else None


def said_first(views: Mapping[int, Sequence[View]], question: View | None) -> View | None:
    """What whoever asks does, said in a heading before they ask whether to go on: "I'm a blood donor. May I go on?".

    Not before another question: "I'm a blood donor. How is it taken?".
    """
    if question is None or not any(
        word in _GOING_ON and (word != "on" or not behind[:1].isalpha() or behind in _MEANWHILE)
        for word, behind in pairwise(question.norms[question.body + 1 :])
    ):
        return None
    return next((before for before, view in pairwise(views.get(question.block.index, ())) if view is question), None)


def _over_table(document: Document, views: Mapping[int, Sequence[View]], block: Block) -> View | None:
    """“You can't have it if:” right above a table: each of its rows goes on from it."""
    cell = block.cell
    if cell is None or cell.header or cell.column == 0:
        return None
    first = block.index
    while first > 0 and (other := document.blocks[first - 1].cell) is not None and other.table == cell.table:
        first -= 1
    found = views.get(first - 1, ())
    told = bool(found) and found[-1].norms[-1] == ":" and document.blocks[first - 1].kind is BlockKind.PARAGRAPH
    return found[-1] if told and directives(found[-1]) else None


def _noted(document: Document, views: Mapping[int, Sequence[View]], block: Block) -> View | None:
    """What a footnote goes on from: a short cell or item, "Never[^1]" above "This takes in …", or a rule for people.

    “Four groups must do without it.[^1]” is told of those whom the note lists.
    """
    opening = views[block.index][0].norms[:1]
    place = next((item for item in document.blocks if any(note == block.footnote for _, note in item.notes)), None)
    if place is not None and opening and opening[0] in _PEOPLE:
        at = next(offset for offset, note in place.notes if note == block.footnote)
        told = [view for view in views.get(place.index, ()) if view.starts[0] < at]
        return told[-1] if told and told[-1].has("prohibit", "permit") else None
    if opening not in (["this"], ["that"], ["it"], ["these"]):
        return None
    found = views.get(place.index, ()) if place is not None else ()
    return found[-1] if found and len(found[-1].norms) <= _SHORT else None
