"""Reading the lexicon's files.

They hold mappings, lists and words, and every start reads all of them: they are built from the parser's events, which
takes less than half the time of a YAML loader. And a word stays a word: `no` and `null` are cues here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from lint.lexicon.group import Group, Part, Pos, Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from lint.lexicon.trie import Trie

DATA = Path(__file__).parent / "data"
FOLDERS = ("names", "cues")
LAYERS = ("text", "opening", "label", "strength", "sheet")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All groups by id."""

    groups: dict[str, Group]

    @property
    def classes(self) -> dict[str, Group]:
        """The classes of names that a claim sheet's concept may draw on."""
        return {key: group for key, group in self.groups.items() if group.named}

    def of_role(self, role: Role) -> tuple[str, ...]:
        """The ids of the groups of a role."""
        return tuple(key for key, group in self.groups.items() if group.role is role)

    def fill(self, trie: Trie, layer: str = "text", without: AbstractSet[tuple[str, str]] = frozenset()) -> None:
        """Add the terms of every group of a layer to a trie, labelled with the group's id, but for some (id, term)."""
        for group in self.groups.values():
            if group.layer == layer:
                for term in group.terms:
                    if (group.id, term) not in without:
                        trie.add(term, group.pos, group.id)


@cache
def load() -> Lexicon:
    """The lexicon shipped with factlint."""
    groups: dict[str, Group] = {}
    for folder in FOLDERS:
        for file in sorted((DATA / folder).glob("*.yaml")):
            for key, value in _content(file.read_text("utf-8")).items():
                groups[key] = Group(
                    key,
                    value.get("about", ""),
                    Pos(value.get("pos", "phrase")),
                    tuple(value.get("terms", ())),
                    tuple(value.get("suffixes", ())),
                    folder == "names",
                    _family(folder, file.stem, key, value),
                    value.get("layer", "text"),
                    "common" in value,
                    Role(value.get("role", "")),
                    tuple(_part(item) for item in value.get("made_of", ())),
                    tuple(value.get("objects", ())),
                )
    return Lexicon(groups)


def _family(folder: str, stem: str, key: str, value: dict[str, Any]) -> str:
    if folder != "names":
        return stem
    # an action that sheets take without naming its class hides no name: "pregnancy" in "have a pregnancy test"
    return key if "common" in value and value["pos"] == Pos.VERB else "names"


def _part(text: str) -> Part:
    first, sign, second = text.split()
    return Part(first, second, sign == "-")


def _content(text: str) -> dict[str, Any]:
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            return _mapping(events)
    return {}


def _mapping(events: Iterator[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        found[event.value] = _value(events)
    return found


def _value(events: Iterator[Any]) -> str | list[str] | dict[str, Any]:
    event = next(events)
    if isinstance(event, yaml.ScalarEvent):
        return str(event.value)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events)
    items: list[str] = []
    for item in events:
        if isinstance(item, yaml.SequenceEndEvent):
            break
        items.append(item.value)
    return items


def words(section: str, name: str) -> frozenset[str]:
    """A short list of function words, from `data/words.yaml`."""
    return _words()[section][name]


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    data: dict[str, dict[str, list[str]]] = _content((DATA / "words.yaml").read_text("utf-8"))
    return {section: {name: frozenset(items) for name, items in lists.items()} for section, lists in data.items()}


class Inflections(NamedTuple):
    """How words change that follow no rule: the forms of verbs, the plurals of nouns; and what may follow a noun."""

    verbs: dict[str, tuple[str, ...]]  # all but the plain one
    nouns: dict[str, str]
    prepositions: frozenset[str]


@cache
def inflections() -> Inflections:
    """The irregular words, from `data/inflections.yaml`."""
    data = _content((DATA / "inflections.yaml").read_text("utf-8"))
    verbs = {verb: tuple(forms) for verb, forms in data["verbs"].items()}
    return Inflections(verbs, data["nouns"], frozenset(data["prepositions"]))
