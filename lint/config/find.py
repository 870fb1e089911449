"""Finds the configuration of each file: upward from its folder, merged, and the command line on top."""

# ruff: noqa: PTH100, PTH118, PTH120 - asked of every file, where a Path costs several times a string

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config.layers import ConfigFile, Layer, merge
from lint.config.resolve import file_settings
from lint.config.selection import Selection
from lint.config.settings import FileSettings
from lint.errors import ConfigError, FileProblem
from lint.files.paths import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.config.layers import Origin, Setting

PYPROJECT = "pyproject.toml"
NAMES = (".factlint.yaml", ".factlint.yml", PYPROJECT)
_ENDS = (".git", ".hg")
"""What stands at a repository's root."""


class Configuration:
    """The configurations of a tree, each read once. `command_line` wins over all of them.

    With `only` no other file is looked for: the one of that path is read, or none where it is empty. Files under one
    that has problems are not to be linted.
    """

    def __init__(self, command_line: Layer | None = None, *, only: str | None = None, explain: bool = False) -> None:
        self._read: dict[str, ConfigFile] = {}
        self._command_line = (command_line,) if command_line else ()
        self._explain = explain
        self._defaults = FileSettings(explain=explain)
        self._chains: dict[str, tuple[ConfigFile, ...]] = {}
        self._settings: dict[tuple[int, ...], FileSettings] = {}
        self._selections: dict[tuple[int, ...], Selection] = {}
        self._baselines: dict[str, Path | None] = {}
        self._only: tuple[ConfigFile, ...] | None = None
        if only is not None:
            found = self._file(Path(only).absolute()) if only else None
            self._only = (found,) if found else ()

    def explain(self) -> None:
        """Have findings say why they were made, as formats do that are read far from the article."""
        self._explain = True
        self._defaults = FileSettings(explain=True)
        self._settings.clear()

    def effective(self, path: str) -> FileSettings:
        """What the file at a path is linted with.

        Raises:
            ConfigError: a configuration that it stands under has problems.
        """
        path = os.path.abspath(path)
        chain = self.chain(os.path.dirname(path))
        if not chain and not self._command_line:
            return self._defaults
        layers = self._layers(chain, path)
        key = tuple(id(layer) for layer in layers)
        if key not in self._settings:
            self._settings[key] = file_settings(merge(layers), explain=self._explain)
        return self._settings[key]

    def looks_for(self, path: str, rule: str) -> bool:
        """Whether all that a rule finds in the file at a path is reported."""
        return self.effective(path).looks_for(rule)

    def origins(self, path: str) -> dict[str, Setting]:
        """The same, by keys, with where everything was said.

        Raises:
            ConfigError: as `effective` does.
        """
        path = os.path.abspath(path)
        return merge(self._layers(self.chain(os.path.dirname(path)), path))

    def chain(self, folder: str) -> tuple[ConfigFile, ...]:
        """The configurations that hold in a folder (an absolute path), the farthest first."""
        if self._only is not None:
            return self._only
        if folder not in self._chains:
            own = self.own(folder)
            above = os.path.dirname(folder)
            last = above == folder or (own is not None and own.root) or is_root(folder)
            self._chains[folder] = (*(() if last else self.chain(above)), *((own,) if own else ()))
        return self._chains[folder]

    @property
    def problems(self) -> tuple[FileProblem, ...]:
        """What is wrong with the configurations read so far."""
        return tuple(sorted(problem for file in self._read.values() for problem in file.problems))

    def claims_named(self) -> Iterator[tuple[tuple[str, ...], list[tuple[str, Origin]]]]:
        """For each layer of the configurations read so far that names claims: the sheets that hold there, and these."""
        done: set[int] = set()
        for chain in self._chains.values() if self._only is None else (self._only,):
            layers: list[Layer] = []  # that hold for the file in which the next one stands
            for file in chain:
                for layer in file.layers:
                    if id(layer) not in done and (names := list(layer.claims())):
                        yield tuple(merge([*layers, layer])["sheets"].entries), names
                    done.add(id(layer))
                    if not layer.files:
                        layers.append(layer)

    def selection(self, folder: str) -> Selection:
        """Which files right inside a folder (an absolute path) are linted; a broken configuration says nothing."""
        chain = self.chain(folder)
        key = tuple(id(file) for file in chain)
        if key not in self._selections:
            plain = [layer for file in chain for layer in file.layers if not layer.files]
            self._selections[key] = Selection(merge([*plain, *self._command_line]))
        return self._selections[key]

    def baseline(self, path: str) -> Path | None:
        """The baseline for the file at a path, as people name it; it need not exist. `None` for none.

        Raises:
            ConfigError: as `effective` does.
        """
        folder = os.path.dirname(path)  # as it is written; one under two names is looked up twice
        if folder not in self._baselines:
            value = self.origins(path)["baseline"].value
            self._baselines[folder] = None if value is None else Path(shown(str(value)))
        return self._baselines[folder]

    def floor(self, folder: str) -> str | None:
        """The repository's root above a folder (an absolute path), else the folder of its farthest configuration."""
        at = folder
        while not is_root(at):
            above = os.path.dirname(at)
            if above == at:
                return next((file.folder for file in self.chain(folder)), None)
            at = above
        return at

    def broken(self, folder: str) -> bool:
        """Whether something is wrong with a configuration that holds in a folder (an absolute path)."""
        return any(file.problems for file in self.chain(folder))

    def _layers(self, chain: tuple[ConfigFile, ...], path: str) -> list[Layer]:
        if problems := [problem for file in chain for problem in file.problems]:
            raise ConfigError(tuple(problems))
        layers = [layer for file in chain for layer in file.layers if layer.holds_for(path)]
        return [*layers, *self._command_line]

    def own(self, folder: str) -> ConfigFile | None:
        """The configuration that stands in a folder (an absolute path)."""
        found = [
            file
            for name in NAMES
            if os.path.lexists(path := os.path.join(folder, name)) and (file := self._file(Path(path)))
        ]
        if len(found) > 1:
            first, second = found[0].path, found[1].path
            problem = FileProblem(second, 0, 0, f"{first} is a configuration of the same folder", "keep one of them")
            self._read[second] = ConfigFile(second, folder, problems=(problem,))
            return self._read[second]
        return found[0] if found else None

    def _file(self, path: Path) -> ConfigFile | None:
        if path.name == PYPROJECT and not _speaks_of_us(path):
            return None
        from lint.config.read import read_config  # noqa: PLC0415 - without a configuration nothing of it is needed

        name = shown(str(path))
        found = read_config(path, name)
        if found is not None:
            self._read[name] = found
        return found


def _speaks_of_us(path: Path) -> bool:
    """Whether a file may be about factlint; most of these are about other tools."""
    try:
        return b"factlint" in path.read_bytes()
    except OSError:
        return True  # which is told where it is read


def is_root(folder: str) -> bool:
    """Whether a folder is a repository's root."""
    return any(os.path.lexists(os.path.join(folder, name)) for name in _ENDS)
