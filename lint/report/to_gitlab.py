"""The Code Quality report of GitLab: a JSON array, one object a finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lint.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.finding import Finding, Report
    from lint.model.rule_text import RuleText

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def render(report: Report, rules: Sequence[RuleText] = ()) -> str:  # noqa: ARG001 - every format is called alike
    """The array, with a line end. Findings with one fingerprint would collapse; ours tell repetitions apart."""
    return json.dumps([_issue(finding) for finding in report.findings], ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding) -> dict[str, Any]:
    claim = f" [{finding.claim}]" if finding.claim else ""
    return {
        "description": f"{finding.message}{claim}",
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.path.removeprefix("./"),
            "lines": {"begin": finding.start.line, "end": finding.end.line},
        },
    }
