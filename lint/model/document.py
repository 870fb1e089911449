"""An article as a reader sees it: blocks of visible text, each character mapped to its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from lint.model.span import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Mapping


class BlockKind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"  # the front matter's title
    FIELD = "field"  # another visible front matter field
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # a list item's own text
    CELL = "cell"
    CAPTION = "caption"  # figcaption, table caption
    ALT = "alt"  # an image's alternative text
    SUMMARY = "summary"  # <summary>, a callout's or tab's title
    PROPERTY = "property"  # title=, label=, alt= … of a component or HTML element
    FOOTNOTE = "footnote"  # text of a footnote definition
    TERM = "term"  # a definition list's term
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text and the stretch of the file it shows.

    The two lengths are equal where the file holds the characters themselves, and differ where one visible
    character stands for several ("&nbsp;", a line end with the next line's indentation).
    """

    text_start: int
    text_length: int
    file_start: int
    file_length: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands. Rows and columns count from 0; the header is row 0 where the table has one."""

    table: int
    row: int
    column: int
    header: bool


@dataclass(frozen=True, slots=True)
class Block:
    """One block of visible text.

    `text` holds what a reader sees: entities decoded, markup gone, a soft line break as one space, a hard break as a
    line feed, struck text left out, images left out (their alt is a block of its own).
    Other blocks are named by their index in `Document.blocks`.
    """

    index: int
    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    level: int = 0  # heading level 1-6; nesting depth (from 1) of a list item
    heading: int | None = None  # the heading this block stands under (for a heading: the one above it in the hierarchy)
    lead_in: int | None = None  # for an item: the block that introduces its list (paragraph, parent item, heading)
    list_id: int | None = None  # items of one list share it
    cell: Cell | None = None
    column_header: int | None = None  # for a cell: the nearest header cell above it
    row_header: int | None = None  # for a cell: the nearest header before it in its row, else the first cell
    container: str | None = None  # "quote", "callout", "details", "tab", "aside", "footnote", … the innermost
    container_title: int | None = None  # the block that titles the container
    footnote: str | None = None  # for text inside a footnote definition: its label
    notes: tuple[tuple[int, str], ...] = ()  # footnote references: (offset in text, label)
    strong: tuple[tuple[int, int], ...] = ()  # half-open text ranges in bold
    name: str = ""  # front matter key, property name, or HTML tag, where it matters

    def span(self, start: int, end: int) -> Span:
        """The place in the file of the half-open range `start:end` of `text`; an empty range is a point."""
        if not self.runs:
            return Span(0, 0)
        first = self._offset(start)
        return Span(first, first) if end <= start else Span(first, self._offset_end(end - 1))

    def _run(self, position: int) -> Run:
        index = bisect_right(self.runs, position, key=lambda run: run.text_start) - 1
        return self.runs[max(index, 0)]

    def _offset(self, position: int) -> int:
        run = self._run(position)
        inside = position - run.text_start
        if run.text_length == run.file_length:
            return run.file_start + min(inside, run.file_length)
        return run.file_start if inside < run.text_length else run.file_start + run.file_length

    def _offset_end(self, position: int) -> int:
        run = self._run(position)
        if run.text_length == run.file_length:
            return run.file_start + position - run.text_start + 1
        return run.file_start + run.file_length


@dataclass(frozen=True, slots=True)
class Document:
    """An article read: its text, its visible blocks in reading order, and what its front matter says."""

    path: str
    text: str
    blocks: tuple[Block, ...]
    front_matter: Mapping[str, object] = field(default_factory=dict)
    front_matter_error: str | None = None
    lines: Lines = field(default_factory=lambda: Lines(""))
