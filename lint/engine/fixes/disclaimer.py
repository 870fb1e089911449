"""Inserts a statement that is missing, in the sheet's words, where the article's structure asks for it.

That is the list, else the callout, that makes other required statements; else a section at the end. A writer must see
what comes of it, so none of it is safe.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from lint.engine.fixes.edit import Edit
from lint.model.document import BlockKind
from lint.model.finding import Severity
from lint.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model.document import Block, Document
    from lint.model.finding import ArticleStatus, Finding

HEADING = "Important information"
_MARKER = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_PREFIX = re.compile(r"[ \t>]*")
_NO_MARKDOWN = frozenset((".html", ".htm", ".xhtml"))


def disclaimer_edits(finding: Finding, document: Document, articles: Iterable[ArticleStatus]) -> Iterator[Edit]:
    """The edits that would make a missing statement, the best place first."""
    suggestion = finding.suggestion
    if not suggestion or finding.severity is Severity.INFO:
        return
    if PurePath(document.path).suffix.lower() in _NO_MARKDOWN:
        return
    lines = _stated(finding, articles)
    blocks = [block for block in document.blocks if block.runs and _line(document, block) in lines]
    break_ = "\r\n" if "\r\n" in document.text else "\n"
    for block in _last([item for item in blocks if item.kind is BlockKind.ITEM]):
        yield _item(document, block, suggestion, break_)
    for block in _last([item for item in blocks if item.container == "callout"]):
        yield _paragraph(document, block, suggestion, break_)
    yield _section(document, suggestion, break_)


def _stated(finding: Finding, articles: Iterable[ArticleStatus]) -> set[int]:
    """The lines that make the sheet's statements of the same family: those whose names begin alike, else any."""
    claims = next((article.claims for article in articles if article.sheet == finding.sheet), {})
    family = (finding.claim or "").split("-")[0]
    alike = {line for claim, cell in claims.items() if claim.split("-")[0] == family for line in cell.stated}
    return alike or {line for cell in claims.values() for line in cell.stated}


def _line(document: Document, block: Block) -> int:
    return document.lines.at(block.runs[0].file_start).line


def _last(blocks: list[Block]) -> list[Block]:
    return blocks[-1:]


def _end(document: Document, block: Block) -> int:
    """The end of the last line of a block."""
    run = block.runs[-1]
    end = document.text.find("\n", run.file_start + run.file_length)
    return len(document.text) if end < 0 else end - (document.text[end - 1] == "\r")


def _item(document: Document, block: Block, text: str, break_: str) -> Edit:
    start = document.lines.start(_line(document, block))
    marker = _MARKER.match(document.text, start)
    end = _end(document, block)
    return Edit(Span(end, end), f"{break_}{marker[0] if marker else '- '}{text}", safe=False)


def _paragraph(document: Document, block: Block, text: str, break_: str) -> Edit:
    start = document.lines.start(document.lines.at(block.runs[-1].file_start).line)
    prefix = _PREFIX.match(document.text, start)
    opening = prefix[0] if prefix else ""
    end = _end(document, block)
    return Edit(Span(end, end), f"{break_}{opening.rstrip()}{break_}{opening}{text}", safe=False)


def _section(document: Document, text: str, break_: str) -> Edit:
    """A section of its own, or one more item of it."""
    body = document.text.rstrip()
    rest = Span(len(body), len(document.text))
    headed = next((block for block in document.blocks if block.text == HEADING), None)
    if headed is not None and not any(item.index > headed.index and item.level for item in _headings(document)):
        return Edit(rest, f"{break_}- {text}{break_}", safe=False)
    return Edit(rest, f"{break_}{break_}## {HEADING}{break_}{break_}- {text}{break_}", safe=False)


def _headings(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.HEADING]
