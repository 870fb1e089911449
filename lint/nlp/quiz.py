"""Statements to be judged and what judges them: a quiz's "True." and "False.", beside them or in a key far off.

A statement that is put up for judgement says nothing by itself; its verdict affirms or denies it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.answers import quoted
from lint.nlp.direction import Direction, symbol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.view import View

_TRUE, _FALSE = words("quiz", "true"), words("quiz", "false")
_LEADING = words("quiz", "leading")
_SHADES = _LEADING | words("quiz", "shades")
_LABELS = frozenset({"myth", "rumour", "rumor"})
_ENDS = frozenset({".", "!", "…"})
_UPHOLDING = words("quiz", "upholding")
_WORDS = _TRUE | _FALSE | _UPHOLDING
_CLOSING: tuple[list[str], ...] = ([], ["."], ["!"], [","])
_GOING_ON = words("quiz", "going_on")
_SHORT = 7  # words of a verdict that goes on without a comma: "False twice over."
_NUMBER = re.compile(r"\W*(?:[A-Za-z]{1,9}\s+)?(\d{1,2}|[A-Z]|[a-z](?=[.)]))\s*[.):–—-]")
_LETTER = re.compile(r"\(?[A-Ha-h][.)]\s")
_SIGNS = words("quiz", "signs") | words("paths", "arrows")
_SYMBOLS = ("yes-symbol", "no-symbol")
_SIGN = 3  # words of a sentence that is only a mark
_BRACKETS = frozenset({"(", "["})
_CLOSED = ([")"], ["]"])
_INITIALS = {"t": "yes", "f": "no"}
_ANSWERED = words("quiz", "answered")
_PLAIN = (["no"], ["yes"])
_VERDICT = re.compile(
    r"(?:(?:\s[-–—=|]+|[:→⇒➜➔➡▸►»>(\[]|\s->|=>)[\s*_]*(?:" + "|".join(sorted(_WORDS | set(_INITIALS))) + r")\b"
    r"|\s[✗✘❌✖✓✔✅])(?=[\s*_.!)\]]*(?:$|\())",
    re.IGNORECASE | re.MULTILINE,
)
_SHORTEST = 8  # characters of a statement
_MARKING = _WORDS | _ANSWERED | set(_INITIALS)
_STATING = words("quiz", "stating")
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_JUDGING = _KINDS | {BlockKind.DEFINITION, BlockKind.PROPERTY}
_ABOVE = frozenset({BlockKind.TERM, BlockKind.SUMMARY, BlockKind.PROPERTY, BlockKind.PARAGRAPH, BlockKind.ITEM})


class Quiz:
    """The statements of one document that a verdict judges, and the verdicts."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]]) -> None:
        self._document = document
        self._views = views
        self._statements: dict[int, View] = {}  # by sentence: the verdict on it
        self._verdicts: dict[int, tuple[View, str]] = {}  # by sentence: what it judges, and "yes" or "no"
        self._places: dict[int, int] = {}  # by block: its place in its list, from 1
        self._passed_over = self._not_ticked()
        found = [
            (block, at, said)
            for block in document.blocks
            if block.kind in _JUDGING
            for at, view in enumerate(views.get(block.index, ()))
            if (not view.bag.isdisjoint(_MARKING) or view.has("refuter", *_SYMBOLS))
            and (said := judging(view)) is not None
        ]
        if not found:
            return
        self._place()
        for block, at, said in found:
            self._settle(block, at, said)

    def verdict_on(self, view: View) -> View | None:
        """The sentence that judges a statement."""
        return self._statements.get(view.index)

    def affirmed(self, view: View) -> bool:
        """Whether a statement is said: the property beside it says that it is true."""
        verdict = self.verdict_on(view)
        if verdict is None or verdict.block.kind is not BlockKind.PROPERTY or view.question:
            return False
        return self._verdicts[verdict.index][1] == "yes"

    def judged_by(self, view: View) -> tuple[View, str] | None:
        """The statement that a verdict judges, and whether it says "yes" or "no" to it."""
        return self._verdicts.get(view.index)

    def passed_over(self, view: View) -> bool:
        """Whether a sentence is a choice beside one that is ticked: "a) 3 mg ✓  b) 50 mg"."""
        return view.block.index in self._passed_over

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

    def _place(self) -> None:
        """Note where each item stands in its list."""
        counted: dict[int, int] = {}
        for block in self._document.blocks:
            if block.list_id is not None and block.kind is BlockKind.ITEM:
                counted[block.list_id] = self._places[block.index] = counted.get(block.list_id, 0) + 1

    def _settle(self, block: Block, at: int, said: str) -> None:
        views = self._views[block.index]
        above = self._property if block.kind is BlockKind.PROPERTY else self._above
        opens = self._opens(block, at) and not _signed(views[at])
        stated = self._beside(block, at) or (above(block) or self._far(block) if opens else [])
        if not stated:
            return
        verdict = views[at]
        self._statements.update((view.index, verdict) for view in stated)
        self._verdicts[verdict.index] = (stated[-1], said)

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

    def _opens(self, block: Block, at: int) -> bool:
        """Whether nothing but a number stands before a verdict in its block."""
        return all(_bare(view) for view in self._views[block.index][:at])

    def _beside(self, block: Block, at: int) -> list[View]:
        """The statement before the verdict in its own block: in bold, in quotation marks or with a number."""
        views = self._views[block.index]
        before = [view for view in views[:at] if not _bare(view)]
        if not before or any(view.index in self._verdicts for view in before):
            return []
        first = before[0]
        start = first.starts[first.body] if first.body < len(first.starts) else first.starts[0]
        marked = any(low <= start < high for low, high in block.strong) or quoted(first)
        marked = marked or views[at].norms[0] in _SIGNS | _ANSWERED or symbol(views[at]) is not None
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
        return self._statement(above) if marked or numbered or titled else []

    def _far(self, block: Block) -> list[View]:
        """The statement with the verdict's number: the last one before the key."""
        number = self._number(block)
        if number is None:
            return []
        blocks = self._document.blocks
        for other in reversed(blocks[: block.index]):
            same_list = block.list_id is not None and other.list_id == block.list_id
            if other.kind in _KINDS and not same_list and self._number(other) == number:
                stated = self._statement(other)
                return [] if any(view.question for view in stated) else stated
        return []

    def _statement(self, block: Block) -> list[View]:
        views = [view for view in self._views.get(block.index, ()) if not _bare(view)]
        return [] if any(view.index in self._verdicts for view in views) else views[:2]

    def _number(self, block: Block) -> str | None:
        """The number or letter that a block goes by: its own, or its place in its list."""
        found = _NUMBER.match(block.text)
        if found is not None:
            return found[1]
        place = self._places.get(block.index)
        return None if place is None else str(place)


