"""Quotations that a page calls wrong at its top, or whose advertisement it rules on.

“Ray's lines are what you told us. They're wrong, all of them.”; "The complaint was upheld.".
"""

from __future__ import annotations

import re
from itertools import pairwise
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
_ADS, _RULED = words("quoted_wrong", "ads"), words("quoted_wrong", "ruled")
_FORBIDDEN = {("not", "appear"), ("not", "run"), ("be", "withdrawn"), ("was", "misleading"), ("were", "misleading")}
_TITLES = {BlockKind.TITLE, BlockKind.HEADING}
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
        self._ruling: bool | None = None

    def holds(self, block: Block, view: View) -> bool:
        """Whether a sentence is part of the quotation that a paragraph below the verdict begins with and answers."""
        led = _LED.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if block.container == "quote":
            verdict = self._verdict()
            return (verdict is not None and block.index > verdict) or self._rules_on_an_ad()
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

    def _rules_on_an_ad(self) -> bool:
        """Whether a page named for an advertisement judges what it sets apart: "upheld", "must not appear again"."""
        if self._ruling is None:
            titles = (view for views in self._views.values() for view in views if view.block.kind in _TITLES)
            named = any(not _ADS.isdisjoint(view.bag) for view in titles)
            self._ruling = named and any(map(_ruled, self._views.values()))
        return self._ruling


def _ruled(views: Sequence[View]) -> bool:
    """“Upheld”, "the claims were misleading", "the ad must not appear again"."""
    return any(
        not _RULED.isdisjoint(view.bag)
        or (not (_ADS | _LINES).isdisjoint(view.bag) and any(map(_FORBIDDEN.__contains__, pairwise(view.norms))))
        for view in views
    )


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
