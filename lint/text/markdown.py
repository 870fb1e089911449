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
from lint.text.inline_reader import InlineReader
from lint.text.marks import Marks
from lint.text.names import container_of
from lint.text.pieces import Mapped, Piece
from lint.text.tables import row_cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

    from lint.model.document import Block
    from lint.text.frontmatter import Field

_MDX = re.compile(
    r"^ ?(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?[\"']|export\s+(?:default|const)\s|<[A-Z]\w*[\s/>])", re.MULTILINE
)
_CALLOUT = re.compile(r"\[!([\w-]+)\][+-]?[ \t]*")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_DEEPEST = 60  # quotes and lists in each other, links in each other; CommonMark leaves the bound to us


def read_markdown(source: str, fields: Iterable[Field], body: int, *, mdx: bool) -> tuple[Block, ...]:
    """The blocks of `source`: its visible front matter fields, then what stands from offset `body`."""
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
        expressions = mdx or _MDX.search(source) is not None
        self._state.expressions = expressions
        self._builder = Builder()
        self._marks = Marks(self._builder, self._state.finder)
        self._inlines = InlineReader(self._md, self._builder, self._marks, mdx=expressions)
        self._frames: list[Frame] = []  # of Markdown's own constructs, which nest properly
        self._row: list[Mapped] = []

    def read(self, fields: Iterable[Field]) -> tuple[Block, ...]:
        """All blocks."""
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

    def _block(self, token: Token, index: int) -> None:  # noqa: C901, PLR0912 - one flat table of token types
        builder = self._builder
        match token.type:
            case "inline":
                self._inline(token, index)
            case "paragraph_open" | "paragraph_close" | "code_block" | "fence" | "hr" | "hidden":
                builder.flush()
                if token.type in ("code_block", "fence", "hr"):
                    builder.top.previous = None
            case "heading_open":
                self._open(Frame("", kind=BlockKind.HEADING, level=int(token.tag[1])))
            case "bullet_list_open" | "ordered_list_open":
                self._frames.append(builder.list(""))
            case "list_item_open":
                self._frames.append(builder.item(""))
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
            case "box_open":
                self._frames.append(builder.box("", token.meta["box"]))
                self._title(token.meta["title"])
            case "directive_open":
                builder.box(":::", container_of(token.meta["name"]) or "callout")
                self._title(token.meta["title"])
            case "directive_close":
                builder.close_named(":::")
            case "footnote_open":
                frame = Frame("", kind=BlockKind.FOOTNOTE, box=Box("footnote"), footnote=token.meta["label"])
                self._open(frame)
            case "tr_close" | "thead_open" | "thead_close" | "tbody_open" | "tbody_close":
                pass
            case _:
                if token.type.endswith("_close"):
                    builder.close(self._frames.pop())

    def _open(self, frame: Frame) -> None:
        self._frames.append(self._builder.open(frame))

    def _title(self, place: tuple[int, int] | None) -> None:
        if place:
            self._inlines.read(self._whole.sub(*place))
            self._builder.titled(self._builder.flush(BlockKind.SUMMARY))

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
            pieces.append(Piece(text, start, len(text)))
            pieces.append(Piece("\n", start + len(text), 1))
        mapped = Mapped(pieces)
        lead = len(mapped.text) - len(mapped.text.lstrip())
        if before.type == "paragraph_open" and self._tokens[index - 2].type == "list_item_open":
            task = _TASK.match(mapped.text, lead)
            lead = task.end() if task else lead
        self._inlines.read(mapped.sub(lead, len(mapped.text.rstrip())))


def _atx(source: str, start: int, end: int) -> tuple[int, int]:
    """Where the text of a `# heading #` stands in its line."""
    text = source[start:end].rstrip(" \t")
    hashes = text.rstrip("#")
    if hashes.endswith((" ", "\t")):
        text = hashes
    return start + len(text) - len(text.lstrip("#")), start + len(text)
