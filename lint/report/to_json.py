"""The report as JSON; `docs/report.schema.json` is its published schema."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from lint import __version__
from lint.model.finding import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.evidence import Explanation, PlacedCue, Row
    from lint.model.finding import ArticleStatus, ClaimStatus, Finding, Report
    from lint.model.rule_text import RuleText
    from lint.model.suppression import Suppressed

SCHEMA = 1


def render(report: Report, rules: Sequence[RuleText] = ()) -> str:
    """The whole report as one JSON object, with a line end."""
    return json.dumps(fields(report, rules), ensure_ascii=False, indent=2) + "\n"


def fields(report: Report, _rules: Sequence[RuleText] = ()) -> dict[str, Any]:
    """The report as the published schema has it."""
    counts = Counter(finding.severity for finding in report.findings)
    return {
        "schema": SCHEMA,
        "tool": {"name": "factlint", "version": __version__},
        "summary": {
            "files": report.files,
            "checked": report.checked,
            "about": report.about,
            "claims_checked": report.claims_checked,
            "skipped": report.skipped,
            "findings": {severity.value: counts[severity] for severity in reversed(_SEVERITIES)},
            "suppressed": len(report.suppressed),
            "baselined": report.baselined,
        },
        "findings": [_finding(finding) for finding in report.findings],
        "suppressed": [_suppressed(item) for item in report.suppressed],
        "stale_baseline": [entry._asdict() | {"count": count} for entry, count in report.stale],
        "articles": [_article(article) for article in report.articles],
        "errors": [{"path": error.path, "stage": error.stage, "message": error.message} for error in report.errors],
    }


_SEVERITIES = sorted(Severity, key=lambda severity: severity.rank)


def _finding(finding: Finding) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "path": finding.path,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "rule": finding.rule,
        "sheet": finding.sheet,
        "claim": finding.claim,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "excerpt": finding.excerpt,
        "found": finding.found,
        "expected": finding.expected,
        "says": finding.says,
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
    }
    if finding.explanation is not None:
        fields["explanation"] = _explanation(finding.explanation)
    return fields


def _suppressed(item: Suppressed) -> dict[str, Any]:
    return {"line": item.line, "reason": item.reason, "until": item.until, "finding": _finding(item.finding)}


def _explanation(explanation: Explanation) -> dict[str, Any]:
    return {
        "rows": rows(explanation.rows),
        "cues": [cue(placed) for placed in explanation.cues],
        "nearest": [
            {"text": near.text, "line": near.start.line, "column": near.start.column, "lacks": near.lacks}
            for near in explanation.near
        ],
    }


def rows(sides: tuple[Row, ...]) -> list[dict[str, Any]]:
    """The two sides of a comparison; `null` where a side does not say."""
    return [
        {
            "slot": row.slot.value,
            "article": row.article or None,
            "source": row.source or None,
            "differs": row.differs,
        }
        for row in sides
    ]


def cue(placed: PlacedCue) -> dict[str, Any]:
    """A cue with its place."""
    return {
        "kind": placed.cue.kind,
        "text": placed.cue.text,
        "source": placed.cue.source,
        "line": placed.start.line,
        "column": placed.start.column,
    }


def _article(article: ArticleStatus) -> dict[str, Any]:
    return {
        "path": article.path,
        "sheet": article.sheet,
        "about": article.about,
        "claims": {claim: _cell(cell) for claim, cell in article.claims.items()},
    }


def _cell(cell: ClaimStatus) -> dict[str, Any]:
    fields: dict[str, Any] = {"verdict": cell.verdict.value, "stated": list(cell.stated)}
    if cell.verdict not in (Verdict.STATED, Verdict.NOT_MENTIONED, Verdict.MISSING):
        fields["lines"] = list(cell.lines)
    return fields
