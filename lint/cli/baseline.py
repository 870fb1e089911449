"""`factlint baseline`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli import options
from lint.cli.exit import ExitCode, exit_code
from lint.cli.progress import Progress
from lint.cli.streams import complain, emit
from lint.config import BASELINE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lint.config.find import Configuration
    from lint.engine.baseline import Baseline
    from lint.model.baseline import Entry
    from lint.model.finding import Report

_MOST = 50  # entries listed


def _file(function: Callable[..., ExitCode]) -> Callable[..., ExitCode]:
    return click.option(
        "--baseline",
        "file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        default=BASELINE_NAME,
        show_default=True,
        help="The baseline.",
    )(function)


@click.group("baseline")
def command() -> None:
    r"""Accept the findings of today, and only those: a repository with old articles can be linted at once.

    \b
    factlint baseline write content/                                  accept what there is
    factlint check content/ --baseline .factlint-baseline.json        report what is new
    factlint baseline prune content/                                  forget what was mended

    Findings are known by their article, rule, claim and words, not by their line.
    """


@command.command("write")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.sheets
@_file
@click.option("--accept-new", is_flag=True, help="Add findings that an existing baseline does not have.")
def write(*, paths: tuple[str, ...], configuration: Configuration, file: Path, accept_new: bool) -> ExitCode:
    """Write a baseline of all findings in articles and folders.

    An existing one is written anew without what was mended. What is new is listed and not added, with exit code 1,
    unless --accept-new says so. Entries of articles that are not under PATH stay.
    """
    from lint.engine.baseline import Baseline, read
    from lint.engine.baseline import write as save

    known = file.exists()
    before = read(file) if known else Baseline(file, {})
    report, code = _compared(paths, configuration, before)
    if code > ExitCode.FINDINGS:
        complain(f"{file} is left as it is: mend what could not be linted first")
        return code
    new = before.new(report)
    if known and new and not accept_new:
        emit(f"Not in {file}, and not added:\n\n{_listed(new.items())}\n\nMend them, or add them with --accept-new.\n")
        return ExitCode.FINDINGS
    after = Baseline(file, Counter(before.without(report.stale).counts) + new)
    save(after)
    if new and known:
        emit(f"Added to {file}:\n\n{_listed(new.items())}\n\n")
    if report.stale:
        emit(f"Removed from {file}:\n\n{_listed(report.stale)}\n\n")
    articles = len({entry.path for entry in after.counts})
    emit(f"{file}: {_number(after.counts.values())} in {articles} article{'s' * (articles != 1)}\n")
    return ExitCode.CLEAN


@command.command("check")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.sheets
@_file
def check(*, paths: tuple[str, ...], configuration: Configuration, file: Path) -> ExitCode:
    """Compare articles and folders with a baseline.

    Exit code: 1 when there are findings that it does not have, or entries that are stale.
    """
    from lint.engine.baseline import read

    baseline = read(file)
    report, code = _compared(paths, configuration, baseline)
    new = baseline.new(report)
    if new:
        emit(f"Not in {file}:\n\n{_listed(new.items())}\n\n")
    if report.stale:
        emit(f"Stale in {file} (factlint baseline prune removes them):\n\n{_listed(report.stale)}\n\n")
    gone = sum(count for _, count in report.stale)
    emit(f"{_number(baseline.counts.values())} in {file}, {sum(new.values())} new, {gone} gone\n")
    return max(code, ExitCode.FINDINGS if new or report.stale else ExitCode.CLEAN)


@command.command("prune")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.sheets
@_file
def prune(*, paths: tuple[str, ...], configuration: Configuration, file: Path) -> ExitCode:
    """Remove what is gone from a baseline; nothing is added."""
    from lint.engine.baseline import read
    from lint.engine.baseline import write as save

    baseline = read(file)
    report, code = _compared(paths, configuration, baseline)
    if report.stale:
        baseline = baseline.without(report.stale)
        save(baseline)
        emit(f"Removed from {file}:\n\n{_listed(report.stale)}\n\n")
    emit(f"{file}: {_number(baseline.counts.values())} left\n")
    return code


def _compared(paths: tuple[str, ...], configuration: Configuration, baseline: Baseline) -> tuple[Report, ExitCode]:
    """What is not in the baseline, and the exit code of what could not be linted, which is told."""
    from lint.engine import discover, lint_files
    from lint.engine.baseline import compare

    discovery = discover(paths or (".",), configuration)
    with Progress() as progress:
        report = lint_files(discovery, configuration, progress)
    for error in report.errors:
        complain(f"{error.path}: {error.message}", "warning" if error.stage == "parse" else "error")
    code = exit_code(replace(report, findings=()), configuration, error_on_empty=False)
    return compare(report, baseline, discovery.files, configuration.looks_for), code


def _listed(entries: Iterable[tuple[Entry, int]]) -> str:
    lines = [f"  {entry}" + (f" ({count} times)" if count > 1 else "") for entry, count in sorted(entries)]
    more = [f"  and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
    return "\n".join((*lines[:_MOST], *more))


def _number(counts: Iterable[int]) -> str:
    count = sum(counts)
    return "1 finding" if count == 1 else f"{count} findings"
