"""Reads HTML files into blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.text.builder import Builder
from lint.text.marks import Marks, unescaped
from lint.text.markup import Finder, Markup
from lint.text.pieces import Mapped, Piece
from lint.text.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.text.draft import Content
    from lint.text.frontmatter import Field

_MARK = re.compile(r"<|\{[{%]")
_LANGUAGE = re.compile(r"<html\b[^>]{0,2000}?\s(?:xml:)?lang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD = 20_000
_DESCRIPTIONS = frozenset(("description", "og:title", "og:description", "twitter:title", "twitter:description"))


def read_html(source: str, fields: Iterable[Field] = (), body: int = 0) -> Content:
    """What an HTML file holds: its visible front matter fields, what a browser shows, its title and descriptions.

    Generators of sites fill pages in: what stands in `{{ … }}` and `{% … %}` is theirs.
    """
    builder = Builder()
    finder = Finder(source, blank_lines=True)
    marks = Marks(builder, finder)
    whole = Mapped([Piece(source, 0, len(source))])
    for item in fields:
        for paragraph in item.paragraphs:
            builder.add(unescaped(paragraph))
            builder.blank(paragraph.offset(len(paragraph.text)), 0, "\n")
        title = item.top and item.key.lower() == "title"
        builder.flush(BlockKind.TITLE if title else BlockKind.FIELD, name=item.key)
    position = start = body
    while found := _MARK.search(source, position):
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


def declared_language(source: str) -> str | None:
    """The language that the tag `<html lang="…">` names."""
    match = _LANGUAGE.search(source, 0, _HEAD)
    return match[1] if match else None


def _description(markup: Markup, whole: Mapped, builder: Builder) -> None:
    name = (markup.get("name") or markup.get("property")).lower()
    content = next((attribute for attribute in markup.attributes if attribute.name == "content"), None)
    if name in _DESCRIPTIONS and content:
        builder.flush()
        builder.add(unescaped(whole.sub(content.start, content.start + len(content.value))))
        builder.flush(BlockKind.FIELD, name=name)
