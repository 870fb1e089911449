"""Required statements taken out of an article: every one of a claim, or the item of a list that makes it."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.injection.article import MISSING, Change, Edit
from lint.model.document import BlockKind
from lint.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.injection.article import Article
    from lint.model.assertion import Sentence
    from lint.model.document import Block

_WHOLE = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE}
_MARKS = "*_"
_PART = re.compile(r"(?:[,;]|\s[–—])\s+")
_MOST = 6  # statements of one claim; an article that makes more is about little else


def disclaimer(article: Article) -> Iterator[Change]:
    """Every statement of a required claim deleted, the sentences whole."""
    for claim, sentences in _made(article).items():
        spans = _without(article, sentences)
        if spans and len(sentences) <= _MOST:
            yield Change(tuple(Edit(span, "") for span in spans), frozenset({claim}), MISSING)


def item(article: Article) -> Iterator[Change]:
    """The one list item, or part of an enumeration in a sentence, that states a required claim, left out."""
    for claim, sentences in _made(article).items():
        if len(sentences) != 1:
            continue
        (sentence,) = sentences
        block = article.block(sentence)
        peers = [one for one in article.blocks if one.list_id == block.list_id]
        if block.kind is BlockKind.ITEM and len(peers) > 1 and _alone(article, sentence):
            yield Change((Edit(_lines(article, block), ""),), frozenset({claim}), MISSING)
        elif article.sheet.claims[claim].kind == "contraindication":
            for span in _parts(article, sentence, claim):
                yield Change((Edit(span, ""),), frozenset({claim}), MISSING)


def _made(article: Article) -> dict[str, list[Sentence]]:
    """The sentences that make each required statement, perhaps or for sure, in reading order."""
    found: dict[str, set[int]] = defaultdict(set)
    sure: set[str] = set()
    for stated in article.stating(possibly=True):
        if stated.claim.required is True:
            found[stated.claim.id].add(stated.judgement.assertion.sentence)
    for stated in article.stating():
        sure.add(stated.claim.id)
    return {
        claim: [article.reading.sentences[index] for index in sorted(indexes)]
        for claim, indexes in found.items()
        if claim in sure and article.reading.about
    }


def _alone(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is all that its block says."""
    return sum(one.block == sentence.block for one in article.reading.sentences) == 1


def _without(article: Article, sentences: list[Sentence]) -> list[Span] | None:
    """What to delete so that the sentences are gone; `None` where that leaves no readable page."""
    gone = {one.index for one in sentences}
    spans: list[Span] = []
    for number in sorted({one.block for one in sentences}):
        block = article.blocks[number]
        inside = [one for one in article.reading.sentences if one.block == number]
        if block.kind is BlockKind.CELL and block.cell is not None and not block.cell.header:
            span = _row(article, block)
            if span is None:
                return None
            spans.append(span)
        elif block.kind not in _WHOLE:
            return None  # a title or heading: what it stands over would hang in the air
        elif all(one.index in gone for one in inside):
            if any(one.lead_in == number for one in article.blocks):
                return None
            spans.append(_lines(article, block))
        else:
            spans.extend(_of_sentence(article, one) for one in inside if one.index in gone)
    spans.sort()
    return _joined(spans)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].cover(span)
        else:
            joined.append(span)
    return joined


def _of_sentence(article: Article, sentence: Sentence) -> Span:
    """A sentence with the emphasis around it and the blank behind it."""
    text, start, end = article.text, sentence.span.start, sentence.span.end
    while start > 0 and end < len(text) and text[start - 1] in _MARKS and text[end] == text[start - 1]:
        start, end = start - 1, end + 1
    for mark in ("**", "__"):
        if text[start:end].count(mark) % 2 == 1:
            if text[start - 2 : start] == mark:
                start -= 2
            elif text[end : end + 2] == mark:
                end += 2
    while end < len(text) and text[end] == " ":
        end += 1
    return Span(start, end)


def _lines(article: Article, block: Block) -> Span:
    """All lines of a block, with the blank one behind a paragraph."""
    text = article.text
    inside = block.span(0, len(block.text))
    start = text.rfind("\n", 0, inside.start) + 1
    end = text.find("\n", inside.end)
    end = len(text) if end < 0 else end + 1
    if block.kind is not BlockKind.ITEM and text[end : end + 1] == "\n":
        end += 1
    return Span(start, end)


def _row(article: Article, block: Block) -> Span | None:
    """The line of a table's row."""
    span = _lines(article, block)
    return span if article.text[span.start : span.end].lstrip(" >").startswith("|") else None


def _parts(article: Article, sentence: Sentence, claim: str) -> Iterator[Span]:
    """The part of an enumeration, between two commas or semicolons, that states a claim and no other."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for stated in article.stating(possibly=True):
        one = stated.judgement.assertion
        at = article.range_of(sentence, one.span) if one.sentence == sentence.index else None
        if at is not None:
            places[stated.claim.id].append(at)
    breaks = [match.span() for match in _PART.finditer(sentence.text)]
    for (start, _), (end, after) in pairwise(breaks):
        mine = [start <= low and high <= end for low, high in places[claim]]
        others = [
            low < end and start < high
            for other, spans in places.items()
            if other != claim and other in article.sheet.claims
            for low, high in spans
        ]
        inner = sentence.text[start:end]
        if mine and all(mine) and not any(others) and inner.count("(") == inner.count(")") and after - start > 0:
            span = article.place(sentence, start, end)
            if span is not None:
                yield span
