"""A clean article as the linter understands it, and a defect made in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lint.compare import Relation, judge
from lint.model.span import Span
from lint.nlp.reader import as_read
from lint.text import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.compare import Judgement
    from lint.engine.subject import Subject
    from lint.model.assertion import Assertion, Reading, Sentence
    from lint.model.document import Block, Document
    from lint.nlp.place.scene import Scene
    from lint.sheet import AnyClaim, Sheet

NUMBERS = frozenset({"altered-number", "unsupported-number"})
OPPOSITE = frozenset({"contradicted-claim", "understated-risk", "overstated-efficacy"})
TOO_MUCH = frozenset({"overstated-efficacy", "contradicted-claim", "unsupported-number"})
PLAYED_DOWN = frozenset({"understated-risk", "contradicted-claim"})
MISSING = frozenset({"missing-disclaimer"})


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for a place of the file; none to delete it."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One defect that can be made: the edits in reading order, the claims it breaks (one finding is enough).

    `rules` are the rules that may rightly find it. `reach` is what the edits change the meaning of, in the untouched
    file, when that is more than the edited words: the items under a lead-in.
    """

    edits: tuple[Edit, ...]
    claims: frozenset[str]
    rules: frozenset[str]
    reach: Span | None = None


@dataclass(frozen=True, slots=True)
class Mutation:
    """An article with one defect: its text, where that stands in it, and the sentence before and after for people."""

    kind: str
    text: str
    span: Span
    claims: frozenset[str]
    rules: frozenset[str]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence or item that states a claim."""

    claim: AnyClaim
    judgement: Judgement


class Article:
    """One article under one sheet. Nothing changes once it is made."""

    def __init__(self, path: str, text: str, subject: Subject) -> None:
        self.path = path
        self.text = text
        self.sheet: Sheet = subject.sheet
        self._subject = subject

    @cached_property
    def document(self) -> Document:
        """The visible blocks."""
        return read(self.path, self.text)

    @cached_property
    def reading(self) -> Reading:
        """What is understood of it."""
        return self._subject.reader.read(self.document)

    @cached_property
    def scenes(self) -> list[Scene]:
        """Every sentence in its place, by index."""
        return sorted(self._subject.reader.scenes(self.document)[0], key=lambda scene: scene.view.index)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """What it says against the sheet."""
        return judge(self.reading, self.sheet)

    def stating(self, *kinds: str, possibly: bool = False) -> Iterator[Stated]:
        """What states a claim of these kinds (of any, where none is named), in reading order."""
        wanted = {Relation.SUPPORTS, Relation.POSSIBLY} if possibly else {Relation.SUPPORTS}
        for one in self.judgements:
            if one.claim is not None and one.relation in wanted and (not kinds or one.claim.kind in kinds):
                yield Stated(one.claim, one)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Those of the document, and behind them those that a key or a correction makes: sentences stand in both."""
        return as_read(self.document).blocks

    def sentence(self, assertion: Assertion) -> Sentence:
        """The sentence an assertion stands in."""
        return self.reading.sentences[assertion.sentence]

    def sentence_at(self, span: Span) -> Sentence | None:
        """The sentence that holds a place of the file."""
        return next((one for one in self.reading.sentences if one.span.overlaps(span)), None)

    def block(self, sentence: Sentence) -> Block:
        """The block a sentence stands in."""
        return self.blocks[sentence.block]

    def place(self, sentence: Sentence, start: int, end: int) -> Span | None:
        """The place in the file of a range of a sentence's text; `None` where markup stands inside it."""
        span = self.block(sentence).span(sentence.start + start, sentence.start + end)
        return span if _plain(self.text[span.start : span.end]) == _plain(sentence.text[start:end]) else None

    def range_of(self, sentence: Sentence, span: Span) -> tuple[int, int] | None:
        """Where a place of the file stands in a sentence's text."""
        block = self.block(sentence)
        inside = [
            at
            for at in range(sentence.start, sentence.end)
            if block.span(at, at + 1).overlaps(span) or block.span(at, at + 1) == span
        ]
        return (inside[0] - sentence.start, inside[-1] + 1 - sentence.start) if inside else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def mutate(article: Article, kind: str, change: Change) -> Mutation:
    """The article with a change made."""
    pieces: list[str] = []
    done = grown = 0
    moved: list[Span] = []
    for edit in change.edits:
        pieces += [article.text[done : edit.span.start], edit.text]
        start = edit.span.start + grown
        moved.append(Span(start, start + len(edit.text)))
        grown += len(edit.text) - (edit.span.end - edit.span.start)
        done = edit.span.end
    text = "".join(pieces) + article.text[done:]
    span = moved[0].cover(moved[-1])
    if change.reach is not None:
        span = Span(min(span.start, change.reach.start), max(span.end, change.reach.end + grown))
    before, after = _shown(article, change, text, grown)
    return Mutation(kind, text, span, change.claims, change.rules, before, after)


def _shown(article: Article, change: Change, text: str, grown: int) -> tuple[str, str]:
    """The sentences edited, as they stood and as they stand now; of what is only deleted, the words that went."""
    if not any(edit.text for edit in change.edits):
        went = [" ".join(article.text[edit.span.start : edit.span.end].split()) for edit in change.edits]
        return " […] ".join(went), ""
    first, last = change.edits[0].span, change.edits[-1].span
    around = [one.span for one in article.reading.sentences if one.span.overlaps(first) or one.span.overlaps(last)]
    start = min([first.start, *(span.start for span in around)])
    end = max([last.end, *(span.end for span in around)])
    return " ".join(article.text[start:end].split()), " ".join(text[start : end + grown].split())
