"""Standard output for results, standard error for everything else."""

from __future__ import annotations

import io
import os
import sys


def use_utf8() -> None:
    """Write UTF-8 wherever we run: reports quote articles, and JSON is UTF-8 by definition."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def emit(text: str) -> None:
    """Write to standard output; a reader that went away (`| head`) is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: str, kind: str = "error") -> None:
    """Tell the person at the terminal something that is no result."""
    try:
        print(f"factlint: {kind}: {message}", file=sys.stderr, flush=True)  # noqa: T201 - a command line prints
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
