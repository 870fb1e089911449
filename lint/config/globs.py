"""Patterns of files, written as in a .gitignore, relative to the folder of the file that names them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec


def wrong(pattern: str) -> tuple[str, str] | None:
    """What is wrong with a pattern, and how to mend it; `None` when it can be used."""
    if pattern.startswith(("./", "../", "~")):
        return f'"{pattern}" matches nothing', "patterns count from the folder of this file, and go down only"
    if not is_pattern(pattern):
        return f'"{pattern}" is no pattern', "write it as in a .gitignore, such as content/drafts/ or *.draft.md"
    return None


def is_pattern(text: str) -> bool:
    """Whether a text can match anything; a comment, a blank line and a broken range cannot."""
    try:
        return any(pattern.include is not None for pattern in _spec([text]).patterns)
    except ValueError:
        return False


def _spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs have no pattern, and it is as dear as the YAML parser

    return GitIgnoreSpec.from_lines(patterns)


class Pattern(NamedTuple):
    """A pattern as written, and the folder (an absolute path) that it counts from."""

    folder: str
    text: str


class Globs:
    """Patterns under a folder; the last one that matches decides, and one with `!` before it takes back."""

    __slots__ = ("_prefix", "_spec", "patterns")

    def __init__(self, folder: str, patterns: Iterable[str]) -> None:
        """`folder` is an absolute path."""
        self.patterns = tuple(patterns)
        self._prefix = folder.rstrip(os.sep) + os.sep
        self._spec = _spec(self.patterns)

    def decide(self, path: str) -> bool | None:
        """Whether an absolute path matches, `None` where no pattern speaks of it; a folder's ends with a separator."""
        return self._decision(path)[0]

    def decisive(self, path: str) -> str | None:
        """The pattern that decides about a path."""
        index = self._decision(path)[1]
        return None if index is None else self.patterns[index]

    def _decision(self, path: str) -> tuple[bool | None, int | None]:
        if not path.startswith(self._prefix):
            return None, None
        inside = path[len(self._prefix) :]
        if not inside:
            return None, None
        result = self._spec.check_file(inside)
        return result.include, result.index

    def without(self, path: str) -> Globs:
        """Those of the patterns that say nothing of a path."""
        kept = [one for one in self.patterns if Globs(self._prefix, [one]).decide(path) is None]
        return Globs(self._prefix, kept)
