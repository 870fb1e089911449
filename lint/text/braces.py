"""Finds what stands in braces: expressions of MDX, shortcodes of Hugo, tags of Liquid, attribute lists of kramdown."""

from __future__ import annotations

import re

from lint.text.markup import Attribute, Finder, Markup, MarkupKind
from lint.text.names import HIDDEN_SHORTCODES, container_of
from lint.text.tags import LITERAL, after_space, named_strings

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_PARAMETER = re.compile(r"([A-Za-z_][\w-]*)\s*[=:]\s*(?=[\"'`“])")
_POSITIONAL = re.compile(r"\s*\"([^\"\n]*[A-Z ?][^\"\n]*)\"")
_CLASSES = re.compile(r"\{:?\s*[#.][A-Za-z_][^{}\n]*\}")
_LIST = re.compile(r"\{:[^{}\n]*\}")
_PAIRS = re.compile(r"\{\s*[\w-]+=(?:\"[^\"\n]*\"|[^\s{}\"]+)(?:\s[^{}\n]*)?\}")
_UNNUMBERED = re.compile(r"\{-\}(?=[ \t]*(?:\n|$))")
_EXTENSION = re.compile(r"\{::(\w+)[^{}\n]*?(/?)\}|\{:/\w*\}")
_ENDS_A_SPAN = frozenset("*_`)]>~}\"'")
_SHORTCODES = (("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"))
_SHORTCODE_NAME = re.compile(r"\s*-?\s*(/?)\s*([\w./-]*)")
_NEAR = 200  # as far as a line's start or end is looked for
_FAR = 2000  # a shortcode's parameters take fewer characters


def scan_brace(finder: Finder, position: int, *, expressions: bool) -> Markup | None:
    """The markup that starts with the brace at `position`, or `None`."""
    src = finder.src
    if src.startswith("{/*", position):
        end = finder.find("*/", position + 3)
        closing = after_space(src, end + 2) if end >= 0 else len(src)
        if src.startswith("}", closing):
            return Markup(MarkupKind.HIDDEN, "comment", position, closing + 1)
        return None
    if src.startswith(("{{", "{%", "{#"), position) and (shortcode := _scan_shortcode(finder, position)):
        return shortcode
    if extension := _scan_extension(finder, position):
        return extension
    if end := _attribute_list(src, position):
        return Markup(MarkupKind.HIDDEN, "attributes", position, end)
    return _scan_expression(finder, position) if expressions else None


def _scan_expression(finder: Finder, position: int) -> Markup | None:
    """A string alone is what the page shows; what other code shows is decided when the page is built."""
    literal = LITERAL.match(finder.src, position)
    if literal and literal.lastindex:
        value = Attribute("text", literal[literal.lastindex], literal.start(literal.lastindex), raw=True)
        return Markup(MarkupKind.LITERAL, "expression", position, literal.end(), (value,))
    end = finder.brace(position)
    return Markup(MarkupKind.HIDDEN, "expression", position, end + 1) if end >= 0 else None


def _attribute_list(src: str, position: int) -> int:
    """The end of an attribute list; 0 where the braces are text, as in `the set {:a} of`."""
    if found := _CLASSES.match(src, position) or _UNNUMBERED.match(src, position):
        return found.end()
    before = src[position - 1 : position]
    adjacent = before in _ENDS_A_SPAN and before != ""
    if found := _LIST.match(src, position):
        head = src[max(position - _NEAR, 0) : position].rpartition("\n")[2]
        tail = src[found.end() : found.end() + _NEAR].partition("\n")[0]
        at_an_end = not head.strip(" \t>*+-") or not tail.strip()
        return found.end() if adjacent or at_an_end else 0
    found = _PAIRS.match(src, position) if adjacent else None
    return found.end() if found else 0


def _scan_extension(finder: Finder, position: int) -> Markup | None:
    """`{::name}` and `{:/name}` of kramdown, a comment with what is in it."""
    match = _EXTENSION.match(finder.src, position)
    if not match:
        return None
    end = match.end()
    if match[1] == "comment" and not match[2]:
        closing = finder.find("{:/", end)
        end = finder.find("}", closing) + 1 if closing >= 0 else 0
        if not end:
            return None
    return Markup(MarkupKind.HIDDEN, match[1] or "extension", position, end)


def _scan_shortcode(finder: Finder, position: int) -> Markup | None:
    src = finder.src
    opening, closing = next(pair for pair in _SHORTCODES if src.startswith(pair[0], position))
    end = finder.find(closing, position + len(opening))
    if end < 0 or _BLANK_LINE.search(src, position, min(end, position + _FAR)):
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
    if name[1:] in HIDDEN_SHORTCODES and closer >= 0:
        end = finder.find("}", closer) + 1
        end += src.startswith("}", end)
        return Markup(MarkupKind.HIDDEN, name, position, end)
    attributes = named_strings(src, match.end(), end, _PARAMETER)
    title = _POSITIONAL.match(src, match.end(), end)
    if title and not attributes and closer >= 0 and container_of(name) in ("tab", "details", "callout", "aside"):
        # {{< expand "Who should not take it?" >}}; a word in lower case is a kind or an icon
        attributes.append(Attribute("title", title[1], title.start(1)))
    kind = MarkupKind.OPEN if closer >= 0 else MarkupKind.EMPTY
    return Markup(kind, name, position, after, tuple(attributes))
