"""Block rules for directives: colon fences of Docusaurus, VitePress, Pandoc and MyST, MyST's fences of backticks."""

# ruff: noqa: FBT001 - the signature of a block rule is the parser's

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block import fence

from lint.text.block_state import BlockState
from lint.text.names import CODE_DIRECTIVES, FILE_DIRECTIVES, TEXT_DIRECTIVES

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_DIRECTIVE = re.compile(
    r":{3,}[ \t]*(?:\{([^}\n]*)\}|([\w-]+))?[ \t]*(?:\[([^\]\n]*)\])?[ \t]*(?:\{([^}\n]*)\})?[ \t]*([^\n]*)"
)
_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*\{([A-Za-z][\w:-]*)\}[ \t]*([^\n]*?)[ \t]*$")
_CLASS = re.compile(r"\.?([A-Za-z][\w:-]*)")
_TITLE = re.compile(r"title=\"([^\"\n]*)\"")
_OPTION = re.compile(r":([A-Za-z][\w-]*):(?:[ \t]+([^\n]*?))?[ \t]*$")
_YAML_OPTION = re.compile(r"([A-Za-z][\w-]*):[ \t]+[\"']?([^\n]*?)[\"']?[ \t]*$")

Option = tuple[str, int, int]
"""A directive's option: its name, and where its value stands."""


def directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`:::name Title`, `:::name[Title]`, `::: {.name title="…"}`, `:::{name} Title` and the closing `:::`."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if not state.src.startswith(":::", first) or state.is_code_block(start):
        return False
    match = _DIRECTIVE.match(state.src, first, last)
    if not match:
        return False
    if silent:
        return True
    state.line = start + 1
    attributes = match[1] or match[4] or ""
    name = match[2] or ((found := _CLASS.search(attributes)) and found[1]) or ""
    rest = match[5].rstrip().rstrip(":").rstrip()
    if not name and not attributes and not rest:
        state.mark("directive_close", start, first)
        return True
    if name in CODE_DIRECTIVES:
        state.line = _after_code(state, start, end)
        state.mark("hidden", start, first)
        return True
    title: tuple[int, int] | None = None
    if match[3]:
        title = match.span(3)
    elif rest:
        title = match.start(5), match.start(5) + len(rest)
    elif found := _TITLE.search(state.src, first, last):
        title = found.span(1)
    named = match[1] is not None and match[1][:1].isalpha()
    _open(state, start, end, name, title, named=named)
    return True


def directive_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A fence whose name says that it holds text, such as ```` ```{note} Title ````; any other is code."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if state.src[first : first + 3] not in ("```", "~~~") or state.is_code_block(start):
        return False
    match = _FENCE.match(state.src, first, last)
    if not match or match[1] not in TEXT_DIRECTIVES:
        return False
    if not fence(state, start, end, silent) or silent:
        return silent
    state.tokens.pop()  # the fence's own: it has found the end
    after = state.line
    inner_end = after - 1 if after > start + 1 and _closes(state, start, after - 1) else after
    body = _open(state, start, inner_end, match[1], match.span(2) if match[2] else None, named=True)
    saved = state.lineMax, state.parentType
    state.lineMax, state.parentType = inner_end, "root"
    state.level += 1  # so that the bound on nesting holds for fences in fences
    if body < inner_end:
        state.md.block.tokenize(state, body, inner_end)
    state.level -= 1
    state.lineMax, state.parentType = saved
    state.mark("directive_close", start, first)
    state.line = after
    return True


def _open(state: BlockState, start: int, end: int, name: str, title: tuple[int, int] | None, *, named: bool) -> int:
    """Push a directive's beginning; the first line of its body. Only MyST's (`named`) have lines of options."""
    first, _ = state.line_bounds(start)
    line, options = _options(state, start + 1, end) if named else (start + 1, [])
    if name in FILE_DIRECTIVES:  # what follows its name is a file's
        title = None
    state.mark("directive_open", start, first, name=name, title=title, options=options)
    state.line = line
    return line


def _options(state: BlockState, line: int, end: int) -> tuple[int, list[Option]]:
    """The options at the start of a directive, `:name: value` or YAML between rules, and the line after them."""
    options: list[Option] = []
    pattern, start = _OPTION, line
    fenced = line < end and state.src[slice(*state.line_bounds(line))].rstrip() == "---"
    if fenced:
        pattern, line = _YAML_OPTION, line + 1
    while line < end:
        first, last = state.line_bounds(line)
        if fenced and state.src[first:last].rstrip() == "---":
            return line + 1, options
        match = pattern.match(state.src, first, last)
        if match and match[2]:
            options.append((match[1], *match.span(2)))
        elif not match and not fenced:
            break
        line += 1
    return (start, []) if fenced else (line, options)


def _closes(state: BlockState, start: int, line: int) -> bool:
    """Whether a line closes the fence that opens at `start`."""
    first, last = state.line_bounds(line)
    opening, _ = state.line_bounds(start)
    mark = state.src[opening]
    text = state.src[first:last].rstrip()
    return len(text) >= 3 and not text.strip(mark)  # noqa: PLR2004 - the shortest fence


def _after_code(state: BlockState, start: int, end: int) -> int:
    """The line after a colon fence of code."""
    first, last = state.line_bounds(start)
    opening = state.src[first:last]
    colons = len(opening) - len(opening.lstrip(":"))
    if colons >= state.unclosed_colons.get(end, colons + 1):
        return start + 1
    for line in range(start + 1, end):
        text = state.src[slice(*state.line_bounds(line))].rstrip()
        if len(text) >= colons and not text.strip(":"):
            return line + 1
    state.unclosed_colons[end] = colons
    return start + 1  # it is never closed: what follows is text
