"""Finds HTML and JSX tags, comments, `{expressions}` and template shortcodes, each with its place.

One scanner serves Markdown blocks, inline text and HTML files. All of it is linear: whatever looks for a closing mark
asks a `Finder`, which remembers that there is none further on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from lint.text.names import HTML_TAGS

_NAME = re.compile(r"[A-Za-z][\w.:-]*")
_ATTRIBUTE = re.compile(r"[A-Za-z_:@#*(\[][\w.:@()\[\]#*-]*")
_SPACE = re.compile(r"[ \t\r\n\f]*")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")
_UNQUOTED = re.compile(r"[^\s\"'=<>`{]+")
_CLOSING_TAG = re.compile(r"</\s*([A-Za-z][\w.:-]*)")
_CLOSING_SHORTCODE = re.compile(r"\{\{[<%]-?\s*/\s*([\w./-]+)|\{%-?\s*end(\w+)")
_BRACES = re.compile(r"[{}]")
_QUOTED = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`([^`$]*)`|“([^”]*)”")
_PROPERTY = re.compile(r"[\"']?([A-Za-z_]\w*)[\"']?\s*[:=]\s*(?=[\"'`])")
_PARAMETER = re.compile(r"([A-Za-z_][\w-]*)\s*[=:]\s*(?=[\"'`“])")
_ATTRIBUTE_LIST = re.compile(r"\{:?\s*[#.][^{}\n]*\}|\{:[^{}\n]*\}")
_LITERAL = re.compile(r"\{\s*(?:\"([^\"\n]*)\"|'([^'\n]*)'|`([^`$]*)`)\s*\}")

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

    def get(self, name: str) -> str:
        """An attribute's value, "" when it has none."""
        return next((attribute.value for attribute in self.attributes if attribute.name == name), "")


class Finder:
    """Looks forward in one text without ever looking twice for what is not there."""

    __slots__ = ("_braces", "_closers", "_last", "src")

    def __init__(self, src: str) -> None:
        self.src = src
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
                self._closers.setdefault(_key(match[1]), []).append(match.start())
            for match in _CLOSING_SHORTCODE.finditer(self.src):
                self._closers.setdefault("%" + (match[1] or match[2]), []).append(match.start())
        places = self._closers.get(name, [])
        index = bisect_left(places, position)
        return places[index] if index < len(places) else -1


def scan(finder: Finder, position: int, *, expressions: bool) -> Markup | None:
    """The markup that starts at `position`, or `None`. `expressions` says whether `{…}` is code, as in MDX."""
    first = finder.src[position : position + 1]
    if first == "<":
        return _scan_angle(finder, position)
    if first == "{":
        return _scan_brace(finder, position, expressions=expressions)
    return None


def _key(name: str) -> str:
    """HTML names are case-insensitive when all capitals, component names are not."""
    return lower if name.isupper() and (lower := name.lower()) in HTML_TAGS else name


def _scan_angle(finder: Finder, position: int) -> Markup | None:  # noqa: PLR0911 - one return for each kind of markup
    src = finder.src
    if src.startswith("<!--", position):
        if src.startswith((">", "->"), position + 4):
            end = src.index(">", position) + 1
        else:
            end = finder.find("-->", position + 4) + 3
        return Markup(MarkupKind.HIDDEN, "comment", position, end) if end > position else None
    for opening, closing in (("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>")):
        if src.startswith(opening, position):
            if opening == "<!" and not src[position + 2 : position + 3].isalpha():
                return None
            end = finder.find(closing, position + len(opening)) + len(closing)
            return Markup(MarkupKind.HIDDEN, "declaration", position, end) if end > position else None
    if src.startswith("</", position):
        name = _NAME.match(src, position + 2)
        end = _after_space(src, name.end() if name else position + 2)
        if src[end : end + 1] != ">":
            return None
        return Markup(MarkupKind.CLOSE, _key(name[0]) if name else "", position, end + 1)
    if src.startswith("<>", position):
        return Markup(MarkupKind.EMPTY, "", position, position + 2)
    return _scan_tag(finder, position)


def _after_space(src: str, position: int) -> int:
    match = _SPACE.match(src, position)
    return match.end() if match else position


def _scan_tag(finder: Finder, position: int) -> Markup | None:
    src = finder.src
    match = _NAME.match(src, position + 1)
    if not match:
        return None
    name, at = _key(match[0]), match.end()
    attributes: list[Attribute] = []
    while True:
        start, at = at, _after_space(src, at)
        if _BLANK_LINE.search(src, start, at):
            return None
        if src.startswith("/>", at) or src.startswith(">", at):
            empty = src[at] == "/" or name in VOID_TAGS
            end = at + (2 if src[at] == "/" else 1)
            kind = MarkupKind.EMPTY if empty else MarkupKind.OPEN
            break
        if at == start:  # attributes are set apart by blanks
            return None
        brace = src.startswith("{", at)  # {...spread} or {/* comment */}
        at = finder.brace(at) + 1 if brace else _scan_attribute(finder, at, attributes)
        if at <= 0:
            return None
    if kind is MarkupKind.OPEN and name in RAW_TAGS:
        closer = finder.closer(name, end)
        if closer >= 0:
            end = finder.find(">", closer) + 1 or len(src)
            return Markup(MarkupKind.HIDDEN, name, position, end)
        kind = MarkupKind.EMPTY
    return Markup(kind, name, position, end, tuple(attributes))


