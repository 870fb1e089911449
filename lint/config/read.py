"""Reads one configuration: every problem at once, each with its place, or the file's layers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.config import markers
from lint.config.globs import Globs
from lint.config.keys import BY_NAME, FILES, KEYS, OVERRIDES, Key
from lint.config.layers import ConfigFile, Layer, Setting, grouped, patterns
from lint.config.values import Values
from lint.errors import ConfigError, FileProblem
from lint.files.problems import Problems, likely, suggest, type_name
from lint.files.text import read
from lint.files.tree import TreeError, compose

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as File

    from lint.files.tree import Path, Tree

_TABLE = ("tool", "factlint")

_WHOLE = "`factlint init` writes one with every key"
_OVERRIDE = "write `- files: [content/cards/**]`, and below it what is set for them"


def read_config(path: File, shown_as: str) -> ConfigFile | None:
    """The configuration in a file, which people know as `shown_as`; `None` for a pyproject.toml without one."""
    try:
        text = read(path, ConfigError)
    except ConfigError as error:
        problems = tuple(replace(problem, path=shown_as) for problem in error.problems)
        return ConfigFile(shown_as, str(path.parent), problems=problems)
    return _parsed(text, path, shown_as)


def _parsed(text: str, path: File, shown_as: str) -> ConfigFile | None:
    toml = path.suffix == ".toml"
    try:
        tree, body = _tree(text, toml=toml)
    except TreeError as error:
        problem = FileProblem(shown_as, error.place.line, error.place.column, error.message, error.hint)
        return ConfigFile(shown_as, str(path.parent), problems=(problem,))
    problems = Problems(shown_as, tree, ConfigError)
    if body is None:
        body = tree.plain(problems.at)
    table = _TABLE if toml else ()
    for step in table:
        if not isinstance(body, dict) or step not in body:
            return None
        body = body[step]
    return _Reader(path.parent, shown_as, tree, problems).file(body, table)


def _tree(text: str, *, toml: bool) -> tuple[Tree, object]:
    """The places in a text, and for TOML what stands in it."""
    if not toml:
        return compose(text, ConfigError.noun), None
    from lint.files.toml import load  # noqa: PLC0415 - few configurations stand in one

    data, tree = load(text)
    return tree, data


class _Reader:
    """Turns what stands in a file into layers, and notes what is wrong."""

    def __init__(self, folder: File, shown_as: str, tree: Tree, problems: Problems) -> None:
        self._folder = str(folder)
        self._shown_as = shown_as
        self._problems = problems
        self._values = Values(folder, shown_as, tree, problems)

    def file(self, body: object, path: Path) -> ConfigFile:
        """The whole file; `path` is where in it the configuration stands."""
        if body is None:  # nothing but comments
            body = {}
        if not isinstance(body, dict):
            what = f"a configuration must be a mapping of names to values, not {type_name(body)}"
            self._problems.value(path, what, _WHOLE)
            body = {}
        plain = self._settings(body, path, inside=False)
        layers = [*self._by_place(plain), *self._overrides(body.get(OVERRIDES, []), (*path, OVERRIDES))]
        root = plain.get("root")
        known = () if self._values.sheets_missing else tuple(layers)
        return ConfigFile(self._shown_as, self._folder, known, bool(root and root.value), self._problems.found)

    def _settings(self, body: dict[str, object], path: Path, *, inside: bool) -> dict[str, Setting]:
        """The settings of a mapping; `inside` says that it is an override."""
        found = {}
        for name, value in body.items():
            key = BY_NAME.get(name)
            if key is not None and not (inside and key.of_tree):
                setting = self._values.setting(name, key, value, (*path, name))
                if setting is not None:
                    found[name] = setting
            elif name != (FILES.name if inside else OVERRIDES):
                self._problems.key((*path, name), *_unknown(name, key, inside=inside))
        return found

    def _by_place(self, plain: dict[str, Setting]) -> Iterator[Layer]:
        """The plain layer, and one for each pattern under `provides`: it holds for these articles only."""
        provides = plain.pop("provides", None)
        entries = provides.entries if provides else {}
        here = {name: entry for name, entry in entries.items() if markers.parse(name) is None}
        if provides:
            plain["provides"] = Setting({name: entries[name] for name in entries if name not in here}, provides.origin)
        yield Layer(plain)
        for name, entry in here.items():
            yield Layer({"provides": Setting({name: entry}, entry.origin)}, (Globs(self._folder, [name]),))

    def _overrides(self, body: object, path: Path) -> Iterator[Layer]:
        if not isinstance(body, list):
            self._problems.value(path, f"`{OVERRIDES}` must be a list, not {type_name(body)}", _OVERRIDE)
            return
        for index, override in enumerate(body):
            place = (*path, index)
            if not isinstance(override, dict):
                what = f"an override must be a mapping of names to values, not {type_name(override)}"
                self._problems.value(place, what, _OVERRIDE)
                continue
            layers = list(self._by_place(self._settings(override, place, inside=True)))
            if FILES.name not in override:
                if any(likely(name, [FILES.name]) for name in override):
                    continue  # the misspelt key is told
                self._problems.value(place, f"the key `{FILES.name}` is missing: which files is this for?", _OVERRIDE)
            elif files := self._values.setting(FILES.name, FILES, override[FILES.name], (*place, FILES.name)):
                matching = next(grouped(patterns(files)), Globs(self._folder, []))
                yield from (Layer(layer.settings, (matching, *layer.files)) for layer in layers)


def _unknown(name: str, key: Key | None, *, inside: bool) -> tuple[str, str]:
    """What is wrong with a key that has no place where it stands, and what was most likely meant."""
    if key is not None:
        return f"`{name}` cannot be set for some files only", "put it at the top of the file"
    if name == FILES.name:
        return f"unknown key `{name}`", f"it belongs into an entry of `{OVERRIDES}`"
    known = [word for key in KEYS if not (inside and key.of_tree) for word in key.names]
    return f"unknown key `{name}`", suggest(name, [*known, FILES.name if inside else OVERRIDES], "allowed here")
