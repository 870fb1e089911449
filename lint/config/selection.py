"""Which files of a folder are linted: what its configurations include and exclude."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.config.globs import Pattern
from lint.config.keys import SUFFIXES
from lint.config.layers import grouped, patterns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lint.config.globs import Globs
    from lint.config.layers import Entry, Setting


class Selection:
    """What holds for what is right inside a folder. Paths are absolute, a folder's ends with a separator.

    `exclude` are the patterns of that key, those of the farthest file first; `gitignore` says whether those of git
    count too; `looked_for` are the patterns of files that are linted, as written.
    """

    __slots__ = ("_files", "_places", "_usual", "exclude", "gitignore", "looked_for")

    def __init__(self, merged: Mapping[str, Setting]) -> None:
        self.gitignore = bool(merged["respect-gitignore"].value)
        self.exclude = tuple(grouped(patterns(merged["exclude"])))
        self.looked_for = tuple(_text(name, entry) for name, entry in merged["include"].entries.items())
        include = list(patterns(merged["include"]))
        self._usual = len(include) < len(merged["include"].entries)
        # A pattern that names no suffix means the articles there: a folder holds pictures too.
        self._files = tuple(grouped(one for one in include if _names_a_suffix(one)))
        self._places = tuple(grouped(one for one in include if not _names_a_suffix(one)))

    def includes(self, path: str) -> bool:
        """Whether the file at a path is an article."""
        usual = path.lower().endswith(SUFFIXES)
        if usual and self._usual:
            return True
        return _any(self._files, path) or (usual and _any(self._places, path))


def _text(name: str, entry: Entry[object]) -> str:
    return entry.value.text if isinstance(entry.value, Pattern) else name


def _names_a_suffix(pattern: Pattern) -> bool:
    return "." in pattern.text.rpartition("/")[2]


def _any(patterns: Iterable[Globs], path: str) -> bool:
    return any(globs.decide(path) for globs in patterns)
