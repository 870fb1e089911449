"""What the builder keeps of blocks and boxes while they are being read, and what comes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lint.model.document import Block, BlockKind, Part
    from lint.model.suppression import Directive
    from lint.text.tables import Grid, Place


class Content(NamedTuple):
    """What was read: blocks, marks of what is kept elsewhere, and directives, each in reading order."""

    blocks: tuple[Block, ...]
    parts: tuple[Part, ...] = ()
    directives: tuple[Directive, ...] = ()


@dataclass(slots=True)
class Draft:
    """A block; what is known only later (a table's headers) replaces it."""

    block: Block


@dataclass(slots=True)
class Box:
    """A container; its title may come after it began."""

    kind: str
    title: int | None = None


@dataclass(slots=True)
class Items:
    """A list."""

    number: int
    level: int
    lead_in: int | None


@dataclass(slots=True)
class Entry:
    """A list item, or a definition with its term; `block` is its first block once that is known."""

    block: int | None = None
    number: int | None = None  # before an item, as written


@dataclass(slots=True)
class Frame:
    """Something open: a tag, a list, a box. What it does not set it has from the frame around it."""

    name: str
    kind: BlockKind | None = None  # of the blocks in it
    level: int = 0  # of the headings in it
    box: Box | None = None
    items: Items | None = None
    entry: Entry | None = None
    grid: Grid | None = None
    place: Place | None = None
    footnote: str | None = None
    hidden: bool = False
    barrier: bool = False  # a stray closing tag in it does not close what is around it
    own: bool = True  # whether it is a place of its own for lead-ins, unlike a mere <div>
    previous: int | None = None  # the block that may introduce a list that follows
    headings: list[tuple[int, int]] | None = None  # (level, block) to go back to when it closes
    open: bool = True

    def inherit(self, outer: Frame) -> None:
        """Take from the frame around it what it does not set."""
        self.kind = self.kind or outer.kind
        self.level = self.level or outer.level
        self.box = self.box or outer.box
        self.items = self.items or outer.items
        self.entry = self.entry or outer.entry
        self.grid = self.grid or outer.grid
        self.place = self.place or outer.place
        self.footnote = self.footnote or outer.footnote
        if not self.own:
            self.previous = outer.previous
