"""What tags, components and shortcodes do to the blocks: one table for Markdown and HTML."""

from __future__ import annotations

import html
import re
from itertools import groupby
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.text.cards import said_by_name, shown_together
from lint.text.draft import Entry, Frame
from lint.text.hiding import is_hidden
from lint.text.markup import Markup, MarkupKind
from lint.text.measures import measured
from lint.text.names import (
    BLOCK_TAGS,
    HIDDEN_TAGS,
    INLINE_AT_LINE_START,
    STRONG_TAGS,
    container_of,
    is_shown_list,
    is_title,
    is_visible_property,
    judges,
)
from lint.text.pieces import Mapped, Piece
from lint.text.suppressions import read_comment
from lint.text.tags import DATED, LISTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.text.builder import Builder
    from lint.text.markup import Attribute, Finder

_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_HEADING = re.compile(r"h[1-6]")
_BOX_CLASS = re.compile(r"\b(?:callout|admonition|alert|notice|pullquote)\b")
_BOXES = {"blockquote": "quote", "details": "details", "aside": "aside"}
_KINDS = {
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "summary": BlockKind.SUMMARY,
    "title": BlockKind.TITLE,
}
_PARAGRAPH = frozenset(("p",))
_NO_TAGS: frozenset[str] = frozenset()
_LISTS = frozenset(("ul", "ol", "menu"))
_CELLS = frozenset(("td", "th"))
_HEAD = frozenset(("thead",))
_TABLE = frozenset(("table",))
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_OPTIONAL_CLOSE = {
    "li": (frozenset(("li",)), _LISTS),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "tr": (_CELLS | {"tr"}, frozenset(("table",))),
    "tbody": (_CELLS | _ROW_GROUPS | {"tr"}, frozenset(("table",))),
    "tfoot": (_CELLS | _ROW_GROUPS | {"tr"}, frozenset(("table",))),
    "td": (_CELLS, frozenset(("tr", "table"))),
    "th": (_CELLS, frozenset(("tr", "table"))),
}


def unescaped(mapped: Mapped) -> Iterator[Piece]:
    """The pieces of a text with its entities decoded."""
    position = 0
    for entity in _ENTITY.finditer(mapped.text):
        decoded = html.unescape(entity[0])
        if decoded != entity[0]:
            yield from mapped.cut(position, entity.start())
            yield Piece(decoded, *mapped.place(*entity.span()))
            position = entity.end()
    yield from mapped.cut(position, len(mapped.text))


