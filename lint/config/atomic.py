"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from lint.errors import UsageError


def write_atomically(path: Path, text: str) -> None:
    """Write a file as UTF-8 with line feeds; until all of it is on disk the old one stays.

    Raises:
        UsageError: it cannot be written.
    """
    import tempfile  # noqa: PLC0415 - most runs write no file, and it is as dear as the cache

    try:
        target = path.resolve() if path.is_symlink() else path
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise UsageError(message) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except OSError as error:
        with suppress(OSError):
            Path(name).unlink()
        message = f"{path} cannot be written: {error.strerror}"
        raise UsageError(message) from error


def _umask() -> int:
    """What new files are not allowed; the only way to ask is to set it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
