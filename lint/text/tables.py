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
    _row: int = -1
    _column: int = 0
    _spanned: dict[int, tuple[int, Place]] = field(default_factory=dict)  # column → rows left, the cell
    _rows: list[dict[int, Place]] = field(default_factory=list)

    def start_row(self) -> None:
        """Begin the next row."""
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

        Row 0 is a header when all its cells say so.
        """
        has_header = bool(self._rows) and all(place.header for place in self._rows[0].values())
        for place in self.places:
            header = has_header and place.row == 0
            above = self._rows[0].get(place.column) if has_header and not header else None
            first = self._rows[place.row].get(0) if place.column and not header else None
            for draft in place.drafts:
                draft.block = replace(
                    draft.block,
                    cell=Cell(self.table, place.row, place.column, header),
                    column_header=_index(above),
                    row_header=_index(first),
                )


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
