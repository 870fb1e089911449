"""Workflow commands of GitHub Actions: an annotation a finding.

GitHub shows ten errors and ten warnings a step and drops the rest without a word, so the worst come first, and what is
cut is counted.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lint.model.counted import counted
from lint.model.finding import Severity
from lint.report.order import worst_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.finding import Finding, Report
    from lint.model.rule_text import RuleText

SHOWN = 10  # annotations of one level that GitHub shows of a step
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, rules: Sequence[RuleText] = ()) -> str:  # noqa: ARG001 - every format is called alike
    """The annotations, one a line, and a plain line that counts what is cut."""
    kept: list[Finding] = []
    told: Counter[Severity] = Counter()
    for finding in worst_first(report.findings):
        told[finding.severity] += 1
        if told[finding.severity] <= SHOWN:
            kept.append(finding)
    lines = [_annotation(finding) for finding in kept]
    # a file that was not read must not look like one without findings
    lines += [f"::error file={_property(error.path)}::{_data(error.message)}" for error in report.errors]
    cut = len(report.findings) - len(kept)
    if cut:
        more = counted(cut, "more finding")
        lines.append(f"factlint: {more} not shown: GitHub takes {SHOWN} annotations of a level. See the job's summary.")
    return "".join(line + "\n" for line in lines)


def _annotation(finding: Finding) -> str:
    place = {
        "file": finding.path,
        "line": str(finding.start.line),
        "endLine": str(finding.end.line),
        "title": f"{finding.rule} {finding.claim or ''}".rstrip(),
    }
    if finding.start.line == finding.end.line:  # GitHub takes columns within one line only
        place |= {"col": str(finding.start.column), "endColumn": str(finding.end.column)}
    said = finding.message if not finding.says else f"{finding.message}\nSource: {finding.says}"
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    return f"::{_LEVELS[finding.severity]} {properties}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
