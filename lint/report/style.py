"""How text is dressed for a terminal: colour where it is wanted, width in cells, nothing that could steer it."""

from __future__ import annotations

import os
import textwrap
from dataclasses import dataclass
from shutil import get_terminal_size
from typing import TextIO

from rich.cells import cell_len, set_cell_size

_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "cyan": "36", "green": "32"}
_WIDEST = 100

# An article may hold escape sequences; none of them reaches the terminal.
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�") | {0x09: "    ", 0x0A: " ", 0x0D: " "}


def wants_color(stream: TextIO) -> bool:
    """Whether to colour what goes to a stream: NO_COLOR, then FORCE_COLOR (each when not empty), then the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns_of(stream: TextIO) -> int:
    """How wide text may be that goes to a stream: the terminal, as far as lines can still be read.

    What is piped into a file or a log is read anywhere: it keeps to 80 columns.
    """
    return min(get_terminal_size().columns, _WIDEST) if stream.isatty() else 80


@dataclass(frozen=True, slots=True)
class Palette:
    """Dresses words in colours, or leaves them as they are."""

    color: bool

    def __call__(self, text: str, *styles: str) -> str:
        """The text in the named styles: bold, dim, red, yellow, cyan, green."""
        if not self.color or not text:
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


def printable(text: str) -> str:
    """The text on one line: tabs as four spaces, control characters replaced."""
    return text.translate(_CONTROLS)


def width(text: str) -> int:
    """How many terminal cells the text takes."""
    return cell_len(text)


def cut(text: str, cells: int) -> str:
    """The start of the text that fits in so many cells."""
    return text if cell_len(text) <= cells else set_cell_size(text, max(cells, 0)).rstrip()


def shorten(text: str, cells: int) -> str:
    """The text, or its start and an ellipsis where it does not fit in so many cells."""
    return text if width(text) <= cells else (cut(text, cells - 1) + "…" if cells > 0 else "")


def cut_left(text: str, cells: int) -> str:
    """The end of the text that fits in so many cells."""
    while text and cell_len(text) > cells:
        text = text[max(1, (cell_len(text) - cells) // 2) :]
    return text


def paragraph(text: str, columns: int, first: str, rest: str) -> list[str]:
    """The text wrapped to a number of columns, the first line and the others with their indentation."""
    return textwrap.wrap(
        printable(text),
        max(columns, 20),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
