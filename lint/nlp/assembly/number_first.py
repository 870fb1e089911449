"""A number in a sentence of its own, and behind it what it measures: "Ten years. That's how far back it went."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.assembly.appended import Said, appended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.document import Document

_TIMES = "|".join(sorted(words("fragments", "times")))
_TOLD = re.compile(
    r"(?:^|(?<=[.!?]\s))(?P<said>[^.!?:\n]{1,40})[.!:]\s+(?:That|This|It)\s?(?:['’]s|is|was)\s+how\s+"
    rf"(?:many\s+(?P<unit>{_TIMES})|long|far\s+back)\b,?\s+(?P<rest>[^.!?\n]+)"
)
_SIGN = " how "
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


def with_measured(document: Document) -> Document:
    """The document with the sentences that such numbers make with what they measure, if any."""
    if _SIGN not in document.text:
        return document
    return appended(document, _measured(document))


def _measured(document: Document) -> Iterator[Said]:
    for block in document.blocks:
        if block.kind not in _KINDS or _SIGN not in block.text:
            continue
        for told in _TOLD.finditer(block.text):
            number = f"{told['said']} {told['unit']}" if told["unit"] else f"Over {told['said'].lower()}"
            yield Said(block, *told.span("said"), f"{number} {told['rest']}.")
