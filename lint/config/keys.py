"""The keys of a configuration: one table for its validation, its merging, its JSON Schema and its documentation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lint.config.settings import BUILTIN_SHEET, FailOn
from lint.model.finding import Confidence, Severity
from lint.model.rules import RULES

EXTEND = "extend-"
"""Before the name of a key that holds a list: adds to the list of farther files instead of replacing it."""


SUFFIXES = (".md", ".markdown", ".mdx", ".txt", ".html", ".htm")
"""Of the files that are articles where nothing else is said."""


class Shape(StrEnum):
    """What stands under a key, and how a nearer file's value meets a farther one's."""

    WORD = "word"  # replaces
    FLAG = "flag"  # true or false; replaces
    LIST = "list"  # replaces; `extend-` adds
    MAPPING = "mapping"  # of names to words or flags; merged name by name
    LISTS = "lists"  # of names to lists; merged name by name, a name's list replaces


class Item(StrEnum):
    """What a name, a word or an entry of a list is, as people are told."""

    SHEET = "sheet"
    RULE = "rule"
    SEVERITY = "severity"
    CONFIDENCE = "confidence"
    FAIL_ON = "severity that fails a run"
    CLAIM = "claim"
    MARKER = "marker or pattern"
    FIELD = "front matter field"
    GLOB = "pattern"
    FLAG = "true or false"
    FILE = "path"


WORDS: dict[Item, tuple[str, ...]] = {
    Item.RULE: RULES,
    Item.SEVERITY: tuple(Severity),
    Item.CONFIDENCE: tuple(Confidence),
    Item.FAIL_ON: tuple(FailOn),
}
"""The items that are one of a few words."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key: `item` is what its value, its list's entries or its mapping's names are, `value` what the names map to.

    One that is `of_tree` says which files are found, and has no place in an override of some files.
    """

    name: str
    shape: Shape
    item: Item
    doc: str
    default: str | bool | tuple[str, ...] = ()
    value: Item | None = None
    of_tree: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """As it may be written."""
        return (self.name, EXTEND + self.name) if self.shape is Shape.LIST else (self.name,)


KEYS = (
    Key(
        "root",
        Shape.FLAG,
        Item.FLAG,
        "Configurations above this folder do not count; nor do those above the repository's root.",
        default=False,
        of_tree=True,
    ),
    Key(
        "sheets",
        Shape.LIST,
        Item.SHEET,
        "The claim sheets to check against: names of built-in sheets, and paths from the folder of this file.",
        (BUILTIN_SHEET,),
    ),
    Key(
        "select",
        Shape.LIST,
        Item.RULE,
        "Run only these rules. It starts anew: what farther files ignore is forgotten.",
        RULES,
    ),
    Key("ignore", Shape.LIST, Item.RULE, "Leave these rules out, also where they are selected."),
    Key("severity", Shape.MAPPING, Item.RULE, "The severity of a rule's findings.", value=Item.SEVERITY),
    Key(
        "min-confidence",
        Shape.WORD,
        Item.CONFIDENCE,
        "Report only findings at least this sure.",
        Confidence.LOW.value,
    ),
    Key("fail-on", Shape.WORD, Item.FAIL_ON, "The lowest severity that makes the exit code 1.", FailOn.WARNING.value),
    Key(
        "required",
        Shape.MAPPING,
        Item.CLAIM,
        "Which claims an article about the subject must make: a claim's id, or `sheet/claim`; `*` is every other one.",
        value=Item.FLAG,
    ),
    Key(
        "provides",
        Shape.LISTS,
        Item.MARKER,
        "What a shared part of pages states, for the articles that hold its marker, or whose path its pattern matches.",
        value=Item.CLAIM,
    ),
    Key(
        "front-matter",
        Shape.MAPPING,
        Item.FIELD,
        "Which front matter fields readers see, beside those that are known; `*` is every other one.",
        value=Item.FLAG,
    ),
    Key(
        "baseline",
        Shape.WORD,
        Item.FILE,
        "The file that `factlint baseline write` keeps accepted findings in; a path from the folder of this file.",
        of_tree=True,
    ),
    Key(
        "include",
        Shape.LIST,
        Item.GLOB,
        "The files that are linted in a folder.",
        tuple(f"*{suffix}" for suffix in SUFFIXES),
        of_tree=True,
    ),
    Key(
        "exclude",
        Shape.LIST,
        Item.GLOB,
        "Files and folders that are left out; one with `!` before it is not.",
        of_tree=True,
    ),
    Key(
        "respect-gitignore",
        Shape.FLAG,
        Item.FLAG,
        "Whether files that a .gitignore names are left out.",
        default=True,
        of_tree=True,
    ),
)

BY_NAME = {name: key for key in KEYS for name in key.names}
OVERRIDES = "overrides"
FILES = Key("files", Shape.LIST, Item.GLOB, "The files that an override is for.")
