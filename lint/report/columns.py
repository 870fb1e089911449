"""The two sides of a comparison in columns, or one under the other where the terminal is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.report.style import cut, printable, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.evidence import Row
    from lint.report.style import Palette

_MARK = "✗"
_GAP = "  "
_NARROW = 44  # cells: two columns of less than about 14 each are read worse than lines
_LEAST = 12  # cells of a column


def table(
    rows: Sequence[Row], heads: tuple[str, str], columns: int, dress: Palette, *, alone: bool = False
) -> list[str]:
    """The rows in so many columns, with a heading line; rows that differ begin with ✗.

    `alone` shows the article's side only, with no heading line.
    """
    label = max((width(row.slot.value) for row in rows), default=0)
    if columns < _NARROW:
        return list(_stacked(rows, heads, columns, dress, alone=alone))
    room = columns - 2 - label - len(_GAP)
    if alone:
        return list(_single(rows, label, room, dress))
    left, right = _shares(rows, heads, room - len(_GAP))
    lines = [f"  {_pad('', label)}{_GAP}{dress(_pad(heads[0], left) + _GAP + cut(heads[1], right), 'dim')}"]
    for row in rows:
        article, source = _wrapped(row.article, left), _wrapped(row.source, right)
        for index in range(max(len(article), len(source))):
            mark, name = (_MARK, row.slot.value) if index == 0 else (" ", "")
            here = _pad(article[index] if index < len(article) else "", left)
            there = source[index] if index < len(source) else ""
            lines.append(_line(mark, _pad(name, label), here, there, dress, differs=row.differs))
    return lines


def _line(mark: str, name: str, here: str, there: str, dress: Palette, *, differs: bool) -> str:
    if not differs:
        return f"  {dress(name, 'dim')}{_GAP}{here}{_GAP}{there}".rstrip()
    marked = f"{dress(f'{mark} {name}', 'bold', 'red')}{_GAP}{dress(here, 'bold', 'red')}"
    return f"{marked}{_GAP}{dress(there, 'bold', 'green')}" if there else marked.rstrip()


def _single(rows: Sequence[Row], label: int, room: int, dress: Palette) -> Iterator[str]:
    for row in rows:
        name = dress(_pad(row.slot.value, label), "dim")
        for part in _wrapped(row.article, room):
            yield f"  {name}{_GAP}{part}"
            name = _pad("", label)


def _stacked(
    rows: Sequence[Row], heads: tuple[str, str], columns: int, dress: Palette, *, alone: bool
) -> Iterator[str]:
    """Each slot with its sides under it; a slot that both fill alike, or the article alone, on one line."""
    label = max(width(head) for head in heads)
    for row in rows:
        name = f"{_MARK if row.differs else ' '} {row.slot.value}"
        if alone or row.article == row.source:
            room = max(columns - width(name) - len(_GAP), _LEAST)
            first, *rest = _wrapped(row.article, room)
            yield dress(name, "dim") + _GAP + first
            yield from (" " * (width(name) + len(_GAP)) + part for part in rest)
            continue
        yield dress(name, *(("bold", "red") if row.differs else ("dim",)))
        for head, text in zip(heads, (row.article, row.source), strict=True):
            for index, part in enumerate(_wrapped(text, max(columns - 4 - label - len(_GAP), _LEAST)) if text else ()):
                yield f"    {dress(_pad(head if index == 0 else '', label), 'dim')}{_GAP}{part}"


def _shares(rows: Sequence[Row], heads: tuple[str, str], room: int) -> tuple[int, int]:
    """How many cells each side gets: what it needs where both fit, else about half."""
    left = max(width(heads[0]), *(width(row.article) for row in rows))
    right = max(width(heads[1]), *(width(row.source) for row in rows))
    if left + right > room:
        left = min(left, max(room - right, room // 2, _LEAST))
    return left, max(room - left, _LEAST)


def _wrapped(text: str, cells: int) -> list[str]:
    """The text in lines of at most so many cells; a word that is longer is cut through."""
    lines = [""]
    for word in printable(text).split():
        rest = word
        joint = " " if lines[-1] else ""
        if lines[-1] and width(lines[-1]) + 1 + width(rest) > cells:
            lines.append("")
            joint = ""
        while width(rest) > cells:
            part = cut(rest, cells)
            lines[-1] = part
            lines.append("")
            rest = rest[max(len(part), 1) :]
        lines[-1] += joint + rest
    return lines


def _pad(text: str, cells: int) -> str:
    return text + " " * max(cells - width(text), 0)
