"""A quiz's key that judges its statements by number: in a table, in one line, or in words.

“| 1 | F | Off-label. |”, "1 F, 2 T, 3 F", "False: 1, 2 and 4. True: 3.", "Only 3 is true. The rest are false."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.document import Block, Document

_TRUE, _FALSE = words("quiz", "true") | words("quiz", "ticks"), words("quiz", "false") | words("quiz", "crosses")
_ALL = _TRUE | _FALSE | {"t", "f"}
_PLAIN = sorted((re.escape(word) for word in _ALL), key=len, reverse=True)
_SAID = rf"(?:{'|'.join(_PLAIN)})(?![A-Za-z])"
_NUMBERED = words("quiz", "numbered")
_NAMED = rf"(?:(?:the\s+)?(?:{'|'.join(sorted(_NUMBERED))})s?\.?\s*|\#\s*)?"
_NUMBERS = r"\d{1,2}(?:(?:\s*,\s*(?:and\s+)?|\s*(?:and|&|\+|to|–|-)\s*)\d{1,2})*"
_CELL = re.compile(rf"\W*{_NAMED}(\d{{1,2}}|[A-EG-SU-Z])\W*", re.IGNORECASE)
_PAIR = re.compile(rf"\b(\d{{1,2}})\s*[-.:)=–—]*\s*[(\[]?({_SAID})[)\]]?", re.IGNORECASE)
_FIRST = re.compile(rf"\W*({_SAID})", re.IGNORECASE)
_BEHIND = re.compile(rf"(?<![A-Za-z])({_SAID})(?:\s+(?:are|is))?\s*[:=–—-]+\s*{_NAMED}({_NUMBERS})", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:\b(only|just|all(?:\s+of\s+them)?\s+(?:but|except)|none\s+of|neither|everything\s+(?:but|except))\s+)?"
    rf"(?<![A-Za-z\d]){_NAMED}({_NUMBERS})\s+(?:is|are|was|were)\s+(?:all\s+|both\s+)?({_SAID})",
    re.IGNORECASE,
)
_REST = re.compile(
    rf"\b(?:the\s+(?:rest|others?|remaining\s+\w+)|all\s+(?:the\s+)?others?|everything\s+else)"
    rf"\s*(?:is|are|was|were|:|–|—)\s*(?:all\s+)?({_SAID})",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d{1,2})(?:\s*(?:to|–|-)\s*(\d{1,2}))?")
_TURNING = ("none", "neither")
_EXCEPTING = ("all", "everything")
_FEWEST = 2  # statements that a key judges
_LEFT = 24  # characters of a line of keys beside them, such as "Answers:"
_LONGEST = 400  # characters of a key in one block
_KEYS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.SUMMARY})


def places(document: Document) -> dict[int, int]:
    """The place of each item in its list, by block; a list counts from its first item's number, else from 1."""
    counted: dict[int, int] = {}
    found: dict[int, int] = {}
    for block in document.blocks:
        if block.list_id is not None and block.kind is BlockKind.ITEM:
            first = 1 if block.number is None else block.number
            counted[block.list_id] = found[block.index] = counted.get(block.list_id, first - 1) + 1
    return found


def numbered_by(block: Block, cells: Sequence[Block]) -> str | None:
    """The number that a table's cell goes by: the one in its row, else the one at the head of its column."""
    if block.cell is None:
        return None
    here = block.cell
    near = [
        other
        for other in cells
        if other.cell is not None
        and other.index != block.index
        and other.cell.table == here.table
        and (other.cell.row == here.row or other.index == block.column_header)
    ]
    near.sort(key=lambda other: other.index == block.column_header)
    number = next((found[1].upper() for other in near if (found := _CELL.fullmatch(other.text))), None)
    return number or next((other.text.strip() for other in near if _in_a_row(other, cells)), None)


def _in_a_row(block: Block, cells: Sequence[Block]) -> bool:
    """“F” below "E": a letter of the alphabet, where alone it may stand for "false"."""
    text, here = block.text.strip(), block.cell
    if here is None or text not in {"F", "T"}:
        return False
    above = (other for other in cells if other.cell is not None and other.cell.column == here.column)
    before = chr(ord(text) - 1)
    return any(
        other.text.strip() == before and other.cell.table == here.table and other.cell.row == here.row - 1
        for other in above
        if other.cell is not None
    )


def keyed(document: Document) -> Iterator[tuple[Block, dict[str, str], str | None]]:
    """The blocks that judge several statements: "yes" or "no" by number, and what the others are."""
    for block in document.blocks:
        if block.kind not in _KEYS or len(block.text) > _LONGEST or not _holds(block.text):
            continue
        said, rest = _told(block.text)
        if len(said) >= _FEWEST or (said and rest):
            yield block, said, rest


def _holds(text: str) -> bool:
    """Whether a text may be a key: it has a numeral and a word or mark of a verdict."""
    return any(map(str.isdigit, text)) and not _ALL.isdisjoint(re.findall(r"[a-z]+|[^\w\s]", text.casefold()))


def _told(text: str) -> tuple[dict[str, str], str | None]:
    pairs = list(_PAIR.finditer(text))
    if len(pairs) >= _FEWEST and len(_PAIR.sub("", text).strip(" ,;.:")) <= _LEFT:
        said = {pair[1]: _verdict(pair[2]) for pair in pairs}
        first = _FIRST.match(text)  # "1. False 2. True" is an item whose number is the list's
        if first is not None and int(pairs[0][1]) > 1:
            said[str(int(pairs[0][1]) - 1)] = _verdict(first[1])
        return said, None
    said = {}
    rest: str | None = None
    for found in _BEHIND.finditer(text):
        said.update(dict.fromkeys(_listed(found[2]), _verdict(found[1])))
    for found in _BEFORE.finditer(text):
        judged, how = _verdict(found[3]), (found[1] or "").casefold()
        if how.startswith((*_TURNING, *_EXCEPTING)):
            rest = judged if how.startswith(_EXCEPTING) else None
            judged = _other(judged)
        elif how:
            rest = _other(judged)
        said.update(dict.fromkeys(_listed(found[2]), judged))
    others = _REST.search(text)
    return said, _verdict(others[1]) if others else rest


def _listed(text: str) -> Iterator[str]:
    """“1, 2 and 4”, "5 to 7": each number."""
    for found in _DIGITS.finditer(text):
        yield from map(str, range(int(found[1]), int(found[2] or found[1]) + 1))


def _verdict(word: str) -> str:
    return "yes" if word.casefold() in _TRUE | {"t"} else "no"


def _other(verdict: str) -> str:
    return "no" if verdict == "yes" else "yes"
