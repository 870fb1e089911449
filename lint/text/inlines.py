"""The inline level of Markdown: markdown-it-py's rules, run so that every token knows its place.

Tokens carry `meta["at"]` and `meta["to"]`, their half-open range in the text parsed. Tags, expressions and shortcodes
become "markup" tokens with `meta["markup"]`, footnote references "note" tokens with `meta["label"]`.
"""

# ruff: noqa: FBT001 - the signature of an inline rule is the parser's

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from markdown_it import rules_inline
from markdown_it.rules_inline import StateInline

from lint.text.markup import Finder
from lint.text.scan import scan
from lint.text.spans import role, span, wiki_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    InlineRule = Callable[[StateInline, bool], bool]

_NOTE = re.compile(r"\[\^([^\]\s\[]+)\]")


class InlineState(StateInline):
    """An inline state that records where each token stands."""

    def __init__(
        self, src: str, md: MarkdownIt, tokens: list[Token], *, mdx: bool, references: dict[str, object]
    ) -> None:
        super().__init__(src, md, {"references": references}, tokens)
        self.mdx = mdx
        self.finder = Finder(src)
        self._pending_start = 0

    def append_pending(self, text: str) -> None:
        """Keep literal text; what is pending is always one stretch of the source."""
        if not self._pending and not self._pending_buffer:
            self._pending_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802
        """Push the pending text with its place."""
        token = super().pushPending()
        token.meta = {"at": self._pending_start, "to": self._pending_start + len(token.content)}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token at the current position; `tokenize` widens it to what its rule took."""
        token = super().push(ttype, tag, nesting)
        token.meta = {"at": self.pos}
        return token


def parse(md: MarkdownIt, src: str, *, mdx: bool, references: dict[str, object]) -> list[Token]:
    """The inline tokens of a text. Unlike the parser's own entry this joins no fragments, so places stay known."""
    state = InlineState(src, md, [], mdx=mdx, references=references)
    md.inline.tokenize(state)
    for rule in md.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens


def install(md: MarkdownIt) -> None:
    """Give a parser one rule that knows by the next character which rules can match, instead of trying them all."""
    md.inline.ruler.push("dispatch", _dispatch)
    md.inline.ruler.enableOnly("dispatch")


def _dispatch(state: StateInline, silent: bool) -> bool:
    rules = _RULES.get(state.src[state.pos])
    if rules is not None:
        return any(rule(state, silent) for rule in rules)
    match = _TEXT.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.append_pending(match[0])
    state.pos = match.end()
    return True


def _placed(rule: InlineRule) -> InlineRule:
    """A rule whose tokens are told where they end: several (delimiters) one after another, a single one at its end."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if silent or len(state.tokens) == count:
            return True
        tokens = [token for token in state.tokens[count:] if "to" not in token.meta]
        position = start + bool(tokens and tokens[0].info == "auto")  # the "<" of an autolink
        for token in tokens:
            token.meta["at"] = position
            position = token.meta["to"] = state.pos if len(tokens) == 1 else position + len(token.content)
        return True

    return placed


def _markup(state: StateInline, silent: bool) -> bool:
    """A tag, comment, expression or shortcode."""
    if state.src[state.pos] not in "<{" or not isinstance(state, InlineState):
        return False
    markup = scan(state.finder, state.pos, expressions=state.mdx)
    if markup is None or markup.end > state.posMax:
        return False
    if not silent:
        state.push("markup", "", 0).meta["markup"] = markup
    state.pos = markup.end
    return True


def _role(state: StateInline, silent: bool) -> bool:
    """A role of MyST; in MDX its braces hold code."""
    return isinstance(state, InlineState) and not state.mdx and role(state, silent)


def _span(state: StateInline, silent: bool) -> bool:
    """A span with attributes, looked for only where there may be one: the search for a bracket's end is dear."""
    return isinstance(state, InlineState) and state.finder.find("]{", state.pos) >= 0 and span(state, silent)


def _note(state: StateInline, silent: bool) -> bool:
    """A footnote reference, `[^label]`, or a note in place, `^[text]`."""
    if state.src.startswith("[^", state.pos):
        match = _NOTE.match(state.src, state.pos, state.posMax)
        if not match:
            return False
        if not silent:
            state.push("note", "", 0).meta["label"] = match[1]
        state.pos = match.end()
        return True
    if not state.src.startswith("^[", state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    if not silent:
        state.push("note_here", "", 0).content = state.src[state.pos + 2 : end]
    state.pos = end + 1
    return True


_emphasis, _read_markup, _read_note = _placed(rules_inline.emphasis.tokenize), _placed(_markup), _placed(_note)
_wiki = _placed(wiki_link)
_RULES: dict[str, tuple[InlineRule, ...]] = {
    "\n": (_placed(rules_inline.newline),),
    "\\": (_placed(rules_inline.escape),),
    "`": (_placed(rules_inline.backtick),),
    "~": (_placed(rules_inline.strikethrough.tokenize),),
    "*": (_emphasis,),
    "_": (_emphasis,),
    "^": (_read_note,),
    "[": (_read_note, _wiki, rules_inline.link, _span),
    "]": (),  # ends a label; here so that text stops before it
    "!": (_wiki, _placed(rules_inline.image)),
    "<": (_placed(rules_inline.autolink), _read_markup),
    "{": (_placed(_role), _read_markup),
    "&": (_placed(rules_inline.entity),),
}

SIGNS = re.escape("".join(_RULES))
"""The characters that something else than text may begin with, as they stand in a character class."""

_TEXT = re.compile(f"[^{SIGNS}]+")
