"""Statements to be judged and what judges them: a quiz's "True." and "False.", beside them or in a key far off.

A statement that is put up for judgement says nothing by itself; its verdict affirms or denies it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.assembly.answer_key import keyed, numbered_by, places
from lint.nlp.assembly.choices import questions
from lint.nlp.directive.answers import quoted
from lint.nlp.directive.direction import symbol
from lint.nlp.directive.verdicts import ANSWERED, LETTERS, MARKING, bare, called_myth, judging, signed
from lint.nlp.voice.struck import crossed_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View

_NUMBER = re.compile(r"\W*(?:[A-Za-z]{1,9}\s+|[Qq](?=\d))?(\d{1,2}|[A-Z]|[a-z](?=[.)]))\s*[.):–—-]")
_LETTER = re.compile(r"\(?[A-Ha-h][.)]\s")
_SIGNS = words("quiz", "signs") | words("paths", "arrows")
_SYMBOLS = ("yes-symbol", "no-symbol")
_ASIDE = 20  # characters of a statement in a table
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_JUDGING = _KINDS | {BlockKind.CELL, BlockKind.DEFINITION, BlockKind.PROPERTY}
_ABOVE = frozenset({BlockKind.TERM, BlockKind.SUMMARY, BlockKind.PROPERTY, BlockKind.PARAGRAPH, BlockKind.ITEM})


class Quiz:
    """The statements of one document that a verdict judges, and the verdicts."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]]) -> None:
        self._document = document
        self._views = views
        self._statements: dict[int, View] = {}  # by sentence: the verdict on it
        self._verdicts: dict[int, tuple[View, str]] = {}  # by sentence: what it judges, and "yes" or "no"
        self._places: dict[int, int] = {}  # by block: its place in its list
        self._said_true: set[int] = set()  # the statements that a key far off says are true, with others
        self._rows: dict[tuple[int, int], View] = {}  # by table and row: the statement judged there
        self._cells = [block for block in document.blocks if block.kind is BlockKind.CELL]
        self._passed_over = self._not_ticked()
        self._asked = questions(document)
        self._offered: dict[int, list[tuple[int, int]]] = {}  # by block: where choices stand, and an unfinished stem
        for item in self._asked:
            for index, start, end in item.put_up(document):
                self._offered.setdefault(index, []).append((start, end))
        keys = list(keyed(document))
        several = {block.index for block, _, _ in keys} | set(self._between_lists())
        found = [
            (block, at, said)
            for block in document.blocks
            if block.kind in _JUDGING and block.index not in several
            for at, view in enumerate(views.get(block.index, ()))
            if (not view.bag.isdisjoint(MARKING) or view.has("refuter", *_SYMBOLS))
            and (said := judging(view) or self._told_a_myth(block, at)) is not None
        ]
        if not found and not keys:
            return
        self._places = places(document)
        for block, at, said in found:
            self._settle(block, at, said)
        for block, judged, rest in keys:
            self._judge(block, judged, rest)

    def verdict_on(self, view: View) -> View | None:
        """The sentence that judges a statement."""
        return self._statements.get(view.index)

    def affirmed(self, view: View) -> bool:
        """Whether a statement is said: the property beside it says that it is true."""
        verdict = self.verdict_on(view)
        if view.index in self._said_true:
            return True
        if verdict is None or verdict.block.kind is not BlockKind.PROPERTY or view.question:
            return False
        return self._verdicts[verdict.index][1] == "yes"

    def judged_by(self, view: View) -> tuple[View, str] | None:
        """The statement that a verdict judges, and whether it says "yes" or "no" to it."""
        return self._verdicts.get(view.index)

    def explained_by(self, block: Block) -> View | None:
        """The statement that a cell beside its verdict tells about: "| 7 | F | In one of the two only. |"."""
        return self._rows.get((block.cell.table, block.cell.row)) if block.cell is not None else None

    def passed_over(self, view: View) -> bool:
        """Whether a sentence is struck, or a choice beside one that is ticked: "a) 3 mg ✓  b) 50 mg"."""
        return view.block.index in self._passed_over or crossed_out(view)

    def put_up(self, view: View) -> bool:
        """Whether a sentence is a choice, or what a choice would complete: "X is approved for … A. …"."""
        return any(start <= view.offset < end for start, end in self._offered.get(view.block.index, ()))

    def asks(self, block: Block) -> bool:
        """Whether a block is a question with choices."""
        return any(item.first == block.index for item in self._asked)

    def _not_ticked(self) -> frozenset[int]:
        """The blocks of lettered lists in which others are ticked."""
        lists: dict[int, list[tuple[int, bool]]] = {}
        for block in self._document.blocks:
            if block.list_id is not None and block.kind is BlockKind.ITEM and _LETTER.match(block.text):
                ticked = any(view.has("yes-symbol") for view in self._views.get(block.index, ()))
                lists.setdefault(block.list_id, []).append((block.index, ticked))
        return frozenset(
            index
            for items in lists.values()
            if any(ticked for _, ticked in items)
            for index, ticked in items
            if not ticked
        )

    def _between_lists(self) -> Iterator[int]:
        """“✗ Don't”, between a list of what to do and one of what not to: it heads the next, and judges no item."""
        for before, block, behind in zip(
            self._document.blocks, self._document.blocks[1:], self._document.blocks[2:], strict=False
        ):
            if before.list_id is not None and block.list_id is None and behind.lead_in == block.index:
                yield block.index

    def _settle(self, block: Block, at: int, said: str) -> None:
        views = self._views[block.index]
        above = self._property if block.kind is BlockKind.PROPERTY else self._above
        opens = self._opens(block, at) and (block.kind is BlockKind.CELL or not signed(views[at]))
        stated = self._beside(block, at) or (above(block) or self._far(block) if opens else [])
        if not stated:
            return
        verdict = views[at]
        self._statements.update((view.index, verdict) for view in stated)
        self._verdicts[verdict.index] = (stated[-1], said)
        if block.cell is not None:
            self._rows[block.cell.table, block.cell.row] = stated[-1]

    def _judge(self, key: Block, judged: Mapping[str, str], rest: str | None) -> None:
        """Take in a key of several statements: "1 F, 2 T", "False: 1 and 2", "Only 3 is true"."""
        found = {number: self._numbered(number, key) for number in judged}
        if rest is not None:
            lists = {block.list_id for block in found.values() if block is not None and block.list_id is not None}
            others = [block for block in self._document.blocks[: key.index] if block.list_id in lists]
            known = {block.index for block in found.values() if block is not None}
            told = [(block, rest) for block in others if block.index not in known and block.kind is BlockKind.ITEM]
        else:
            told = []
        told += [(block, judged[number]) for number, block in found.items() if block is not None]
        verdict = next(iter(self._views.get(key.index, ())), None)
        for block, said in told:
            for view in self._statement(block) if verdict is not None else []:
                if verdict is not None and not view.question and view.index not in self._statements:
                    self._statements[view.index] = verdict
                    self._said_true.update([view.index] if said == "yes" else [])

    def _numbered(self, number: str, key: Block) -> Block | None:
        """The last block before a key that goes by a number, outside the key's own list."""
        for other in reversed(self._document.blocks[: key.index]):
            same_list = key.list_id is not None and other.list_id == key.list_id
            if other.kind in _KINDS and not same_list and self._number(other) == number:
                return other
            if other.cell is not None and len(other.text) > _ASIDE and self._number(other) == number:
                same = key.cell is not None and key.cell.table == other.cell.table
                return None if same else other
        return None

    def _property(self, block: Block) -> list[View]:
        """The statement that a component's property judges: the property before it, else the one behind it."""
        for index in (block.index - 1, block.index + 1):
            if 0 <= index < len(self._document.blocks):
                other = self._document.blocks[index]
                if other.kind in {BlockKind.PROPERTY, BlockKind.SUMMARY}:
                    stated = [view for view in self._statement(other) if view.index not in self._statements]
                    if stated:
                        return stated
        return []

    def _told_a_myth(self, block: Block, at: int) -> str | None:
        """“**So?** Myth. It …”, "**'It is safe.'** Myth. …": a label elsewhere, a judgement here."""
        views = self._views[block.index]
        if not called_myth(views[at]):
            return None
        told = [view for view in views[:at] if not bare(view)]
        above = self._document.blocks[block.index - 1] if block.index and not told else block
        stated = told or [view for view in self._views.get(above.index, ()) if not bare(view)]
        asked = _asked(block, views[:at]) or (above.kind is block.kind and _put_up(above, stated))
        return "no" if asked else None

    def _opens(self, block: Block, at: int) -> bool:
        """Whether nothing but a number stands before a verdict in its block."""
        return all(bare(view) for view in self._views[block.index][:at])

    def _beside(self, block: Block, at: int) -> list[View]:
        """The statement before the verdict in its own block: in bold, in quotation marks or with a number."""
        views = self._views[block.index]
        before = [view for view in views[:at] if not bare(view)]
        if not before or any(view.index in self._verdicts for view in before):
            return []
        first = before[0]
        start = first.starts[first.body] if first.body < len(first.starts) else first.starts[0]
        marked = _in_bold(block, start) or quoted(first) or (_labelled(block, first) and _asked(block, views[:at]))
        marked = marked or views[at].norms[0] in _SIGNS | ANSWERED or symbol(views[at]) is not None
        return before if len(before) <= 2 and (marked or self._number(block)) else []

    def _above(self, block: Block) -> list[View]:
        """The statement in the block right above: in bold, quoted, or with a number of its own and no verdict."""
        if block.index == 0 or self._number(block) is not None:
            return []
        above = self._document.blocks[block.index - 1]
        if above.kind not in _ABOVE or (block.list_id is not None and above.list_id == block.list_id):
            return []
        bold = sum(end - start for start, end in above.strong) * 2 > len(above.text)
        whole = above.text.strip()
        marked = bold or (whole[:1] in '"“‘' and whole[-1:] in '"”’')
        numbered = above.kind is BlockKind.PARAGRAPH and _NUMBER.match(above.text) is not None
        numbered = numbered or (above.kind is BlockKind.ITEM and block.kind is BlockKind.PARAGRAPH)
        titled = above.kind in {BlockKind.SUMMARY, BlockKind.PROPERTY}
        opened = next(iter(self._views.get(above.index, ())), None)
        titled = titled or (opened is not None and _labelled(above, opened) and _asked(block, self._views[block.index]))
        return self._statement(above) if marked or numbered or titled else []

    def _far(self, block: Block) -> list[View]:
        """The statement with the verdict's number: the last one before the key."""
        number = self._number(block)
        if number is None:
            return []
        other = self._numbered(number, block)
        stated = [] if other is None else self._statement(other)
        return [] if any(view.question for view in stated) else stated

    def _statement(self, block: Block) -> list[View]:
        views = [view for view in self._views.get(block.index, ()) if not bare(view)]
        return [] if any(view.index in self._verdicts for view in views) else views[:2]

    def _number(self, block: Block) -> str | None:
        """The number or letter that a block goes by: its own, or its place in its list."""
        if block.cell is not None:
            return numbered_by(block, self._cells)
        found = _NUMBER.match(block.text)
        if found is not None and (found[1] not in LETTERS or block.index not in self._places):
            return found[1]
        place = self._places.get(block.index)
        return None if place is None else str(place)


def _in_bold(block: Block, at: int) -> bool:
    return any(low <= at < high for low, high in block.strong)


def _labelled(block: Block, view: View) -> bool:
    """Whether a block opens with a label in bold: "**Said:** It works for everybody."."""
    return view.first and view.body > 0 and _in_bold(block, view.starts[0])


def _asked(block: Block, views: Sequence[View]) -> bool:
    """Whether a word in bold asks for the verdict: "**So?** Myth."."""
    return any(bare(view) and view.question and _in_bold(block, view.starts[0]) for view in views)


def _put_up(block: Block, views: Sequence[View]) -> bool:
    """Whether what stands before a verdict, or in the paragraph above it, is all in bold and in quotation marks."""
    first = next(iter(views), None)
    return first is not None and quoted(first) and all(_in_bold(block, view.starts[view.body]) for view in views)
