"""Paragraphs that each begin with a box or a bullet: "☐ you have seen a doctor", which readers take for a list."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from lint.model.document import BlockKind

if TYPE_CHECKING:
    from lint.model.document import Block, Document

_SIGNS = "☐□▢❏❑⬜•▪‣◦●○■"
_SIGN = re.compile(rf"[{_SIGNS}]\s+(?=\S)")
_FEWEST = 2  # items of a list
_LEADING = (":", "…", "...")


def with_lists(document: Document) -> Document:
    """The document with such paragraphs as the items of a list, which what stands above them introduces."""
    if not any(sign in document.text for sign in _SIGNS):
        return document  # as most are
    blocks = list(document.blocks)
    number = max((block.list_id for block in blocks if block.list_id is not None), default=-1)
    for marked, group in groupby(document.blocks, key=_marked):
        items = list(group)
        if marked and len(items) >= _FEWEST:
            number += 1
            above = blocks[items[0].index - 1] if items[0].index else None
            lead = above.index if above is not None and _leads(above) else items[0].heading
            for block in items:
                blocks[block.index] = replace(_unmarked(block), kind=BlockKind.ITEM, list_id=number, lead_in=lead)
    return replace(document, blocks=tuple(blocks))


def _marked(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.list_id is None and _SIGN.match(block.text) is not None


def _leads(block: Block) -> bool:
    return block.kind is BlockKind.HEADING or block.text.rstrip().endswith(_LEADING)


def _unmarked(block: Block) -> Block:
    """The block without its sign."""
    found = _SIGN.match(block.text)
    cut = found.end() if found is not None else 0
    first, *rest = block.runs
    if first.text_length != first.file_length or first.text_length <= cut:
        return block
    length, start = first.text_length - cut, first.file_start + cut
    first = replace(first, text_length=length, file_start=start, file_length=length)
    return replace(
        block,
        text=block.text[cut:],
        runs=(first, *(replace(run, text_start=run.text_start - cut) for run in rest)),
        notes=tuple((at - cut, label) for at, label in block.notes),
        strong=tuple((max(0, low - cut), high - cut) for low, high in block.strong if high > cut),
    )
