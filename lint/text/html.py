"""Reads HTML files into blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.text.builder import Builder
from lint.text.marks import Marks, unescaped
from lint.text.markup import Finder, Markup, scan
from lint.text.pieces import Mapped, Piece

if TYPE_CHECKING:
    from lint.model.document import Block

_TAG = re.compile("<")
_DESCRIPTIONS = frozenset(("description", "og:title", "og:description", "twitter:title", "twitter:description"))


def read_html(source: str) -> tuple[Block, ...]:
    """The blocks of an HTML file: what a browser shows, its title and its descriptions."""
    builder = Builder()
    finder = Finder(source)
    marks = Marks(builder, finder)
    whole = Mapped([Piece(source, 0, len(source))])
    position = start = 0
    while found := _TAG.search(source, position):
        markup = scan(finder, found.start(), expressions=False)
        if markup is None:
            position = found.end()
            continue
        builder.add(unescaped(whole.sub(start, found.start())))
        if markup.name == "meta":
            _description(markup, whole, builder)
        marks.apply(markup, whole, inline=True)
        position = start = markup.end
    builder.add(unescaped(whole.sub(start, len(source))))
    return builder.finish()


def _description(markup: Markup, whole: Mapped, builder: Builder) -> None:
    name = (markup.get("name") or markup.get("property")).lower()
    content = next((attribute for attribute in markup.attributes if attribute.name == "content"), None)
    if name in _DESCRIPTIONS and content:
        builder.flush()
        builder.add(unescaped(whole.sub(content.start, content.start + len(content.value))))
        builder.flush(BlockKind.FIELD, name=name)
