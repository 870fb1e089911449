"""What may stand under a key: turns what somebody wrote into entries, and notes what is wrong."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from lint.config import globs, markers
from lint.config.builtin import builtin_names
from lint.config.globs import Pattern
from lint.config.keys import WORDS, Item, Key, Shape
from lint.config.layers import ONE, Entry, Origin, Setting
from lint.config.settings import ALL
from lint.files.problems import shown, suggest, type_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path as File

    from lint.files.problems import Problems
    from lint.files.tree import Path, Tree

    Note = Callable[[Path, str, str], None]

_FORMS = {
    Shape.LIST: "write [one, another], or one entry a line after a dash",
    Shape.MAPPING: "write one `{name}: {value}` a line below it",
    Shape.LISTS: "write one `{name}: [{value}, …]` a line below it",
}
_FLAG = "write true or false, without quotes"
_OFF = "to turn a rule off, put it under `ignore`"
_QUOTES = "write it as an article does, in quotes, such as '{{< name >}}'"


class Values:
    """Reads the values of one file that stands in `folder` and is shown as `path`."""

    def __init__(self, folder: File, path: str, tree: Tree, problems: Problems) -> None:
        self._folder = folder
        self._path = path
        self._tree = tree
        self._problems = problems
        self.sheets_missing = False  # then nobody knows which claims there are

    def setting(self, name: str, key: Key, value: object, path: Path) -> Setting | None:
        """What is set by `value`, which stands at `path` under `name`; `None` once its problem is noted."""
        match key.shape:
            case Shape.WORD | Shape.FLAG:
                entry = self._entry(name, key.item, value, path)
                return Setting({ONE: entry}, entry.origin) if entry else None
            case Shape.LIST:
                if not isinstance(value, list):
                    self._problems.value(path, f"`{name}` must be a list, not {type_name(value)}", _FORMS[key.shape])
                    return None
                if name == "select" and not value:
                    self._problems.value(path, "an empty `select` runs no rule", "leave it out to run every rule")
                return Setting(self.entries(name, key.item, value, path), self._origin(path))
            case _:
                if not isinstance(value, dict):
                    what = f"`{name}` must be a mapping of names to values, not {type_name(value)}"
                    hint = _FORMS[key.shape].format(name=key.item, value=key.value)
                    self._problems.value(path, what, hint)
                    return None
                return Setting(dict(self._pairs(key, value, path)), self._origin(path))

    def entries(self, name: str, item: Item, values: list[object], path: Path) -> dict[str, Entry[object]]:
        """The entries of a list, by what they are."""
        found: dict[str, Entry[object]] = {}
        for index, value in enumerate(values):
            place = (*path, index)
            if not isinstance(value, str):
                what = f"entry {index + 1} of `{name}` must be text, not {type_name(value)}"
                self._problems.value(place, what)
            elif name == "include" and value.startswith("!"):
                self._problems.value(place, f'"{value}" takes nothing back here', "put it under `exclude`, without `!`")
            elif (known := self._known(item, value, place, self._problems.value)) is not None:
                origin = self._origin(place)
                if item is Item.GLOB:  # the same words in another folder are another pattern
                    pattern = Pattern(str(self._folder), value)
                    found[f"{pattern.folder}/{value}"] = Entry(pattern, origin)
                else:
                    found[known] = Entry(None, origin)
        return found

    def _pairs(self, key: Key, values: dict[str, object], path: Path) -> Iterator[tuple[str, Entry[object]]]:
        for name, value in values.items():
            place = (*path, name)
            known = ALL if name == ALL and key.shape is Shape.MAPPING and key.item is not Item.RULE else None
            known = known or self._known(key.item, name, place, self._problems.key)
            entry: Entry[object] | None
            if key.shape is Shape.MAPPING:
                entry = self._entry(name, key.value or Item.FLAG, value, place)
            elif isinstance(value, list):
                origin = self._origin(place)
                entry = Entry(Setting(self.entries(name, Item.CLAIM, value, place), origin), origin)
            else:
                what = f"`{shown(name)}` must be a list, not {type_name(value)}"
                self._problems.value(place, what, _FORMS[Shape.LIST])
                entry = None
            if known is not None and entry is not None:
                yield known, entry

    def _entry(self, name: str, item: Item, value: object, path: Path) -> Entry[object] | None:
        """A single value."""
        if item is Item.FLAG:
            if isinstance(value, bool):
                return Entry(value, self._origin(path))
            self._problems.value(path, f"`{name}` must be true or false, not {type_name(value)}", _FLAG)
        elif not isinstance(value, str):
            what = f"`{name}` must be text, not {type_name(value)}"
            self._problems.value(path, what, suggest("", WORDS.get(item, ())))
        elif (known := self._known(item, value, path, self._problems.value)) is not None:
            return Entry(known, self._origin(path))
        return None

    def _known(self, item: Item, text: str, path: Path, note: Note) -> str | None:
        """A name as it is known from here on; `None` once it is noted as unknown."""
        if item in WORDS:
            if text in WORDS[item]:
                return text
            hint = _OFF if item is Item.SEVERITY and text == "off" else suggest(text, WORDS[item])
            no_rule = f'there is no rule "{shown(text)}"'
            note(path, no_rule if item is Item.RULE else f'`{path[-1]}` cannot be "{shown(text)}"', hint)
            return None
        by_item = {Item.SHEET: self._sheet, Item.FILE: self._file, Item.MARKER: self._marker}
        if item in by_item:
            return by_item[item](text, path, note)
        if item is Item.GLOB and (wrong := globs.wrong(text)):
            note(path, *wrong)
            return None
        return text

    def _sheet(self, text: str, path: Path, note: Note) -> str | None:
        """The name of a built-in sheet, or the absolute path of a file."""
        if text in builtin_names():
            return text
        file = self._folder / text
        if file.is_file():
            return file.as_posix()
        self.sheets_missing = True
        if "/" in text or file.suffix:
            note(path, f"the claim sheet {shown(text)} is not there", "paths count from the folder of this file")
        else:
            note(path, f'no built-in claim sheet is called "{shown(text)}"', suggest(text, builtin_names()))
        return None

    def _file(self, text: str, path: Path, note: Note) -> str | None:
        """The absolute path of a file, which need not exist yet."""
        if not text:
            note(path, f"`{path[-1]}` names no file", "leave the key out, or write a path from the folder of this file")
            return None
        return os.path.normpath(self._folder / text)

    def _marker(self, text: str, path: Path, note: Note) -> str | None:
        if markers.looks_like_one(text):
            if markers.parse(text) is not None:
                return text
            note(path, f'"{shown(text)}" is no marker', _QUOTES)
            return None
        return self._known(Item.GLOB, text, path, note)

    def _origin(self, path: Path) -> Origin:
        place = self._tree.at(path)
        return Origin(self._path, place.line, place.column)
