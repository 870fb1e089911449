"""Questions with choices by letter, as they stand on a page: in one paragraph, in blocks of their own, in a row.

No choice is said by the page, nor is the stem that it would complete ("X is approved for …"). What tells such choices
from a lettered list of statements is the stem, which asks or breaks off, and a key or a title that calls it a quiz.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.assembly.answer_key import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.document import Block, Document

NUMBER = re.compile(r"\W*(?:Q(?:uestion)?\.?\s*)?(\d{1,2})\s*[.):–—-]\s*", re.IGNORECASE)
COMPACT = re.compile(r"(\d{1,2})\s*[-.:)=–—]?\s*\(?([a-hA-H])\)?(?=[\s,;.]|$)")
KEY = re.compile(
    r"\W*(?i:(?:the\s+)?(?:(?:answer\s+)?key|answers?|solutions?)\s*[:–—-]+\s*)?"
    r"(?:(?i:Q(?:uestion)?\.?\s*)?(\d{1,2})\s*(?:[.):–—-]+|(?=\())\s*)?"
    r"(?i:(?:the\s+)?(?:correct\s+)?answers?\s*(?:is|:|–|—|-)*\s*)?"
    r"\(?([a-hA-H])(?:\)[.:,;]?|[.:,;])?(?=\s*$|\s+[^a-z\s]|(?<=[a-hA-H],)\s)"
)
IN_ORDER = re.compile(
    r"\W*(?i:(?:the\s+)?(?:(?:answer\s+)?keys?|(?:right\s+|correct\s+)?answers?|solutions?|right|correct))\s*[:.–—-]+\s*"
    r"((?:[A-Ha-h](?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+)){1,}[A-Ha-h])\W*"
)
BARE = re.compile(r"[\d.,]+(?:\s*(?:to|-|–)\s*[\d.,]+)?")
BLANK = re.compile(r"_{2,}|\u2026\u2026+|\.{4,}")
FEWEST = 2  # choices of a question, answers of a key in one line
REST = 12  # characters of a line of keys beside them, such as "Answers:"

_CHOICE = re.compile(r"(?:^|(?<=\s))(?:\(?([a-hA-H])[.)]|([A-H])(?::|\s[–—-]))\s+(?=\S)")
_ANSWER = re.compile(
    r"(?<=[.?!]\s)(?:(?i:the\s+)?(?i:(?:correct\s+)?answers?(?:\s+is|:)?\s+))?\(?([a-h])([.),:])(?=\s|$)"
)
_ASKED_BY_NUMBER = re.compile(r"\W*Q(?:uestion)?\.?\s*(\d{1,2})\W*", re.IGNORECASE)
_COUNTED = re.compile(BARE.pattern + r"\s+(\D+)")
_UNFINISHED = re.compile(r"(?:\u2026|\.\.\.)[\s*\"”’)]*$")
_ENDED = re.compile(r"[.!?][*\"”’)]*\s+(?=\S)")
_WHICH = re.compile(r"\b(?:which|who|what)\s+of\s+(?:the(?:se|m)?|those)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:[,;]|\band|\bor)\s*$", re.IGNORECASE)
_TICKS = words("quiz", "ticks")
_CALLED = "|".join(map(re.escape, sorted(words("quiz", "quizzes"), key=len, reverse=True)))
_QUIZZES = re.compile(rf"\b(?:{_CALLED})\b", re.IGNORECASE)
_VERDICT = re.compile(rf"(?:{'|'.join(sorted(words('quiz', 'true') | words('quiz', 'false')))}|t|f)\b", re.IGNORECASE)
_HOLDING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.TERM, BlockKind.SUMMARY})
_NAMING = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.FIELD})
_LETTERS = "abcdefgh"
_PARTED = " .;,/|·•\u2003"


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its letter, what it says, and where it stands, its letter included."""

    letter: str
    text: str
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question as asked, with its choices.

    The blocks it stands in are `first` to `last`; `end` is where its choices end in a block that goes on below them.
    """

    number: str | None
    stem: str
    choices: tuple[Choice, ...]
    first: int
    last: int
    end: int | None

    def chosen(self, letter: str) -> str | None:
        """What the choice of a letter says, if there is one."""
        return next((choice.text for choice in self.choices if choice.letter == letter.lower()), None)

    def put_up(self, document: Document) -> Iterator[tuple[int, int, int]]:
        """Where words stand that are only put up: block, start, end. No choice that bears a tick is."""
        for choice in self.choices:
            if _TICKS.isdisjoint(choice.text):
                yield choice.block, choice.start, choice.end
        text = document.blocks[self.first].text
        end = self.choices[0].start if self.choices[0].block == self.first else len(text)
        stem = text[:end].rstrip()
        if not stem.endswith("?"):
            begun = max((mark.end() for mark in _ENDED.finditer(stem)), default=0)
            yield self.first, begun, end


def questions(document: Document) -> list[Question]:
    """The questions with lettered choices of a document, in reading order."""
    if not any(_CHOICE.search(block.text) or _is_letter(block) for block in document.blocks):
        return []  # as most are
    found = [*_in_text(document), *_in_tables(document)]
    quiz = bool(found) and _is_quiz(document)
    found = sorted((item for item in found if _puts_up(document, item, quiz=quiz)), key=lambda item: item.first)
    if all(item.number is None for item in found):
        return [replace(item, number=str(place)) for place, item in enumerate(found, start=1)]
    return found


def _is_quiz(document: Document) -> bool:
    """Whether a page is called a quiz, or has a key by number and letter."""
    return any(
        (block.kind in _NAMING and _QUIZZES.search(block.text) is not None) or is_key(block.text)
        for block in document.blocks
    )


def is_key(text: str) -> bool:
    """Whether a text is a key by letters: "1-b, 2-c", "3: B. …", "Answer: C"."""
    key = KEY.match(text)
    if key is not None and (key[1] is not None or key.start(2) > 2):
        return True
    if IN_ORDER.fullmatch(text):
        return True
    pairs = list(COMPACT.finditer(text))
    return len(pairs) >= FEWEST and len(COMPACT.sub("", text).strip(" ,;.:")) <= REST


def _puts_up(document: Document, item: Question, *, quiz: bool) -> bool:
    """Whether a stem asks for one of its choices."""
    stem = item.stem.rstrip(' *"”’')
    if all(_VERDICT.match(choice.text) for choice in item.choices):
        return False  # "A: False. It …" is a key itself
    if _UNFINISHED.search(item.stem) or BLANK.search(stem) or (stem.endswith("?") and _WHICH.search(stem)):
        return True
    inline = (
        item.end is not None and document.blocks[item.first].text[item.choices[0].start :].lstrip("(")[:1].islower()
    )
    open_ended = quiz and stem[-1:] not in {".", "!"}
    return open_ended or (inline and not stem.endswith(":"))


def _in_text(document: Document) -> Iterator[Question]:
    """The questions whose choices stand in the same block, or begin those behind it."""
    numbers = {index: str(place) for index, place in places(document).items()}
    blocks = document.blocks
    for block in blocks:
        if block.kind not in _HOLDING or _CHOICE.match(block.text):
            continue
        number = NUMBER.match(block.text)
        opened = number.end() if number else 0
        choices = _choices(block, opened)
        stem, last, end = block.text[opened : choices[0].start if choices else None], block.index, None
        if choices:
            end = choices[-1].end
        else:
            for behind in blocks[block.index + 1 :]:
                more = _choices(behind, 0, len(choices)) if behind.kind in _HOLDING else []
                if not more or more[0].start > 0:
                    break
                choices += more
                last = behind.index
        if len(choices) >= FEWEST and stem.strip():
            above = _ASKED_BY_NUMBER.fullmatch(blocks[block.index - 1].text) if block.index else None
            place = number or above
            named = place[1] if place else numbers.get(block.index)
            yield Question(named, stem.strip(), _measured(choices), block.index, last, end)


def _choices(block: Block, opened: int, known: int = 0) -> list[Choice]:
    """The choices that stand in a block, from the one behind so many `known` ones."""
    marks: list[re.Match[str]] = []
    for mark in _CHOICE.finditer(block.text, opened):
        letter = mark[1] or mark[2]
        place = known + len(marks)
        joined = marks and _JOINED.search(block.text, 0, mark.start())
        alike = not marks or letter.isupper() == (marks[0][1] or marks[0][2]).isupper()
        if place < len(_LETTERS) and letter.lower() == _LETTERS[place] and alike and not joined:
            marks.append(mark)
    if not marks or (len(marks) + known < FEWEST and marks[0].start() > 0):
        return []
    ends = [*(mark.start() for mark in marks[1:]), _end(block.text, marks[-1], known + len(marks))]
    return [
        Choice(_LETTERS[known + at], block.text[mark.end() : end].strip(_PARTED), block.index, mark.start(), end)
        for at, (mark, end) in enumerate(zip(marks, ends, strict=True))
    ]


def _end(text: str, last: re.Match[str], count: int) -> int:
    """Where the last choice ends: at its line's end, or before an answer that follows at once ("*b.* Every day.")."""
    line = text.find("\n", last.end())
    end = line if line >= 0 else len(text)
    for mark in _ANSWER.finditer(text, last.end(), end):
        if mark[1] in _LETTERS[:count]:
            return mark.start()
    return end


