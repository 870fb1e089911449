"""An article as a reader sees it: blocks of visible text, each character mapped to its place in the file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from lint.model.span import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.suppression import Directive


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

    def start_of(self, position: int) -> int:
        """Where the file shows the character at a position of the block's text."""
        inside = position - self.text_start
        if self.text_length == self.file_length:
            return self.file_start + min(inside, self.file_length)
        return self.file_start if inside < self.text_length else self.file_start + self.file_length

    def end_of(self, position: int) -> int:
        """Where what the file shows of the character at a position ends."""
        if self.text_length == self.file_length:
            return self.file_start + position - self.text_start + 1
        return self.file_start + self.file_length


_text_start = attrgetter("text_start")


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
    number: int | None = None  # for an item of a numbered list in Markdown: the number before it, as written
    cell: Cell | None = None
    column_header: int | None = None  # for a cell: the nearest header cell above it
    row_header: int | None = None  # for a cell: the nearest header before it in its row, else the first cell
    container: str | None = None  # "quote", "callout", "details", "tab", "aside", "footnote", … the innermost
    container_title: int | None = None  # the block that titles the container
    footnote: str | None = None  # for text inside a footnote definition: its label
    notes: tuple[tuple[int, str], ...] = ()  # footnote references: (offset in text, label)
    strong: tuple[tuple[int, int], ...] = ()  # half-open text ranges in bold
    struck: tuple[tuple[int, int], ...] = ()  # half-open text ranges of struck text that was put back to be read
    name: str = ""  # front matter key, property name, or HTML tag, where it matters

    def span(self, start: int, end: int) -> Span:
        """The place in the file of the half-open range `start:end` of `text`; an empty range is a point."""
        if not self.runs:
            return Span(0, 0)
        run = self._run(start)
        first = run.start_of(start)
        if end <= start:
            return Span(first, first)
        # most spans lie in one run
        last = run if end <= run.text_start + run.text_length else self._run(end - 1)
        return Span(first, last.end_of(end - 1))

    def _run(self, position: int) -> Run:
        if len(self.runs) == 1:
            return self.runs[0]
        return self.runs[max(bisect_right(self.runs, position, key=_text_start) - 1, 0)]


class Places:
    """Which runs show a place of the file. Worked out when first asked: most articles of a run have no finding."""

    __slots__ = ("_reach", "_runs", "_starts")

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._runs = sorted(
            (run.file_start, run.file_start + run.file_length, block.index, number)
            for block in blocks
            for number, run in enumerate(block.runs)
        )
        self._starts = [start for start, *_ in self._runs]
        self._reach = list(accumulate((end for _, end, *_ in self._runs), max))  # how far the runs up to each one come

    def at(self, span: Span) -> list[tuple[int, int]]:
        """The runs that share a code point with a span, in reading order: index of the block, number of the run."""
        index = bisect_left(self._starts, span.end)
        found: list[tuple[int, int]] = []
        while index and self._reach[index - 1] > span.start:
            index -= 1
            _, end, block, number = self._runs[index]
            if end > span.start:
                found.append((block, number))
        return sorted(found)


@dataclass(frozen=True, slots=True)
class Part:
    """A mark that shows something kept elsewhere (a component, a shortcode, an include), or imports it, as written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article read: its text, its visible blocks in reading order, and what its front matter says.

    `parts` are the marks of shared parts, in reading order; what these show is not in the blocks.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    front_matter: Mapping[str, object] = field(default_factory=dict)
    front_matter_error: str | None = None
    lines: Lines = field(default_factory=lambda: Lines(""))
    parts: tuple[Part, ...] = ()
    directives: tuple[Directive, ...] = ()  # suppressions, those in front matter first
    _places: list[Places] = field(default_factory=list, repr=False, compare=False)  # none or one

    def runs_at(self, span: Span) -> list[tuple[Block, Run]]:
        """The runs that share a code point with a span, in reading order."""
        if not self._places:
            self._places.append(Places(self.blocks))
        return [(self.blocks[block], self.blocks[block].runs[run]) for block, run in self._places[0].at(span)]
