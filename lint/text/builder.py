"""Puts blocks together from a stream of text and marks.

Every reader (Markdown, HTML, plain text) feeds the same builder: text with its places, what opens and what closes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lint.model.document import Block, BlockKind, Part
from lint.model.span import Span
from lint.text.draft import Box, Content, Draft, Entry, Frame, Items
from lint.text.pieces import Piece, VisibleText
from lint.text.tables import Grid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.model.suppression import Directive

_LEADS = frozenset(
    (
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.SUMMARY,
        BlockKind.FOOTNOTE,
        BlockKind.TERM,
        BlockKind.DEFINITION,
        BlockKind.CELL,
    )
)


class Builder:
    """Gathers text until something ends the block, then keeps it with what is open around it."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []
        self._stack: list[Frame] = [Frame("", kind=BlockKind.PARAGRAPH)]
        self._names: Counter[str] = Counter()
        self._headings: list[tuple[int, int]] = []
        self._text = VisibleText()
        self._bold: list[int] = []
        self._sides: list[tuple[BlockKind, VisibleText, str, str | None]] = []
        self._parts: list[Part] = []
        self._hidden = 0
        self._lists = 0
        self._tables = 0
        self.directives: list[Directive] = []

    @property
    def top(self) -> Frame:
        """The innermost frame."""
        return self._stack[-1]

    @property
    def hidden(self) -> bool:
        """Whether what comes now is not shown."""
        return self._hidden > 0

    @property
    def at_start(self) -> bool:
        """Whether the block has no text yet."""
        return self._text.length == 0

    # Text

    def add(self, pieces: Iterable[Piece]) -> None:
        """Append text to the block."""
        if not self._hidden:
            for piece in pieces:
                self._text.add(piece)

    def blank(self, start: int, length: int, character: str = " ") -> None:
        """Append a soft line break (a space) or a hard one (a line feed)."""
        self._text.blank(start, length, character)

    def note(self, label: str) -> None:
        """A footnote is referred to here."""
        if not self._hidden:
            self._text.notes.append((self._text.length, label))

    def bold(self, *, on: bool) -> None:
        """Bold text starts or ends here."""
        if on:
            self._bold.append(self._text.next_position)
        elif self._bold:
            self._text.strong.append((self._bold.pop(), self._text.length))

    def hide(self, *, on: bool) -> None:
        """Struck text starts or ends here."""
        self._hidden = max(self._hidden + (1 if on else -1), 0)

    def side(self, kind: BlockKind, pieces: Iterable[Piece], name: str = "", footnote: str | None = None) -> None:
        """A block of its own that must not split the present one (an alt, a tooltip): it follows."""
        if not self._hidden:
            visible = VisibleText()
            for piece in pieces:
                visible.add(piece)
            self._sides.append((kind, visible, name, footnote))

    def part(self, source: str, start: int, end: int) -> None:
        """A mark at a range of the file shows something kept elsewhere."""
        if not self._hidden:
            self._parts.append(Part(source[start:end], Span(start, end)))

    # Blocks

    def flush(self, kind: BlockKind | None = None, *, level: int = 0, name: str = "") -> int | None:
        """End the block; its index, or `None` when it was empty. What stood beside it follows."""
        while self._bold:
            self.bold(on=False)
        if self.at_start and not self._sides:
            self._text = VisibleText()
            return None
        visible, self._text = self._text, VisibleText()
        index = self._keep(kind or self.top.kind or BlockKind.PARAGRAPH, visible, level or self.top.level, name)
        sides, self._sides = self._sides, []
        for side, text, side_name, footnote in sides:
            self._keep(side, text, 0, side_name, footnote)
        return index

    def _keep(
        self, kind: BlockKind, visible: VisibleText, level: int, name: str, note: str | None = None
    ) -> int | None:
        text, runs, notes, strong = visible.finish()
        if not text:
            return None
        top, index = self.top, len(self._drafts)
        kind, lead_in = self._introduced(kind, index)
        if kind is BlockKind.HEADING:
            while self._headings and self._headings[-1][0] >= level:
                self._headings.pop()
        elif top.items:
            level = top.items.level
        block = Block(
            index,
            kind,
            text,
            runs,
            level=level if kind is BlockKind.HEADING or top.items else 0,
            heading=self._headings[-1][1] if self._headings else None,
            lead_in=lead_in,
            list_id=top.items.number if top.items else None,
            number=top.entry.number if top.entry and kind is BlockKind.ITEM else None,
            container=top.box.kind if top.box else None,
            container_title=top.box.title if top.box else None,
            footnote=note or top.footnote,
            notes=notes,
            strong=strong,
            name=name,
        )
        self._remember(block)
        return index

    def _introduced(self, kind: BlockKind, index: int) -> tuple[BlockKind, int | None]:
        """What a block is and which one introduces it: an item's later text are paragraphs that the item introduces."""
        items, entry = self.top.items, self.top.entry
        if entry is None:
            return kind, None
        if kind is BlockKind.ITEM and items:
            if entry.block is not None:
                return BlockKind.PARAGRAPH, entry.block
            entry.block = index
            return kind, items.lead_in
        if kind is BlockKind.TERM:
            entry.block = index
        return kind, entry.block if kind is BlockKind.DEFINITION else None

    def _remember(self, block: Block) -> None:
        """Keep a block, and what blocks after it will want to know of it."""
        top, draft = self.top, Draft(block)
        self._drafts.append(draft)
        if top.place:
            top.place.drafts.append(draft)
        if top.box and top.box.title is None and top.kind is BlockKind.SUMMARY:
            top.box.title = block.index
        if block.kind is BlockKind.HEADING:
            self._headings.append((block.level, block.index))
            top.previous = None
        elif block.kind in _LEADS:
            top.previous = block.index

    def open(self, frame: Frame) -> Frame:
        """Something opens; text before it is a block."""
        self.flush()
        return self.nest(frame)

    def nest(self, frame: Frame) -> Frame:
        """Something opens inside the block."""
        frame.inherit(self.top)
        self._stack.append(frame)
        self._names[frame.name] += 1
        self._hidden += frame.hidden
        return frame

    def close(self, frame: Frame) -> None:
        """The frame closes, and with it whatever is still open inside; nothing happens when it is closed already."""
        if frame.open and frame is not self._stack[0]:
            self.flush()
            while frame.open:
                self._pop()

    def close_named(self, name: str) -> bool:
        """Close the innermost frame of that name; whether there was one within reach."""
        frame = self._innermost(name)
        if frame is None:
            return False
        if self._hidden:  # what came before stands in one sentence with what follows
            while frame.open:
                self._pop()
        else:
            self.close(frame)
        return True

    def within(self, names: frozenset[str], boundary: frozenset[str]) -> Frame | None:
        """The outermost frame of these names inside the nearest of `boundary`: what an opening tag ends by itself."""
        found = None
        for frame in reversed(self._stack[-50:]):
            if frame.name in boundary or frame.barrier:
                break
            if frame.name in names:
                found = frame
        return found

    def _innermost(self, name: str) -> Frame | None:
        if not self._names[name]:
            return None
        for frame in reversed(self._stack):
            if frame.name == name:
                return frame
            if frame.barrier:
                break
        return None

    def _pop(self) -> None:
        frame = self._stack.pop()
        frame.open = False
        self._names[frame.name] -= 1
        self._hidden -= frame.hidden
        if frame.headings is not None:
            self._headings = frame.headings
        if frame.grid and frame.grid is not self.top.grid:
            frame.grid.finish()
        self.top.previous = None if frame.own else frame.previous

    def conceal(self, frame: Frame) -> None:
        """What the innermost frame holds is not shown."""
        frame.hidden = True
        self._hidden += 1

    # Particular frames

    def box(self, name: str, kind: str) -> Frame:
        """A container opens: a quote, callout, details, tab, aside. In a list item it holds paragraphs."""
        inner = BlockKind.PARAGRAPH if self.top.kind in (BlockKind.ITEM, BlockKind.SUMMARY) else None
        return self.open(Frame(name, kind=inner, box=Box(kind), headings=list(self._headings)))

    def title(self, pieces: Iterable[Piece], kind: BlockKind = BlockKind.SUMMARY, name: str = "") -> None:
        """The title of the box that has just opened."""
        self.add(pieces)
        self.titled(self.flush(kind, name=name))

    def titled(self, index: int | None) -> None:
        """The block that titles the box, when it has no title yet."""
        box = self.top.box
        if box and box.title is None and index is not None:
            box.title = self.top.previous = index

    def list(self, name: str) -> Frame:
        """A list opens, introduced by the paragraph before it, else its parent item, else the heading."""
        self.flush()
        top = self.top
        parent = top.entry.block if top.entry else None
        above = top.items.lead_in if top.items and top.kind is BlockKind.ITEM else None
        heading = self._headings[-1][1] if self._headings else None
        lead_in = next((index for index in (top.previous, parent, above, heading) if index is not None), None)
        self._lists += 1
        return self.nest(Frame(name, items=Items(self._lists - 1, top.items.level + 1 if top.items else 1, lead_in)))

    def item(self, name: str, number: int | None = None) -> Frame:
        """A list item opens, with the number that is written before it."""
        return self.open(Frame(name, kind=BlockKind.ITEM, entry=Entry(number=number)))

    def table(self, name: str) -> Frame:
        """A table opens."""
        self._tables += 1
        return self.open(Frame(name, grid=Grid(self._tables - 1)))

    def finish(self) -> Content:
        """Everything, in reading order."""
        self.flush()
        while len(self._stack) > 1:
            self._pop()
        return Content(tuple(draft.block for draft in self._drafts), tuple(self._parts), tuple(self.directives))
