"""Places in a file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in the file, `start <= end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Position:
    """A 1-based line and a 1-based column in code points."""

    line: int
    column: int


class Lines:
    """Turns offsets of one text into lines and columns.

    A line ends with LF, CRLF or a lone CR, as in CommonMark.
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        position = 0
        for line in text.splitlines(keepends=True):
            position += len(line)
            if line[-1] in "\n\r":
                starts.append(position)
        self._starts: Sequence[int] = starts

    def at(self, offset: int) -> Position:
        """The position of a code point offset."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def start(self, line: int) -> int:
        """The offset at which a 1-based line starts; the last one for lines past the end."""
        return self._starts[min(line, len(self._starts)) - 1]
