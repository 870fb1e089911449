"""Finds the markup at a place: one scanner for Markdown blocks, inline text and HTML files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.text.braces import scan_brace
from lint.text.tags import scan_angle

if TYPE_CHECKING:
    from lint.text.markup import Finder, Markup


def scan(finder: Finder, position: int, *, expressions: bool) -> Markup | None:
    """The markup that starts at `position`, or `None`. `expressions` says whether `{…}` is code, as in MDX."""
    first = finder.src[position : position + 1]
    if first == "<":
        return scan_angle(finder, position)
    if first == "{":
        return scan_brace(finder, position, expressions=expressions)
    return None
