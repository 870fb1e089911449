"""Finding many phrases in a sequence of words at once.

A trie over words rather than characters: a word that starts no phrase costs two dictionary look-ups. Hyphens between
the words of a phrase are passed over, so that "off label" also finds "off-label". Terms are expanded when a word that
one of their forms begins with is first met: a text uses a few hundred of many thousands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lint.lexicon.inflect import expand, openings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.lexicon.group import Pos

_GAP = "*"
_LONGEST_GAP = 4
_FARTHEST = _LONGEST_GAP + 4  # words from the first one to where a gap right behind it, and a hyphen, may lead
_END = ""
_ACRONYM = 4
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
# a gap of a phrase never reaches over these
_STOPS = frozenset(".;:?!()") | {"but", "because", "although", "not", "never"}


class Match(NamedTuple):
    """A phrase found: `start:end` half-open word indexes and the label it was added with."""

    start: int
    end: int
    label: str
    gaps: tuple[int, ...] = ()  # indexes inside that a gap passed over

    def holds(self, other: Match) -> bool:
        """Whether every word of the other is a word of this one's own."""
        if self.start > other.start or self.end < other.end:
            return False
        return not any(other.start <= gap < other.end for gap in self.gaps)


_Labels = list[tuple[str, str | None]]  # with what an acronym must be written as
_made = tuple.__new__  # a named tuple's own way to make one takes twice as long, and a text has tens of thousands


class _Start(NamedTuple):
    """What begins with a word: the words that may follow it, what it is by itself, the words behind a gap after it."""

    following: dict[str, Any]
    labels: _Labels
    landings: frozenset[str]


class Trie:
    """Phrases with labels. `add` all of them first, then `find`."""

    __slots__ = ("_starts", "_waiting")

    def __init__(self) -> None:
        self._starts: dict[str, _Start] = {}
        self._waiting: dict[str, list[tuple[str, Pos, str]]] = {}  # by first word, in the order they were added

    def add(self, term: str, pos: Pos, label: str) -> None:
        """Add a term in all its forms; one of up to four capitals is found in capitals only."""
        entry = (term, pos, label)
        for word in openings(term, pos):
            waiting = self._waiting.get(word)
            if waiting is None:
                self._waiting[word] = [entry]
            else:
                waiting.append(entry)

    def _expand(self, first: str) -> _Start:
        """Enter the forms that begin with a word, and no others: labels keep their order whatever a text holds."""
        node: dict[str, Any] = {}
        for term, pos, label in self._waiting.pop(first):
            acronym = len(term) <= _ACRONYM and term.isupper()
            for phrase in expand(term, pos):
                if phrase[0] == first:
                    exact = (term if first == term.lower() else f"{term}s") if acronym else None
                    _enter(node, phrase[1:], label, exact)
        start = self._starts[first] = _Start(node, node.get(_END, []), frozenset(node.get(_GAP, ())))
        return start

    def find(self, words: Sequence[str], texts: Sequence[str]) -> list[Match]:
        """All phrases in a sentence, overlapping and nested ones too, by start."""
        found: list[Match] = []
        starts, waiting = self._starts, self._waiting
        last = len(words) - 1
        for index, word in enumerate(words):
            start = starts.get(word)
            if start is None:
                if word not in waiting:
                    continue
                start = self._expand(word)
            # most words begin some phrase, and few are followed by its second word; what one word is needs no walk
            node, labels, landings = start
            if (index < last and ((following := words[index + 1]) in node or following in _HYPHENS)) or (
                landings and not landings.isdisjoint(words[index + 1 : index + _FARTHEST])
            ):
                self._walk(node, index, index + 1, (), words, texts, found)
            else:
                for label, exact in labels:
                    if exact is None or texts[index] == exact:
                        found.append(_made(Match, (index, index + 1, label, ())))
        return found

    def find_first(self, words: Sequence[str], texts: Sequence[str]) -> list[Match]:
        """The phrases that the first word begins."""
        found: list[Match] = []
        if words:
            start = self._expand(words[0]) if words[0] in self._waiting else self._starts.get(words[0])
            if start is not None:
                self._walk(start.following, 0, 1, (), words, texts, found)
        return found

    def _walk(  # noqa: PLR0917 - the state of a recursion
        self,
        node: dict[str, Any],
        start: int,
        position: int,
        gaps: tuple[int, ...],
        words: Sequence[str],
        texts: Sequence[str],
        found: list[Match],
    ) -> None:
        """Follow the words from a node on; what a gap of a phrase may lead to comes after what stands next to it."""
        leaps: list[tuple[dict[str, Any], int]] | None = None
        count = len(words)
        hyphen = False
        while True:
            ends = None if hyphen else node.get(_END)
            if ends:
                _collect(ends, start, position, gaps, texts, found)
            if position >= count:
                break
            gap = node.get(_GAP)
            if gap is not None:
                leaps = [*leaps, (gap, position)] if leaps else [(gap, position)]
            word = words[position]
            following = node.get(word)
            if following is not None:
                node = following
                hyphen = False
            elif word in _HYPHENS and not hyphen:
                hyphen = True
            else:
                break
            position += 1
        for target, origin in reversed(leaps or ()):
            self._leap(target, start, origin, gaps, words, texts, found)

    def _leap(  # noqa: PLR0917
        self,
        node: dict[str, Any],
        start: int,
        origin: int,
        gaps: tuple[int, ...],
        words: Sequence[str],
        texts: Sequence[str],
        found: list[Match],
    ) -> None:
        """Pass over up to so many words, none of which ends a statement."""
        for landing in range(origin, min(origin + _LONGEST_GAP + 1, len(words))):
            if landing > origin and words[landing - 1] in _STOPS:
                return
            following = node.get(words[landing])
            if following is not None:
                self._walk(following, start, landing + 1, (*gaps, *range(origin, landing)), words, texts, found)


def _enter(node: dict[str, Any], phrase: Sequence[str], label: str, exact: str | None) -> None:
    for word in phrase:
        node = node.setdefault(word, {})
    labels: _Labels = node.setdefault(_END, [])
    if (label, exact) not in labels:
        labels.append((label, exact))


def _collect(  # noqa: PLR0917
    labels: _Labels,
    start: int,
    end: int,
    gaps: tuple[int, ...],
    texts: Sequence[str],
    found: list[Match],
) -> None:
    """Note a phrase under each of its labels; an acronym only where it is written as one."""
    for label, exact in labels:
        if exact is None or texts[start] == exact:
            found.append(_made(Match, (start, end, label, gaps)))
