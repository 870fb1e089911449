"""The words of a reader that a paragraph answers: a statement in bold and in quotation marks, with or without a name.

“**"I only reach for X when it is bad." (Ann)**” is no question, and what Ann is told below is told of those who do so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View

_OF_ONESELF = words("letters", "of_oneself")
_OF_OTHERS = words("letters", "of_others")
_HOLDING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TERM, BlockKind.SUMMARY})
_OPENED = '"“«'
_SEVERAL = re.compile(r"[.!?,][\"”] .*[\"“]", re.DOTALL)
_NUMBER = re.compile(r"\W{0,2}\d{1,2}[.):]\s+")
_NAME = 40  # characters behind a quotation in which who wrote it is named


def answered(document: Document, views: Mapping[int, Sequence[View]], block: Block) -> tuple[View, ...]:
    """The sentences of the reader's words right above a paragraph; none where it answers nobody."""
    if block.index == 0 or block.kind is not BlockKind.PARAGRAPH or block.text[:1] in _OPENED:
        return ()
    before = document.blocks[block.index - 1]
    text = before.text.strip()
    if (
        before.kind not in _HOLDING
        or text[:1] not in _OPENED
        or not (before.strong or before.kind in _HOLDING - {block.kind})
    ):
        return ()
    closed = max(text.rfind(mark) for mark in '"”»')
    if closed <= 0 or len(text) - closed > _NAME:
        return ()
    said = tuple(views.get(before.index, ()))
    first = any(not view.bag.isdisjoint(_OF_ONESELF) for view in said)
    return said if first and all(view.bag.isdisjoint(_OF_OTHERS) for view in said) else ()


def number(text: str) -> int:
    """How long the number is that a paragraph begins with: “3. "You can skip the doctor."”."""
    found = _NUMBER.match(text)
    return found.end() if found is not None else 0


def asks_throughout(text: str) -> bool:
    """“"I have an ulcer. May I take it?"”; not "“For everyone?” “Not for people with an ulcer.”", an exchange."""
    return "?" in text and text.rstrip()[-1:] in {'"', "”"} and _SEVERAL.search(text) is None
