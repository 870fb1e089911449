"""Reads a stretch of inline Markdown into the builder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.text import inlines
from lint.text.marks import unescaped
from lint.text.pieces import Mapped, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from lint.text.builder import Builder
    from lint.text.marks import Marks

_TITLE = re.compile(r"\]\([^\n]*?[ \t\n]([\"'(])([^\n]*)[\"')][ \t\n]*\)$")
# No sign that markup begins with, no blank at a line's end or start; `**` only where it can but open or can but close.
_TEXT = rf"(?:[^{inlines.SIGNS} \t\n]++|[ \t](?!\n)|\n(?![ \t]))"
_BOLD = (
    rf"(?<![^ \t\n(])\*\*(?=[^\W_]){_TEXT}++"
    r"(?:(?<=[^\W_])\*\*(?![^ \t\n.,;:?)])|(?<=[.,;:?)])\*\*(?![^ \t\n]))"
)
_PLAIN = re.compile(rf"(?:{_TEXT}++|{_BOLD})*+")
_BREAK = re.compile(r"(\n|\*\*)")
_LONGEST = 500_000  # a longer paragraph is no prose: read in parts, it needs no gigabytes for its tokens
_DEEPEST = 4  # images in images' alts, notes in notes


class InlineReader:
    """Turns inline tokens into text, breaks, notes and marks."""

    def __init__(self, md: MarkdownIt, builder: Builder, marks: Marks, *, mdx: bool) -> None:
        self._md = md
        self._builder = builder
        self._marks = marks
        self._mdx = mdx
        self._notes = 0
        self.references: dict[str, object] = {}

    def read(self, mapped: Mapped) -> None:
        """Append what the text shows to the present block."""
        text, start = mapped.text, 0
        while start < len(text):
            end = start + _LONGEST
            if end < len(text):
                end = text.find(" ", end) + 1 or len(text)
            part = mapped.sub(start, end) if start or end < len(text) else mapped
            if _PLAIN.fullmatch(part.text):
                self._plain(part)
            else:
                for token in inlines.parse(self._md, part.text, mdx=self._mdx, references=self.references):
                    self._token(token, part)
            start = end

    def _plain(self, mapped: Mapped) -> None:
        """Lines without markup but for words in bold: what nearly all paragraphs are, and read without a parser."""
        builder, position, bold = self._builder, 0, False
        for part in _BREAK.split(mapped.text):
            end = position + len(part)
            if part == "\n":
                builder.blank(*mapped.place(position, end))
            elif part == "**":
                bold = not bold
                builder.bold(on=bold)
            elif part:
                builder.add(mapped.cut(position, end))
            position = end

    def _token(self, token: Token, mapped: Mapped) -> None:
        builder = self._builder
        match token.type:
            case "text" | "text_special" | "code_inline":
                builder.add(shown(token, mapped))
            case "softbreak" | "hardbreak":
                place = mapped.place(token.meta["at"], token.meta["to"])
                builder.blank(*place, "\n" if token.type == "hardbreak" else " ")
            case "strong_open" | "strong_close":
                builder.bold(on=token.nesting > 0)
            case "s_open" | "s_close":
                builder.hide(on=token.nesting > 0)
            case "markup":
                self._marks.apply(token.meta["markup"], mapped, inline=True)
            case "note":
                builder.note(token.meta["label"])
            case "note_here":
                self._notes += 1
                label = f"^{self._notes}"
                builder.note(label)
                start = token.meta["at"] + 2
                inner = mapped.sub(start, start + len(token.content))
                builder.side(BlockKind.FOOTNOTE, self.plain(inner), footnote=label)
            case "image":
                start = token.meta["at"] + 2
                inner = mapped.sub(start, start + len(token.content))
                builder.side(BlockKind.ALT, self.plain(inner), "alt")
                title = _TITLE.search(mapped.text, start + len(token.content), token.meta["to"])
                if title and token.attrs.get("title"):  # that of a reference stands elsewhere, and names the file
                    builder.side(BlockKind.PROPERTY, unescaped(mapped.sub(*title.span(2))), "title")
            case _:  # emphasis and links show only what is in them
                pass

    def plain(self, mapped: Mapped, depth: int = 1) -> Iterator[Piece]:
        """The characters that inline Markdown shows, without its structure: for alts and notes."""
        struck = 0
        for token in inlines.parse(self._md, mapped.text, mdx=self._mdx, references=self.references):
            match token.type:
                case "s_open" | "s_close":
                    struck += token.nesting
                case "text" | "text_special" | "code_inline" if not struck:
                    yield from shown(token, mapped)
                case "softbreak" | "hardbreak":
                    yield Piece(" ", *mapped.place(token.meta["at"], token.meta["to"]))
                case "image" if depth < _DEEPEST:
                    start = token.meta["at"] + 2
                    yield from self.plain(mapped.sub(start, start + len(token.content)), depth + 1)
                case _:
                    pass


def shown(token: Token, mapped: Mapped) -> list[Piece]:
    """The pieces of a token that shows characters."""
    start, end = token.meta["at"], token.meta["to"]
    if token.type == "code_inline":
        start, end = start + len(token.markup), end - len(token.markup)
        start += (end - start - len(token.content)) // 2
        return mapped.cut(start, start + len(token.content))
    if token.type == "text_special" and token.info == "escape" and len(token.content) == 1:
        return mapped.cut(end - 1, end)
    if end - start == len(token.content):
        return mapped.cut(start, end)
    return [Piece(token.content, *mapped.place(start, end))] if token.content else []
