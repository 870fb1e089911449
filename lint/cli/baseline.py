"""`factlint baseline`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from lint.cli import linting, options
from lint.cli.exit import ExitCode, exit_code
from lint.cli.help import Group, Topic, option
from lint.cli.streams import complain, emit
from lint.config import BASELINE_NAME
from lint.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lint.config.find import Configuration
    from lint.engine.baseline import Baseline
    from lint.model.baseline import Entry
    from lint.model.finding import Report

_MOST = 50  # entries listed


def _file(function: Callable[..., ExitCode]) -> Callable[..., ExitCode]:
    return option(
        Topic.BASELINE,
        "--baseline",
        "file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help=f"The baseline.  [default: as configured, else {BASELINE_NAME}]",
    )(function)


@click.group(
    "baseline",
    cls=Group,
    examples=(
        ("factlint baseline write content/", "accept what there is"),
        ("factlint check content/ --baseline .factlint-baseline.json", "report what is new"),
        ("factlint baseline prune content/", "forget what was mended"),
    ),
)
def command() -> None:
    """Accept the findings of today, and only those: a repository with old articles can be linted at once.

    Findings are known by their article, rule, claim and words, not by their line.
    """


@command.command(
    "write",
    examples=(
        ("factlint baseline write content/", "accept what there is"),
        ("factlint baseline write content/ --accept-new", "accept what came later as well"),
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path())
@options.sheets
@_file
@linting.options
@option(Topic.BASELINE, "--accept-new", is_flag=True, help="Add findings that an existing baseline does not have.")
def write(
    *,
    paths: tuple[str, ...],
    configuration: Configuration,
    file: Path | None,
    jobs: int | None,
    no_cache: bool,
    accept_new: bool,
) -> ExitCode:
    """Write a baseline of all findings in articles and folders.

    An existing one is written anew without what was mended. What is new is listed and not added, with exit code 1,
    unless --accept-new says so. Entries of articles that are not under PATH stay.
    """
    from lint.engine.baseline import Baseline, read

    run = _Run(paths, configuration, file)
    before = {path: read(path) if path.exists() else None for path in run.files}
    codes = [run.lint(jobs, no_cache=no_cache)]
    for path, known in before.items():
        if codes[0] > ExitCode.FINDINGS:
            complain(f"{path} is left as it is: mend what could not be linted first")
        else:
            baseline = known or Baseline(path, {})
            codes.append(_written(run.compared(baseline), existed=known is not None, accept_new=accept_new))
    return max(codes)


def _written(compared: _Compared, *, existed: bool, accept_new: bool) -> ExitCode:
    from lint.engine.baseline import Baseline
    from lint.engine.baseline import write as save

    before, report, new = compared
    file = before.path
    if existed and new and not accept_new:
        emit(f"Not in {file}, and not added:\n\n{_listed(new.items())}\n\nMend them, or add them with --accept-new.\n")
        return ExitCode.FINDINGS
    after = Baseline(file, Counter(before.without(report.stale).counts) + new)
    save(after)
    if new and existed:
        emit(f"Added to {file}:\n\n{_listed(new.items())}\n\n")
    if report.stale:
        emit(f"Removed from {file}:\n\n{_listed(report.stale)}\n\n")
    articles = len({entry.path for entry in after.counts})
    emit(f"{file}: {_number(after.counts.values())} in {counted(articles, 'article')}\n")
    return ExitCode.CLEAN


@command.command(
    "check",
    examples=(
        ("factlint baseline check content/", "what is new, and what is gone"),
        ("factlint baseline check content/ --baseline old.json", "beside another baseline"),
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path())
@options.sheets
@_file
@linting.options
def check(
    *, paths: tuple[str, ...], configuration: Configuration, file: Path | None, jobs: int | None, no_cache: bool
) -> ExitCode:
    """Compare articles and folders with a baseline.

    Exit code: 1 when there are findings that it does not have, or entries that are stale.
    """
    codes = []
    for code, (baseline, report, new) in _each(_Run(paths, configuration, file), jobs, no_cache=no_cache):
        if new:
            emit(f"Not in {baseline.path}:\n\n{_listed(new.items())}\n\n")
        if report.stale:
            emit(f"Stale in {baseline.path} (factlint baseline prune removes them):\n\n{_listed(report.stale)}\n\n")
        gone = sum(count for _, count in report.stale)
        emit(f"{_number(baseline.counts.values())} in {baseline.path}, {sum(new.values())} new, {gone} gone\n")
        codes.append(max(code, ExitCode.FINDINGS if new or report.stale else ExitCode.CLEAN))
    return max(codes)


@command.command(
    "prune",
    examples=(
        ("factlint baseline prune content/", "forget what was mended"),
        ("factlint baseline prune content/ --baseline old.json", "in another baseline"),
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path())
@options.sheets
@_file
@linting.options
def prune(
    *, paths: tuple[str, ...], configuration: Configuration, file: Path | None, jobs: int | None, no_cache: bool
) -> ExitCode:
    """Remove what is gone from a baseline; nothing is added."""
    from lint.engine.baseline import write as save

    codes = []
    for code, (baseline, report, _) in _each(_Run(paths, configuration, file), jobs, no_cache=no_cache):
        left = baseline.without(report.stale)
        if report.stale:
            save(left)
            emit(f"Removed from {baseline.path}:\n\n{_listed(report.stale)}\n\n")
        emit(f"{baseline.path}: {_number(left.counts.values())} left\n")
        codes.append(code)
    return max(codes)


class _Compared(NamedTuple):
    """A baseline, the report of its articles with what is stale, and what is new."""

    baseline: Baseline
    report: Report
    new: Counter[Entry]


class _Run:
    """The articles under `paths`, by the baseline that is configured for them, else `only`."""

    def __init__(self, paths: tuple[str, ...], configuration: Configuration, only: Path | None) -> None:
        from lint.engine import discover

        self._configuration = configuration
        self._discovery = discover(paths or (".",), configuration)
        self.files: dict[Path, list[str]] = {}
        for path in self._discovery.files:
            self.files.setdefault(self._file(path, only), []).append(path)
        for folder in self._discovery.empty:
            # What is left of a folder's articles is their entries.
            self.files.setdefault(self._file(str(Path(folder, BASELINE_NAME)), only), [])
        if not self.files:
            self.files[self._file(BASELINE_NAME, only)] = []

    def _file(self, path: str, only: Path | None) -> Path:
        return only or self._configuration.baseline(path) or Path(BASELINE_NAME)

    def lint(self, jobs: int | None, *, no_cache: bool) -> ExitCode:
        """Lint all of them; what could not be linted is told, and decides about the exit code."""
        self._report = linting.lint(self._discovery, self._configuration, jobs=jobs, no_cache=no_cache)
        for error in self._report.errors:
            complain(f"{error.path}: {error.message}", "warning" if error.stage == "parse" else "error")
        return exit_code(replace(self._report, findings=()), self._configuration, error_on_empty=False)

    def compared(self, baseline: Baseline) -> _Compared:
        """What came of the articles of a baseline beside it."""
        from lint.engine.baseline import compare, part

        linted = self.files[baseline.path]
        found = part(self._report, linted)
        report = compare(found, baseline, linted, self._configuration.looks_for)
        return _Compared(baseline, report, baseline.new(found))


def _each(run: _Run, jobs: int | None, *, no_cache: bool) -> Iterator[tuple[ExitCode, _Compared]]:
    """Each baseline of a run's articles, compared with them, and the exit code of the run."""
    from lint.engine.baseline import read

    known = [read(path) for path in run.files]
    code = run.lint(jobs, no_cache=no_cache)
    for baseline in known:
        yield code, run.compared(baseline)


def _listed(entries: Iterable[tuple[Entry, int]]) -> str:
    lines = [f"  {entry}" + (f" ({count} times)" if count > 1 else "") for entry, count in sorted(entries)]
    more = [f"  and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
    return "\n".join((*lines[:_MOST], *more))


def _number(counts: Iterable[int]) -> str:
    return counted(sum(counts), "finding")
