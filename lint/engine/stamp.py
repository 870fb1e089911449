"""Turns the problems of a document into findings: rule, severity, path, place, excerpt, fingerprint."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from lint.engine.visible import visible
from lint.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lint.checks import RuleCard
    from lint.model.document import Document
    from lint.model.evidence import Explanation
    from lint.model.finding import Problem
    from lint.model.span import Span
    from lint.sheet import Sheet


def stamp(
    problems: Iterable[tuple[RuleCard, Problem]],
    document: Document,
    sheet: Sheet | None,
    explain: Callable[[Problem], Explanation | None] | None = None,
) -> tuple[Finding, ...]:
    """The findings of one document under one sheet, in the order of the file, each error once.

    Those about the document itself, such as its suppressions, are under no sheet.

    `explain` says why a problem was found; without it findings do not say.
    """
    ordered = sorted(_once(problems), key=lambda pair: (pair[1].span, pair[0].name, pair[1].claim or ""))
    seen: Counter[tuple[str, ...]] = Counter()
    findings = []
    place = home(document.path)
    name = sheet.sheet if sheet else ""
    for rule, problem in ordered:
        excerpt = visible(document, problem.span)
        key = (place, name, rule.name, problem.claim or "", normal(excerpt))
        seen[key] += 1
        claim = sheet.claims.get(problem.claim) if sheet and problem.claim else None
        start = document.lines.at(problem.span.start)
        findings.append(
            Finding(
                path=document.path,
                span=problem.span,
                start=start,
                end=document.lines.at(problem.span.end),
                rule=rule.name,
                sheet=name,
                claim=problem.claim,
                severity=Severity.INFO if problem.info else rule.severity,
                confidence=problem.confidence,
                message=problem.message,
                excerpt=excerpt,
                found=problem.found,
                expected=problem.expected,
                fingerprint=_fingerprint(key, seen[key]),
                says=claim.says if claim else None,
                suggestion=claim.disclaimer if claim else None,
                context=(_line(document, start.line), start.column - 1),
                explanation=explain(problem) if explain is not None else None,
            )
        )
    return tuple(findings)


def _once(problems: Iterable[tuple[RuleCard, Problem]]) -> Iterator[tuple[RuleCard, Problem]]:
    """Of problems of one rule with one claim that overlap, the widest: two readings of the same words are one error."""
    kept: dict[tuple[str, str | None], list[Span]] = defaultdict(list)
    widest = sorted(problems, key=lambda pair: (pair[1].info, pair[1].span.start - pair[1].span.end, pair[1].span))
    for rule, problem in widest:
        spans = kept[rule.name, problem.claim]
        at = bisect_left(spans, problem.span)
        # those kept lie apart and in order: only the two beside it can overlap
        beside = spans[max(0, at - 1) : at + 1]
        if problem.span not in beside and not any(problem.span.overlaps(span) for span in beside):
            spans.insert(at, problem.span)
            yield rule, problem


def _line(document: Document, line: int) -> str:
    start, end = document.lines.start(line), document.lines.start(line + 1)
    return document.text[start : end if end > start else len(document.text)].rstrip("\r\n")


def normal(text: str) -> str:
    """A text whose spelling, case and white space do not tell it from others."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def home(path: str) -> str:
    """The path from the working folder where it lies in it: the same on every machine."""
    file = Path(path)
    if file.is_absolute() and file.is_relative_to(Path.cwd()):
        file = file.relative_to(Path.cwd())
    return file.as_posix()


def _fingerprint(key: tuple[str, ...], ordinal: int) -> str:
    """Equal for the same problem after lines moved; `ordinal` (from 1) tells repetitions apart."""
    return hashlib.sha256("\x1f".join((*key, str(ordinal))).encode("utf-8", "surrogatepass")).hexdigest()[:32]
