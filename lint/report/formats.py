"""The formats a report can be written in, each a module that is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.finding import Report
    from lint.model.rule_text import RuleText

# Each format with its module. `text` has the terminal's width and colours besides, and is written by its own call.
FORMATS = {
    "text": "lint.report.to_text",
    "json": "lint.report.to_json",
    "jsonl": "lint.report.to_jsonl",
    "sarif": "lint.report.to_sarif",
    "github": "lint.report.to_github",
    "gitlab": "lint.report.to_gitlab",
    "junit": "lint.report.to_junit",
    "rdjson": "lint.report.to_rdjson",
    "markdown": "lint.report.to_markdown",
}
# Those that show why a finding was made: reviewers read them far from the article.
EXPLAINING = frozenset({"sarif", "markdown"})


class _Format(Protocol):
    """What a format's module has."""

    @staticmethod
    def render(report: Report, rules: Sequence[RuleText]) -> str:
        """The report, with a line end."""


def write(report: Report, name: str, rules: Sequence[RuleText]) -> str:
    """The report in a format of `FORMATS`."""
    return cast("_Format", import_module(FORMATS[name])).render(report, rules)
