"""Block rules for lines that are no text of their own: comments, targets and includes of MyST, abbreviations, ESM."""

# ruff: noqa: FBT001 - the signature of a block rule is the parser's

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block import fence

from lint.text.block_state import BlockState
from lint.text.esm import STATEMENT, statement_end
from lint.text.exports import exported

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_TARGET = re.compile(r"\([\w.:-]+\)=[ \t]*$|\+\+\+[ \t]*(?:\{[^\n]*\})?[ \t]*$")
_SNIPPET = re.compile(r";*-+8<-+[ \t]+[\"'][^\"'\n]+[\"'][ \t]*$")
_INCLUDE = re.compile(r"(?:`{3,}|~{3,})[ \t]*\{include\}[ \t]*[^\s`]+[ \t]*$")
_ABBREVIATION = re.compile(r"\*\[[^\[\]\n]+\]:[ \t]*([^\n]*[^\s*])[ \t]*$")


def esm(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`import` and `export` of MDX, up to a blank line outside of their brackets."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, _ = state.line_bounds(start)
    if state.sCount[start] or state.blkIndent or not state.src.startswith(("import", "export"), first):
        return False
    if not STATEMENT.match(state.src, first):
        return False
    if silent:
        return True
    until = None
    if not state.open_statement:
        until = statement_end(state.src, first)
        state.open_statement = until is None
    line = start
    while line < end and (state.bMarks[line] < until if until is not None else not state.isEmpty(line)):
        line += 1
    last = state.eMarks[max(line, start + 1) - 1]
    state.mark("hidden", start, first, part=(first, last))
    if shown := exported(state.src, first, last):
        state.mark("exported", start, first, markup=shown)
    state.line = max(line, start + 1)
    return True


def snippet(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """`--8<-- "file"` of PyMdown, on a line of its own: the file stands in its place."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if state.src[first : first + 1] not in ("-", ";") or not _SNIPPET.match(state.src, first, last):
        return False
    if not silent:
        state.mark("hidden", start, first, part=(first, last))
        state.line = start + 1
    return True


def include(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The directive of MyST that stands for a file."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if state.src[first : first + 3] not in ("```", "~~~") or not _INCLUDE.match(state.src, first, last):
        return False
    if not fence(state, start, end, silent) or silent:
        return silent
    state.tokens.pop()  # the fence's own: it has found the end
    state.mark("hidden", start, first, part=(first, last))
    return True


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """`% comment` of MyST; after a number the sign belongs to it, even at the start of the next line."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, _ = state.line_bounds(start)
    if not state.myst or not state.src.startswith("%", first) or state.is_code_block(start):
        return False
    if start and state.src[state.bMarks[start - 1] : state.eMarks[start - 1]].rstrip(" \t")[-1:].isdigit():
        return False
    return _skip(state, start, first, silent)


def target(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """`(target)=` and the block break `+++` of MyST."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if state.src[first : first + 1] not in ("(", "+") or state.is_code_block(start):
        return False
    if not _TARGET.match(state.src, first, last):
        return False
    return _skip(state, start, first, silent)


def abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """`*[short]: long form`: pages show the long form where the short one stands, as they do a `<abbr title>`."""
    assert isinstance(state, BlockState)  # noqa: S101
    first, last = state.line_bounds(start)
    if not state.src.startswith("*[", first) or state.is_code_block(start):
        return False
    match = _ABBREVIATION.match(state.src, first, last)
    if not match:
        return False
    if not silent:
        state.mark("tooltip", start, first, place=match.span(1))
        state.line = start + 1
    return True


def _skip(state: BlockState, start: int, first: int, silent: bool) -> bool:
    if not silent:
        state.mark("hidden", start, first)
        state.line = start + 1
    return True
