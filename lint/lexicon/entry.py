"""The groups of the lexicon as their files have them, with the place of each key, for those who check the files."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from lint.lexicon.loader import DATA, FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Fault(NamedTuple):
    """Something wrong in a file of the lexicon: its path below `data`, the line, the group, and what to do."""

    path: str
    line: int
    group: str
    message: str

    def __str__(self) -> str:
        return f"lint/lexicon/data/{self.path}:{self.line}: {self.group}: {self.message}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A group as its file has it: keys and values, unread, and the line of each key."""

    id: str
    path: str
    line: int
    values: dict[str, Any]
    lines: dict[str, int]
    twice: tuple[str, ...]  # keys that it has a second time

    def fault(self, message: str, key: str = "") -> Fault:
        """Something wrong with the group, or with one of its keys."""
        return Fault(self.path, self.lines.get(key, self.line), self.id, message)

    @property
    def terms(self) -> tuple[str, ...]:
        """Its words and phrases."""
        return tuple(self.values.get("terms", ()))

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its cases, one a line, or the sentences of those that have a strength."""
        cases = self.values.get("cases", "")
        return tuple(cases) if isinstance(cases, dict) else tuple(filter(None, map(str.strip, cases.splitlines())))


def entries(data: Path = DATA) -> Iterator[Entry]:
    """All groups, in the order of the files; one that stands in two files comes twice.

    Raises:
        yaml.YAMLError: A file is no YAML.
    """
    for folder in FOLDERS:
        for file in sorted((data / folder).glob("*.yaml")):
            with file.open(encoding="utf-8") as text:  # a stream has a name, which an error tells
                root = yaml.compose(text, Loader=yaml.CBaseLoader)
            for key, value in root.value if root is not None else ():
                yield _entry(key, value, f"{folder}/{file.name}")


def _entry(key: yaml.Node, value: yaml.Node, path: str) -> Entry:
    pairs = value.value if isinstance(value, yaml.MappingNode) else ()
    lines = {inner.value: inner.start_mark.line + 1 for inner, _ in pairs}
    counted = Counter(inner.value for inner, _ in pairs)
    twice = tuple(name for name, times in counted.items() if times > 1)
    return Entry(key.value, path, key.start_mark.line + 1, _plain(value) if pairs else {}, lines, twice)


def _plain(node: yaml.Node) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value