def judged_at(block: Block) -> int | None:
    """Where the verdict begins that ends a block's one statement: "It works: FALSE", "It works ✘ (it doesn't)"."""
    if block.kind not in _KINDS:
        return None
    found = _VERDICT.search(block.text)
    if found is None or found.start() < _SHORTEST:
        return None
    before = block.text[: found.start()].casefold()
    if before.endswith("or") or "?" in before or _STATING.isdisjoint(before.split()):
        return None
    return found.start() + (block.text[found.start()] == " ")


def judging(view: View) -> str | None:
    """“yes” or "no", when a sentence opens with a verdict: "True.", "4: false.", "✗ False twice over.", "(F)", "✘"."""
    if view.norms[0] in _BRACKETS and view.norms[1:2] and view.norms[1] in _INITIALS and view.norms[2:3] in _CLOSED:
        return _INITIALS[view.norms[1]]
    if view.norms[0] in _ANSWERED and view.norms[1:2] == [":"] and view.norms[2:3] in _PLAIN:
        return view.norms[2]  # "Answer: no, …"
    sign = symbol(view)
    if sign is not None and sign[1].start == 0 and (len(view.norms) <= _SIGN or view.norms[1] == "(" or _signed(view)):
        return "yes" if sign[0] is Direction.PERMIT else "no"
    at = 0
    while at < len(view.norms) and (not view.norms[at].isalpha() or view.norms[at] in _LEADING):
        at += 1
    if _made_up(view):
        return "no"
    if at >= len(view.norms) or view.norms[at] not in _WORDS or view.question:
        return None
    goes_on = view.norms[at + 1 : at + 2]
    if goes_on and goes_on[0].isalpha() and (goes_on[0] not in _GOING_ON or len(view.norms) - at > _SHORT):
        return None  # "Wrong condition.", "True of nothing else.", "True or false?"
    if view.norms[at] in _UPHOLDING - _TRUE and goes_on not in _CLOSING:
        return None  # "Fact: never stop it suddenly" tells what is true in its place
    return "yes" if view.norms[at] in _UPHOLDING else "no"


def _made_up(view: View) -> bool:
    """“An old wives' tale.”, "Pure fantasy.", "That old myth!": a sentence that is a word for what is untrue."""
    told = view.norms[view.body :]
    if len(told) > _SHORT or view.question or told[:1] == [] or told[0] in _LABELS:
        return False
    for cue in view.find("refuter"):
        led = view.norms[view.body : cue.start]
        if _SHADES.issuperset(word for word in led if word.isalpha()) and _ENDS.issuperset(view.norms[cue.end :]):
            return not view.denied(cue)
    return False


def _signed(view: View) -> bool:
    """“✗ There it is approved for something else.”: a mark, and a sentence that says why."""
    return len(view.norms) > _SIGN and symbol(view) is not None and view.texts[1][:1].isupper()


def _bare(view: View) -> bool:
    """“1.”, "Statement 4:": a number and no statement."""
    return sum(word.isalpha() for word in view.norms) <= 1


def on_heading(view: View, heading: View | None) -> bool:
    """Whether a sentence opens the text right below a heading that is a quotation, so that it judges that one."""
    below = heading is not None and view.first and view.block.index == heading.block.index + 1
    return heading is not None and below and quoted(heading) and not heading.question


def behind_quote(view: View, views: Mapping[int, Sequence[View]]) -> bool:
    """Whether the sentence right before, in the same block, is a quotation."""
    block = views.get(view.block.index, ())
    return any(one is not view and then is view and quoted(one) for one, then in pairwise(block))
