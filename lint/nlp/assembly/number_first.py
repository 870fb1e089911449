"""A number in a sentence of its own, and behind it what it measures: "Ten years. That's how far back it went.".

So with shares: "Two in five. That is how many …", "A third: so many of us …", "1 in 50. Those are the odds of …".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.assembly.appended import Said, appended
from lint.nlp.assembly.fragments import SHARE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.document import Document

_TIMES = "|".join(sorted(words("fragments", "times")))
_TOLD = re.compile(
    r"(?:^|(?<=[.!?]\s))(?P<said>[^.!?:\n]{1,40})[.!:]\s+(?:That|This|It)\s?(?:['’]s|is|was)\s+how\s+"
    rf"(?:many\s+(?P<unit>{_TIMES})|long|far\s+back)\b,?\s+(?P<rest>[^.!?\n]+)"
)
_SHARED = re.compile(
    rf"(?P<said>{SHARE})(?:,[^.!?:\n]{{1,30}})?[.!:]\s+(?:(?:(?:That|This|It|Those|These)\s?(?:['’]s|is|was|are|were)\s+)"
    r"(?:(?P<many>how\s+many)|(?:the|your|our)\s+(?:(?P<share>share|proportion|percentage)|(?P<odds>odds|chances?))\s+of)"
    r"|(?P<so>so|that)\s+many)\s+(?P<rest>[^.!?\n]+)",
    re.IGNORECASE,
)
_SIGNS = (" how ", "many ", " share ", "proportion", "percentage", " odds ", " chance")
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


def with_measured(document: Document) -> Document:
    """The document with the sentences that such numbers make with what they measure, if any."""
    if not any(sign in document.text for sign in _SIGNS):
        return document
    return appended(document, _measured(document))


def _measured(document: Document) -> Iterator[Said]:
    for block in document.blocks:
        if block.kind not in _KINDS or not any(sign in block.text for sign in _SIGNS):
            continue
        for told in _TOLD.finditer(block.text):
            number = f"{told['said']} {told['unit']}" if told["unit"] else f"Over {told['said'].lower()}"
            yield Said(block, *told.span("said"), f"{number} {told['rest']}.")
        for told in _SHARED.finditer(block.text):
            said, rest = told["said"], told["rest"]
            text = f"{said} of {rest}." if told["share"] else f"{said} {rest}."
            yield Said(block, *told.span("said"), f"The chance of {rest} is {said.lower()}." if told["odds"] else text)
