"""The block level of Markdown: markdown-it-py with rules for what articles hold beside CommonMark.

Tags, directives and shortcodes are read flat, as marks in the stream, so that text between them is Markdown wherever
it stands and however deep it is indented. Every "inline" token learns where its lines start and end in the source.
"""

# ruff: noqa: FBT001, FBT003 - the signature of a block rule is the parser's

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block import lheading, list_block

from lint.text.block_state import BlockState
from lint.text.boxes import admonition, footnote
from lint.text.directives import directive, directive_fence
from lint.text.line_marks import abbreviation, comment, esm, include, snippet, target
from lint.text.markup import RAW_TAGS, Markup, MarkupKind
from lint.text.names import BLOCK_TAGS, BRANCHES, INLINE_AT_LINE_START
from lint.text.scan import scan

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock

# What a line that begins with a letter may be: the other rules each want a sign or a digit there.
_LETTERED = ("esm", "table", "code", "lheading", "deflist", "paragraph")


def lettered(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that begins with a letter, as most do: few of the many rules are worth asking."""
    if not _first(state, start).isalpha():
        return False
    return any(rule(state, start, end, silent) for rule in state.md.block.ruler.getRules("lettered"))


def _first(state: StateBlock, line: int) -> str:
    """The first character of a line that is not empty."""
    return state.src[state.bMarks[line] + state.tShift[line]]


def setext(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A heading underlined by `===` or `---`; none where every line of the paragraph begins with a letter."""
    line = start + 1
    while line < end and not state.isEmpty(line):
        if state.sCount[line] < state.blkIndent or not _first(state, line).isalpha():
            return lheading(state, start, end, silent)
        line += 1
    return False


def indented_code(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """Indented code, with the state's own idea of what that is."""
    if not state.is_code_block(start):
        return False
    line = last = start + 1
    while line < end:
        if state.isEmpty(line):
            line += 1
        elif state.is_code_block(line):
            line += 1
            last = line
        else:
            break
    state.line = last
    state.push("code_block", "code", 0)
    return True


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """A paragraph, whose indented lines are continuations only where they could be code."""
    assert isinstance(state, BlockState)  # noqa: S101
    rules = state.md.block.ruler.getRules("paragraph")
    lettered_rules = state.md.block.ruler.getRules("lettered paragraph")
    end = state.lineMax
    parent, state.parentType = state.parentType, "paragraph"
    line = start + 1
    while line < end and not state.isEmpty(line):
        # a negative count marks a blockquote's lazy line, which its rule has judged already
        lazy = state.is_code_block(line) or state.sCount[line] < 0
        breaking = lettered_rules if _first(state, line).isalpha() else rules
        if not lazy and any(rule(state, line, end, True) for rule in breaking):
            break
        line += 1
    state.line = line
    state.track_closed(state.bMarks[start], state.eMarks[line - 1])
    state.push("paragraph_open", "p", 1).map = [start, line]
    token = state.push("inline", "", 0)
    token.map, token.children = [start, line], []
    state.push("paragraph_close", "p", -1)
    state.parentType = parent
    return True


def deep_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A list, which may be indented by four or more where that is not code: its items line up with its first."""
    indent = state.sCount[start]
    if silent or state.is_code_block(start) or indent - state.blkIndent < 4:  # noqa: PLR2004
        return list_block(state, start, end, silent)
    saved, state.blkIndent = state.blkIndent, indent
    found = list_block(state, start, end, silent)
    state.blkIndent = saved
    return found


def flow(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Block tags, components, comments and shortcodes at the start of a line; text after them is a paragraph."""
    assert isinstance(state, BlockState)  # noqa: S101
    position, limit = state.line_bounds(start)
    if state.src[position : position + 1] not in ("<", "{") or state.is_code_block(start):
        return False
    marks: list[Markup] = []
    inside = silent and state.parentType == "paragraph"
    line = start
    while position < limit:
        markup = scan(state.finder, position, expressions=state.expressions)
        if markup is None or not _breaks_text(state, markup, first=not marks, inside=inside):
            break
        marks.append(markup)
        while line < end and state.eMarks[line] < markup.end:
            line += 1
        position = markup.end
        limit = state.eMarks[min(line, end)]
        while position < limit and state.src[position] in " \t":
            position += 1
    if not marks:
        return False
    if silent:
        return True
    for markup in marks:
        state.mark("markup", start, markup.start, markup=markup)
        state.track(markup)
    line = min(line, end - 1)
    if position < limit:
        _rest_of_line(state, line, position)
    else:
        state.line = max(line + 1, start + 1)
    return True


def _breaks_text(  # noqa: PLR0911 - one return for each kind of markup
    state: BlockState, markup: Markup, *, first: bool, inside: bool
) -> bool:
    """Whether markup at a line's start stands for a block, not for a word of a sentence.

    `first` says that nothing of a block came before it on the line, `inside` that the line continues a paragraph.
    """
    line_end = state.src.find("\n", markup.end)
    line_end = line_end if line_end >= 0 else len(state.src)
    alone = not first or not state.src[markup.end : line_end].strip()
    if markup.kind is MarkupKind.LITERAL or markup.name == "attributes":
        return False
    if markup.kind is MarkupKind.HIDDEN:
        return alone or (not inside and markup.name == "comment") or markup.name in RAW_TAGS
    if markup.name and not markup.is_component and not markup.name.startswith("%"):
        return markup.name in BLOCK_TAGS and markup.name not in INLINE_AT_LINE_START
    if markup.kind is MarkupKind.EMPTY:
        return alone and (not inside or markup.name in BRANCHES)
    if markup.kind is MarkupKind.CLOSE or alone:
        return True
    closer = state.finder.closer(markup.name, markup.end)
    if not 0 <= closer < line_end:
        return True
    after = state.src.find(">" if state.src[closer] == "<" else "}}", closer)
    return not inside and not state.src[after + 2 : line_end].strip(" >}")


def _rest_of_line(state: BlockState, line: int, position: int) -> None:
    """Read what follows block markup on its line as the start of a paragraph."""
    saved = state.bMarks[line], state.tShift[line]
    state.bMarks[line], state.tShift[line] = position, 0
    paragraph(state, line, state.lineMax, False)
    state.bMarks[line], state.tShift[line] = saved


def install(md: MarkdownIt) -> None:
    """Give a parser these rules."""
    ruler = md.block.ruler
    everywhere: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    ruler.at("code", indented_code)
    ruler.at("paragraph", paragraph)
    ruler.at("list", deep_list, {"alt": ["paragraph", "reference", "blockquote"]})
    ruler.at("html_block", flow, everywhere)
    ruler.before("table", "esm", esm)
    ruler.before("fence", "include", include, everywhere)
    ruler.before("fence", "directive_fence", directive_fence, everywhere)
    ruler.before("blockquote", "directive", directive, everywhere)
    ruler.before("blockquote", "admonition", admonition, everywhere)
    ruler.before("blockquote", "comment", comment, everywhere)
    ruler.before("blockquote", "snippet", snippet, everywhere)
    ruler.before("blockquote", "target", target, everywhere)
    ruler.before("list", "abbreviation", abbreviation, {"alt": ["paragraph"]})
    ruler.before("reference", "footnote", footnote, {"alt": ["paragraph", "reference"]})
    ruler.at("lheading", setext)
    for rule in ruler.__rules__:
        if rule.name in _LETTERED:
            rule.alt = [*rule.alt, "lettered", *(["lettered paragraph"] if "paragraph" in rule.alt else [])]
    ruler.before("esm", "lettered", lettered)
