"""Reads a text and keeps what was understood, sentence by sentence or line by line."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lint.model.assertion import Strength
from lint.model.parsed import ParsedSentence, PlacedAssertion
from lint.model.span import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.engine.subject import Subject
    from lint.model.assertion import Assertion


def sentences(path: str, text: str, subject: Subject) -> Iterator[ParsedSentence]:
    """Every sentence of an article, in reading order."""
    from lint.text import read

    document = read(path, text)
    reading = subject.reader.read(document)
    of_sentence: dict[int, list[Assertion]] = defaultdict(list)
    for assertion in reading.assertions:
        of_sentence[assertion.sentence].append(assertion)
    for sentence in reading.sentences:
        yield ParsedSentence(
            path,
            document.lines.at(sentence.span.start).line,
            sentence.text,
            sentence.strength,
            tuple(
                PlacedAssertion(one, document.lines.at(one.span.start), document.lines.at(one.span.end))
                for one in of_sentence[sentence.index]
            ),
            sentence.quantities,
            sentence.concepts,
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
            tuple(_moved(placed, number) for part in parts for placed in part.assertions),
            tuple(use for part in parts for use in part.quantities),
            tuple(mention for part in parts for mention in part.concepts),
        )


def _moved(placed: PlacedAssertion, line: int) -> PlacedAssertion:
    return PlacedAssertion(placed.assertion, Position(line, placed.start.column), Position(line, placed.end.column))
