"""The state of the block parser, with what factlint records."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

from markdown_it.rules_block import StateBlock

from lint.text.markup import Finder, Markup, MarkupKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_TAG = re.compile(r"<(/?)([A-Za-z][\w.:-]*)")

# What stands in MyST only. A line that begins with `%` is a comment there, and the end of a share elsewhere.
_MYST = re.compile(
    r"^[ \t]*(?:\([\w.:-]+\)=[ \t]*$|(?:`{3,}|~{3,}|:{3,})[ \t]*\{[a-z][\w:-]*\})|\{[a-z][\w:-]*\}`[^`\n]", re.MULTILINE
)


class BlockState(StateBlock):
    """A block state that records places and knows in which tags it stands."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token], *, body: int, mdx: bool) -> None:
        super().__init__(src, md, env, tokens)
        if 0 < body <= self.tShift[0]:  # a byte order mark is no indentation
            self.bMarks[0], self.tShift[0], self.sCount[0] = body, self.tShift[0] - body, self.sCount[0] - body
        self.mdx = mdx
        self.expressions = mdx  # whether `{…}` is code
        self.myst = (")=" in src or "{" in src) and _MYST.search(src) is not None
        self.open_statement = False  # whether an `export` was met whose brackets never close
        self.unclosed_colons: dict[int, int] = {}  # last line → how many colons end nothing before it
        self.finder = Finder(src, blank_lines=mdx)
        self.open_tags: list[str] = []

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token; the "inline" token before it, now complete, gets its lines' places."""
        previous = self.tokens[-1] if self.tokens else None
        if previous is not None and previous.type == "inline" and previous.map and "lines" not in previous.meta:
            first, last = previous.map
            previous.meta["lines"] = [self.line_bounds(line) for line in range(first, max(last, first + 1))]
        return super().push(ttype, tag, nesting)

    def line_bounds(self, line: int) -> tuple[int, int]:
        """Where a line's content starts and ends in the source."""
        return self.bMarks[line] + self.tShift[line], self.eMarks[line]

    def is_code_block(self, line: int) -> bool:
        """Whether the line is indented code: never in MDX, nor inside a tag or component."""
        return not self.mdx and not self.open_tags and self.sCount[line] - self.blkIndent >= 4  # noqa: PLR2004

    def mark(self, kind: str, line: int, start: int, **meta: object) -> Token:
        """Push a flat token that stands at `start` in the source."""
        token = self.push(kind, "", 0)
        token.map = [line, line + 1]
        token.meta = {"start": start, **meta}
        return token

    def track(self, markup: Markup) -> None:
        """Keep count of the tags that are open."""
        if markup.kind is MarkupKind.OPEN and self.finder.closer(markup.name, markup.end) >= 0:
            self.open_tags.append(markup.name)
        elif markup.kind is MarkupKind.CLOSE and markup.name in self.open_tags[-200:]:
            while self.open_tags.pop() != markup.name:
                pass

    def track_closed(self, start: int, end: int) -> None:
        """The same for the tags closed in a paragraph's text, at `start:end`, that were not opened there too."""
        if not self.open_tags:
            return
        opened: Counter[str] = Counter()
        for match in _TAG.finditer(self.src, start, end):
            name = match[2]
            if not match[1]:
                opened[name] += 1
            elif opened[name]:
                opened[name] -= 1
            else:
                self.track(Markup(MarkupKind.CLOSE, name, *match.span()))
