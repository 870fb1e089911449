"""What is left out of a search: what a configuration excludes, what git ignores, and other people's files."""

# ruff: noqa: PTH100, PTH112, PTH118, PTH120, PTH123 - asked of every file, where a Path costs several times a string

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lint.config.globs import Globs, is_pattern
from lint.files.paths import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.config.find import Configuration

# Folders of other people's files, where nobody means to lint; hidden ones are left out by their dot.
_SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Ignored:
    """Decides about paths below the folder `floor`, from which on each .gitignore counts.

    `top` is a folder in it that was asked for by name: what would leave that one itself out does not count. Paths are
    absolute; `top` ends with a separator. A clone's own `.git/info/exclude` does not count: a run shall find the same
    on every machine.
    """

    def __init__(self, configuration: Configuration, floor: str, top: str = "") -> None:
        self._configuration = configuration
        self._floor = floor
        self._top = top
        self._holding: dict[str, tuple[tuple[Globs, ...], tuple[Globs, ...]]] = {}
        self._gitignores: dict[str, tuple[Globs, ...]] = {}
        self._lifted: dict[Globs, Globs] = {}

    def __call__(self, folder: str, name: str, *, is_folder: bool = False) -> str | None:
        """Why what goes by a name in a folder is left out, in words that follow "it is"; `None` when it is not."""
        exclude, gitignore = self._holding_in(folder)
        path = os.path.join(folder, name) + (os.sep if is_folder else "")
        for globs in exclude:
            decision = self._decision(globs, path)
            if decision is not None:
                return f"excluded by `{globs.decisive(path)}`" if decision else None
        for globs in gitignore:
            decision = self._decision(globs, path)
            if decision:
                return f"ignored by git (`{globs.decisive(path)}`)"
            if decision is not None:
                break
        if name.startswith("."):
            return "hidden"
        return _foreign(path, name) if is_folder else None

    def _holding_in(self, folder: str) -> tuple[tuple[Globs, ...], tuple[Globs, ...]]:
        """What is excluded in a folder and what git ignores there, the nearest patterns first."""
        if folder not in self._holding:
            selection = self._configuration.selection(folder)
            gitignore = self._gitignored(folder) if selection.gitignore else ()
            self._holding[folder] = selection.exclude[::-1], gitignore
        return self._holding[folder]

    def _decision(self, globs: Globs, path: str) -> bool | None:
        decision = globs.decide(path)
        if decision and globs.decide(self._top):
            if globs not in self._lifted:
                self._lifted[globs] = globs.without(self._top)
            return self._lifted[globs].decide(path)
        return decision

    def _gitignored(self, folder: str) -> tuple[Globs, ...]:
        """The .gitignore files that hold in a folder, the nearest first."""
        if folder not in self._gitignores:
            above = os.path.dirname(folder)
            farther = () if folder in (self._floor, above) else self._gitignored(above)
            self._gitignores[folder] = (*_gitignore(folder), *farther)
        return self._gitignores[folder]

    def of_named(self, path: str, *, is_folder: bool) -> str | None:
        """As for a path that a search comes to, whose folders it would have to come to first."""
        at = len(self._floor.rstrip(os.sep)) + 1
        while (end := path.find(os.sep, at)) >= 0:
            if reason := self(path[: at - 1], path[at:end], is_folder=True):
                return f"in {shown(path[:end])}, which is {reason}"
            at = end + 1
        folder, name = path[: at - 1] or os.sep, path[at:]
        if reason := self(folder, name, is_folder=is_folder):
            return reason
        included = is_folder or self._configuration.selection(folder).includes(path)
        return None if included else "not among the files that `include` names"


def left_out(path: str, configuration: Configuration) -> str | None:
    """Why a search that came to a path would leave it out, in words that follow "it is"."""
    path = os.path.abspath(path)
    folder = os.path.dirname(path)
    floor = configuration.floor(folder) or folder
    return Ignored(configuration, floor).of_named(path, is_folder=os.path.isdir(path))


def _foreign(path: str, name: str) -> str | None:
    """Why a folder is other people's."""
    if name in _SKIPPED:
        return "a folder of installed packages"
    # A folder that is its own environment holds such packages, whatever it is called.
    return "a Python environment" if os.path.lexists(path + "pyvenv.cfg") else None


def _gitignore(folder: str) -> Iterator[Globs]:
    """The patterns of the .gitignore in a folder, without those that are none."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            lines = [line.rstrip("\n") for line in file]
    except OSError:
        return
    if patterns := [line for line in lines if is_pattern(line)]:
        yield Globs(folder, patterns)
