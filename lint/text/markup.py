"""What marks in a text are, and a finder of their ends.

All scanning is linear: whatever looks for a closing mark asks a `Finder`, which remembers that none is further on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from lint.text.names import HTML_TAGS

_CLOSING_TAG = re.compile(r"</\s*([A-Za-z][\w.:-]*)")
_CLOSING_SHORTCODE = re.compile(r"\{\{[<%]-?\s*/\s*([\w./-]+)|\{%-?\s*end(\w+)")
_BRACES = re.compile(r"[{}]")
_BRINGING_IN = ("{{>", "{{#")  # a partial of Handlebars, an include of mdBook

RAW_TAGS = frozenset(("script", "style", "pre", "textarea", "svg", "iframe", "math", "template", "canvas", "object"))
VOID_TAGS = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)


class MarkupKind(StrEnum):
    """What was found."""

    OPEN = "open"
    CLOSE = "close"
    EMPTY = "empty"  # <br>, <Dose />, a shortcode without a closing one
    HIDDEN = "hidden"  # a comment, an expression, a script: shows nothing
    LITERAL = "literal"  # {"text"}: shows its one attribute's value


@dataclass(frozen=True, slots=True)
class Attribute:
    """`value` starts at `start` of the text scanned; `raw` values (of expressions) hold no entities."""

    name: str
    value: str
    start: int
    raw: bool = False


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of markup at the half-open range `start:end` of the text scanned. A shortcode's name starts with `%`."""

    kind: MarkupKind
    name: str
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()

    @property
    def is_component(self) -> bool:
        """Whether it is a JSX component or a custom element."""
        return self.name[:1].isupper() or "." in self.name or "-" in self.name

    def brings_in(self, src: str) -> bool:
        """Whether it shows something that is kept elsewhere; `src` is the text scanned."""
        if self.kind is MarkupKind.HIDDEN:
            return src.startswith(_BRINGING_IN, self.start)
        return self.kind in (MarkupKind.OPEN, MarkupKind.EMPTY) and (self.is_component or self.name.startswith("%"))

    def get(self, name: str) -> str:
        """An attribute's value, "" when it has none."""
        return next((attribute.value for attribute in self.attributes if attribute.name == name), "")


class Finder:
    """Looks forward in one text without ever looking twice for what is not there."""

    __slots__ = ("_braces", "_closers", "_last", "blank_lines", "src")

    def __init__(self, src: str, *, blank_lines: bool = False) -> None:
        self.src = src
        self.blank_lines = blank_lines  # whether a tag may go on after one: in HTML and MDX, not in Markdown
        self._last: dict[str, int] = {}
        self._braces: dict[int, int] | None = None
        self._closers: dict[str, list[int]] | None = None

    def find(self, mark: str, position: int) -> int:
        """As `str.find`, constant time when `mark` does not occur any more."""
        last = self._last.get(mark)
        if last is None:
            last = self._last[mark] = self.src.rfind(mark)
        return -1 if position > last else self.src.find(mark, position)

    def brace(self, position: int) -> int:
        """Where the brace that opens at `position` is closed, or -1."""
        if self._braces is None:
            self._braces = {}
            opened: list[int] = []
            for match in _BRACES.finditer(self.src):
                if match[0] == "{":
                    opened.append(match.start())
                elif opened:
                    self._braces[opened.pop()] = match.start()
        return self._braces.get(position, -1)

    def closer(self, name: str, position: int) -> int:
        """Where the next closing tag (or shortcode, for a name in `%`) of that name stands from `position`, or -1."""
        if self._closers is None:
            self._closers = {}
            for match in _CLOSING_TAG.finditer(self.src):
                self._closers.setdefault(tag_name(match[1]), []).append(match.start())
            for match in _CLOSING_SHORTCODE.finditer(self.src):
                self._closers.setdefault("%" + (match[1] or match[2]), []).append(match.start())
        places = self._closers.get(name, [])
        index = bisect_left(places, position)
        return places[index] if index < len(places) else -1


def tag_name(name: str) -> str:
    """A tag's name as it is known: HTML names are case-insensitive when all capitals, component names are not.

    `<Q>` is a component: nobody writes that tag of HTML in a capital, and quizzes are full of it.
    """
    return lower if name.isupper() and (lower := name.lower()) in HTML_TAGS and lower != "q" else name
