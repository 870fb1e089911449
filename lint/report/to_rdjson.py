"""Reviewdog's diagnostics. Columns count bytes of UTF-8 from 1, ends exclusive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lint.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.finding import Finding, Report
    from lint.model.rule_text import RuleText

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report, rules: Sequence[RuleText] = ()) -> str:  # noqa: ARG001 - every format is called alike
    """One DiagnosticResult, with a line end."""
    diagnostics = [_diagnostic(finding) for finding in report.findings]
    result = {"source": {"name": "factlint"}, "diagnostics": diagnostics}
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    line, _ = finding.context
    start = {"line": finding.start.line, "column": _bytes(line, finding.start.column)}
    end = {"line": finding.end.line}
    if finding.end.line == finding.start.line:  # of a later line only its number is known here
        end["column"] = _bytes(line, finding.end.column)
    said = finding.message if not finding.says else f"{finding.message}\nSource: {finding.says}"
    return {
        "message": said,
        "location": {"path": finding.path, "range": {"start": start, "end": end}},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": f"{finding.rule}/{finding.claim}" if finding.claim else finding.rule},
    }


def _bytes(line: str, column: int) -> int:
    """The column of a code point as one of bytes."""
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
