"""Finds the articles: files named on the command line, and those in the folders named there."""

# ruff: noqa: PTH100, PTH118, PTH120 - asked of every file, where a Path costs several times a string

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config.find import Configuration
from lint.engine.ignored import Ignored, left_out
from lint.engine.timing import Stage, timed
from lint.model.finding import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found: files in the order they are linted, each once, `-` for standard input.

    `empty` are folders named on the command line that hold no article, `left_out` what was named there and is not
    linted, with the reason in words that follow "it is".
    """

    files: tuple[str, ...]
    errors: tuple[FileError, ...]
    empty: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    stdin_filename: str | None = None


@timed(Stage.FINDING)
def discover(
    paths: Iterable[str],
    configuration: Configuration | None = None,
    *,
    stdin_filename: str | None = None,
    force_exclude: bool = False,
) -> Discovery:
    """The articles under `paths`: a file is taken whatever its name, a folder is walked in sorted order.

    With `force_exclude` what is named is left out where a walk that came to it would leave it out. Files under a
    configuration with problems are left out; the problems are in `errors`.
    Links to folders are not followed inside a walk: their target is either in the tree anyway or outside of what was
    asked for, and a loop of links has no end.
    """
    return _Search(configuration or Configuration(), stdin_filename, force_exclude=force_exclude).run(paths)


def reason(error: Exception) -> str:
    """Why a file could not be read, in words, without its name."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)


class _Search:
    def __init__(self, configuration: Configuration, stdin_filename: str | None, *, force_exclude: bool) -> None:
        self._configuration = configuration
        self._stdin_filename = stdin_filename
        self._force_exclude = force_exclude
        self._errors: list[FileError] = []

    def run(self, paths: Iterable[str]) -> Discovery:
        files: dict[str, None] = {}
        empty: list[str] = []
        without: list[tuple[str, str]] = []
        for path in paths:
            name = (self._stdin_filename or STDIN) if path == STDIN else path
            try:
                # Path() would turn "" into the current folder
                is_folder = path != STDIN and stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116
            except (OSError, ValueError) as error:
                self._errors.append(FileError(path, "read", reason(error)))
                continue
            if self._force_exclude and (why := left_out(name, self._configuration)):
                without.append((name, why))
            elif not is_folder:
                if not self._configuration.broken(os.path.dirname(os.path.abspath(name))):
                    files[path if path == STDIN else Path(path).as_posix()] = None
            else:
                found = list(self._walk(path))
                if not found and not self._configuration.problems:
                    empty.append(path)
                files.update(dict.fromkeys(found))
        broken = (FileError(item.place, "config", item.told) for item in self._configuration.problems)
        return Discovery(tuple(files), (*broken, *self._errors), tuple(empty), tuple(without), self._stdin_filename)

    def _walk(self, folder: str) -> Iterator[str]:
        def failed(error: OSError) -> None:
            self._errors.append(FileError(Path(error.filename or folder).as_posix(), "read", reason(error)))

        # `.` and `content/` stay as they were written where a path is shown
        top = os.path.abspath(folder)
        shorter = len(folder.rstrip(os.sep)), top.rstrip(os.sep)
        ignored = Ignored(self._configuration, self._configuration.floor(top) or top, top + os.sep)
        for root, folders, names in os.walk(folder, onerror=failed):
            here = os.path.join(shorter[1], root[shorter[0] :].lstrip(os.sep)).rstrip(os.sep) or os.sep
            folders[:] = sorted(name for name in folders if not ignored(here, name, is_folder=True))
            if self._configuration.broken(here):
                continue
            includes = self._configuration.selection(here).includes
            # made once a folder: a path of its own for each file costs as much as to read it
            inside = Path(root, "_").as_posix()[:-1]
            for name in sorted(names):
                if includes(os.path.join(here, name)) and not ignored(here, name):
                    yield inside + name
