"""Letters that a page prints and answers: each greets somebody and so does its reply, or each is signed.

What stands in them is their writers'; what the page says stands in the replies.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.nlp.directive.answers import signed
from lint.nlp.voice.adopted import nods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View

_GREETING = re.compile(r"dear\s+([^,:\n—–]{1,40}?)\s*[,:—–]", re.IGNORECASE)
_ADDRESSED = frozenset({"you", "your", "yours"})
_REPLY = 2  # sentences of a reply in which it assents
_NAME = 60  # characters of "From" and who writes
_FEWEST = 2  # signed letters with a reply behind each


def letters(document: Document, views: Mapping[int, Sequence[View]]) -> frozenset[int]:
    """The blocks of the letters that a page answers."""
    return _greeting(views) | _signed(document, views) | _headed(document, views)


def _headed(document: Document, views: Mapping[int, Sequence[View]]) -> frozenset[int]:
    """“**From A. Hall, Crewe** It is approved. - No.”: headed by who wrote them, and not seconded by the reply."""
    blocks = document.blocks
    begun = [block.index for block in blocks if block.kind is BlockKind.PARAGRAPH and _from(block)]
    replied = [at for at in begun if at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.PARAGRAPH]
    replied = [at for at in replied if at + 1 not in begun]
    if len(replied) < _FEWEST:
        return frozenset()
    return frozenset(at for at in replied if not _agrees(views.get(at + 1, ())[:_REPLY]))


def _agrees(reply: Sequence[View]) -> bool:
    """Whether one of the first sentences of a reply assents, and none before it denies."""
    at = next((at for at, view in enumerate(reply) if nods(view)), None)
    return at is not None and not any(view.has("negation", "refuter") for view in reply[:at])


def _from(block: Block) -> bool:
    """Whether a paragraph opens in bold with "From" and a name."""
    bold = block.strong[0] if block.strong else (1, 1)
    return bold[0] == 0 and bold[1] <= _NAME and block.text[:5].casefold() == "from " and bold[1] < len(block.text)


def _greeting(views: Mapping[int, Sequence[View]]) -> frozenset[int]:
    """“Dear Ann, … - Dear reader, …”: what stands between one greeting and the reply's."""
    greeted = {index: _greeted(said[0]) for index, said in views.items() if said}
    begun = [index for index, name in greeted.items() if name is not None]
    names = [greeted[index] for index in begun]
    paired = len(begun) % 2 == 0 and all(
        asked != answered for asked, answered in zip(names[::2], names[1::2], strict=True)
    )
    pairs = zip(begun[::2], begun[1::2], strict=True) if paired else ()
    return frozenset(index for start, end in pairs for index in range(start, end))


def _greeted(view: View) -> str | None:
    """Who is greeted at the head of a paragraph: "Dear Dr. Ada," (where a sentence seems to end behind "Dr.")."""
    if view.norms[0] != "dear" or view.block.kind is not BlockKind.PARAGRAPH or not view.first:
        return None
    found = _GREETING.match(view.block.text)
    return found[1].casefold() if found else None


def _signed(document: Document, views: Mapping[int, Sequence[View]]) -> frozenset[int]:
    """“You are wrong. — **Ann** - Your figures are, Ann.”: signed paragraphs, most of whose replies say "you"."""
    paired = [
        (letter.index, reply.index)
        for letter, reply in pairwise(document.blocks)
        if letter.kind is reply.kind is BlockKind.PARAGRAPH and signed(letter) and not signed(reply)
    ]
    addressed = sum(any(not view.bag.isdisjoint(_ADDRESSED) for view in views.get(reply, ())) for _, reply in paired)
    if len(paired) < _FEWEST or addressed * 2 <= len(paired):
        return frozenset()
    return frozenset(letter for letter, _ in paired)
