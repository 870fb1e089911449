"""Quotations that a page calls wrong at its top: "Ray's lines are what you told us. They're wrong, all of them."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View

_LINES = words("quoted_wrong", "lines")
_NOTHING, _TOLD = words("quoted_wrong", "nothing"), words("quoted_wrong", "told")
_RIGHT = words("quoted_wrong", "right")
_OPENING = 3  # words of "almost nothing"
_BACK = 2  # sentences before the verdict that name what it is on
_FEWEST = 3  # paragraphs that begin with a quotation and go on behind it
_LED = re.compile(r"[^\w“\"]*(?:[\w.]+[^\w“\"]+){0,3}[“\"]([^“”\"]+)[”\"]\s*\S")


class QuotedWrong:
    """Which words of one document stand in quotations that it calls wrong together."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]]) -> None:
        self._document = document
        self._views = views
        self._from: int | None = None
        self._looked = False

    def holds(self, block: Block, view: View) -> bool:
        """Whether a sentence is part of the quotation that a paragraph below the verdict begins with and answers."""
        led = _LED.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if block.container == "quote":
            verdict = self._verdict()
            return verdict is not None and block.index > verdict
        if led is None or view.starts[min(view.body, len(view.starts) - 1)] >= led.end(1):
            return False
        verdict = self._verdict()
        return verdict is not None and block.index > verdict

    def _verdict(self) -> int | None:
        """The block that calls them wrong, where enough paragraphs behind it begin with a quotation."""
        if not self._looked:
            self._looked = True
            told = next((index for index, views in self._views.items() if _condemned(views)), None)
            below = self._document.blocks[told + 1 :] if told is not None else ()
            answered = [block for block in below if block.kind is BlockKind.PARAGRAPH and _LED.match(block.text)]
            self._from = told if len(answered) >= _FEWEST else None
        return self._from


def _condemned(views: Sequence[View]) -> bool:
    """“The lines in italics are yours. All of them are wrong.”, "Almost nothing he told us was right"."""
    return any(map(_nothing_right, views)) or any(
        view.has("rejects-together")
        and not view.question
        and any(not _LINES.isdisjoint(place.bag) for place in views[max(0, at - _BACK) : at + 1])
        for at, view in enumerate(views)
    )


def _nothing_right(view: View) -> bool:
    """“Hardly anything that he said was true”."""
    led = view.norms[view.body : view.body + _OPENING]
    said = [word for word in view.norms if word.isalpha()]
    return not _NOTHING.isdisjoint(led) and not view.bag.isdisjoint(_TOLD) and not _RIGHT.isdisjoint(said)
