"""A quiz's key by letter: "3. (b)", "Answer: C", "1-b, 2-c". The choice it names completes the question.

What is said that way is put into sentences ("X for this is off-label."), in blocks of their own behind the last one,
which stand where the letter stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.nlp.assembly.answer_key import places
from lint.nlp.assembly.appended import Said, appended
from lint.nlp.directive.answers import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.document import Block, Document

_NUMBER = re.compile(r"\W*(?:Q(?:uestion)?\.?\s*)?(\d{1,2})\s*[.):–—-]\s*", re.IGNORECASE)
_CHOICE = re.compile(r"(?:^|(?<=\s))\(?([a-hA-H])[.)]\s+(?=\S)")
_KEY = re.compile(
    r"\W*(?i:(?:the\s+)?(?:(?:answer\s+)?key|answers?|solutions?)\s*[:–—-]+\s*)?"
    r"(?:(?i:Q(?:uestion)?\.?\s*)?(\d{1,2})\s*(?:[.):–—-]+|(?=\())\s*)?"
    r"(?i:(?:the\s+)?(?:correct\s+)?answers?\s*(?:is|:|–|—|-)*\s*)?"
    r"\(?([a-hA-H])(?:\)[.:,;]?|[.:,;])?(?=\s*$|\s+[^a-z\s]|(?<=[a-h],)\s)"
)
_COMPACT = re.compile(r"(\d{1,2})\s*[-.:)=–—]?\s*\(?([a-hA-H])\)?(?=[\s,;.]|$)")
_BLANK = re.compile(r"_{2,}|\u2026\u2026+|\.{4,}")
_HOW_MANY = re.compile(r"How many (\w+)", re.IGNORECASE)
_BARE = re.compile(r"[\d.,]+(?:\s*(?:to|-|–)\s*[\d.,]+)?")
_COUNTED = re.compile(_BARE.pattern + r"\s+(\D+)")
_OPEN_END = re.compile(r"[\s:\u2026.–—-]+$")
_HOLDING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.TERM, BlockKind.SUMMARY})
_KEYS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.DEFINITION, BlockKind.SUMMARY, BlockKind.HEADING})
_FEWEST = 2  # choices of a question, answers of a key in one line
_LONGEST = 240  # characters of a question with a choice
_REST = 12  # characters of a line of keys beside them, such as "Answers:"


@dataclass(slots=True)
class _Question:
    """A question as asked, with its choices by letter.

    The blocks it stands in are `first` to `last`; `end` is where its choices end in a block that goes on below them.
    """

    number: str | None
    stem: str
    choices: dict[str, str]
    first: int
    last: int
    end: int | None


def with_keys(document: Document) -> Document:
    """The document with the sentences that its keys make, if any."""
    if not any(_CHOICE.search(block.text) for block in document.blocks):
        return document  # as most are
    return appended(document, _answers(document))


def _answers(document: Document) -> Iterator[Said]:
    """Where each key stands, and what it says."""
    questions = list(_questions(document))
    if not questions:
        return
    choices = {index for item in questions for index in range(item.first + 1, item.last + 1)}
    numbers = {index: str(place) for index, place in places(document).items()}
    for item in questions:
        block = document.blocks[item.first]
        if item.end is not None and (key := _KEY.match(block.text, item.end)):
            yield from _chosen(item, key[2], block, key.span(2))
    for block in document.blocks:
        if block.kind not in _KEYS or block.index <= questions[0].last or len(block.text) > _LONGEST * 4:
            continue
        compact = list(_COMPACT.finditer(block.text))
        if len(compact) >= _FEWEST and len(_COMPACT.sub("", block.text).strip(" ,;.:")) <= _REST:
            found = [(item[1], item[2], item.start(2), item.end(2)) for item in compact]
        elif (key := _KEY.match(block.text)) and block.index not in choices:
            found = [(key[1] or numbers.get(block.index), key[2], key.start(2), key.end(2))]
        else:
            continue
        for number, letter, start, end in found:
            asked = _asked(questions, number, block.index)
            if asked is not None:
                yield from _chosen(asked, letter, block, (start, end))


def _chosen(asked: _Question, letter: str, block: Block, at: tuple[int, int]) -> Iterator[Said]:
    """A question completed by the choice of a letter, if it has that choice."""
    choice = asked.choices.get(letter.lower())
    if choice:
        yield Said(block, *at, _said(asked.stem, choice))


def _asked(questions: list[_Question], number: str | None, before: int) -> _Question | None:
    """The question of a number, else the one right above."""
    above = [item for item in questions if item.last < before]
    if number is not None:
        return next((item for item in reversed(above) if item.number == number), None)
    return above[-1] if above and before - above[-1].last == 1 else None


def _questions(document: Document) -> Iterator[_Question]:
    """The questions with lettered choices, in the same block or in those behind it."""
    numbers = {index: str(place) for index, place in places(document).items()}
    blocks = document.blocks
    for block in blocks:
        if block.kind not in _HOLDING or _CHOICE.match(block.text):
            continue
        number = _NUMBER.match(block.text)
        stem = block.text[number.end() if number else 0 :]
        end = options(block)
        below = 0 < end < len(block.text)
        inline = _split(block.text[number.end() if number else 0 : end] if below else stem)
        last = block.index
        if inline is not None:
            stem, choices = inline
        else:
            choices = {}
            for behind in blocks[block.index + 1 :]:
                choice = _CHOICE.match(behind.text)
                if choice is None or choice[1].lower() != _letter(len(choices)):
                    break
                parts = _split("? " + behind.text)
                choices.update(parts[1] if parts else {choice[1].lower(): behind.text[choice.end() :]})
                last = behind.index
        if len(choices) >= _FEWEST and stem.strip():
            place = number[1] if number else numbers.get(block.index)
            yield _Question(place, stem.strip(), choices, block.index, last, end if below else None)


def _letter(count: int) -> str:
    return "abcdefghi"[min(count, 8)]


def _split(text: str) -> tuple[str, dict[str, str]] | None:
    """A question and its choices, when they stand in one text: "It is… a) this b) that"."""
    marks: list[re.Match[str]] = []
    for mark in _CHOICE.finditer(text):
        if mark.start() and mark[1].lower() == _letter(len(marks)):
            marks.append(mark)
    if len(marks) < _FEWEST:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    choices = {mark[1].lower(): text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)}
    return text[: marks[0].start()], _measured(choices)


def _measured(choices: dict[str, str]) -> dict[str, str]:
    """“a) 8 b) 80 c) 800 people”: what the last one counts is what all of them count."""
    *others, last = choices
    counted = _COUNTED.fullmatch(choices[last])
    if counted is None or not all(_BARE.fullmatch(choices[letter]) for letter in others):
        return choices
    return {letter: choice if letter == last else f"{choice} {counted[1]}" for letter, choice in choices.items()}


def _said(stem: str, choice: str) -> str:
    """The question completed by a choice."""
    choice = choice.strip(" .;,\u2003")
    if _BLANK.search(stem):
        return _BLANK.sub(choice, stem, count=1)
    if stem.endswith("?"):
        counted = _HOW_MANY.match(stem)
        if counted is not None and _BARE.fullmatch(choice):
            choice = f"{choice} {counted[1]}"
        return f"{stem} {choice[:1].upper()}{choice[1:]}."
    return f"{_OPEN_END.sub('', stem)} {choice}."
