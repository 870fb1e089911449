"""`factlint check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli import fixing, linting, options, output, timing
from lint.cli.exit import ExitCode, exit_code
from lint.cli.help import Command, Topic, option
from lint.cli.streams import complain
from lint.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lint.config.find import Configuration
    from lint.engine import Discovery
    from lint.engine.baseline import Baseline
    from lint.model.finding import Report


@click.command(
    "check",
    cls=Command,
    examples=(
        ("factlint check content/", "lint the articles in a folder"),
        ("factlint check article.md --explain", "say of each finding why it was made"),
        ("factlint check --changed --fail-on error", "lint what git says changed; only errors fail"),
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path())
@options.explained_settings
@output.options
@fixing.options
@option(
    Topic.BASELINE,
    "--baseline",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Report only what this file, written by factlint baseline write, does not have.  [default: as configured]",
)
@option(Topic.BASELINE, "--no-baseline", is_flag=True, help="Use no baseline, whatever is configured.")
@option(Topic.ARTICLES, "--stdin-filename", metavar="NAME", help="The name of what is read from standard input.")
@option(
    Topic.ARTICLES,
    "--force-exclude",
    is_flag=True,
    help="Leave out a PATH that a search of its folder would leave out, as for pre-commit, which names files.",
)
@option(Topic.ARTICLES, "--error-on-empty", is_flag=True, help="Exit with code 2 when there is no article to lint.")
@option(
    Topic.ARTICLES,
    "--changed",
    metavar="[REF]",
    is_flag=False,
    flag_value="HEAD",
    help="Lint only what git says changed since REF (HEAD when it is left out), new files included.",
)
@linting.options
@timing.option
def command(
    *,
    paths: tuple[str, ...],
    configuration: Configuration,
    output_format: str,
    reports: tuple[tuple[str, Path], ...],
    statistics: bool,
    show_suppressed: bool,
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    baseline: Path | None,
    no_baseline: bool,
    stdin_filename: str | None,
    error_on_empty: bool,
    force_exclude: bool,
    changed: str | None,
    jobs: int | None,
    no_cache: bool,
) -> ExitCode:
    """Lint articles and folders of articles.

    A folder is searched for .md, .markdown, .mdx, .txt, .html and .htm; a file named here is linted whatever its
    name. Without a PATH the current folder is linted; - reads standard input.

    Exit code: 0 nothing found, 1 findings, 2 wrong usage or something unreadable, 3 a fault of factlint.
    """
    from lint.engine import STDIN, discover
    from lint.engine.baseline import compare_each
    from lint.engine.sources import name
    from lint.engine.timing import Stage, stage

    if stdin_filename is not None and STDIN not in paths:
        message = f"--stdin-filename names standard input: give {STDIN} as the path"
        raise click.UsageError(message)
    outputs = output.Outputs(output_format, reports, statistics, show_suppressed)
    if outputs.explain:
        configuration.explain()
    if show_suppressed and not outputs.has("sarif"):
        message = "--show-suppressed is about SARIF: give --output-format sarif or --report sarif=FILE as well"
        raise click.UsageError(message)
    if baseline is not None and no_baseline:
        message = "--baseline names a baseline, --no-baseline wants none: give one of the two"
        raise click.UsageError(message)
    if STDIN in paths and (fix or diff):
        message = "--fix and --diff work on files, not on standard input"
        raise click.UsageError(message)
    if unsafe_fixes and not (fix or diff):
        message = "--unsafe-fixes goes with --fix or --diff"
        raise click.UsageError(message)
    discovery = discover(paths or (".",), configuration, stdin_filename=stdin_filename, force_exclude=force_exclude)
    error_on_empty = error_on_empty and not discovery.files
    if changed is not None:
        discovery = _changed(discovery, changed)
    shown = [name(path, discovery.stdin_filename) for path in discovery.files]
    baselines = {} if no_baseline else _baselines(shown, configuration, baseline)
    if fix and not diff:
        fixing.fix(discovery.files, configuration, unsafe=unsafe_fixes, write=True)
    report = linting.lint(discovery, configuration, jobs=jobs, no_cache=no_cache)
    report, stale = compare_each(report, baselines, configuration.looks_for)
    _tell(discovery, report, configuration, stale)
    if diff:
        fixing.fix(discovery.files, configuration, unsafe=unsafe_fixes, write=False)
    else:
        with stage(Stage.REPORTING):
            output.write(report, outputs)
    return exit_code(report, configuration, error_on_empty=error_on_empty)


def _changed(discovery: Discovery, revision: str) -> Discovery:
    from lint.engine.changed import only_changed

    kept = only_changed(discovery, revision)
    if discovery.files and not kept.files:
        complain(f"of {counted(len(discovery.files), 'article')} none changed since {revision}", "note")
    return kept


def _baselines(articles: Iterable[str], configuration: Configuration, only: Path | None) -> dict[str, Baseline]:
    """The baseline of each article that has one: `only`, else the one that is configured for it."""
    from lint.engine.baseline import read

    known: dict[Path, Baseline] = {}
    found = {}
    for article in articles:
        path = only or configuration.baseline(article)
        if path is not None:
            if path not in known:
                known[path] = read(path)
            found[article] = known[path]
    return found


def _tell(discovery: Discovery, report: Report, configuration: Configuration, stale: Mapping[Path, int]) -> None:
    """What is no finding but must be known."""
    for folder in discovery.empty:
        looked_for = " ".join(configuration.selection(str(Path(folder).absolute())).looked_for)
        complain(f"{folder}: no articles in this folder (looked for {looked_for})", "warning")
    if discovery.left_out and not report.files:
        path, why = discovery.left_out[0]
        others = f", and {len(discovery.left_out) - 1} more" if len(discovery.left_out) > 1 else ""
        complain(f"nothing is linted: --force-exclude leaves out {path} ({why}){others}", "warning")
    for baseline, count in stale.items():
        if not count:
            continue
        gone = "1 entry is" if count == 1 else f"{count} entries are"
        message = (
            f"baseline {baseline}: {gone} stale; factlint baseline prune --baseline {baseline} removes what is gone"
        )
        complain(message, "warning")
    for error in report.errors:
        complain(f"{error.path}: {error.message}", "warning" if error.stage == "parse" else "error")
