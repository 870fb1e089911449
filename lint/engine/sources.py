"""Reads articles from disk and standard input."""

from __future__ import annotations

import os
import stat
import sys

from lint.engine.discover import STDIN, reason
from lint.engine.timing import Stage, timed
from lint.errors import UnreadableError
from lint.text import decode

# No article is longer than a long book; what is, is an export or a dump that somebody named `.txt`.
MAX_BYTES = 5_000_000


def name(path: str, stdin_filename: str | None) -> str:
    """The name an article is reported under; that of standard input decides, too, how it is read."""
    return (stdin_filename or "<stdin>") if path == STDIN else path


@timed(Stage.READING)
def read_text(path: str, limit: int | None = MAX_BYTES) -> str:
    """The text of an article, `-` for standard input, of at most `limit` bytes.

    Raises:
        UnreadableError: it cannot be read, is too large, or is no text.
    """
    return decode(read_bytes(path, limit))


def read_bytes(path: str, limit: int | None = MAX_BYTES) -> bytes:
    """The bytes of an article, as `read_text` reads it.

    Raises:
        UnreadableError: it cannot be read or is too large.
    """
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(-1 if limit is None else limit + 1)
        else:
            state = os.stat(path)  # noqa: PTH116 - the plain calls cost a third of Path's, for each of many files
            if not stat.S_ISREG(state.st_mode):
                # Reading a pipe or a device may never end.
                message = "not a regular file"
                raise UnreadableError(message)
            if limit is not None and state.st_size > limit:
                raise _too_large(limit)
            with open(path, "rb", buffering=0) as handle:  # noqa: PTH123
                data = handle.read()
    except OSError as error:
        raise UnreadableError(reason(error)) from error
    if limit is not None and len(data) > limit:
        raise _too_large(limit)
    return data


def _too_large(limit: int) -> UnreadableError:
    return UnreadableError(f"larger than {limit // 1_000_000} MB: not an article")
