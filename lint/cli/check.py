"""`factlint check`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from lint.cli import options
from lint.cli.collector import late_collection
from lint.cli.exit import ExitCode, exit_code
from lint.cli.progress import Progress
from lint.cli.streams import complain, emit
from lint.config import FailOn, Settings
from lint.model.finding import Confidence

if TYPE_CHECKING:
    from lint.engine import Discovery
    from lint.engine.cache import Cache
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
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="Say why: the article's and the source's side by side, and the words that decided.",
)
@click.option("--stdin-filename", metavar="NAME", help="The name of what is read from standard input.")
@click.option("--error-on-empty", is_flag=True, help="Exit with code 2 when there is no article to lint.")
@click.option(
    "--changed",
    metavar="[REF]",
    is_flag=False,
    flag_value="HEAD",
    help="Lint only what git says changed since REF (HEAD when it is left out), new files included.",
)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    metavar="N",
    help="Lint in N processes.  [default: as many as cores may be used]",
)
@click.option("--no-cache", is_flag=True, help="Neither use nor keep what came of files in earlier runs.")
def command(
    *,
    paths: tuple[str, ...],
    sheets: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    min_confidence: str,
    output_format: str,
    explain: bool,
    stdin_filename: str | None,
    error_on_empty: bool,
    changed: str | None,
    jobs: int | None,
    no_cache: bool,
) -> ExitCode:
    """Lint articles and folders of articles.

    A folder is searched for .md, .markdown, .mdx, .txt, .html and .htm; a file named here is linted whatever its
    name. Without a PATH the current folder is linted; - reads standard input.

    Exit code: 0 nothing found, 1 findings, 2 wrong usage or something unreadable, 3 a fault of factlint.
    """
    _know_rules((*select, *ignore))
    settings = Settings(
        sheets=sheets,
        select=frozenset(select),
        ignore=frozenset(ignore),
        fail_on=FailOn(fail_on),
        min_confidence=Confidence(min_confidence),
        stdin_filename=stdin_filename,
        explain=explain,
    )
    from lint.engine import STDIN, discover, lint_files

    if stdin_filename is not None and STDIN not in paths:
        message = f"--stdin-filename names standard input: give {STDIN} as the path"
        raise click.UsageError(message)
    discovery = discover(paths or (".",))
    error_on_empty = error_on_empty and not discovery.files
    if changed is not None:
        discovery = _changed(discovery, changed)
    from lint.engine.cores import cores

    with Progress() as progress, late_collection(progress) as watch:
        report = lint_files(discovery, settings, watch, jobs=jobs or cores(), cache=None if no_cache else _cache())
    _tell(discovery, report)
    emit(_render(report, output_format))
    return exit_code(report, settings, error_on_empty=error_on_empty)


def _changed(discovery: Discovery, revision: str) -> Discovery:
    from lint.engine.changed import only_changed

    kept = only_changed(discovery, revision)
    if discovery.files and not kept.files:
        complain(f"none of {len(discovery.files)} articles changed since {revision}", "note")
    return kept


def _cache() -> Cache:
    from lint.engine.cache import Cache, cache_file

    return Cache(cache_file(), lambda message: complain(message, "warning"))


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


def _tell(discovery: Discovery, report: Report) -> None:
    """What is no finding but must be known."""
    from lint.engine import SUFFIXES

    for folder in discovery.empty:
        complain(f"{folder}: no articles in this folder (looked for {' '.join(SUFFIXES)})", "warning")
    for error in report.errors:
        complain(f"{error.path}: {error.message}", "warning" if error.stage == "parse" else "error")


def _render(report: Report, output_format: str) -> str:
    if output_format == "json":
        from lint.report import to_json

        return to_json.render(report)
    from lint.report import to_text
    from lint.report.style import columns_of, wants_color

    return to_text.render(report, color=wants_color(sys.stdout), columns=columns_of(sys.stdout))