def _scan_attribute(finder: Finder, position: int, attributes: list[Attribute]) -> int:  # noqa: PLR0911 - no attribute, no match
    """Add the attribute (or an expression's properties) at `position`; the position after it, 0 when there is none."""
    src = finder.src
    match = _ATTRIBUTE.match(src, position)
    if not match:
        return 0
    name, at = match[0], match.end()
    equals = _after_space(src, at)
    if not src.startswith("=", equals):
        attributes.append(Attribute(name, "", at))
        return at
    at = _after_space(src, equals + 1)
    mark = src[at : at + 1]
    if mark and mark in "\"'":
        end = finder.find(mark, at + 1)
        if end < 0 or _BLANK_LINE.search(src, at, end):
            return 0
        attributes.append(Attribute(name, src[at + 1 : end], at + 1))
        return end + 1
    if mark == "{":
        end = finder.brace(at)
        if end < 0:
            return 0
        literal = _LITERAL.fullmatch(src, at, end + 1)
        if literal and literal.lastindex:
            attributes.append(Attribute(name, literal[literal.lastindex], literal.start(literal.lastindex), raw=True))
        else:
            attributes.extend(_named_strings(src, at, end, _PROPERTY))
        return end + 1
    unquoted = _UNQUOTED.match(src, at)
    if not unquoted:
        return 0
    value = unquoted[0].removesuffix("/") if src.startswith(">", unquoted.end()) else unquoted[0]
    attributes.append(Attribute(name, value, at))
    return at + len(value)


def _named_strings(src: str, start: int, end: int, names: re.Pattern[str]) -> list[Attribute]:
    """The `name: "string"` pairs of a stretch of code."""
    found = []
    position = start
    while match := names.search(src, position, end):
        value = _QUOTED.match(src, match.end(), end)
        position = value.end() if value else match.end()
        if value and value.lastindex:
            found.append(Attribute(match[1], value[value.lastindex], value.start(value.lastindex), raw=True))
    return found


def _scan_brace(  # noqa: PLR0911 - one return for each kind of markup
    finder: Finder, position: int, *, expressions: bool
) -> Markup | None:
    src = finder.src
    if src.startswith("{/*", position):
        end = finder.find("*/", position + 3)
        closing = _after_space(src, end + 2) if end >= 0 else len(src)
        if src.startswith("}", closing):
            return Markup(MarkupKind.HIDDEN, "comment", position, closing + 1)
        return None
    if src.startswith(("{{", "{%", "{#"), position) and (shortcode := _scan_shortcode(finder, position)):
        return shortcode
    attribute_list = _ATTRIBUTE_LIST.match(src, position)
    if attribute_list:
        return Markup(MarkupKind.HIDDEN, "attributes", position, attribute_list.end())
    if not expressions:
        return None
    literal = _LITERAL.match(src, position)
    if literal and literal.lastindex:
        value = Attribute("text", literal[literal.lastindex], literal.start(literal.lastindex), raw=True)
        return Markup(MarkupKind.LITERAL, "expression", position, literal.end(), (value,))
    end = finder.brace(position)
    return Markup(MarkupKind.HIDDEN, "expression", position, end + 1) if end >= 0 else None


_SHORTCODES = (("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"))
_SHORTCODE_NAME = re.compile(r"\s*-?\s*(/?)\s*([\w./-]*)")


def _scan_shortcode(finder: Finder, position: int) -> Markup | None:
    src = finder.src
    opening, closing = next(pair for pair in _SHORTCODES if src.startswith(pair[0], position))
    end = finder.find(closing, position + len(opening))
    if end < 0 or _BLANK_LINE.search(src, position, min(end, position + 2000)):
        return None
    after = end + len(closing)
    match = _SHORTCODE_NAME.match(src, position + len(opening), end)
    name = "%" + (match[2] if match else "")
    if opening in ("{{", "{#") or not match:  # a variable, a comment
        return Markup(MarkupKind.HIDDEN, name, position, after)
    if match[1]:
        return Markup(MarkupKind.CLOSE, name, position, after)
    if opening == "{%" and name.startswith("%end"):
        return Markup(MarkupKind.CLOSE, "%" + name[4:], position, after)
    closer = finder.closer(name, after)
    if name in ("%comment", "%highlight", "%raw") and closer >= 0:
        end = finder.find("}", closer) + 1
        end += src.startswith("}", end)
        return Markup(MarkupKind.HIDDEN, name, position, end)
    attributes = tuple(_named_strings(src, match.end(), end, _PARAMETER))
    kind = MarkupKind.OPEN if closer >= 0 else MarkupKind.EMPTY
    return Markup(kind, name, position, after, attributes)
