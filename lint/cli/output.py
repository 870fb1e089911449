"""Where a run's report goes: to standard output, to files, and to the summary page of a GitHub job."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from lint.cli import complete
from lint.cli.help import Topic, option
from lint.cli.streams import complain, emit
from lint.report.formats import EXPLAINING, FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.model.finding import Report
    from lint.model.rule_text import RuleText

F = TypeVar("F", bound="Callable[..., object]")

_SUMMARY = "GITHUB_STEP_SUMMARY"  # the file that GitHub shows as a job's summary
_SUMMARY_MOST = 1_000_000  # bytes; GitHub takes a mebibyte of a step


@dataclass(frozen=True, slots=True)
class Outputs:
    """The format of standard output, and the files that get a report besides, each in its own format."""

    stdout: str = "text"
    files: tuple[tuple[str, Path], ...] = ()
    statistics: bool = False
    show_suppressed: bool = False

    @property
    def explain(self) -> bool:
        """Whether a report shows why findings were made, whatever the command line says."""
        return any(self.has(name) for name in EXPLAINING)

    def has(self, name: str) -> bool:
        """Whether a format is among them."""
        return name == self.stdout or any(name == other for other, _ in self.files)


def options(function: F) -> F:
    """Add `--output-format`, `--report`, `--statistics` and `--show-suppressed`."""
    for decorate in (
        option(
            Topic.OUTPUT,
            "--show-suppressed",
            is_flag=True,
            help="In SARIF, also what suppressions and the baseline hide, marked as suppressed.",
        ),
        option(
            Topic.OUTPUT, "--statistics", is_flag=True, help="Count the findings by rule, claim and folder as well."
        ),
        option(
            Topic.OUTPUT,
            "--report",
            "reports",
            metavar="FORMAT=FILE",
            multiple=True,
            callback=_reports,
            shell_complete=complete.reports,
            help="Write a report to a file as well; repeat it for several, as in --report sarif=out.sarif.",
        ),
        option(
            Topic.OUTPUT,
            "--output-format",
            type=click.Choice(list(FORMATS)),
            default="text",
            show_default=True,
            help="What is printed: text for people, the others for programs.",
        ),
    ):
        function = decorate(function)
    return function


def _reports(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, Path], ...]:
    """The pairs of `FORMAT=FILE`, each file once."""
    from lint.errors import nearest

    found: dict[Path, str] = {}
    for value in values:
        name, equals, file = value.partition("=")
        if not equals or not file:
            message = f"{value!r} is not FORMAT=FILE, as in sarif=out.sarif"
            raise click.BadParameter(message, context, parameter)
        if name not in FORMATS:
            known = nearest(name, FORMATS) or f"; there are: {', '.join(FORMATS)}"
            message = f'no format "{name}"{known}'
            raise click.BadParameter(message, context, parameter)
        if Path(file) in found:
            message = f"two reports for one file: {file}"
            raise click.BadParameter(message, context, parameter)
        found[Path(file)] = name
    return tuple((name, path) for path, name in found.items())


def write(report: Report, outputs: Outputs) -> None:
    """Write the report wherever it is to go: files first, so that a reader of standard output finds them.

    Raises:
        UsageError: a file cannot be written.
    """
    from lint.config.atomic import write_atomically

    report = replace(report, shows_hidden=outputs.show_suppressed)
    rules = _rules() if outputs.stdout != "text" or outputs.files else ()
    for name, path in outputs.files:
        write_atomically(path, _rendered(report, name, rules))
    emit(_rendered(report, outputs.stdout, rules, terminal=True))
    if outputs.statistics:
        _count(report, outputs.stdout)
    if outputs.stdout == "github":
        _summarise(report, rules)


def _rendered(report: Report, name: str, rules: tuple[RuleText, ...], *, terminal: bool = False) -> str:
    if name == "text":
        from lint.report import to_text
        from lint.report.style import columns_of, wants_color

        if terminal:
            return to_text.render(report, color=wants_color(sys.stdout), columns=columns_of(sys.stdout))
        return to_text.render(report)
    from lint.report.formats import write as render

    return render(report, name, rules)


def _rules() -> tuple[RuleText, ...]:
    from lint.checks import CARDS
    from lint.model.rule_text import RuleText

    return tuple(RuleText(card.name, card.severity, card.summary, card.doc.strip()) for card in CARDS)


def _count(report: Report, name: str) -> None:
    """Statistics follow the text; a program's output stays as it is, and they go to standard error."""
    from lint.report.statistics import render

    counted = render(report)
    if counted and name == "text":
        emit("\n" + counted)
    elif counted:
        sys.stderr.write(counted)


def _summarise(report: Report, rules: tuple[RuleText, ...]) -> None:
    """Add to the job's summary, where there is one; what it cannot hold must not fail the run."""
    file = os.environ.get(_SUMMARY)
    if not file:
        return
    text = _rendered(report, "markdown", rules)
    try:
        with Path(file).open("a", encoding="utf-8", newline="\n") as handle:
            if handle.tell() + len(text.encode()) <= _SUMMARY_MOST:
                handle.write(text)
    except OSError as error:
        complain(f"the job summary {file} cannot be written: {error.strerror}", "warning")
