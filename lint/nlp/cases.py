"""The cases of the lexicon's groups, read as the linter reads any sentence.

`python -m lint.nlp.cases` (`make lexicon`) checks the whole lexicon and names what is wrong, a line each. Cases are
sentences with square brackets around what their group marks; those of the strength layer have a strength instead.
"""

from __future__ import annotations

import re
import sys
from functools import cached_property
from typing import TYPE_CHECKING

import yaml

from lint.lexicon import Lexicon, load
from lint.lexicon.entry import entries
from lint.lexicon.faults import faults as faults_of_files
from lint.lexicon.inflect import words
from lint.model.document import Block, BlockKind, Run
from lint.nlp.sentence.drawn import OF_SHEETS
from lint.nlp.sentence.strength import strength
from lint.nlp.sentence.tokens import tokenize
from lint.nlp.sentence.views import Cut, build
from lint.nlp.sentence.vocabulary import CONCEPT, Vocabulary
from lint.sheet import Concept, ConceptType, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.lexicon.entry import Entry, Fault
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_MARKUP = re.compile(r"[<>*]")
_HYPHENS = frozenset("-–—")
_BRACKETS = re.compile(r"[\[\]]")


class Marker:
    """Shows what the groups of a lexicon mark in a sentence, for a sheet that has no words of its own."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(Sheet.model_construct(subject="", concepts={}, claims={}), self._lexicon)

    def _brought(self, group: str) -> Vocabulary:
        """The words of a group that only a sheet brings in, as those of a concept that draws on it."""
        concept = Concept.model_construct(type=ConceptType.SUBSTANCE, terms=[], lexicon=[group])
        made_of = self._lexicon.groups[group].made_of
        parts = {name for part in made_of for name in (part.first, part.second)}
        alone = Lexicon({name: self._lexicon.groups[name] for name in (group, *sorted(parts))})
        return Vocabulary(Sheet.model_construct(subject=group, concepts={group: concept}, claims={}), alone)

    def marked(self, group: str, sentence: str) -> str:
        """A sentence without brackets, with them around each mark of a group; marks that overlap share a pair."""
        brought = self._lexicon.groups[group].layer == OF_SHEETS
        view = _view(sentence, self._brought(group) if brought else self._vocabulary)
        shown: list[str] = []
        at = reached = 0
        for mark in sorted(self._marks(CONCEPT + group if brought else group, view)):
            start, end = view.starts[mark.start], view.ends[mark.end - 1]
            if start >= reached:
                shown.append(sentence[at:reached] + ("]" if reached else "") + sentence[max(at, reached) : start] + "[")
                at = start
            reached = max(reached, end)
        return "".join(shown) + sentence[at:reached] + ("]" if reached else "") + sentence[max(at, reached) :]

    def strength(self, sentence: str) -> str:
        """The claim strength of a sentence, as a digit."""
        return str(int(strength(_view(sentence, self._vocabulary))))

    def _marks(self, label: str, view: View) -> tuple[Mark, ...]:
        layer = "" if label.startswith(CONCEPT) else self._lexicon.groups[label].layer
        if layer == "opening":
            # what begins a sentence comes longest first, and the longest of a group is what counts
            return next(((mark,) for mark in view.opening if mark.group == label), ())
        found = self._vocabulary.label_marks(view.norms, view.texts) if layer == "label" else view.marks
        return tuple(mark for mark in found if mark.group == label)


def _view(sentence: str, vocabulary: Vocabulary) -> View:
    tokens = tokenize(sentence)
    block = Block(0, BlockKind.PARAGRAPH, sentence, (Run(0, len(sentence), 0, len(sentence)),))
    (view,) = build((Cut(0, block, tokens, 0, len(tokens.texts), first=True),), vocabulary)
    return view


def faults(group: Entry, marker: Marker) -> Iterator[Fault]:
    """The cases of a group that are read in another way than they show."""
    cases = group.values.get("cases", "")
    if isinstance(cases, dict):
        for sentence, expected in cases.items():
            if (found := marker.strength(sentence)) != expected:
                yield group.fault(f"case “{sentence}” has the strength {found}, and should have {expected}", "cases")
        return
    for case in group.sentences:
        if (found := marker.marked(group.id, _BRACKETS.sub("", case))) != case:
            yield group.fault(f"case “{case}” is marked “{found}”", "cases")


def unmet(group: Entry) -> Iterator[Fault]:
    """The terms that no text can hold, because its words are cut in another way than theirs."""
    for term in group.terms:
        for piece in filter(str.strip, _MARKUP.split(term)):
            cut = {tuple(filter(_no_hyphen, tokenize(form).norms)) for form in (piece, piece.capitalize())}
            if words(piece) not in cut:
                ours, theirs = (" | ".join(parts) for parts in (words(piece), min(cut)))
                yield group.fault(f"lists {term!r}, which no text has: it is {ours}, and a text is {theirs}", "terms")


def _no_hyphen(word: str) -> bool:
    return word not in _HYPHENS


def main() -> int:
    """Print every fault of the lexicon: those of its files, and once there are none, of what its groups mark."""
    try:
        every = tuple(entries())
    except yaml.YAMLError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    found = [*faults_of_files(every)]
    if not found:
        marker = Marker(load())
        found = [fault for group in every for fault in (*unmet(group), *faults(group, marker))]
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    cases = sum(len(group.sentences) for group in every)
    sys.stdout.write(f"{len(every)} groups, {cases} cases: {len(found) or 'no'} fault{'s' * (len(found) != 1)}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
