"""The words of the lexicon and of a sheet in one matcher."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import Pos, Trie
from lint.nlp.composed import composed
from lint.sheet import ConceptType, StudyClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.lexicon import Lexicon, Match
    from lint.sheet import Sheet

CONCEPT = "concept:"
STUDY = "study:"  # a study of the sheet, by a name it goes by
_GENERIC = 6  # letters; "mab" alone is no drug


class Mark(NamedTuple):
    """A term found in a sentence: half-open word indexes and the group (lexicon) or concept (sheet) it belongs to.

    A tuple, as `Match` is: thousands are made of each article.
    """

    start: int
    end: int
    group: str

    @property
    def concept(self) -> str | None:
        """The sheet's concept, when it is one."""
        return self.group[len(CONCEPT) :] if self.group.startswith(CONCEPT) else None


class Vocabulary:
    """Finds every term of the lexicon and of one sheet in a sentence.

    A concept of the sheet takes the words of the lexicon classes it names, so that its marks carry the concept's id.
    """

    def __init__(self, sheet: Sheet, lexicon: Lexicon) -> None:
        self.sheet = sheet
        self.lexicon = lexicon
        self._text = Trie()
        self._opening, self._label = _side_tries()
        self._families = {key: group.family for key, group in lexicon.groups.items()}
        lexicon.fill(self._text)
        self._aliases: dict[str, list[str]] = {}
        for key, concept in sheet.concepts.items():
            label = CONCEPT + key
            self._families[label] = "names"
            # an action inflects at its first word, every other concept at its last
            pos = Pos.VERB if concept.type is ConceptType.ACTION else Pos.NOUN
            for term in concept.terms:
                self._text.add(term, pos, label)
            for group in concept.lexicon:
                self._aliases.setdefault(group, []).append(label)
        for claim in sheet.claims.values():
            if isinstance(claim, StudyClaim):
                self._families[STUDY + claim.id] = "names"
                for name in claim.names:
                    self._text.add(name, Pos.NOUN, STUDY + claim.id)
        self._parts = tuple(
            (part, (key, *self._aliases.get(key, ())))
            for key, group in lexicon.groups.items()
            for part in group.made_of
        )
        self._made = frozenset(part.first for part, _ in self._parts)
        self._suffixes = tuple(suffix.lstrip("-") for group in lexicon.groups.values() for suffix in group.suffixes)

    def marks(self, norms: Sequence[str], texts: Sequence[str]) -> tuple[Mark, ...]:
        """All terms of a sentence, by start; within a family those held by a longer one are left out."""
        found = self._text.find(norms, texts)
        if len(found) > 1:
            found = _visible(found, self._families)
        marks: list[Mark] = []
        for start, end, label, _ in found:
            marks.append(Mark(start, end, label))
            if label in self._aliases:
                marks.extend(Mark(start, end, alias) for alias in self._aliases[label])
        suffixes = self._suffixes
        for index in [at for at, word in enumerate(norms) if len(word) > _GENERIC and word.endswith(suffixes)]:
            # an unknown word that ends like a drug's generic name ("-mab", "-statin") is taken for one
            if norms[index].isalpha() and not any(
                mark.start <= index < mark.end and self._families[mark.group] == "names" for mark in marks
            ):
                marks.append(Mark(index, index + 1, "other-medicines"))
        if not self._made.isdisjoint(mark.group for mark in marks):
            marks.extend([Mark(*made) for made in composed(norms, marks, self._parts)])
        if len(marks) > len(found):
            marks.sort(key=_place)
        return tuple(marks)

    def opening(self, norms: Sequence[str], texts: Sequence[str]) -> tuple[Mark, ...]:
        """Phrases of the "opening" layer that stand where the sentence begins, longest first."""
        found = self._opening.find_first(norms[:8], texts[:8])
        if not found:
            return ()
        found.sort(key=lambda match: -match.end)
        return tuple(Mark(match.start, match.end, match.label) for match in found)

    def label(self, norms: Sequence[str], texts: Sequence[str]) -> frozenset[str]:
        """Groups of the "label" layer found in a short label."""
        return frozenset(match.label for match in _visible(self._label.find(norms, texts), self._families))


@cache
def _side_tries() -> tuple[Trie, Trie]:
    from lint.lexicon import load  # noqa: PLC0415 - the two small tries are the same for every sheet

    opening, label = Trie(), Trie()
    load().fill(opening, "opening")
    load().fill(label, "label")
    return opening, label


_DISEASES = "other-conditions"


def _place(found: Match | Mark) -> tuple[int, int]:
    return found.start, -found.end


def _visible(found: list[Match], families: dict[str, str]) -> list[Match]:
    """Leave out matches that a longer one of the same family holds."""
    kept: list[Match] = []
    near: list[Match] = []  # those kept that reach past the start of the match looked at: a phrase's words are few
    found.sort(key=_rank)
    for match in found:
        if near:
            near = [other for other in near if other.end > match.start]
        if near:
            family = families[match.label]
            if any(families[other.label] == family and _hides(other, match) for other in near):
                continue
            if match.label == _DISEASES and any(
                other.label.startswith(CONCEPT) and other.holds(match) for other in near
            ):
                continue  # a name of the sheet's own
        kept.append(match)
        near.append(match)
    return kept


def _rank(found: Match) -> tuple[int, int, bool]:
    """By place, the sheet's own names first."""
    return found.start, -found.end, not found.label.startswith(CONCEPT)


def _hides(other: Match, match: Match) -> bool:
    """Whether a match is longer and holds another one, or is the same found a second time."""
    if other.end - other.start > match.end - match.start:
        return other.holds(match)
    return other.start == match.start and other.end == match.end and other.label == match.label
