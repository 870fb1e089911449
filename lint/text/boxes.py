"""Block rules for what its indentation holds together: admonitions and footnotes."""

# ruff: noqa: FBT001 - the signature of a block rule is the parser's

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.text.block_state import BlockState

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_ADMONITION = re.compile(
    r"(!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:([\w-]+)(?=[ \t]|$))?((?:[ \t]+[\w-]+)*)[ \t]*(?:\"(.*)\")?[ \t]*$"
)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")


def admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`!!! note "Title"`, `??? note "Title"` and `=== "Tab"` of MkDocs, with their indented body."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if state.src[first : first + 3] not in ("!!!", "???", "===") or state.is_code_block(start):
        return False
    match = _ADMONITION.match(state.src, first, last)
    if not match or not (match[2] or match[4]):
        return False
    if silent:
        return True
    kind = {"!": "callout", "?": "details", "=": "tab"}[match[1][0]]
    title = match.span(4) if match[4] else None
    state.mark("box_open", start, first, box=kind, title=title)
    _body(state, start + 1, end, state.sCount[start] + 4)
    state.mark("box_close", start, first)
    return True


def _body(state: BlockState, start: int, end: int, indent: int) -> None:
    """Read the lines from `start` that are indented by `indent` at least."""
    line = last = start
    while line < end:
        if not state.isEmpty(line):
            if state.sCount[line] < indent:
                break
            last = line + 1
        line += 1
    saved = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = indent, last, "root"
    if start < last:
        state.md.block.tokenize(state, start, last)
    state.blkIndent, state.lineMax, state.parentType = saved
    state.line = max(last, start)


def footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[^label]: text` with its continuation, indented by four."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if not state.src.startswith("[^", first) or state.is_code_block(start):
        return False
    match = _FOOTNOTE.match(state.src, first, last)
    if not match:
        return False
    if silent:
        return True
    state.mark("footnote_open", start, first, label=match[1])
    state.level += 1  # so that the bound on nesting holds for notes in notes
    saved = state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType
    state.blkIndent, state.parentType = state.blkIndent + 4, "footnote"
    state.bMarks[start], state.tShift[start], state.sCount[start] = match.end(), 0, state.blkIndent
    state.md.block.tokenize(state, start, end)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType = saved
    state.line = max(state.line, start + 1)
    state.level -= 1
    state.mark("footnote_close", start, first)
    return True
