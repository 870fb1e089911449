"""Finds HTML and JSX tags with their attributes, comments and declarations."""

from __future__ import annotations

import re

from lint.text.markup import RAW_TAGS, VOID_TAGS, Attribute, Finder, Markup, MarkupKind, tag_name
from lint.text.measures import NUMBER, NUMERIC
from lint.text.names import is_verdict

_NAME = re.compile(r"[A-Za-z][\w.:-]*")
_ATTRIBUTE = re.compile(r"[A-Za-z_:@#*(\[][\w.:@()\[\]#*-]*")
_SPACE = re.compile(r"[ \t\r\n\f]*")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")
_UNQUOTED = re.compile(r"[^\s\"'=<>`{]+")
_QUOTED = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`([^`$]*)`|“([^”]*)”")
_BOOLEAN = re.compile(r"(true|false)\b")
_CONDITION = re.compile(r"<!\[[^\]<>]*\]>")
_SWITCHES = frozenset(("hidden", "aria-hidden"))

_STRINGS = re.compile(r"\{\s*\[((?:\s*(?:\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`[^`$]*`)\s*,?)+)\s*\]\s*\}")
_YEAR = re.compile(r"[\"']?(?:year|date|published)[\"']?\s*:\s*[\"']?((?:19|20)\d\d)\b[\"']?\s*,")

LISTED = "[]"
"""Stands before the name of a property that is a list of strings: one attribute for each."""

DATED = "@year"
"""The name of a year that stands in code beside a string, `{ year: 2010, text: "…" }`, and dates what that says."""

PROPERTY = re.compile(r"[\"']?([A-Za-z_]\w*)[\"']?\s*[:=]\s*(?=[\"'`]|(?:true|false)\b)")
"""The name before a string or a truth value in code, `q: "…"`."""

LITERAL = re.compile(r"\{\s*(?:\"([^\"\n]*)\"|'([^'\n]*)'|`([^`$]*)`)\s*\}")
"""A string in braces, `{"text"}`: JSX shows it as it stands."""


def after_space(src: str, position: int) -> int:
    """The first position from `position` that holds no blank."""
    match = _SPACE.match(src, position)
    return match.end() if match else position


def scan_angle(finder: Finder, position: int) -> Markup | None:  # noqa: PLR0911 - one return for each kind of markup
    """The tag, comment or declaration that starts at `position`, or `None`."""
    src = finder.src
    if src.startswith("<!--", position):
        if src.startswith((">", "->"), position + 4):
            end = src.index(">", position) + 1
        else:
            end = finder.find("-->", position + 4) + 3
        return Markup(MarkupKind.HIDDEN, "comment", position, end) if end > position else None
    if condition := _CONDITION.match(src, position):  # <![if !IE]>
        return Markup(MarkupKind.HIDDEN, "declaration", position, condition.end())
    for opening, closing in (("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>")):
        if src.startswith(opening, position):
            if opening == "<!" and not src[position + 2 : position + 3].isalpha():
                return None
            end = finder.find(closing, position + len(opening)) + len(closing)
            return Markup(MarkupKind.HIDDEN, "declaration", position, end) if end > position else None
    if src.startswith("</", position):
        name = _NAME.match(src, position + 2)
        end = after_space(src, name.end() if name else position + 2)
        if src[end : end + 1] != ">":
            return None
        return Markup(MarkupKind.CLOSE, tag_name(name[0]) if name else "", position, end + 1)
    if src.startswith("<>", position):
        return Markup(MarkupKind.EMPTY, "", position, position + 2)
    return _scan_tag(finder, position)


def _scan_tag(finder: Finder, position: int) -> Markup | None:
    src = finder.src
    match = _NAME.match(src, position + 1)
    if not match:
        return None
    name, at = tag_name(match[0]), match.end()
    attributes: list[Attribute] = []
    while True:
        start, at = at, after_space(src, at)
        if not finder.blank_lines and _BLANK_LINE.search(src, start, at):
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
    equals = after_space(src, at)
    if not src.startswith("=", equals):
        attributes.append(Attribute(name, "", at))
        return at
    at = after_space(src, equals + 1)
    mark = src[at : at + 1]
    if mark and mark in "\"'":
        end = finder.find(mark, at + 1)
        if end < 0 or (not finder.blank_lines and _BLANK_LINE.search(src, at, end)):
            return 0
        attributes.append(Attribute(name, src[at + 1 : end], at + 1))
        return end + 1
    if mark == "{":
        end = finder.brace(at)
        if end < 0:
            return 0
        literal = LITERAL.fullmatch(src, at, end + 1)
        if literal and literal.lastindex:
            attributes.append(Attribute(name, literal[literal.lastindex], literal.start(literal.lastindex), raw=True))
        elif plain := _plain(name, src, at, end):
            attributes.append(plain)
        else:
            attributes.extend(_strings(name, src, at, end) or named_strings(src, at, end, PROPERTY))
        return end + 1
    unquoted = _UNQUOTED.match(src, at)
    if not unquoted:
        return 0
    value = unquoted[0].removesuffix("/") if src.startswith(">", unquoted.end()) else unquoted[0]
    attributes.append(Attribute(name, value, at))
    return at + len(value)


def _strings(name: str, src: str, start: int, end: int) -> list[Attribute]:
    """The strings of a list in braces, `list={["You take opioids", "Your liver is ill"]}`, as items of one list."""
    strings = _STRINGS.fullmatch(src, start, end + 1)
    if strings is None:
        return []
    quoted = ((match, match.lastindex) for match in _QUOTED.finditer(src, *strings.span(1)))
    return [Attribute(LISTED + name, match[group], match.start(group), raw=True) for match, group in quoted if group]


def _plain(name: str, src: str, start: int, end: int) -> Attribute | None:
    """A property in braces that is a number, a truth value or a verdict."""
    number = NUMBER.fullmatch(src, start, end + 1)
    if number is not None:
        return Attribute(NUMERIC + name, number[1], number.start(1), raw=True)
    return _switch(name, src, start + 1, end)


def _switch(name: str, src: str, start: int, end: int) -> Attribute | None:
    """A property that is `true`, or a verdict that is `true` or `false`."""
    value = _BOOLEAN.fullmatch(src, after_space(src, start), start + len(src[start:end].rstrip()))
    if value is None or not (is_verdict(name) or (name in _SWITCHES and value[0] == "true")):
        return None
    return Attribute(name, value[0], value.start(), raw=True)


def named_strings(src: str, start: int, end: int, names: re.Pattern[str]) -> list[Attribute]:
    """The `name: "string"` pairs of a stretch of code, and its verdicts, `answer: false`."""
    found = []
    position = start
    while match := names.search(src, position, end):
        value = _QUOTED.match(src, match.end(), end)
        if value is None and is_verdict(match[1]):
            value = _BOOLEAN.match(src, match.end(), end)
        if value and (dated := _YEAR.search(src, position, match.start())):
            found.append(Attribute(DATED, dated[1], dated.start(1), raw=True))
        position = value.end() if value else match.end()
        if value and value.lastindex:
            found.append(Attribute(match[1], value[value.lastindex], value.start(value.lastindex), raw=True))
    return found
