"""Patterns of files, written as in a .gitignore, relative to the folder of the file that names them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec

_SPECIAL = re.compile(r"[*?\[\]\\]")


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


class _Hints:
    """Tells of most paths in a microsecond that no pattern matches them; the patterns themselves take several each.

    A pattern cannot match a path that lacks one of its plain parts; nor, where it has none, a path without a part that
    begins or ends as its first one does.
    """

    __slots__ = ("_always", "_parts", "_pieces", "_several")

    def __init__(self, patterns: Iterable[str]) -> None:
        parts: set[str] = set()
        pieces: dict[str, None] = {}  # of a path between two slashes
        several: dict[frozenset[str], None] = {}
        self._always = False
        for pattern in patterns:
            written = pattern.removeprefix("!").strip().strip("/").split("/")
            plain = frozenset(part for part in written if not _SPECIAL.search(part))
            start, end = _SPECIAL.split(written[0])[0], _SPECIAL.split(written[0])[-1]
            if len(plain) > 1:
                several[plain] = None
            elif plain:
                parts |= plain
            elif end or start:
                pieces[f"{end}/" if end else f"/{start}"] = None
            else:
                self._always = True
        self._parts, self._pieces, self._several = frozenset(parts), tuple(pieces), tuple(several)

    def may_match(self, path: str) -> bool:
        """Whether a pattern may match; `path` counts from the folder of the patterns."""
        if self._always:
            return True
        parts = path.split("/")
        if not self._parts.isdisjoint(parts):
            return True
        if self._pieces:
            between = f"/{path}/"
            for piece in self._pieces:  # a generator would take as long again
                if piece in between:
                    return True
        return any(several.issubset(parts) for several in self._several) if self._several else False


class Globs:
    """Patterns under a folder; the last one that matches decides, and one with `!` before it takes back."""

    __slots__ = ("_hints", "_prefix", "_spec", "patterns")

    def __init__(self, folder: str, patterns: Iterable[str]) -> None:
        """`folder` is an absolute path."""
        self.patterns = tuple(patterns)
        self._prefix = folder.rstrip(os.sep) + os.sep
        self._spec = _spec(self.patterns)
        self._hints = _Hints(self.patterns)

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
        inside = path[len(self._prefix) :].replace(os.sep, "/")
        if not inside or not self._hints.may_match(inside):
            return None, None
        result = self._spec.check_file(inside)
        return result.include, result.index

    def without(self, path: str) -> Globs:
        """Those of the patterns that say nothing of a path."""
        kept = [one for one in self.patterns if Globs(self._prefix, [one]).decide(path) is None]
        return Globs(self._prefix, kept)