def _is_letter(block: Block) -> bool:
    """Whether a header cell is a choice's letter and no more."""
    return block.cell is not None and block.cell.header and block.text.strip(" .)(") in {"A", "a"}


def _in_tables(document: Document) -> Iterator[Question]:
    """The questions of a table's rows, with a choice in each column headed "A", "B", "C"."""
    cells = (block for block in document.blocks if block.cell is not None)
    for _, table in groupby(cells, key=lambda block: block.cell.table if block.cell is not None else 0):
        found = list(table)
        heads = {block.index: block.text.strip(" .)(").lower() for block in found if block.cell and block.cell.header}
        for count, (_, row) in enumerate(
            groupby(found, key=lambda block: block.cell.row if block.cell is not None else 0)
        ):
            yield from _row(list(row), heads, count)


def _row(row: Sequence[Block], heads: dict[int, str], count: int) -> Iterator[Question]:
    """The question of one row, if it has choices."""
    lettered = [block for block in row if block.column_header is not None and heads.get(block.column_header, "") != ""]
    choices = [
        Choice(heads[block.column_header], block.text.strip(_PARTED), block.index, 0, len(block.text))
        for block in lettered
        if block.column_header is not None and heads[block.column_header] in tuple(_LETTERS)
    ]
    stems = [block for block in row if all(block.index != choice.block for choice in choices) and block.text.strip()]
    if len(choices) >= FEWEST and stems and "".join(choice.letter for choice in choices) in _LETTERS:
        stem = stems[-1]
        number = NUMBER.match(stem.text)
        text = stem.text[number.end() if number else 0 :].strip()
        yield Question(number[1] if number else str(count), text, tuple(choices), stem.index, choices[-1].block, None)


def _measured(choices: list[Choice]) -> tuple[Choice, ...]:
    """“a) 8 b) 80 c) 800 people”: what the last one counts is what all of them count."""
    *others, last = choices
    counted = _COUNTED.fullmatch(last.text)
    if counted is None or not all(BARE.fullmatch(choice.text) for choice in others):
        return tuple(choices)
    return (*(replace(choice, text=f"{choice.text} {counted[1]}") for choice in others), last)
