"""Statements that a page strikes out to answer them: "~~It is approved for this.~~ Nope.".

What is struck states nothing, and is no part of a block's text. Where more stands behind it, that answers it, so the
struck sentences are put back into their block, marked as such, for the words behind them to be read with.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lint.model.document import BlockKind, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.document import Block, Document

_SIGNS = ("~~", "<del", "<s>", "<strike")
_STRUCK = re.compile(r"~~(?P<text>.+?)~~|<(?P<tag>del|s|strike)\b[^>]*>(?P<inner>.+?)</(?P=tag)>", re.DOTALL)
_BETWEEN = re.compile(r"[\s>*_]*")  # no mark of another item
_QUOTED = re.compile(r"[\"“].+[\"”]$", re.DOTALL)  # "so that it read ~~“It is approved”~~. It is not."
_OPENED, _CLOSED = re.compile(r"[\"“'‘]?[A-Z]"), re.compile(r"[.!?…][\"”'’]?$")
_BEFORE = re.compile(r":\s*$")  # "The last one is the worst: ~~It is approved.~~ It is not."
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.DEFINITION})
_WORDS = 4  # of a statement


class _Struck(NamedTuple):
    text: str
    start: int  # in the file
    end: int


def with_struck(document: Document) -> Document:
    """The document with the statements put back that it strikes out and answers, if any."""
    if not any(sign in document.text for sign in _SIGNS):
        return document  # as most are
    return replace(document, blocks=tuple(_restored(document)))


def _struck_in(document: Document, block: Block) -> list[_Struck]:
    """What stands struck between the last word of the block before and the last word of a block."""
    if not block.runs:
        return []
    before = document.blocks[block.index - 1].runs if block.index else ()
    start = before[-1].file_start + before[-1].file_length if before else 0
    end = block.runs[-1].file_start + block.runs[-1].file_length
    found = _STRUCK.finditer(document.text, min(start, block.runs[0].file_start), end)
    parts = ((match, match.span("text" if match["text"] else "inner")) for match in found)
    return [_Struck(" ".join(match.string[slice(*place)].split()), *place) for match, place in parts]


def _restored(document: Document) -> Iterator[Block]:
    for block in document.blocks:
        made = block
        if block.kind in _KINDS and block.runs:
            for struck in reversed(_struck_in(document, block)):
                made = _with(made, struck, document.text)
        yield made


def _with(block: Block, struck: _Struck, source: str) -> Block:
    """The block with a struck statement before the words that stand right behind it in the file."""
    behind = next((run for run in block.runs if run.file_start >= struck.end), None)
    if behind is None or not _states(struck.text):
        return block
    at = behind.text_start
    between = re.sub(r"^(?:~~|</\w+>)", "", source[struck.end : behind.file_start])
    led = block.text[:at].strip()
    quoted = _QUOTED.match(struck.text) is not None
    if not _BETWEEN.fullmatch(between) or (led and not quoted and not _BEFORE.search(led)):
        return block
    stopped = block.text[at : at + 1] == "."  # "…~~. It is not."
    said = struck.text if stopped or _CLOSED.search(struck.text) else f"{struck.text}."
    put = f"{said} " if block.text[at : at + 1].strip(" .") else said
    move = len(put)
    runs = [run if run.text_start < at else replace(run, text_start=run.text_start + move) for run in block.runs]
    runs.insert(block.runs.index(behind), Run(at, move, struck.start, struck.end - struck.start))
    return replace(
        block,
        text=block.text[:at] + put + block.text[at:],
        runs=tuple(runs),
        notes=tuple((place + move * (place >= at), label) for place, label in block.notes),
        strong=tuple((low + move * (low >= at), high + move * (high > at)) for low, high in block.strong),
        struck=((at, at + len(said) + stopped), *((low + move, high + move) for low, high in block.struck)),
    )


def _states(text: str) -> bool:
    return len(text.split()) >= _WORDS and _OPENED.match(text) is not None
