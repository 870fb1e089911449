"""`import` and `export` statements of MDX: what they look like, and where they end."""

from __future__ import annotations

import re

# Prose begins with these words too ("export of the drug is banned"), so that each must go on as code does.
_STATEMENT = r"""(?:
        import \s* (?P<q>["'])[^"'\n]*(?P=q) [ \t]*;?[ \t]*$
      | import \s+ (?:type\s+)? (?:[\w$]+\s*,\s*)? \{
      | import \s+ (?:type\s+)? (?:[\w$]+ | (?:[\w$]+\s*,\s*)?\*\s+as\s+[\w$]+) \s+from\s*
        (?P<r>["'])[^"'\n]*(?P=r) (?:\s*(?:with|assert)\s*\{[^}\n]*\})? [ \t]*;?[ \t]*(?://[^\n]*)?$
      | export \s+ default \s+ (?: [\[({`"'] | (?:async|function|class)\b | [\w$.]+[ \t]*(?:\(|=>|;?[ \t]*$) )
      | export \s+ (?:const|let|var) \s+ (?:[\w$]+\s*(?::[^=\n]*)? | [\[{][^=\n]*) =
      | export \s+ (?:async\s+)? function \b \s*\*?\s* [\w$]*\s*\(
      | export \s+ (?:abstract\s+)? class \s+ [\w$]+ (?:\s+extends\b[^\n]*)? \s*\{
      | export \s+ (?:type|interface|enum) \s+ [\w$]+ [^\n]* [={]
      | export \s* \* [^\n]* \bfrom\s*["']
      | export \s* \{
    )"""
STATEMENT = re.compile(_STATEMENT, re.MULTILINE | re.VERBOSE)
STATEMENT_LINE = re.compile("^" + _STATEMENT, re.MULTILINE | re.VERBOSE)

_TOKEN = re.compile(
    r"""
    "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*`
    | //[^\n]* | /\*.{0,2000}?\*/ | [{}()\[\]] | ;?[ \t]*\n
    """,
    re.DOTALL | re.VERBOSE,
)
_GOES_ON = re.compile(r"[ \t]+\S|import\b|export\b|const\b|let\b|var\b|function\b|//|/\*|[.?:&|+})\],;]")
_BLANK = re.compile(r"[ \t]*(?:\n|\Z)")
_COMPLETE = frozenset("\"'`;})]")
_LONGEST = 50_000


def statement_end(src: str, start: int) -> int | None:
    """Where the statements that begin at `start` end: outside of brackets, at a blank line or before one of text.

    `None` when a bracket stays open: then it is no code, or code that cannot be told from text.
    """
    limit = start + _LONGEST
    depth = 0
    for token in _TOKEN.finditer(src, start, limit):
        mark = token[0]
        if mark in ("{", "(", "["):
            depth += 1
        elif mark in ("}", ")", "]"):
            depth -= 1
        elif mark.endswith("\n") and depth <= 0:
            before = src[token.start() - 1 : token.start()] if mark[0] in "\n \t" else mark[0]
            complete = before in _COMPLETE and not _GOES_ON.match(src, token.end())
            if complete or _BLANK.match(src, token.end()):
                return token.end() - 1
    return len(src) if depth <= 0 and len(src) <= limit else None
