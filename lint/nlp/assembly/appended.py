"""Sentences put together from what stands apart in a document, in blocks of their own behind the last one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lint.model.document import Block, BlockKind, Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.model.document import Document


class Said(NamedTuple):
    """A sentence that stands where the characters `start:end` of a block do; `name` as that of a block."""

    block: Block
    start: int
    end: int
    text: str
    name: str = ""


def appended(document: Document, sentences: Iterable[Said]) -> Document:
    """The document with such sentences, if any."""
    made: list[Block] = []
    for block, start, end, text, name in sentences:
        span = block.span(start, end)
        run = Run(0, len(text), span.start, span.end - span.start)
        made.append(Block(len(document.blocks) + len(made), BlockKind.PARAGRAPH, text, (run,), name=name))
    return replace(document, blocks=(*document.blocks, *made)) if made else document
