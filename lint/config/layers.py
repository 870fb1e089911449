"""What one place says: a file, an override of some files in it, the command line; and how such layers are merged."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Generic, TypeVar

from lint.config.globs import Globs, Pattern
from lint.config.keys import EXTEND, KEYS, Shape
from lint.config.settings import ALL, NO_SHEET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lint.config.keys import Key
    from lint.errors import FileProblem

V_co = TypeVar("V_co", covariant=True)

ONE = ""
"""The name under which a word or flag stands, which has no names."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was said; the line is 0 outside of files."""

    where: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """As `file:line`."""
        return f"{self.where}:{self.line}" if self.line else self.where


DEFAULT = Origin("default")
COMMAND_LINE = Origin("command line")


@dataclass(frozen=True, slots=True)
class Entry(Generic[V_co]):
    """A value with where it was said; a list under a name is a setting of its own."""

    value: V_co
    origin: Origin


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands under a key: entries by their names (of a list: by what they are), and where the key stands."""

    entries: Mapping[str, Entry[object]]
    origin: Origin

    @property
    def value(self) -> object:
        """The value of a word or flag; `None` where there is none."""
        return self.entries[ONE].value if ONE in self.entries else None


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings by their keys, `extend-` ones too; they hold for the files that all of `files` match."""

    settings: Mapping[str, Setting]
    files: tuple[Globs, ...] = ()

    def holds_for(self, path: str) -> bool:
        """Whether it is about the file at an absolute path."""
        return all(globs.decide(path) for globs in self.files)

    def claims(self) -> Iterator[tuple[str, Origin]]:
        """The claims that it names, and where."""
        for key in ("required", "provides"):
            for name, entry in self.settings[key].entries.items() if key in self.settings else ():
                if isinstance(entry.value, Setting):
                    yield from ((claim, named.origin) for claim, named in entry.value.entries.items())
                else:
                    yield name, entry.origin


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """One file: its layers, the plain one first. What it says does not count when it has problems."""

    path: str
    folder: str
    layers: tuple[Layer, ...] = ()
    root: bool = False
    problems: tuple[FileProblem, ...] = ()


def command_line(said: Mapping[str, str | tuple[str, ...] | None]) -> Layer | None:
    """What was said on the command line, by keys: a word, or the entries of a list; `None` where nothing was."""
    found = {}
    for name, value in said.items():
        if isinstance(value, str):
            found[name] = Setting({ONE: Entry(value, COMMAND_LINE)}, COMMAND_LINE)
        elif value:
            entries = {word: Entry(None, COMMAND_LINE) for word in value if word != NO_SHEET}
            found[name] = Setting(entries, COMMAND_LINE)
    return Layer(found) if found else None


def patterns(setting: Setting) -> Iterator[Pattern]:
    """The patterns that somebody wrote, as opposed to the default ones."""
    return (entry.value for entry in setting.entries.values() if isinstance(entry.value, Pattern))


def grouped(patterns: Iterable[Pattern]) -> Iterator[Globs]:
    """The patterns, those that count from one folder together."""
    for folder, group in groupby(patterns, key=lambda pattern: pattern.folder):
        yield Globs(folder, [pattern.text for pattern in group])


def _default(key: Key) -> Setting:
    names: tuple[str, ...] = key.default if isinstance(key.default, tuple) else (ONE,)
    value = None if isinstance(key.default, tuple) else key.default
    return Setting({name: Entry(value, DEFAULT) for name in names}, DEFAULT)


DEFAULTS = {key.name: _default(key) for key in KEYS}
"""What holds where nothing is said."""


def merge(layers: Iterable[Layer]) -> dict[str, Setting]:
    """The settings of all layers together, the farthest first: nearer ones win, key by key and name by name."""
    merged = dict(DEFAULTS)
    for layer in layers:
        if "select" in layer.settings:
            merged["ignore"] = Setting({}, layer.settings["select"].origin)
        for key in KEYS:
            given = layer.settings.get(key.name)
            if given is not None:
                merged[key.name] = _over(merged[key.name], given) if _by_name(key.shape) else given
            more = layer.settings.get(EXTEND + key.name)
            if more is not None:
                merged[key.name] = _over(merged[key.name], more)
    return merged


def _by_name(shape: Shape) -> bool:
    return shape in (Shape.MAPPING, Shape.LISTS)


def _over(farther: Setting, nearer: Setting) -> Setting:
    """Both, the nearer on top; one that says something of every name leaves nothing of the farther."""
    if ALL in nearer.entries:
        return nearer
    return Setting({**farther.entries, **nearer.entries}, nearer.origin)
