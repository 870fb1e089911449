"""Reading a sheet's file as text, with limits, before anything tries to understand it."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from lint.errors import SheetError, SheetProblem
from lint.model.span import Lines

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 5_000_000

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def read(path: Path) -> str:
    """The text of a sheet, a byte order mark left off.

    Raises `SheetError` for whatever is not a file of at most `MAX_BYTES` bytes of printable UTF-8.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _whole(path, "this is a directory", "name the sheet's .yaml file")
        if not stat.S_ISREG(status.st_mode):
            raise _whole(path, "this is not a regular file")
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size / 1_000_000:.1f} MB"
            raise _whole(
                path, f"the file has {size}; a sheet has at most {MAX_BYTES // 1_000_000} MB", "is it a sheet?"
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise _whole(path, "no such file") from None
    except (OSError, ValueError) as error:  # a ValueError is a path with a NUL in it
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _whole(path, f"cannot be read: {reason}") from None
    return decode(data, path)


def decode(data: bytes, path: Path) -> str:
    """`data` as text; raises `SheetError` at the first byte that is not UTF-8 or character that YAML does not allow."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        byte = f"byte 0x{data[error.start]:02x}"
        raise _at(path, before, len(before), f"not UTF-8: {byte}", "save the file with the encoding UTF-8") from None
    if unprintable := _UNPRINTABLE.search(text):
        code = f"U+{ord(unprintable.group()):04X}"
        raise _at(path, text, unprintable.start(), f"the character {code} is not allowed in YAML", "remove it")
    return text


def _at(path: Path, text: str, offset: int, message: str, hint: str) -> SheetError:
    place = Lines(text).at(offset)
    return SheetError((SheetProblem(str(path), place.line, place.column, message, hint),))


def _whole(path: Path, message: str, hint: str = "") -> SheetError:
    return SheetError((SheetProblem(str(path), 0, 0, message, hint),))
