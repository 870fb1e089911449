"""Reads Markdown, MDX included, into blocks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

from lint.model.document import BlockKind
from lint.text import blocks, inlines
from lint.text.block_state import BlockState
from lint.text.builder import Builder
from lint.text.draft import Box, Entry, Frame
from lint.text.esm import STATEMENT_LINE
from lint.text.inline_reader import InlineReader
from lint.text.list_tables import make_table
from lint.text.marks import Marks
from lint.text.markup import tag_name
from lint.text.names import FILE_DIRECTIVES, container_of, is_page_text
from lint.text.pieces import Mapped, Piece
from lint.text.tables import row_cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

    from lint.text.draft import Content
    from lint.text.frontmatter import Field
    from lint.text.markup import Markup

_COMPONENT = re.compile(r"^ ?<([A-Z][\w.]*)[\s/>]", re.MULTILINE)
_CALLOUT = re.compile(r"\[!([\w-]+)\][+-]?[ \t]*")
_CONTENTS = re.compile(r"^[ \t]*\{:(?:[^}\n]*[ \t])?toc(?:[ \t][^}\n]*)?\}[ \t]*$", re.MULTILINE)
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_YEAR = re.compile(r"(?:19|20)\d\d[.)][ \t]+\Z")
_MARKER = 12  # characters that a list marker and the blanks behind it take
_DEEPEST = 60  # quotes and lists in each other, links in each other; CommonMark leaves the bound to us


def read_markdown(source: str, fields: Iterable[Field], body: int, *, mdx: bool) -> Content:
    """What `source` holds: its visible front matter fields, then what stands from offset `body`."""
    blank = re.sub(r"[^\n]", " ", source[:body]) + source[body:]
    return _Walker(blank, body, mdx=mdx).read(fields)


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    md.use(deflist_plugin)
    md.inline.ruler2.disable(["fragments_join"])
    md.inline.parse = lambda src, md, env, tokens: tokens  # type: ignore[method-assign]  # noqa: ARG005 - alts are read here
    blocks.install(md)
    inlines.install(md)
    return md


class _Walker:
    """Walks the block tokens and drives a builder."""

    def __init__(self, source: str, body: int, *, mdx: bool) -> None:
        self._source = source
        self._whole = Mapped([Piece(source, 0, len(source))])
        self._md = _parser()
        self._tokens: list[Token] = []
        self._state = BlockState(source, self._md, {}, self._tokens, body=body, mdx=mdx)
        expressions = mdx or _is_mdx(source)
        self._state.expressions = expressions
        self._builder = Builder()
        self._marks = Marks(self._builder, self._state.finder)
        self._inlines = InlineReader(self._md, self._builder, self._marks, mdx=expressions)
        self._frames: list[Frame] = []  # of Markdown's own constructs, which nest properly
        self._row: list[Mapped] = []
        self._tables_end = True  # until a table made of lists does not: then neither do those in it

    def read(self, fields: Iterable[Field]) -> Content:
        """All blocks and parts."""
        for item in fields:
            for index, paragraph in enumerate(item.paragraphs):
                if index:
                    self._builder.blank(paragraph.offset(0), 0, "\n")
                self._inlines.read(paragraph)
            kind = BlockKind.TITLE if item.top and item.key.lower() == "title" else BlockKind.FIELD
            self._builder.flush(kind, name=item.key)
        self._md.block.tokenize(self._state, 0, self._state.lineMax)
        self._inlines.references = self._state.env.get("references", {})
        for index, token in enumerate(self._tokens):
            self._block(token, index)
        return self._builder.finish()

    def _block(self, token: Token, index: int) -> None:  # noqa: C901, PLR0912, PLR0915 - one flat table of token types
        builder = self._builder
        match token.type:
            case "inline":
                self._inline(token, index)
            case "paragraph_open" | "paragraph_close" | "code_block" | "fence" | "hr" | "hidden":
                builder.flush()
                if "part" in token.meta:
                    builder.part(self._source, *token.meta["part"])
                if token.type in ("code_block", "fence", "hr"):
                    builder.top.previous = None
            case "heading_open":
                self._open(Frame("", kind=BlockKind.HEADING, level=int(token.tag[1])))
            case "bullet_list_open" | "ordered_list_open":
                self._frames.append(builder.list(""))
            case "list_item_open":
                self._frames.append(builder.item("", int(token.info) if token.info.isdigit() else None))
            case "blockquote_open":
                self._quote(index)
            case "table_open":
                self._frames.append(builder.table(""))
            case "tr_open":
                self._start_row(index)
            case "th_open" | "td_open":
                place = builder.top.grid.start_cell(header=token.tag == "th") if builder.top.grid else None
                self._open(Frame("", kind=BlockKind.CELL, place=place, barrier=True))
            case "dl_open":
                self._open(Frame("", entry=Entry()))
            case "dt_open":
                self._open(Frame("", kind=BlockKind.TERM))
            case "dd_open":
                self._open(Frame("", kind=BlockKind.DEFINITION))
            case "markup":
                self._marks.apply(token.meta["markup"], self._whole, inline=False)
            case "exported":
                self._exported(token.meta["markup"])
            case "box_open":
                self._frames.append(builder.box("", token.meta["box"]))
                self._title(token.meta["title"])
            case "directive_open":
                self._directive(token, index)
            case "directive_close":
                builder.close_named(":::")
            case "tooltip":
                builder.flush()
                self._inlines.read(self._whole.sub(*token.meta["place"]))
                builder.flush(BlockKind.PROPERTY, name="title")
            case "row_open":
                builder.flush()
                if builder.top.grid:
                    builder.top.grid.start_row(header=token.meta["header"])
            case "cell_open":
                place = builder.top.grid.start_cell(header=token.meta["header"]) if builder.top.grid else None
                self._open(Frame("", kind=BlockKind.CELL, place=place))
            case "footnote_open":
                frame = Frame("", kind=BlockKind.FOOTNOTE, box=Box("footnote"), footnote=token.meta["label"])
                self._open(frame)
            case "row_close" | "tr_close" | "thead_open" | "thead_close" | "tbody_open" | "tbody_close":
                pass
            case _:
                if token.type.endswith("_close"):
                    builder.close(self._frames.pop())

    def _exported(self, markup: Markup) -> None:
        """What a component shows of it stands where it is exported; what it says of the page is front matter."""
        if markup.is_component:
            self._marks.apply(markup, self._whole, inline=False)
            return
        self._builder.flush()
        for value in markup.attributes:
            if is_page_text(value.name):
                self._builder.add(self._whole.cut(value.start, value.start + len(value.value)))
                kind = BlockKind.TITLE if value.name == "title" else BlockKind.FIELD
                self._builder.flush(kind, name=value.name)

    def _open(self, frame: Frame) -> None:
        self._frames.append(self._builder.open(frame))

    def _title(self, place: tuple[int, int] | None, kind: BlockKind = BlockKind.SUMMARY) -> None:
        if place:
            self._inlines.read(self._whole.sub(*place))
            self._builder.titled(self._builder.flush(kind))

    def _directive(self, token: Token, index: int) -> None:
        """A box with its title; a figure holds its caption, and a table has one."""
        builder, name, title = self._builder, token.meta["name"], token.meta["title"]
        kind = BlockKind.SUMMARY
        if name == "list-table":
            kind = BlockKind.CAPTION
            builder.table(":::")
            numbers = {option: _number(self._source[start:end]) for option, start, end in token.meta["options"]}
            rows, columns = numbers.get("header-rows", 0), numbers.get("stub-columns", 0)
            if self._tables_end:
                self._tables_end = make_table(self._tokens, index, header_rows=rows, stub_columns=columns)
        elif name == "table":
            kind = BlockKind.CAPTION
            builder.open(Frame(":::", own=False))
        elif name in FILE_DIRECTIVES:
            builder.open(Frame(":::", kind=BlockKind.CAPTION))
        else:
            builder.box(":::", container_of(name) or "callout")
        self._title(title, kind)
        for option, start, end in token.meta["options"]:
            if option in ("alt", "caption", "title"):
                self._inlines.read(self._whole.sub(start, end))
                builder.flush(BlockKind.ALT if option == "alt" else kind, name=option)

    def _quote(self, index: int) -> None:
        """A quote, or a callout where its first line says so: `[!NOTE]` is the mark, the rest of the line its title."""
        first = self._tokens[index + 2] if index + 2 < len(self._tokens) else None
        callout = None
        if first is not None and first.type == "inline" and "lines" in first.meta:
            start, end = first.meta["lines"][0]
            callout = _CALLOUT.match(self._source, start, end)
        self._frames.append(self._builder.box("", "callout" if callout else "quote"))
        if first is not None and callout:
            end = first.meta["lines"].pop(0)[1]
            self._title((callout.end(), end))

    def _start_row(self, index: int) -> None:
        if self._builder.top.grid:
            self._builder.top.grid.start_row()
        lines = self._tokens[index + 2].meta.get("lines", [])
        self._row = row_cells(self._source, *lines[0])[::-1] if lines else []

    def _inline(self, token: Token, index: int) -> None:
        before = self._tokens[index - 1]
        if before.type in ("th_open", "td_open"):
            if self._row:
                self._inlines.read(self._row.pop())
            return
        lines: list[tuple[int, int]] = token.meta.get("lines", [])
        if before.type == "heading_open" and before.markup.startswith("#") and lines:
            lines = [_atx(self._source, *lines[0])]
        pieces: list[Piece] = []
        for start, end in lines:
            text = self._source[start:end].removesuffix("\t")  # the CR of CRLF
            if pieces:
                pieces.append(Piece("\n", pieces[-1].start + pieces[-1].length, 1))
            pieces.append(Piece(text, start, len(text)))
        mapped = Mapped(pieces)
        if "toc" in mapped.text and _CONTENTS.search(mapped.text):  # a table of contents takes this one's place
            return
        lead = len(mapped.text) - len(mapped.text.lstrip())
        if before.type == "paragraph_open" and self._tokens[index - 2].type == "list_item_open":
            task = _TASK.match(mapped.text, lead)
            lead = task.end() if task else lead
            start = mapped.offset(0)
            year = _YEAR.search(self._source, max(0, start - _MARKER), start)
            if year:  # "2016. A study …" is an item to the parser, and a year to its writer
                self._inlines.read(self._whole.sub(*year.span()))
        self._inlines.read(mapped.sub(lead, len(mapped.text.rstrip())))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0  # noqa: PLR2004


def _is_mdx(source: str) -> bool:
    """Whether a Markdown file holds components or ESM, so that braces hold code; `<P>` is HTML."""
    if any(tag_name(found[1]) == found[1] for found in _COMPONENT.finditer(source)):
        return True
    return STATEMENT_LINE.search(source) is not None


def _atx(source: str, start: int, end: int) -> tuple[int, int]:
    """Where the text of a `# heading #` stands in its line."""
    text = source[start:end].rstrip(" \t")
    hashes = text.rstrip("#")
    if hashes.endswith((" ", "\t")):
        text = hashes
    return start + len(text) - len(text.lstrip("#")), start + len(text)
