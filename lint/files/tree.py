"""YAML as a tree whose every node knows its place.

The parser's events are composed here rather than by PyYAML: that keeps depth and alias expansion bounded while the
text is read, and gives every mapping key a place of its own, so that duplicates can be shown.
Scalars follow YAML 1.2 (`yes` and `2010-01-01` are text), as editors with a YAML mode show them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

import yaml

from lint.model.span import Lines, Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Path = tuple[str | int, ...]  # keys and list indices from the root of a file

MAX_NODES = 100_000
MAX_DEPTH = 40

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML may have been built without libyaml
# Longer than that, digits are an identifier or a hash.
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,18}|[0-9]{1,18}(\.[0-9]{0,18})?)([eE][-+]?[0-9]{1,3})?")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip

_UNCLOSED = "found unexpected end of stream"
_TAB = "indent with spaces"
_HINTS = (  # libyaml's words, and what an author most often did
    ("mapping values are not allowed", 'put text that holds ": " in quotes'),
    ("tab character", _TAB),
    ("cannot start any token", "put text that starts with this character in quotes"),
    (_UNCLOSED, "a closing quote is missing"),
    ("could not find expected ':'", "a key needs a colon after it"),
    ("expected ',' or ']'", "a closing bracket is missing"),
    ("expected ',' or '}'", "a closing brace is missing"),
    ("did not find expected key", "check the indentation of this line"),
    ("expected '-' indicator", "check the indentation of this line"),
    ("unknown escape", "use single quotes, or double the backslash"),
)


class TreeError(Exception):
    """The text is no YAML that is understood here; the place says where."""

    def __init__(self, place: Position, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.place, self.message, self.hint = place, message, hint


@dataclass(slots=True)
class Node:
    """A scalar, list or mapping. `size` and `depth` count what it would be with its aliases written out."""

    offset: int
    text: str = ""  # a scalar as written, which is what a key is
    value: object = None
    items: list[Node] | None = None
    entries: list[tuple[Node, Node]] | None = None
    size: int = 1
    depth: int = 1

    def children(self) -> Iterator[Node]:
        """The nodes directly below, keys too."""
        if self.items is not None:
            yield from self.items
        for key, value in self.entries or ():
            yield key
            yield value


@dataclass(slots=True)
class Tree:
    """A composed file: `root` is `None` where there is nothing but comments."""

    root: Node | None
    lines: Lines
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def at(self, path: Path) -> Position:
        """Where the key (or list item) at `path` stands; the nearest one above it when there is none."""
        return self._place(path, 0)

    def value_at(self, path: Path) -> Position:
        """Where the value at `path` stands; the nearest one above it when there is none."""
        return self._place(path, 1)

    def _place(self, path: Path, which: int) -> Position:
        while path and path not in self.places:
            path = path[:-1]
        return self.lines.at(self.places[path][which] if path in self.places else 0)

    def plain(self, problem: Callable[[Position, str, str], None]) -> object:
        """The tree as dicts, lists and scalars. Reports keys that stand twice (the first counts) or are no text."""
        if self.root is None:
            return None
        self.places[()] = (self.root.offset, self.root.offset)
        return self._plain(self.root, (), problem)

    def _plain(self, node: Node, path: Path, problem: Callable[[Position, str, str], None]) -> object:
        if node.items is not None:
            for index, item in enumerate(node.items):
                self.places[*path, index] = (item.offset, item.offset)
            return [self._plain(item, (*path, index), problem) for index, item in enumerate(node.items)]
        if node.entries is None:
            return node.value
        plain: dict[str, object] = {}
        for key, value in node.entries:
            if key.items is not None or key.entries is not None:
                problem(self.lines.at(key.offset), "a key must be a word, not a list or a mapping", "")
                continue
            name = key.text
            if name in plain:
                first = self.lines.at(self.places[*path, name][0]).line
                problem(self.lines.at(key.offset), f"`{name}` stands twice", f"it stands on line {first} already")
                continue
            self.places[*path, name] = (key.offset, value.offset)
            plain[name] = self._plain(value, (*path, name), problem)
        return plain


def compose(text: str, noun: str) -> Tree:
    """The one YAML document of `text`; raises `TreeError` where it is none, nests too deep or expands too far.

    `noun` is what people call such a file.
    """
    return _Composer(text, noun).compose()


class _Composer:
    def __init__(self, text: str, noun: str) -> None:
        self._text = text
        self._noun = noun
        self._lines = Lines(text)
        self._events = yaml.parse(text, Loader=_LOADER)
        self._anchors: dict[str, Node | None] = {}
        self._nodes = 0

    def compose(self) -> Tree:
        root: Node | None = None
        try:
            for event in self._events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if root is not None:
                        self._fail(event, "a second YAML document starts here", f"keep one {self._noun} in a file")
                elif isinstance(event, yaml.NodeEvent):
                    root = self._node(event, 1)
        except yaml.MarkedYAMLError as error:
            raise self._syntax(error) from None
        return Tree(root, self._lines)

    def _node(self, event: yaml.NodeEvent, level: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        self._nodes += 1
        if level > MAX_DEPTH:
            self._fail(event, f"nested more than {MAX_DEPTH} levels deep")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag not in (None, "!"):
            self._fail(event, f"the tag {event.tag} has no meaning in a {self._noun}", "remove it")
        node = Node(_offset(event))
        if event.anchor is not None:
            self._anchors[event.anchor] = None  # an alias to it from inside would never end
        if isinstance(event, yaml.ScalarEvent):
            node.text = event.value
            node.value = _scalar(event.value) if event.implicit[0] else event.value
        elif isinstance(event, yaml.SequenceStartEvent):
            node.items = [self._node(child, level + 1) for child in self._until(yaml.SequenceEndEvent)]
        else:
            ahead = self._until(yaml.MappingEndEvent)
            node.entries = [(self._node(key, level + 1), self._node(next(ahead), level + 1)) for key in ahead]
        self._measure(node, event)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.NodeEvent]:
        for event in self._events:
            if isinstance(event, end):
                return
            if isinstance(event, yaml.NodeEvent):
                yield event

    def _alias(self, event: yaml.AliasEvent) -> Node:
        if event.anchor not in self._anchors:
            self._fail(event, f"the alias *{event.anchor} has no anchor &{event.anchor} before it")
        node = self._anchors[event.anchor]
        if node is None:
            self._fail(event, f"the alias *{event.anchor} stands inside what it repeats")
        return node

    def _measure(self, node: Node, event: yaml.NodeEvent) -> None:
        for child in node.children():
            node.size += child.size
            node.depth = max(node.depth, child.depth + 1)
        if node.size > MAX_NODES or self._nodes > MAX_NODES:
            self._fail(event, f"more than {MAX_NODES:,} values once aliases are written out", f"is it a {self._noun}?")
        if node.depth > MAX_DEPTH:
            self._fail(event, f"nested more than {MAX_DEPTH} levels deep once aliases are written out")

    def _fail(self, event: yaml.Event, message: str, hint: str = "") -> NoReturn:
        raise TreeError(self._lines.at(_offset(event)), message, hint)

    def _syntax(self, error: yaml.MarkedYAMLError) -> TreeError:
        start, mark = error.context_mark, error.problem_mark or error.context_mark
        reason = f"{error.context} {error.problem}"
        if "nesting depth" in reason:  # since PyYAML 6.0.4 the parser has a limit of its own, above ours
            return TreeError(
                self._lines.at(mark.index) if mark else self._lines.at(0), f"nested more than {MAX_DEPTH} levels deep"
            )
        message = f"not YAML: {error.problem or error.context}"
        if error.context and start and error.problem:
            message += f", {error.context}"
            if error.problem == _UNCLOSED:
                mark = start  # where the file ends is no help
            elif mark and start.index != mark.index:
                place = self._lines.at(start.index)
                message += f" that starts at {place.line}:{place.column}"
        offset = mark.index if mark else 0
        hint = next((hint for words, hint in _HINTS if words in message), "")
        if self._text[offset : offset + 1] == "\t":
            hint = _TAB
        return TreeError(self._lines.at(offset), message, hint)


def _offset(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _scalar(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
