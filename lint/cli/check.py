"""`factlint check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli import fixing, options, output
from lint.cli.collector import late_collection
from lint.cli.exit import ExitCode, exit_code
from lint.cli.progress import Progress
from lint.cli.streams import complain
from lint.config import FailOn, Settings
from lint.model.finding import Confidence

if TYPE_CHECKING:
    from lint.engine import Discovery
    from lint.model.finding import Report


@click.command("check")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.sheets
@click.option("--select", metavar="RULE", multiple=True, callback=options.words, help="Run only these rules.")
@click.option("--ignore", metavar="RULE", multiple=True, callback=options.words, help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice([value.value for value in FailOn]),
    default=FailOn.WARNING.value,
    show_default=True,
    help="The lowest severity that makes the exit code 1.",
)
@click.option(
    "--min-confidence",
    type=click.Choice([value.value for value in Confidence]),
    default=Confidence.LOW.value,
    show_default=True,
    help="Report only findings at least this sure.",
)
@output.options
@fixing.options
@click.option(
    "--explain",
    is_flag=True,
    help="Say why: the article's and the source's side by side, and the words that decided.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Report only what this file, written by factlint baseline write, does not have.",
)
@click.option("--stdin-filename", metavar="NAME", help="The name of what is read from standard input.")
@click.option("--error-on-empty", is_flag=True, help="Exit with code 2 when there is no article to lint.")
@click.option("--no-cache", is_flag=True, expose_value=False, help="Accepted; this release keeps no cache.")
def command(
    *,
    paths: tuple[str, ...],
    sheets: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    min_confidence: str,
    output_format: str,
    reports: tuple[tuple[str, Path], ...],
    statistics: bool,
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    explain: bool,
    baseline: Path | None,
    stdin_filename: str | None,
    error_on_empty: bool,
) -> ExitCode:
    """Lint articles and folders of articles.

    A folder is searched for .md, .markdown, .mdx, .txt, .html and .htm; a file named here is linted whatever its
    name. Without a PATH the current folder is linted; - reads standard input.

    Exit code: 0 nothing found, 1 findings, 2 wrong usage or something unreadable, 3 a fault of factlint.
    """
    _know_rules((*select, *ignore))
    outputs = output.Outputs(output_format, reports, statistics)
    settings = Settings(
        sheets=sheets,
        select=frozenset(select),
        ignore=frozenset(ignore),
        fail_on=FailOn(fail_on),
        min_confidence=Confidence(min_confidence),
        stdin_filename=stdin_filename,
        explain=explain or outputs.explain,
    )
    from lint.engine import STDIN, discover, lint_files
    from lint.engine.baseline import compare
    from lint.engine.baseline import read as read_baseline
    from lint.engine.sources import name

    if stdin_filename is not None and STDIN not in paths:
        message = f"--stdin-filename names standard input: give {STDIN} as the path"
        raise click.UsageError(message)
    known = read_baseline(baseline) if baseline else None
    if STDIN in paths and (fix or diff):
        message = "--fix and --diff work on files, not on standard input"
        raise click.UsageError(message)
    if unsafe_fixes and not (fix or diff):
        message = "--unsafe-fixes goes with --fix or --diff"
        raise click.UsageError(message)
    discovery = discover(paths or (".",))
    if fix and not diff:
        fixing.fix(discovery.files, settings, unsafe=unsafe_fixes, write=True)
    with Progress() as progress, late_collection(progress) as watch:
        report = lint_files(discovery, settings, watch)
    if known is not None:
        report = compare(report, known, [name(path, settings) for path in discovery.files], settings.runs)
    _tell(discovery, report, baseline)
    if diff:
        fixing.fix(discovery.files, settings, unsafe=unsafe_fixes, write=False)
    else:
        output.write(report, outputs)
    return exit_code(report, settings, error_on_empty=error_on_empty)


def _know_rules(names: tuple[str, ...]) -> None:
    if not names:
        return
    from lint.checks import CARDS
    from lint.errors import UsageError, nearest

    known = tuple(rule.name for rule in CARDS)
    for name in names:
        if name not in known:
            message = f'no rule "{name}"{nearest(name, known)} (factlint rules lists them)'
            raise UsageError(message)


def _tell(discovery: Discovery, report: Report, baseline: Path | None) -> None:
    """What is no finding but must be known."""
    from lint.engine import SUFFIXES

    for folder in discovery.empty:
        complain(f"{folder}: no articles in this folder (looked for {' '.join(SUFFIXES)})", "warning")
    if report.stale:
        gone = "1 entry is" if len(report.stale) == 1 else f"{len(report.stale)} entries are"
        message = (
            f"baseline {baseline}: {gone} stale; factlint baseline prune --baseline {baseline} removes what is gone"
        )
        complain(message, "warning")
    for error in report.errors:
        complain(f"{error.path}: {error.message}", "warning" if error.stage == "parse" else "error")
