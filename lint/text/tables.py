"""The grid of one table: where each cell stands and which headers it has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lint.model.document import Cell
from lint.text.pieces import Mapped, Piece

if TYPE_CHECKING:
    from lint.text.draft import Draft

_MOST_COLUMNS = 100
_MOST_HEADS = 5  # more rows of headers are a table that has marked its body wrongly
_BAR = re.compile(r"\|")


@dataclass(slots=True)
class Place:
    """A cell that is being read: its drafts are told their headers when the table ends."""

    row: int
    column: int
    header: bool
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A table being read, cell by cell. Cells that span rows or columns count in each."""

    table: int
    places: list[Place] = field(default_factory=list)
    _heads: list[bool] = field(default_factory=list)  # of each row, whether it is said to be one of headers
    _row: int = -1
    _column: int = 0
    _spanned: dict[int, tuple[int, Place]] = field(default_factory=dict)  # column → rows left, the cell
    _rows: list[dict[int, Place]] = field(default_factory=list)

    def start_row(self, *, header: bool = False) -> None:
        """Begin the next row; `header` says that the table's head holds it."""
        self._heads.append(header)
        self._row += 1
        self._column = 0
        self._rows.append({})
        for column, (left, place) in list(self._spanned.items()):
            self._rows[-1][column] = place
            if left > 1:
                self._spanned[column] = left - 1, place
            else:
                del self._spanned[column]

    def start_cell(self, *, header: bool, columns: int = 1, rows: int = 1) -> Place:
        """Begin the next cell of the row."""
        if self._row < 0:
            self.start_row()
        row = self._rows[-1]
        while self._column in row:
            self._column += 1
        place = Place(self._row, self._column, header)
        self.places.append(place)
        for column in range(self._column, self._column + min(max(columns, 1), _MOST_COLUMNS)):
            row[column] = place
            if rows > 1:
                self._spanned[column] = rows - 1, place
        self._column += max(columns, 1)
        return place

    def finish(self) -> None:
        """Tell every block of a cell where it stands and which blocks head its column and row.

        Its column's header is the lowest one above it, its row's the nearest header before it, else the first cell.
        """
        heads, row_headers = self._header_rows(), self._row_headers()
        for place in self.places:
            header = place.row < heads
            rows = reversed(self._rows[: min(heads, place.row)])
            above = next((head for row in rows if (head := row.get(place.column)) not in (None, place)), None)
            first = None if header else row_headers.get(id(place))
            for draft in place.drafts:
                draft.block = replace(
                    draft.block,
                    cell=Cell(self.table, place.row, place.column, header),
                    column_header=_index(above),
                    row_header=_index(first),
                )

    def _header_rows(self) -> int:
        """How many rows at the top hold headers.

        Those of the table's head; else the first, when all its cells are headers, and those below it that part headers
        which span several columns.
        """
        heads = 0
        while heads < min(len(self._rows), _MOST_HEADS) and self._heads[heads]:
            heads += 1
        while not any(self._heads) and heads < min(len(self._rows), _MOST_HEADS) and self._rows[heads]:
            cells = self._rows[heads].values()
            parted = heads == 0 or len({id(place) for place in self._rows[heads - 1].values()}) < len(cells)
            if not parted or not all(place.header for place in cells):
                break
            heads += 1
        return heads

    def _row_headers(self) -> dict[int, Place]:
        """For each cell (by its identity), the nearest header before it in its row, else the row's first cell."""
        found: dict[int, Place] = {}
        for number, row in enumerate(self._rows):
            first: Place | None = None
            nearest: Place | None = None
            for _, place in sorted(row.items()):
                before = nearest or first
                if before and before is not place and place.row == number:
                    found.setdefault(id(place), before)
                first = first or place
                nearest = place if place.header else nearest
        return found


def _index(place: Place | None) -> int | None:
    return place.drafts[0].block.index if place and place.drafts else None


def row_cells(source: str, start: int, end: int) -> list[Mapped]:
    """The cells of the pipe table row at `start:end`, as GitHub splits it: an escaped bar is a character."""
    row = source[start:end].strip(" \t")
    start += len(source[start:end]) - len(source[start:end].lstrip(" \t"))
    cells: list[list[Piece]] = [[]]
    position = 0
    for bar in _BAR.finditer(row):
        escaped = bar.start() > 0 and row[bar.start() - 1] == "\\"
        cells[-1].append(
            Piece(row[position : bar.start() - escaped], start + position, bar.start() - escaped - position)
        )
        position = bar.start()
        if not escaped:
            cells.append([])
            position += 1
    cells[-1].append(Piece(row[position:], start + position, len(row) - position))
    if row.startswith("|"):
        cells.pop(0)
    if cells and not any(piece.text for piece in cells[-1]):
        cells.pop()
    return [_stripped(Mapped(cell)) for cell in cells]


def _stripped(mapped: Mapped) -> Mapped:
    text = mapped.text
    return mapped.sub(len(text) - len(text.lstrip(" \t\n")), len(text.rstrip(" \t\n")))
