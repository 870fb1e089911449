"""The function words of languages, by which a text's own is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "data" / "languages.yaml"


@dataclass(frozen=True, slots=True)
class Languages:
    """`names` gives each code and name of a language its English name; "" for one that has no words here."""

    words: dict[str, frozenset[str]]  # by English name
    names: dict[str, str]


@cache
def languages() -> Languages:
    """The languages that factlint can tell apart. They are read when an article is, not at every start."""
    data = yaml.load(_FILE.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - scalars only: `no` is a word
    names = dict.fromkeys(data.pop("codes"), "")
    words = {}
    for code, language in data.items():
        words[language["name"]] = frozenset(language["words"])
        names |= dict.fromkeys((code, *language["names"]), language["name"])
    return Languages(words, names)
