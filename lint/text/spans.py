"""Inline rules beside CommonMark's: roles of MyST, spans with attributes, links between notes."""

# ruff: noqa: FBT001 - the signature of an inline rule is the parser's

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.text.markup import Attribute, Markup, MarkupKind
from lint.text.names import HIDDEN_ROLES, REFERENCE_ROLES

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_ROLE = re.compile(r"\{([a-z][\w:+.-]*)\}(`{1,3})(?!`)([^`]{1,1000})\2(?!`)")
_TARGET = re.compile(r"[ \t\n]*<[^<>]*>\Z")
_LONG_FORM = re.compile(r"([^()]+?)[ \t]*\(([^()]+)\)\Z")
_ATTRIBUTES = re.compile(r"\{(?:[.#][A-Za-z_]|[\w-]+=)[^{}\n]*\}")
_WIKI_LINK = re.compile(r"(!?)\[\[([^\W\d_][^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\](?!\()")


def role(state: StateInline, silent: bool) -> bool:
    """``{sub}`2` `` shows its text, ``{ref}`text <target>` `` its first half."""
    match = _ROLE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        _show_role(state, match)
    state.pos = match.end()
    return True


def _show_role(state: StateInline, match: re.Match[str]) -> None:
    name, (start, end) = match[1], match.span(3)
    target = _TARGET.search(match[3])
    if name in HIDDEN_ROLES or (name in REFERENCE_ROLES and not target):
        _nothing(state, match)
        return
    if target:
        end -= len(target[0])
    long_form = _LONG_FORM.match(match[3]) if name in ("abbr", "abbreviation") else None
    if long_form:
        end = start + long_form.end(1)
    _text(state, start, end)
    if long_form:
        title = Attribute("title", long_form[2], start + long_form.start(2))
        markup = Markup(MarkupKind.EMPTY, "abbr", match.start(), match.end(), (title,))
        state.push("markup", "", 0).meta = {"at": match.start(), "to": match.end(), "markup": markup}


def span(state: StateInline, silent: bool) -> bool:
    """`[text]{.class}`, whose brackets do not show."""
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    if end < 0:
        return False
    attributes = _ATTRIBUTES.match(state.src, end + 1, state.posMax)
    if not attributes:
        return False
    if not silent:
        start, limit = state.pos, state.posMax
        state.push("span_open", "", 1).meta = {"at": start, "to": start + 1}
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.pos, state.posMax = end, limit
        state.push("span_close", "", -1).meta = {"at": end, "to": attributes.end()}
    state.pos = attributes.end()
    return True


def wiki_link(state: StateInline, silent: bool) -> bool:
    """`[[page]]` and `[[page|text]]`; what `![[page]]` brings in stands in another file."""
    match = _WIKI_LINK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent and match[1]:
        _nothing(state, match)
    elif not silent:
        _text(state, *match.span(2 if match[3] is None else 3))
    state.pos = match.end()
    return True


def _nothing(state: StateInline, match: re.Match[str]) -> None:
    """What shows nothing is a token all the same: text around it is not one stretch of the source."""
    state.push("hidden", "", 0).meta = {"at": match.start(), "to": match.end()}


def _text(state: StateInline, start: int, end: int) -> None:
    token = state.push("text", "", 0)
    token.content = state.src[start:end]
    token.meta = {"at": start, "to": end}
