"""Reads articles from disk and standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from lint.engine.discover import STDIN, reason
from lint.errors import UnreadableError
from lint.text import decode

# No article is longer than a long book; what is, is an export or a dump that somebody named `.txt`.
MAX_BYTES = 5_000_000


def name(path: str, stdin_filename: str | None) -> str:
    """The name an article is reported under; that of standard input decides, too, how it is read."""
    return (stdin_filename or "<stdin>") if path == STDIN else path


def read_text(path: str, limit: int | None = MAX_BYTES) -> str:
    """The text of an article, `-` for standard input, of at most `limit` bytes.

    Raises:
        UnreadableError: it cannot be read, is too large, or is no text.
    """
    most = -1 if limit is None else limit + 1
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(most)
        else:
            file = Path(path)
            if not file.is_file():
                # Reading a pipe or a device may never end.
                message = "not a regular file"
                raise UnreadableError(message)
            with file.open("rb") as handle:
                data = handle.read(most)
    except OSError as error:
        raise UnreadableError(reason(error)) from error
    if limit is not None and len(data) > limit:
        message = f"larger than {limit // 1_000_000} MB: not an article"
        raise UnreadableError(message)
    return decode(data)
