"""Reading the lexicon's files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from lint.lexicon.group import Group, Pos

if TYPE_CHECKING:
    from lint.lexicon.trie import Trie

_DATA = Path(__file__).parent / "data"


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
                    trie.add(term, group.pos, group.id)


@cache
def load() -> Lexicon:
    """The lexicon shipped with factlint."""
    groups: dict[str, Group] = {}
    for folder in ("names", "cues"):
        for file in sorted((_DATA / folder).glob("*.yaml")):
            data: dict[str, dict[str, Any]] = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)  # noqa: S506 - a safe loader
            for key, value in data.items():
                groups[key] = Group(
                    key,
                    str(value.get("about", "")),
                    Pos(value.get("pos", "phrase")),
                    tuple(str(term) for term in value.get("terms", ())),
                    tuple(str(suffix) for suffix in value.get("suffixes", ())),
                    folder == "names",
                    "names" if folder == "names" else file.stem,
                    str(value.get("layer", "text")),
                )
    return Lexicon(groups)


def words(section: str, name: str) -> frozenset[str]:
    """A short list of function words, from `data/words.yaml`."""
    return _words()[section][name]


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    data: dict[str, dict[str, list[str]]] = yaml.load(
        (_DATA / "words.yaml").read_text("utf-8"),
        Loader=yaml.CSafeLoader,  # noqa: S506 - a safe loader
    )
    return {
        section: {name: frozenset(str(word) for word in items) for name, items in lists.items()}
        for section, lists in data.items()
    }
