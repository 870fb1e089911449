"""Reading the lexicon's files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import yaml

from lint.lexicon.group import Group, Pos
from lint.lexicon.inflect import expand
from lint.lexicon.trie import Trie

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_ACRONYM = 4


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All groups by id."""

    groups: dict[str, Group]

    @property
    def classes(self) -> dict[str, Group]:
        """The classes of names that a claim sheet's concept may draw on."""
        return {key: group for key, group in self.groups.items() if group.named}

    def fill(self, trie: Trie, layer: str = "text") -> None:
        """Add the terms of every group of a layer to a trie, labelled with the group's id."""
        for group in self.groups.values():
            if group.layer == layer:
                for term in group.terms:
                    add_term(trie, term, group.pos, group.id)


def add_term(trie: Trie, term: str, pos: Pos, label: str) -> None:
    """Add a term in all its forms; one of up to four capitals is found in capitals only."""
    exact = term if len(term) <= _ACRONYM and term.isupper() else None
    for phrase in expand(term, pos):
        trie.add(phrase, label, exact=exact if exact is None or phrase[0] == term.lower() else f"{term}s")


@cache
def load() -> Lexicon:
    """The lexicon shipped with factlint."""
    groups: dict[str, Group] = {}
    root = resources.files("lint.lexicon") / "data"
    for folder in ("names", "cues"):
        for file in _files(root / folder):
            data: dict[str, dict[str, Any]] = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)  # noqa: S506 - a safe loader
            for key, value in data.items():
                groups[key] = Group(
                    key,
                    str(value.get("about", "")),
                    Pos(value.get("pos", "phrase")),
                    tuple(str(term) for term in value.get("terms", ())),
                    tuple(str(suffix) for suffix in value.get("suffixes", ())),
                    folder == "names",
                    "names" if folder == "names" else file.name.removesuffix(".yaml"),
                    str(value.get("layer", "text")),
                )
    return Lexicon(groups)


def _files(folder: Traversable) -> Iterator[Traversable]:
    yield from sorted((file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
