"""Collecting everything that is wrong with one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.errors import FileProblem, closest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.errors import PlacedError
    from lint.files.tree import Path, Tree
    from lint.model.span import Position

_SHOWN = 20
_LINE = 60


class Problems:
    """The problems of one file, placed by the path of the key or value they are about."""

    def __init__(self, file: str, tree: Tree, error: type[PlacedError]) -> None:
        self._file = file
        self._error = error
        self._tree = tree
        self._found: dict[FileProblem, None] = {}

    def at(self, place: Position, message: str, hint: str = "") -> None:
        """Notes a problem at a place of the file."""
        self._found[FileProblem(self._file, place.line, place.column, message, hint)] = None

    def key(self, path: Path, message: str, hint: str = "") -> None:
        """Notes a problem at the key that `path` ends in."""
        self.at(self._tree.at(path), message, hint)

    def value(self, path: Path, message: str, hint: str = "") -> None:
        """Notes a problem at the value that `path` leads to."""
        self.at(self._tree.value_at(path), message, hint)

    def line(self, path: Path) -> int:
        """The line on which the key at `path` stands."""
        return self._tree.at(path).line

    @property
    def found(self) -> tuple[FileProblem, ...]:
        """All of them, in the order of the file."""
        return tuple(sorted(self._found))

    def raise_any(self) -> None:
        """Raises the error that the file's kind has, with all of them, when there are any."""
        if self._found:
            raise self._error(tuple(self._found))


def likely(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` misspells; stricter than a guess, since what follows is judged by it."""
    return closest(word, known, cutoff=0.65)


def suggest(word: str, known: Iterable[str], what: str = "one of") -> str:
    """A hint that names the likely word, or else the known ones."""
    options = tuple(known)
    if match := likely(word, options):
        return f'did you mean "{match}"?'
    shown = ", ".join(options[:_SHOWN])
    return f"{what}: {shown}" + (", …" if len(options) > _SHOWN else "") if options else ""


def shown(value: object) -> str:
    """A value as a message shows it, cut to a part of a line."""
    text = str(value)
    return text if len(text) <= _LINE else text[: _LINE - 3] + "…"


def type_name(value: object) -> str:
    """What somebody wrote where something else belongs."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a mapping"
    return f'the text "{shown(value)}"' if isinstance(value, str) else f"the number {shown(value)}"
