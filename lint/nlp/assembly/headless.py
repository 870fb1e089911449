"""A table of two columns whose first row is a row like the others, though Markdown asks for a header.

“| Week 1 | 25 mg a day |” above "| Week 2 | 50 mg a day |", "| Approved for it? | No |": the right cell answers the
left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import family, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.document import Block, Document

_WORD = re.compile(r"[^\W\d_]+")
_LABELS = words("dose", "periods") | words("headless", "labels")
_ANSWERS = words("headless", "answers")
_COLUMNS = 2
_MEASURED = frozenset({"mass", "time", "frequency", "mass/mass", "volume"})


def with_rows(document: Document) -> Document:
    """The document, with the header of each such table read as its first row."""
    tables: dict[int, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.cell is not None:
            tables[block.cell.table].append(block)
    rows = {row.index: row for cells in tables.values() if _headless(cells) for row in _rows(cells)}
    return (
        replace(document, blocks=tuple(rows.get(block.index, block) for block in document.blocks)) if rows else document
    )


def _headless(cells: list[Block]) -> bool:
    """Whether a table has one header row, of a label and of what answers it."""
    heads = [block for block in cells if block.cell is not None and block.cell.header]
    if len(heads) != _COLUMNS or max(block.cell.column for block in cells if block.cell is not None) >= _COLUMNS:
        return False
    label, answer = (head.text.casefold().strip(" .!") for head in heads)
    named = _WORD.findall(label)
    if answer in _ANSWERS:
        return len(named) > 1
    told = any(family(item.quantity.unit) in _MEASURED for item in scan(answer))
    return told and not _LABELS.isdisjoint(named)


def _rows(cells: list[Block]) -> Iterator[Block]:
    """The cells of such a table without a header above them, each right one headed by the left one of its row."""
    labels = {block.cell.row: block.index for block in cells if block.cell is not None and block.cell.column == 0}
    for block in cells:
        if block.cell is not None:
            label = labels.get(block.cell.row) if block.cell.column else None
            yield replace(block, cell=replace(block.cell, header=False), column_header=None, row_header=label)
