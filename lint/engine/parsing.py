"""Reads a text and keeps what was understood, sentence by sentence or line by line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.compare import Relation, judge, same_study, sides
from lint.engine.explain import placed
from lint.model.assertion import Strength
from lint.model.parsed import Compared, ParsedSentence, PlacedAssertion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.compare import Judgement
    from lint.engine.subject import Subject
    from lint.model.assertion import Reading
    from lint.sheet import Sheet


def sentences(path: str, text: str, subject: Subject) -> Iterator[ParsedSentence]:
    """Every sentence of an article, in reading order."""
    from lint.text import read

    document = read(path, text)
    reading = subject.reader.read(document)
    sheet = subject.sheet
    judged: dict[int, list[Judgement]] = defaultdict(list)
    for judgement in judge(reading, sheet):
        judged[id(judgement.assertion)].append(judgement)
    of_sentence: dict[int, list[PlacedAssertion]] = defaultdict(list)
    for one in reading.assertions:
        of_sentence[one.sentence].append(
            PlacedAssertion(
                one,
                document.lines.at(one.span.start),
                document.lines.at(one.span.end),
                placed(one, document, reading),
                sides(one, None, sheet, flagged=False),
                tuple(_compared(judgement, reading, sheet) for judgement in judged[id(one)]),
            )
        )
    for sentence in reading.sentences:
        yield ParsedSentence(
            path,
            document.lines.at(sentence.span.start).line,
            sentence.text,
            sentence.strength,
            tuple(of_sentence[sentence.index]),
            sentence.quantities,
            sentence.concepts,
        )


def _compared(judgement: Judgement, reading: Reading, sheet: Sheet) -> Compared:
    related = same_study(judgement.assertion, reading)
    flagged = judgement.relation not in {Relation.SUPPORTS, Relation.POSSIBLY, Relation.TOUCHES}
    return Compared(
        judgement.claim.id if judgement.claim is not None else None,
        judgement.relation.value,
        judgement.reason,
        sides(judgement.assertion, judgement.claim, sheet, related, flagged=flagged),
    )


def lines(path: str, text: str, subject: Subject) -> Iterator[ParsedSentence]:
    """Every line of a text as one sentence of its own, an empty one included."""
    rows = text.split("\n")
    if rows[-1] == "":
        rows.pop()
    for number, row in enumerate(rows, start=1):
        content = row.removesuffix("\r")
        # A line is plain text, whatever the file is called; where we see several sentences it still is one.
        parts = list(sentences(f"{path}.txt", content, subject)) if content.strip() else []
        yield ParsedSentence(
            path,
            number,
            content,
            max((part.strength for part in parts), default=Strength.NONE),
            tuple(_moved(one, number) for part in parts for one in part.assertions),
            tuple(use for part in parts for use in part.quantities),
            tuple(mention for part in parts for mention in part.concepts),
        )


def _moved(one: PlacedAssertion, line: int) -> PlacedAssertion:
    """An assertion of a line that was read by itself, in its place in the input."""
    return replace(
        one,
        start=replace(one.start, line=line),
        end=replace(one.end, line=line),
        cues=tuple(replace(cue, start=replace(cue.start, line=line)) for cue in one.cues),
    )
