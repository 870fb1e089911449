"""Finds the articles: files named on the command line, and those in the folders named there."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lint.model.finding import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIXES = (".md", ".markdown", ".mdx", ".txt", ".html", ".htm")
STDIN = "-"

# Folders of other people's files, where nobody means to lint; hidden ones are left out by their dot.
_SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found: files in the order they are linted, each once, `-` for standard input."""

    files: tuple[str, ...]
    errors: tuple[FileError, ...]
    empty: tuple[str, ...]  # folders named on the command line that hold no article


def discover(paths: Iterable[str]) -> Discovery:
    """The articles under `paths`: a file is taken whatever its name, a folder is walked in sorted order.

    Links to folders are not followed inside a walk: their target is either in the tree anyway or outside of what was
    asked for, and a loop of links has no end.
    """
    files: dict[str, None] = {}
    errors: list[FileError] = []
    empty: list[str] = []
    for path in paths:
        if path == STDIN:
            files[path] = None
            continue
        try:
            mode = os.stat(path).st_mode  # noqa: PTH116 - Path() would turn "" into the current folder
        except (OSError, ValueError) as error:
            errors.append(FileError(path, "read", reason(error)))
            continue
        if not stat.S_ISDIR(mode):
            files[Path(path).as_posix()] = None
            continue
        found = list(_walk(path, errors))
        if not found:
            empty.append(path)
        files.update(dict.fromkeys(found))
    return Discovery(tuple(files), tuple(errors), tuple(empty))


def reason(error: Exception) -> str:
    """Why a file could not be read, in words, without its name."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)


def _walk(folder: str, errors: list[FileError]) -> Iterator[str]:
    def failed(error: OSError) -> None:
        errors.append(FileError(Path(error.filename or folder).as_posix(), "read", reason(error)))

    for root, folders, names in os.walk(folder, onerror=failed):
        # A folder that is its own environment holds installed packages, whatever it is called.
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _SKIPPED
            and not os.path.lexists(os.path.join(root, name, "pyvenv.cfg"))  # noqa: PTH118 - the walk is hot
        )
        place = Path(root, "_").as_posix()[
            :-1
        ]  # once a folder: a path of its own for each file costs as much as to read it
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield place + name
