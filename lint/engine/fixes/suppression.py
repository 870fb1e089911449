"""Removes what is unused of a suppression in a comment; entries of front matter are left to a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.engine.fixes.edit import Edit
from lint.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.document import Document
    from lint.model.finding import Finding
    from lint.model.suppression import Directive, Target

_QUOTE = " \t>"


def suppression_edits(finding: Finding, document: Document) -> Iterator[Edit]:
    """The edit that takes out of the directive at a finding what hides nothing."""
    directive = next((item for item in document.directives if item.span == finding.span), None)
    if directive is None or not directive.in_comment or finding.found is None:
        return
    unused = [target for target in directive.targets if str(target) in finding.found.split(", ")]
    if len(unused) == len(directive.targets):
        yield Edit(_alone(document.text, directive.span), "", safe=True)
    elif unused:
        # one at a time: the others are found when the article is read again
        yield Edit(_with_comma(directive, unused[0]), "", safe=True)


def _with_comma(directive: Directive, target: Target) -> Span:
    """A target with what parts it from the next one, or the last from the one before."""
    number = directive.targets.index(target)
    if number + 1 < len(directive.targets):
        return Span(target.span.start, directive.targets[number + 1].span.start)
    return Span(directive.targets[number - 1].span.end, target.span.end)


def _alone(text: str, span: Span) -> Span:
    """A comment with its line where it has one to itself, and one of two blank lines around it; else with blanks."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end + 1
    if text[start : span.start].strip(_QUOTE) or text[span.end : end].strip():
        before = text[: span.start]
        return Span(len(before.rstrip(" \t")), span.end)
    before_blank = start == 0 or not text[text.rfind("\n", 0, start - 1) + 1 : start].strip(" \t\r\n>")
    next_end = text.find("\n", end) + 1 or len(text)
    if before_blank and end < len(text) and not text[end:next_end].strip(" \t\r\n>"):
        end = next_end
    return Span(start, end)
