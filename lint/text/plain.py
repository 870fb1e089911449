"""Reads plain text: paragraphs, bullets and the lines that introduce them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.text.builder import Builder
from lint.text.pieces import Piece

if TYPE_CHECKING:
    from lint.text.draft import Content, Frame

_LINE = re.compile(r"[^\n\f]*")
_BULLET = re.compile(r"[ \t]*(?:[•‣◦▪●–*-]|\d{1,3}[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*([-=_*~#])\1{2,}[ \t]*")
_SENTENCE_END = (".", "!", ":", ";", ",", "…", "”", '"')
_LONGEST_HEADING = 80


def read_plain(source: str) -> Content:
    """The blocks of a plain text. A short line without a full stop that stands alone is a heading."""
    builder = Builder()
    items: Frame | None = None
    paragraph: list[tuple[int, str]] = []

    def end_paragraph(*, last: bool = False) -> None:
        if len(paragraph) == 1 and items is None and not last and _is_heading(paragraph[0][1]):
            builder.flush(BlockKind.HEADING, level=2)
        builder.flush()
        paragraph.clear()

    position = 0
    while position <= len(source):
        match = _LINE.match(source, position)
        end = match.end() if match else len(source)
        line = source[position:end]
        bullet = _BULLET.match(line)
        if not line.strip() or _RULE.fullmatch(line):
            end_paragraph()
        elif bullet:
            if items is None:
                builder.flush()
                paragraph.clear()
                items = builder.list("list")
            builder.close_named("item")
            builder.item("item")
            text = line[bullet.end() :]
            builder.add([Piece(text, position + bullet.end(), len(text))])
        else:
            if items is not None and builder.at_start:
                builder.close(items)
                items = None
            paragraph.append((position, line))
            builder.add([Piece(line, position, len(line))])
        builder.blank(end, min(1, len(source) - end))
        position = end + 1
    end_paragraph(last=True)
    return builder.finish()


def _is_heading(line: str) -> bool:
    text = line.strip()
    return len(text) <= _LONGEST_HEADING and not text.endswith(_SENTENCE_END) and any(map(str.isalpha, text))
