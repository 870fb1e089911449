"""Front matter: what it says to programs, and which of its fields readers see, with their places."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from lint.text.pieces import Mapped, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Visible = Callable[[str], bool]  # whether readers see the field of a key

_YAML = re.compile(r"\s*?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\s*?\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML_FIELD = re.compile(
    r"""^[ \t]*(?:[\w-]+\.)*["']?([\w-]+)["']?[ \t]*=[ \t]*
    (?:\"{3}(?P<md>.*?)\"{3} | '{3}(?P<ms>.*?)'{3} | "(?P<d>(?:[^"\\\n]|\\.)*)" | '(?P<s>[^'\n]*)')""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_MOST_ALIASES = 64
_SHALLOW = 64
_COMMENTED_HEADER = re.compile(r"[|>][0-9+-]*#")
_LONGEST = 1_000_000
_BREAK = re.compile(r"(?<![ \t])[ \t]*\n\s*")  # the look-behind keeps long runs of blanks linear
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*\n[ \t]*|.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "_": "\u00a0", "N": "\u0085", "L": "\u2028", "P": "\u2029"}
_MARKS = {
    '"': re.compile(rf"{_BREAK.pattern}|{_ESCAPE.pattern}", re.DOTALL),
    "'": re.compile(rf"{_BREAK.pattern}|''"),
}
_BLOCK_HEADER = re.compile(r"[|>][0-9+-]*[^\n]*\n")


@dataclass(frozen=True, slots=True)
class Field:
    """A field that readers see. `paragraphs` hold its text as Markdown; `top` says that its key is a top-level one."""

    key: str
    paragraphs: tuple[Mapped, ...]
    top: bool


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of an article: `end` is where the body starts, 0 without any."""

    end: int = 0
    values: dict[str, object] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    error: str | None = None


def read_front_matter(source: str, visible: Visible) -> FrontMatter:
    """The YAML or TOML front matter at the start of a text; one that cannot be parsed is an `error`, not raised."""
    if match := _YAML.match(source):
        reader = _read_yaml
    elif match := _TOML.match(source):
        reader = _read_toml
    else:
        return FrontMatter()
    inner, start = match[1].replace("\t\n", " \n"), match.start(1)  # YAML takes no tab there, and CRLF became one
    if len(inner) > _LONGEST:
        return FrontMatter(match.end(), error="the front matter is longer than a million characters")
    try:
        values, fields = reader(inner, start, visible)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, OverflowError) as error:
        return FrontMatter(match.end(), error=_message(error, source.count("\n", 0, start)))
    if values is None:
        values = {}
    if isinstance(values, str):  # two rules with a sentence between them
        return FrontMatter()
    if not isinstance(values, dict):
        return FrontMatter(match.end(), error="the front matter is not a mapping of keys to values")
    return FrontMatter(match.end(), {str(key): value for key, value in values.items()}, tuple(fields))


def _message(error: Exception, lines_before: int) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"line {error.problem_mark.line + lines_before + 1}: {error.problem or error.context}"
    return " ".join(str(error).split()) or type(error).__name__


class _Loader(yaml.SafeLoader):
    """The safe loader, with a bound on aliases: a few of them can stand for a billion values."""

    aliases = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            self.aliases += 1
            if self.aliases > _MOST_ALIASES:
                raise yaml.MarkedYAMLError(problem=f"more than {_MOST_ALIASES} aliases")
        return super().compose_node(parent, index)


def _quick(text: str) -> bool:
    """Whether libyaml, ten times as quick, surely reads a text as PyYAML's own parser does.

    They differ on control characters, on "?" in brackets, on a comment right behind ">", and on how deep is too deep.
    """
    brackets = text.count("[") + text.count("{")
    return (
        text.replace("\n", "").isprintable()
        and text.count("*") <= _MOST_ALIASES
        and not (brackets and "?" in text)
        and not _COMMENTED_HEADER.search(text)
        and brackets + text.count("- -") <= _SHALLOW
        and " " * _SHALLOW not in text
    )


def _read_yaml(text: str, start: int, visible: Visible) -> tuple[object, list[Field]]:
    if _quick(text):
        try:
            return _read(yaml.CSafeLoader(text), text, start, visible)
        except yaml.YAMLError:
            pass  # it words its errors differently, and rejects what the other one takes
    return _read(_Loader(text), text, start, visible)


def _read(loader: yaml.CSafeLoader | _Loader, text: str, start: int, visible: Visible) -> tuple[object, list[Field]]:
    try:
        node = loader.get_single_node()
        if node is None:
            return None, []
        fields = list(_YamlFields(text, start, visible).under(node))
        return loader.construct_document(node), fields
    finally:
        loader.dispose()


class _YamlFields:
    """Finds the visible fields of a YAML text that starts at an offset of the file."""

    def __init__(self, text: str, start: int, visible: Visible) -> None:
        self._text = text
        self._start = start
        self._visible = visible
        self._seen: set[int] = set()

    def under(self, node: yaml.Node, key: str = "", depth: int = 0) -> Iterator[Field]:
        """Those under `node`, which stands under `key`; an anchor's value counts once."""
        if id(node) in self._seen:
            return
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if isinstance(name, yaml.ScalarNode):
                    yield from self.under(value, name.value, depth + 1)
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                yield from self.under(value, key, depth + 1)
        elif isinstance(node, yaml.ScalarNode) and key and self._visible(key) and _is_words(node):
            yield self._field(node, key, top=depth == 1)

    def _field(self, node: yaml.ScalarNode, key: str, *, top: bool) -> Field:
        first, last = node.start_mark.index, node.end_mark.index
        raw, offset = self._text[first:last], self._start + first
        style = node.style
        if style in ("|", ">"):
            header = _BLOCK_HEADER.match(raw)
            cut = header.end() if header else len(raw)
            raw, offset = raw[cut:], offset + cut
        elif style in ("'", '"'):
            raw, offset = raw[1:-1], offset + 1
        return Field(key, tuple(_paragraphs(raw, offset, style or "")), top)


def _is_words(node: yaml.ScalarNode) -> bool:
    return node.tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null")


def _read_toml(text: str, start: int, visible: Visible) -> tuple[object, list[Field]]:
    values = tomllib.loads(text)
    fields = []
    for match in _TOML_FIELD.finditer(text):
        group = match.lastgroup
        if group and visible(match[1]):
            style = '"' if group in ("d", "md") else "toml"
            paragraphs = tuple(_paragraphs(match[group], start + match.start(group), style))
            fields.append(Field(match[1], paragraphs, top="\n[" not in text[: match.start()]))
    return values, fields


def _paragraphs(raw: str, offset: int, style: str) -> Iterator[Mapped]:
    """The text of a scalar whose inside is `raw`: line ends folded, escapes decoded, blank lines between paragraphs."""
    pieces: list[Piece] = []
    position = 0
    marks = _MARKS.get(style, _BREAK)
    for mark in marks.finditer(raw):
        pieces.append(Piece(raw[position : mark.start()], offset + position, mark.start() - position))
        position = mark.end()
        place = offset + mark.start(), len(mark[0])
        if mark[0][0] == "\\":
            pieces.append(Piece(_unescaped(mark[0]), *place))
        elif mark[0] == "''":
            pieces.append(Piece("'", *place))
        elif mark[0].count("\n") > 1:
            yield Mapped(pieces)
            pieces = []
        else:
            pieces.append(Piece(" ", *place))
    pieces.append(Piece(raw[position:], offset + position, len(raw) - position))
    yield Mapped(pieces)


def _unescaped(escape: str) -> str:
    """What an escape sequence of a double-quoted scalar stands for; nothing for an escaped line end."""
    if "\n" in escape:
        return ""
    if escape[1] in "xuU" and len(escape) > 2:  # noqa: PLR2004
        code = int(escape.lstrip("\\xuU"), 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"  # noqa: PLR2004 - no surrogates
    return _ESCAPES.get(escape[1], escape[1] if not escape[1].isalnum() else "")
