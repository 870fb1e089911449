"""Groups of the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Pos(StrEnum):
    """How the terms of a group inflect."""

    NOUN = "noun"  # the last word also in the plural
    VERB = "verb"  # the first word, or the one in <angle brackets>, also in -s, -ed and -ing
    ADJECTIVE = "adjective"  # as written
    PHRASE = "phrase"  # as written, but for words in <angle brackets>


class Role(StrEnum):
    """What the names of a group are in an article on any subject, whether its sheet draws on them or not."""

    OUTCOME = "outcome"  # something that a medicine may better
    MEDICINE = "medicine"  # another medicine than the sheet's
    DEPENDENCE = "dependence"  # being dependent on what one takes
    PLACE = "place"  # a country, its people and its regulator
    NONE = ""


class Part(NamedTuple):
    """What a name may be made of: a word of one group beside one of another, which is denied or not."""

    first: str
    second: str
    denied: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Words that mean one thing.

    `family` is the file it stands in, "names" for all names but common actions: within a family a longer phrase hides
    the shorter ones inside it. `layer` says where its phrases are looked for: "text" (anywhere), "opening" (where a
    sentence begins), "label" (a heading, a column header, the words before a colon), "sheet" (anywhere, and only as
    names of the concept of a sheet that has one of them).
    """

    id: str
    about: str
    pos: Pos
    terms: tuple[str, ...]
    suffixes: tuple[str, ...] = ()
    named: bool = False  # a class of names, open to claim sheets
    family: str = "names"
    layer: str = "text"
    common: bool = False  # a class that a sheet's concept of the same name takes without saying so
    role: Role = Role.NONE
    made_of: tuple[Part, ...] = ()  # names put together from parts, beside the terms
    objects: tuple[str, ...] = ()  # of a class of actions: what is only had or used, so that it names the action
