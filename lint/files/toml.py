"""TOML with places: the standard library reads it, this finds where its keys and values stand."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from lint.files.tree import Tree, TreeError
from lint.model.span import Lines, Position

if TYPE_CHECKING:
    from lint.files.tree import Path

_PLACE = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)\Z", re.DOTALL)
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_INLINE_BLANK = re.compile(r"[ \t]*")
_KEY = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_SCALAR = re.compile(
    r"\"{3}(?:[^\\]|\\.)*?\"{3,5}|'{3}.*?'{3,5}|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[^\s,\]}#]+(?: [0-9][^\s,\]}#]*)?",
    re.DOTALL,
)


def load(text: str) -> tuple[dict[str, object], Tree]:
    """The document in `text`, and a tree that knows only its places.

    Raises `TreeError` where it is no TOML.
    """
    text = text.replace("\r\n", " \n")  # as many characters; TOML knows no lone carriage return
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax(error, text) from None
    tree = Tree(None, Lines(text))
    _Places(text, tree).read()
    return data, tree


def _syntax(error: tomllib.TOMLDecodeError, text: str) -> TreeError:
    match = _PLACE.match(str(error))
    words = match[1] if match else str(error)
    place = Position(int(match[2]), int(match[3])) if match and match[2] else Lines(text).at(len(text))
    return TreeError(place, f"not TOML: {words[0].lower()}{words[1:]}")


class _Places:
    """Walks a text that is known to be TOML."""

    def __init__(self, text: str, tree: Tree) -> None:
        self._text = text
        self._places = tree.places
        self._at = 0
        self._tables: dict[Path, int] = {}  # arrays of tables, with the index of the last one

    def read(self) -> None:
        """Notes every place."""
        table: Path = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> Path:
        """`[a.b]` or `[[a.b]]`; the path of the table that it opens."""
        start, many = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        path: Path = ()
        for key, place in self._keys():
            if path in self._tables:
                path = (*path, self._tables[path])
            path = (*path, key)
            self._places.setdefault(path, (place, start))
        if many:
            index = self._tables[path] = self._tables.get(path, -1) + 1
            path = (*path, index)
            self._places[path] = (start, start)
        self._at += 2 if many else 1
        return path

    def _pair(self, table: Path) -> None:
        path = table
        keys = self._keys()
        self._at += 1  # the equals sign
        self._skip(_INLINE_BLANK)
        for key, place in keys:
            path = (*path, key)
            self._places.setdefault(path, (place, self._at))
        self._value(path)

    def _keys(self) -> list[tuple[str, int]]:
        """A dotted key's parts with their places."""
        keys = []
        while True:
            self._skip(_INLINE_BLANK)
            match = _KEY.match(self._text, self._at)
            if match is None:  # pragma: no cover - what is no key is no TOML
                message = f"no key at {self._at}"
                raise AssertionError(message)
            name = match[0]
            keys.append((str(tomllib.loads(f"k={name}")["k"]) if name[0] in "\"'" else name, self._at))
            self._at = match.end()
            self._skip(_INLINE_BLANK)
            if self._text[self._at] != ".":
                return keys
            self._at += 1

    def _value(self, path: Path) -> None:
        opening = self._text[self._at]
        if opening not in "[{":
            match = _SCALAR.match(self._text, self._at)
            self._at = match.end() if match else len(self._text)
            return
        self._at += 1
        self._skip(_BLANK)
        index = 0
        while self._text[self._at] not in "]}":
            if opening == "[":
                self._places[*path, index] = (self._at, self._at)
                self._value((*path, index))
                index += 1
            else:
                self._pair(path)
            self._skip(_BLANK)
            if self._text[self._at] == ",":
                self._at += 1
                self._skip(_BLANK)
        self._at += 1

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at
