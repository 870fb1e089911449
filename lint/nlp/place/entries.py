"""Entries of a round-up: headings, or first cells of rows, that stand beside names of medicines and are none known.

In a comparison of treatments every entry is about a treatment of its own, also one that neither the sheet nor the
lexicon has a name for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View

_ASKING = words("discourse", "wh")
_BESIDE = 3  # words of an entry beside the medicine's name
_NAME = 4  # words of an entry that names something else
_FEWEST = 3  # entries that name medicines
_SENTENCES = 2  # of a heading with a number: "1.", and the name


def unknown_entries(document: Document, views: Mapping[int, Sequence[View]], knowledge: Knowledge) -> frozenset[int]:
    """The blocks that head an entry on another treatment: in a row with the subject and with another medicine."""
    found: set[int] = set()
    for blocks in _rows(document):
        names = {block.index: _named(views.get(block.index, ()), knowledge) for block in blocks}
        told = [name for name in names.values() if name is not None]
        most = len(told) >= _FEWEST and len(told) * 2 > len(blocks)
        if most and OTHER in told and any(name != OTHER for name in told):
            found.update(index for index, name in names.items() if name is None and _short(views.get(index, ())))
    return frozenset(found)


def _rows(document: Document) -> Iterator[list[Block]]:
    """Headings of one level under one heading; the first cells of a table's rows; the headers of its columns."""
    rows: dict[tuple[str, int, int | None], list[Block]] = {}
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.level > 1:
            rows.setdefault(("heading", block.level, block.heading), []).append(block)
        elif block.cell is not None and block.cell.row == 0 and block.cell.column > 0:
            rows.setdefault(("columns", block.cell.table, None), []).append(block)
        elif block.cell is not None and block.cell.column == 0 and block.cell.row > 0:
            rows.setdefault(("table", block.cell.table, None), []).append(block)
    yield from rows.values()


def _named(views: Sequence[View], knowledge: Knowledge) -> str | None:
    """The medicine that a block names with few other words."""
    if not views or len(views) > _SENTENCES or any(view.question for view in views):
        return None
    view = views[-1]
    marks = knowledge.medicine_marks(view, every=True)
    if not marks or len(view.norms) - (marks[0][0].end - marks[0][0].start) > _BESIDE + view.body:
        return None
    return marks[0][1]


def _short(views: Sequence[View]) -> bool:
    """Whether a block is no more than a name."""
    said = [word for view in views for word in view.norms if word.isalpha()]
    return 0 < len(said) <= _NAME and said[0] not in _ASKING and not any(view.question for view in views)
