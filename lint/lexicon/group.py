"""Groups of the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Pos(StrEnum):
    """How the terms of a group inflect."""

    NOUN = "noun"  # the last word also in the plural
    VERB = "verb"  # the first word, or the one in <angle brackets>, also in -s, -ed and -ing
    ADJECTIVE = "adjective"  # as written
    PHRASE = "phrase"  # as written, but for words in <angle brackets>


@dataclass(frozen=True, slots=True)
class Group:
    """Words that mean one thing.

    `family` is the file it stands in: within a family a longer phrase hides the shorter ones inside it.
    `layer` says where its phrases are looked for: "text" (anywhere), "opening" (where a sentence begins), "label"
    (a heading, a column header, the words before a colon).
    """

    id: str
    about: str
    pos: Pos
    terms: tuple[str, ...]
    suffixes: tuple[str, ...] = ()
    named: bool = False  # a class of names, open to claim sheets
    family: str = "names"
    layer: str = "text"
