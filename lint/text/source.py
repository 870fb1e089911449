"""Bytes to text, and text to the form the parsers take.

The parsers' form has the same length as the file's text, so that an offset in one is an offset in the other.
"""

from __future__ import annotations

import codecs
import re

from lint.errors import UnreadableError

_LONE_RETURN = re.compile(r"\r(?!\n)")
_FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes) -> str:
    """A file's bytes as text; a byte order mark stays in it.

    Raises `UnreadableError` for bytes that are not UTF-8 and for binary files (NUL bytes).
    """
    for mark, encoding in _FOREIGN_MARKS:
        if data.startswith(mark):
            message = f"the file is {encoding}, not UTF-8: save it as UTF-8 in your editor"
            raise UnreadableError(message)
    nul = data.find(0)
    if nul >= 0:
        message = (
            f"a NUL byte at byte {nul} (line {_line(data, nul)}): this is a binary file, not an article; "
            "leave it out of the paths, or remove the byte if it is one"
        )
        raise UnreadableError(message)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = (
            f"byte {error.start} (line {_line(data, error.start)}) is not UTF-8: {data[error.start]:#04x}; "
            "save the file as UTF-8 in your editor"
        )
        raise UnreadableError(message) from error


def same_length(text: str) -> str:
    """The text with LF line ends only, without NUL and byte order mark, and as long as before.

    CRLF becomes a tab and LF: a blank that, unlike a space, never makes a hard break of a line's end.
    """
    if text.startswith("\ufeff"):
        text = " " + text[1:]
    return _LONE_RETURN.sub("\n", text.replace("\r\n", "\t\n").replace("\0", "\ufffd"))


def _line(data: bytes, offset: int) -> int:
    """The 1-based line of a byte offset."""
    before = data[:offset].replace(b"\r\n", b"\n")
    return before.count(b"\n") + before.count(b"\r") + 1
