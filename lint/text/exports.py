"""Finds the text in what an MDX file exports: questions for a component of the page, and the page's own title."""

from __future__ import annotations

import re

from lint.text.markup import Attribute, Markup, MarkupKind
from lint.text.tags import PROPERTY, named_strings

_CONSTANT = re.compile(r"export\s+(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]*)?=\s*(?=[\[{])")
_ABOUT_THE_PAGE = frozenset(("meta", "metadata", "frontmatter", "pageMeta", "pageMetadata", "seo"))
_EXPORT = "Export"  # a component's name, so that the same properties are text in both


def exported(src: str, start: int, end: int) -> Markup | None:
    """The statement at `start:end` as a component whose properties are what the page shows of it, if it shows any.

    A list or an object that no expression of the page names is code: nobody sees it.
    """
    found = _CONSTANT.match(src, start, end)
    if found is None:
        return None
    name = found[1]
    if name in _ABOUT_THE_PAGE:
        return Markup(MarkupKind.EMPTY, "", start, end, _named(src, found.end(), end))
    shown = re.compile(r"\{\s*(?:\.\.\.\s*)?" + re.escape(name) + r"(?![\w$])")
    if not shown.search(src, end):
        return None
    return Markup(MarkupKind.EMPTY, _EXPORT, start, end, _named(src, found.end(), end))


def _named(src: str, start: int, end: int) -> tuple[Attribute, ...]:
    return tuple(named_strings(src, start, end, PROPERTY))
