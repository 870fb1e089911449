"""Reads articles: the visible text of Markdown, MDX, HTML and plain text, each character with its place in the file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from lint.model.document import Document
from lint.model.span import Lines
from lint.text.source import decode, same_length

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.text.draft import Content


__all__ = ["decode", "read"]

_PLAIN = frozenset((".txt", ".text"))
_HTML = frozenset((".html", ".htm", ".xhtml"))


def read(path: str, text: str, fields: Iterable[tuple[str, bool]] = ()) -> Document:
    """The article of that text; `path` decides by its suffix how it is read, Markdown unless it says otherwise.

    Spans of its blocks are code points of `text`, byte order mark and CRLF included. Front matter that cannot be
    parsed is told in `front_matter_error`; nothing is raised, whatever the text. The `lang` of an HTML file's first tag
    counts as front matter. `fields` says of front matter fields whether readers see them, beside what is known of them;
    `*` is every other one.
    """
    # the parsers are imported here: a run that finds nothing to read must not pay for them
    from lint.text.frontmatter import FrontMatter, read_front_matter  # noqa: PLC0415
    from lint.text.names import visible_fields  # noqa: PLC0415

    source = same_length(text)
    suffix = PurePath(path).suffix.lower()
    front = FrontMatter()
    content: Content
    if suffix in _PLAIN:
        from lint.text.plain import read_plain  # noqa: PLC0415

        content = read_plain(source)
    elif suffix in _HTML:
        from lint.text.html import declared_language, read_html  # noqa: PLC0415

        front = read_front_matter(source, visible_fields(fields))
        content = read_html(source, front.fields, front.end)
        if language := declared_language(source):
            front.values.setdefault("lang", language)
    else:
        from lint.text.markdown import read_markdown  # noqa: PLC0415

        front = read_front_matter(source, visible_fields(fields))
        body = max(front.end, text.startswith("\ufeff"))
        content = read_markdown(source, front.fields, body, mdx=suffix == ".mdx")
    directives = content.directives
    if "factlint" in front.values:
        from lint.text.suppressions import read_entries  # noqa: PLC0415

        directives = (*read_entries(front.values, source[: front.end]), *directives)
    return Document(path, text, content.blocks, front.values, front.error, Lines(text), content.parts, directives)
