"""What a reader sees at a place of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.document import Document
    from lint.model.span import Span


def visible(document: Document, span: Span) -> str:
    """The text at a span as a reader sees it: markup gone, white space as one space.

    The file's own characters where no block shows them (a point, a hidden field).
    """
    parts: dict[int, str] = {}
    for block, run in document.runs_at(span):
        start = max(span.start, run.file_start) - run.file_start
        end = min(span.end, run.file_start + run.file_length) - run.file_start
        if start >= end:
            continue
        if run.text_length == run.file_length:
            shown = block.text[run.text_start + start : run.text_start + end]
        else:
            shown = block.text[run.text_start : run.text_start + run.text_length]
        parts[block.index] = parts.get(block.index, "") + shown
    return " ".join((" ".join(parts.values()) or document.text[span.start : span.end]).split())