class Marks:
    """Carries marks over to a builder. `source` tells which tags are closed further on in the file."""

    def __init__(self, builder: Builder, source: Finder) -> None:
        self._builder = builder
        self._source = source
        self._badge = ""  # the component that a block begins with, while it is open

    def apply(self, markup: Markup, mapped: Mapped, *, inline: bool) -> None:
        """One mark; `mapped` is the text it was found in, `inline` whether that is a sentence's."""
        if markup.brings_in(mapped.text):
            start, length = mapped.place(markup.start, markup.end)
            self._builder.part(self._source.src, start, start + length)
        if markup.kind is MarkupKind.HIDDEN:
            if not inline:
                self._builder.flush()
            if markup.name == "comment":
                comment = mapped.sub(markup.start, markup.end)
                if directive := read_comment(comment.text, comment.place):
                    self._builder.directives.append(directive)
        elif markup.kind is MarkupKind.LITERAL:
            value = markup.attributes[0]
            self._builder.add(mapped.cut(value.start, value.start + len(value.value)))
        elif markup.kind is MarkupKind.CLOSE:
            self._close(markup.name)
        else:
            self._open(markup, mapped, inline=inline)

    def _close(self, name: str) -> None:
        if (name in STRONG_TAGS or name == self._badge) and not self._builder.hidden:
            self._builder.bold(on=False)
            self._badge = ""
        elif not self._builder.close_named(name) and _is_block(name):
            self._builder.flush()

    def _open(self, markup: Markup, mapped: Mapped, *, inline: bool) -> None:
        builder, name = self._builder, markup.name
        closes = markup.kind is MarkupKind.OPEN and self._source.closer(name, mapped.offset(markup.end)) >= 0
        hidden = is_hidden(markup)
        if name in STRONG_TAGS and not (hidden or builder.hidden):
            builder.bold(on=True)
        elif name in HIDDEN_TAGS:
            if closes:
                builder.nest(Frame(name, hidden=True))
        elif name == "br":
            builder.blank(*mapped.place(markup.start, markup.end), "\n")
        elif _is_block(name) or (not inline and (markup.is_component or name.startswith("%"))):
            self._open_block(markup, mapped, closes=closes, hidden=hidden)
        elif hidden or builder.hidden:
            if closes:
                builder.nest(Frame(name, hidden=hidden, own=False))
        else:
            self._open_inline(markup, mapped, closes=closes)

    def _open_inline(self, markup: Markup, mapped: Mapped, *, closes: bool) -> None:
        builder = self._builder
        if markup.is_component and closes and builder.at_start:
            self._badge = markup.name  # "<Verdict>Wrong</Verdict> The capsule is.": set off as bold words are
            builder.bold(on=True)
        if text := measured(markup):
            builder.side(BlockKind.PROPERTY, [Piece(text, *mapped.place(markup.start, markup.end))], "dose")
        for value, visible in self._visible(markup, mapped):
            builder.side(BlockKind.ALT if value.name == "alt" else BlockKind.PROPERTY, visible, value.name)

    def _open_block(self, markup: Markup, mapped: Mapped, *, closes: bool, hidden: bool) -> None:
        builder = self._builder
        builder.flush()
        if markup.name in BLOCK_TAGS and (paragraph := builder.within(_PARAGRAPH, _NO_TAGS)) and paragraph.hidden:
            builder.close(paragraph)  # a tag of a block ends it, and with it what it hides
        frame = self._frame(markup, closes=closes)
        if hidden:
            if frame:
                builder.conceal(frame)
            return
        if text := measured(markup):
            builder.add([Piece(text, *mapped.place(markup.start, markup.end))])
            builder.flush(BlockKind.PROPERTY, name="dose")
        title = self._properties(markup, mapped, frame)
        self._list(markup, mapped, title)

    def _properties(self, markup: Markup, mapped: Mapped, frame: Frame | None) -> int | None:
        """The properties of a tag that a page shows, each a block; the one that titles it."""
        builder, title = self._builder, None
        together = shown_together(markup, mapped)
        if together is not None:
            builder.add(together[0])
            builder.flush(BlockKind.PROPERTY, name="figure")
        dated: list[Piece] = []
        for value, visible in self._visible(markup, mapped):
            if together is not None and value.name in together[1]:
                continue
            if value.name == DATED:
                dated = [*visible, Piece(": ", *mapped.place(value.start, value.start + len(value.value)))]
                continue
            builder.add((*dated, *visible))
            dated = []
            index = builder.flush(BlockKind.ALT if value.name == "alt" else BlockKind.PROPERTY, name=value.name)
            if is_title(value.name):
                title = index
                if frame and frame.box:
                    builder.titled(index)
        return title

    def _list(self, markup: Markup, mapped: Mapped, title: int | None) -> None:
        """Lists of strings that a component is given, as its page shows them: one item each, under its title."""
        items = [value for value in markup.attributes if value.name.startswith(LISTED) and value.value]
        for name, strings in groupby(items, key=lambda value: value.name):
            if not is_shown_list(name.removeprefix(LISTED)):
                continue
            if title is None and (said := said_by_name(markup, name.removeprefix(LISTED), mapped)):
                self._builder.add(said)
                title = self._builder.flush(BlockKind.PROPERTY, name="title")
            self._builder.top.previous = title if title is not None else self._builder.top.previous
            shown = self._builder.list(name)
            for value in strings:
                item = self._builder.item(LISTED)
                self._builder.add(mapped.cut(value.start, value.start + len(value.value)))
                self._builder.close(item)
            self._builder.close(shown)

    @staticmethod
    def _visible(markup: Markup, mapped: Mapped) -> Iterator[tuple[Attribute, Iterable[Piece]]]:
        if markup.name == "input" and markup.get("type") in ("checkbox", "hidden", "radio"):
            return
        for value in markup.attributes:
            if value.value and (
                value.name == DATED
                or is_visible_property(markup.name, value.name)
                or (markup.is_component and judges(value.name, value.value))
            ):
                end = value.start + len(value.value)
                plain = mapped.sub(value.start, end)
                yield value, (mapped.cut(value.start, end) if value.raw else unescaped(plain))

    def _frame(self, markup: Markup, *, closes: bool) -> Frame | None:
        """Open what the tag opens; `None` when it opens nothing."""
        builder, name = self._builder, markup.name
        if name in _OPTIONAL_CLOSE:
            return self._part(markup, closes=closes)
        if not closes:
            return None
        if name in _LISTS:
            return builder.list(name)
        if name == "table":
            return builder.table(name)
        if _HEADING.fullmatch(name):
            frame = Frame(name, kind=BlockKind.HEADING, level=int(name[1]))
        elif name in _KINDS:
            frame = Frame(name, kind=_KINDS[name])
        elif name == "dl":
            frame = Frame(name, entry=Entry())
        elif box := self._box(markup):
            return builder.box(name, box)
        else:
            frame = Frame(name, own=False)
        return builder.open(frame)

    @staticmethod
    def _box(markup: Markup) -> str | None:
        """The kind of container the tag opens, if it does."""
        name = markup.name
        box = _BOXES.get(name)
        if box is None and (markup.is_component or name.startswith("%")):
            titled = any(is_title(value.name) for value in markup.attributes)
            box = container_of(name) or ("callout" if titled else None)
        elif box is None and _BOX_CLASS.search(markup.get("class") or markup.get("className")):
            box = "callout"
        return box

    def _part(self, markup: Markup, *, closes: bool) -> Frame | None:  # noqa: PLR0911 - one return for each kind
        """A list item, definition, row or cell, whose end may be left out."""
        builder, name = self._builder, markup.name
        builder.flush()
        earlier = builder.within(*_OPTIONAL_CLOSE[name])
        if earlier:
            builder.close(earlier)
        if name == "li":
            return builder.item(name) if builder.top.items else None
        if name in _ROW_GROUPS:
            return builder.open(Frame(name, own=False)) if closes else None
        if name in ("dt", "dd"):
            if not closes and not builder.top.entry:
                return None
            return builder.open(Frame(name, kind=BlockKind.TERM if name == "dt" else BlockKind.DEFINITION))
        grid = builder.top.grid
        if grid is None:
            return None
        if name == "tr":
            grid.start_row(header=builder.within(_HEAD, _TABLE) is not None)
            return builder.open(Frame(name))
        place = grid.start_cell(
            header=name == "th",
            columns=_number(markup.get("colspan") or markup.get("colSpan")),
            rows=_number(markup.get("rowspan") or markup.get("rowSpan")),
        )
        return builder.open(Frame(name, kind=BlockKind.CELL, place=place))


def _is_block(name: str) -> bool:
    return name in BLOCK_TAGS and name not in INLINE_AT_LINE_START


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1  # noqa: PLR2004
