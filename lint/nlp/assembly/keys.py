"""A quiz's key by letter: "3. (b)", "Answer: C", "1-b, 2-c". The choice it names completes the question.

What is said that way is put into sentences ("X for this is off-label."), in blocks of their own behind the last one,
which stand where the letter stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.nlp.assembly.answer_key import places
from lint.nlp.assembly.appended import Said, appended
from lint.nlp.assembly.choices import BARE, BLANK, COMPACT, FEWEST, IN_ORDER, KEY, REST, questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.assembly.choices import Question

_HOW_MANY = re.compile(r"How many (\w+)", re.IGNORECASE)
_OPEN_END = re.compile(r"[\s:\u2026.–—-]+$")
_KEYS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.DEFINITION, BlockKind.SUMMARY, BlockKind.HEADING})
_LETTER = re.compile(r"\b[A-Ha-h]\b")
_LONGEST = 240  # characters of a question with a choice


def with_keys(document: Document) -> Document:
    """The document with the sentences that its keys make, if any."""
    asked = questions(document)
    return appended(document, _answers(document, asked)) if asked else document


def _answers(document: Document, asked: Sequence[Question]) -> Iterator[Said]:
    """Where each key stands, and what it says."""
    choices = {index for item in asked for index in range(item.first + 1, item.last + 1)}
    numbers = {index: str(place) for index, place in places(document).items()}
    for item in asked:
        block = document.blocks[item.first]
        if item.end is not None and (key := KEY.match(block.text, item.end)):
            yield from _chosen(item, key[2], block, key.span(2))
    for block in document.blocks:
        if block.kind not in _KEYS or block.index <= asked[0].last or len(block.text) > _LONGEST * 4:
            continue
        compact = list(COMPACT.finditer(block.text))
        if len(compact) >= FEWEST and len(COMPACT.sub("", block.text).strip(" ,;.:")) <= REST:
            found = [(item[1], item[2], item.start(2), item.end(2)) for item in compact]
        elif (key := KEY.match(block.text)) and block.index not in choices and not IN_ORDER.fullmatch(block.text):
            found = [(key[1] or numbers.get(block.index), key[2], key.start(2), key.end(2))]
        else:
            found = list(_in_order(block)) if block.index == asked[-1].last + 1 else []
        for number, letter, start, end in found:
            question = _asked(asked, number, block.index)
            if question is not None:
                yield from _chosen(question, letter, block, (start, end))


def _in_order(block: Block) -> Iterator[tuple[str, str, int, int]]:
    """“Answers: B, A and C.”: the letter of each question, in their order."""
    key = IN_ORDER.fullmatch(block.text)
    if key is not None:
        for place, letter in enumerate(_LETTER.finditer(block.text, key.start(1)), start=1):
            yield str(place), letter[0], letter.start(), letter.end()


def _chosen(asked: Question, letter: str, block: Block, at: tuple[int, int]) -> Iterator[Said]:
    """A question completed by the choice of a letter, if it has that choice."""
    choice = asked.chosen(letter)
    if choice:
        yield Said(block, *at, _said(asked.stem, choice))


def _asked(questions: Sequence[Question], number: str | None, before: int) -> Question | None:
    """The question of a number, else the one right above."""
    above = [item for item in questions if item.last < before]
    if number is not None:
        return next((item for item in reversed(above) if item.number == number), None)
    return above[-1] if above and before - above[-1].last == 1 else None


def _said(stem: str, choice: str) -> str:
    """The question completed by a choice."""
    choice = choice.strip(" .;,\u2003")
    if BLANK.search(stem):
        return BLANK.sub(choice, stem, count=1)
    if stem.endswith("?"):
        counted = _HOW_MANY.match(stem)
        if counted is not None and BARE.fullmatch(choice):
            choice = f"{choice} {counted[1]}"
        return f"{stem} {choice[:1].upper()}{choice[1:]}."
    return f"{_OPEN_END.sub('', stem)} {choice}."
