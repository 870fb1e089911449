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
    from lint.model.document import Block, Document

_WORD = re.compile(r"[^\W\d_]+")
_LABELS = words("dose", "periods") | words("dose", "row_labels")
_ANSWERS = words("dose", "row_answers")
_COLUMNS = 2
_MEASURED = frozenset({"mass", "time", "frequency", "mass/mass", "volume"})


def with_rows(document: Document) -> Document:
    """The document, with the header of each such table read as its first row."""
    tables: dict[int, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.cell is not None:
            tables[block.cell.table].append(block)
    again = {block.index: block for cells in tables.values() if _headless(cells) for block in map(_row, cells)}
    if not again:
        return document
    labels = {
        (block.cell.table, block.cell.row): block.index
        for block in again.values()
        if block.cell is not None and block.cell.column == 0
    }
    blocks = (again.get(block.index, block) for block in document.blocks)
    return replace(
        document, blocks=tuple(_labelled(block, labels) if block.index in again else block for block in blocks)
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


def _row(block: Block) -> Block:
    """A cell of such a table, without a header above it."""
    cell = block.cell
    return replace(block, cell=replace(cell, header=False) if cell is not None else None, column_header=None)


def _labelled(block: Block, labels: dict[tuple[int, int], int]) -> Block:
    """A right cell, headed by the left one of its row."""
    cell = block.cell
    if cell is None or cell.column == 0:
        return block
    return replace(block, row_header=labels.get((cell.table, cell.row)))
