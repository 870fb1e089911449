"""Which country a text speaks of."""

from __future__ import annotations

import re
from functools import cache

from lint.lexicon.group import Role
from lint.lexicon.loader import load
from lint.lexicon.trie import Trie

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+")


def place_in(text: str) -> str | None:
    """The class of the first place that a text names ("In the United States …": united-states)."""
    words = _WORD.findall(text)
    found = _trie().find([word.lower() for word in words], words)
    return found[0].label if found else None


@cache
def places() -> tuple[str, ...]:
    """The classes of places."""
    return load().of_role(Role.PLACE)


@cache
def _trie() -> Trie:
    trie = Trie()
    for name in places():
        group = load().groups[name]
        for term in group.terms:
            trie.add(term, group.pos, name)
    return trie
