"""Text whose every character knows its place in the file.

`Mapped` is text to be parsed (a paragraph without its quote prefixes, a table cell, a front matter value);
`VisibleText` is what a reader sees of it, gathered piece by piece.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from lint.model.document import Run

_INVISIBLE = "[\u00ad\u200b\u2060\ufeff]+"
"""Characters that take no room on the page: soft hyphen, zero-width space, word joiner, byte order mark."""

_UNSHOWN = re.compile(rf"([ \t\n\r\f\v]{{2,}}|[\t\n\r\f\v]|^ | $)|{_INVISIBLE}")
"""What does not show as it stands. Group 1: blanks at an edge, several of them, and any that is not a plain space."""


class Piece(NamedTuple):
    """`text` stands at `start` in the file and takes `length` code points there."""

    text: str
    start: int
    length: int


class Mapped:
    """A text made of pieces of the file, in order."""

    __slots__ = ("_pieces", "_starts", "text")

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.text]
        self._starts: list[int] = []
        position = 0
        for piece in self._pieces:
            self._starts.append(position)
            position += len(piece.text)
        self.text = "".join(piece.text for piece in self._pieces)

    def cut(self, start: int, end: int) -> list[Piece]:
        """The pieces of the half-open range `start:end`; a piece that is not one to one stays whole."""
        found: list[Piece] = []
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(self._pieces)):
            base = self._starts[index]
            if base >= end:
                break
            piece = self._pieces[index]
            text, place, length = piece
            first, last = max(start - base, 0), min(end - base, len(text))
            if last - first == len(text):
                found.append(piece)
            elif first < last and length == len(text):
                found.append(Piece(text[first:last], place + first, last - first))
            elif first < last:
                found.append(Piece(text[first:last], place, length))
        return found

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `start:end` stands in the file: offset and length, from its first piece to its last."""
        pieces = self.cut(start, end)
        if not pieces:
            return self.offset(start), 0
        return pieces[0].start, pieces[-1].start + pieces[-1].length - pieces[0].start

    def offset(self, position: int) -> int:
        """The file offset of one position; past the end, the end."""
        if not self._pieces:
            return 0
        index = max(bisect_right(self._starts, position) - 1, 0)
        piece, inside = self._pieces[index], position - self._starts[index]
        if piece.length == len(piece.text):
            return piece.start + min(inside, piece.length)
        return piece.start if inside < len(piece.text) else piece.start + piece.length

    def sub(self, start: int, end: int) -> Mapped:
        """The range `start:end` as a text of its own."""
        return self if start <= 0 and end >= len(self.text) else Mapped(self.cut(start, end))


class VisibleText:
    """Collects visible characters; blanks collapse as on the page, and none stands at either end."""

    __slots__ = ("_gap", "_gap_end", "_gap_start", "_pieces", "length", "notes", "strong")

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._gap = ""  # the blank that is due before the next character, "" when none is
        self._gap_start = self._gap_end = 0
        self.length = 0
        self.notes: list[tuple[int, str]] = []
        self.strong: list[tuple[int, int]] = []

    @property
    def next_position(self) -> int:
        """Where the next character will stand."""
        return self.length + (1 if self._gap and self.length else 0)

    def add(self, piece: Piece) -> None:
        """Append a piece as a reader sees it."""
        if piece.length != len(piece.text):
            self._add_whole(piece)
            return
        if piece.text.isprintable() and "  " not in piece.text:  # nearly all are, and this is much the quicker look
            self._add_plain(piece)
            return
        position = 0
        for unshown in _UNSHOWN.finditer(piece.text):
            start, end = unshown.span()
            if position < start:
                self._append(Piece(piece.text[position:start], piece.start + position, start - position))
            if unshown[1]:
                self.blank(piece.start + start, end - start)
            position = end
        if position == 0 < len(piece.text):
            self._append(piece)
        elif position < len(piece.text):
            self._append(Piece(piece.text[position:], piece.start + position, len(piece.text) - position))

    def blank(self, start: int, length: int, character: str = " ") -> None:
        """A blank that stands for `length` code points at `start`; a line feed wins over a space."""
        if self._gap:
            self._gap = "\n" if "\n" in (self._gap, character) else " "
            self._gap_end = max(self._gap_end, start + length)
        else:
            self._gap, self._gap_start, self._gap_end = character, start, start + length

    def finish(self) -> tuple[str, tuple[Run, ...], tuple[tuple[int, str], ...], tuple[tuple[int, int], ...]]:
        """The text without blanks at its ends, its runs, its footnote references and its bold ranges."""
        full = "".join(piece.text for piece in self._pieces)
        text = full.strip()
        lead = len(full) - len(full.lstrip())
        runs: list[Run] = []
        position = -lead
        for piece in self._pieces:
            _extend(runs, piece, position, len(text))
            position += len(piece.text)
        notes = tuple((min(max(offset - lead, 0), len(text)), label) for offset, label in self.notes)
        strong = []
        for start, end in self.strong:
            first, last = max(start - lead, 0), min(end - lead, len(text))
            if first < last:
                strong.append((first, last))
        return text, tuple(runs), notes, tuple(_joined(strong, text))

    def _add_plain(self, piece: Piece) -> None:
        """Append a piece in which nothing needs care but a blank at either end."""
        text, place, length = piece
        first, last = int(text[:1] == " "), length - (text[-1:] == " ")
        if first:
            self.blank(place, 1)
        if 0 < last - first == length:
            self._append(piece)
        elif first < last:
            self._append(Piece(text[first:last], place + first, last - first))
        if first <= last < length:
            self.blank(place + last, 1)

    def _add_whole(self, piece: Piece) -> None:
        visible = re.sub(_INVISIBLE, "", piece.text)
        if visible and not visible.strip(" \t\n\r\f\v"):
            self.blank(piece.start, piece.length)
        elif visible:
            self._append(Piece(visible, piece.start, piece.length))

    def _append(self, piece: Piece) -> None:
        if self._gap:
            if self.length:
                self._pieces.append(Piece(self._gap, self._gap_start, self._gap_end - self._gap_start))
                self.length += 1
            self._gap = ""
        self._pieces.append(piece)
        self.length += len(piece.text)


def _extend(runs: list[Run], piece: Piece, position: int, limit: int) -> None:
    """Add to `runs` what of `piece`, which stands at `position`, lies in `0:limit`; neighbours are joined."""
    first, last = max(-position, 0), min(len(piece.text), limit - position)
    if first >= last:
        return
    if piece.length != len(piece.text):
        runs.append(Run(position + first, last - first, piece.start, piece.length))
        return
    start, length = piece.start + first, last - first
    previous = runs[-1] if runs else None
    if (
        previous
        and previous.text_length == previous.file_length
        and previous.file_start + previous.file_length == start
    ):
        total = previous.text_length + length
        runs[-1] = Run(previous.text_start, total, previous.file_start, total)
    else:
        runs.append(Run(position + first, length, start, length))


def _joined(ranges: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Bold ranges in order; those that touch or have only blanks between them are one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and (start <= joined[-1][1] or not text[joined[-1][1] : start].strip()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
