"""What a block once said: its struck text, which asserts nothing, read only where the words behind take it up."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.nlp.sentence.tokens import tokenize
from lint.nlp.sentence.views import Cut, build

if TYPE_CHECKING:
    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Vocabulary

_SIGNS = ("~~", "<del", "<s>", "<strike")
_STRUCK = re.compile(r"~~(?P<text>.+?)~~|<(?P<tag>del|s|strike)\b[^>]*>(?P<inner>.+?)</(?P=tag)>", re.DOTALL)


def struck(document: Document, vocabulary: Vocabulary) -> dict[int, View]:
    """The struck text of each block that has some, as one sentence, by the index of the block."""
    if not any(sign in document.text for sign in _SIGNS):
        return {}
    found: dict[int, View] = {}
    for block in document.blocks:
        text = " ".join(_struck_in(document, block))
        if text.strip():  # not "~~ ~~ ~~ ~~"
            tokens = tokenize(text)
            cut = Cut(0, replace(block, text=text, runs=()), tokens, 0, len(tokens.texts), first=True)
            (found[block.index],) = build([cut], vocabulary)
    return found


def _struck_in(document: Document, block: Block) -> list[str]:
    """What stands struck between the first word of a block, or the block before it, and its last word."""
    if not block.runs:
        return []
    before = document.blocks[block.index - 1].runs if block.index else ()
    end = block.runs[-1].file_start + block.runs[-1].file_length
    start = before[-1].file_start + before[-1].file_length if before else 0
    source = document.text[min(start, block.runs[0].file_start) : end]
    return [" ".join((match["text"] or match["inner"]).split()) for match in _STRUCK.finditer(source)]
