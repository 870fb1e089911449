"""Exit codes: never a count, and the worst one wins."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.config.find import Configuration
    from lint.model.finding import Report


class ExitCode(IntEnum):
    """What the process returns."""

    CLEAN = 0  # nothing at or above `--fail-on`
    FINDINGS = 1
    USAGE = 2  # wrong usage, configuration, claim sheet or unreadable input
    FAULT = 3  # a fault of ours
    INTERRUPTED = 130


def exit_code(report: Report, configuration: Configuration, *, error_on_empty: bool) -> ExitCode:
    """The code of a linting run; where several hold, 3 before 2 before 1."""
    stages = {error.stage for error in report.errors}
    if "check" in stages:
        return ExitCode.FAULT
    if stages & {"config", "sheet", "read"} or (error_on_empty and not report.files):
        return ExitCode.USAGE
    if any(configuration.effective(finding.path).fail_on.fails(finding.severity) for finding in report.findings):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN
