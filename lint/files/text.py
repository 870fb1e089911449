"""Reading a file as text, with limits, before anything tries to understand it."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from lint.errors import FileProblem
from lint.model.span import Lines

if TYPE_CHECKING:
    from pathlib import Path

    from lint.errors import PlacedError
    from lint.model.span import Position

MAX_BYTES = 5_000_000

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def read(path: Path, error: type[PlacedError]) -> str:
    """The text of a file, a byte order mark left off.

    Raises `error` for whatever is not a file of at most `MAX_BYTES` bytes of printable UTF-8.
    """
    noun = error.noun
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _whole(error, path, "this is a directory", f"name the {noun}'s .yaml file")
        if not stat.S_ISREG(status.st_mode):
            raise _whole(error, path, "this is not a regular file")
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size / 1_000_000:.1f} MB"
            most = f"a {noun} has at most {MAX_BYTES // 1_000_000} MB"
            raise _whole(error, path, f"the file has {size}; {most}", f"is it a {noun}?")
        data = path.read_bytes()
    except FileNotFoundError:
        raise _whole(error, path, "no such file") from None
    except (OSError, ValueError) as failure:  # a ValueError is a path with a NUL in it
        reason = failure.strerror if isinstance(failure, OSError) and failure.strerror else str(failure)
        raise _whole(error, path, f"cannot be read: {reason}") from None
    return decode(data, path, error)


def decode(data: bytes, path: Path, error: type[PlacedError]) -> str:
    """`data` as text; raises `error` at the first byte that is not UTF-8 or character that YAML does not allow."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        before = data[: failure.start].decode("utf-8-sig")
        message = f"not UTF-8: byte 0x{data[failure.start]:02x}"
        raise _at(
            error, path, Lines(before).at(len(before)), message, "save the file with the encoding UTF-8"
        ) from None
    if unprintable := _UNPRINTABLE.search(text):
        code = f"U+{ord(unprintable.group()):04X}"
        place = Lines(text).at(unprintable.start())
        raise _at(error, path, place, f"the character {code} is not allowed in YAML", "remove it")
    return text


def _at(error: type[PlacedError], path: Path, place: Position, message: str, hint: str) -> PlacedError:
    return error((FileProblem(str(path), place.line, place.column, message, hint),))


def _whole(error: type[PlacedError], path: Path, message: str, hint: str = "") -> PlacedError:
    return error((FileProblem(str(path), 0, 0, message, hint),))
