"""An aside behind a medicine's name: "X (its long name) has none", "X, which comes as a capsule, can be had there".

What is said of the medicine goes on behind it, as if it were not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_CLOSING = {"(": ")", "[": "]", ",": ",", "-": "-", "–": "–", "—": "—", "--": "--"}
_RELATIVE = frozenset({"which"})
_NAMING, _LIKENING = words("asides", "naming"), words("asides", "likening")
_GOING_ON = frozenset({"and", "but", "nor", "or"})
_VERBS = words("clauses", "auxiliaries") | words("actions", "modals")
_CONDITION = words("clauses", "condition")
_VOICES = ("claim-nouns", "hearsay-voices", "negation", "quote-verb", "refuter", "report-verb", "source-phrase")
_NOUN = 1  # words between a name and its aside: "capsules"
_LONGEST = 14  # words of an aside


def set_off(view: View, medicines: Iterable[Mark]) -> tuple[int, int] | None:
    """The words of the first aside right behind one of the medicines' names, its brackets or commas among them."""
    if view.bag.isdisjoint(_CLOSING):
        return None
    named = sorted(medicines, key=lambda mark: mark.start)
    for name in named:
        for start in range(name.end, min(name.end + _NOUN + 1, len(view.norms) - 2)):
            end = _end(view, start)
            if end is not None and _aside(view, start, end, named):
                return start, end
    return None


def _end(view: View, start: int) -> int | None:
    """Where an aside ends that opens at a word, with something said behind it."""
    closing = _CLOSING.get(view.norms[start])
    if closing == "-" and view.starts[start] == view.ends[start - 1]:
        return None  # "X-like"
    last = min(start + _LONGEST + 2, len(view.norms))
    end = next((at + 1 for at in range(start + 2, last) if view.norms[at] == closing), None)
    return end if end is not None and any(word.isalpha() for word in view.norms[end:]) else None


def _aside(view: View, start: int, end: int, named: list[Mark]) -> bool:
    """Whether it only describes the medicine: nobody's words, no condition, no item of a list."""
    first = view.norms[start + 1]
    if first in _RELATIVE:
        return True
    if view.norms[start] == "," and (first not in _NAMING | _LIKENING or view.norms[end] in _GOING_ON):
        return False
    inner = set(view.norms[start + 1 : end - 1])
    if not inner.isdisjoint(_VERBS | _CONDITION) or view.within(start, end, *_VOICES):
        return False
    if first in _LIKENING:
        return True  # ", like others,"
    groups = {name.group for name in named if name.end <= start}
    return all(name.group in groups for name in named if start < name.start < end)
