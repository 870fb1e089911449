"""`factlint claims`: what sheet authors need."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli import complete
from lint.cli.exit import ExitCode
from lint.cli.help import Group
from lint.cli.streams import emit
from lint.config import BUILTIN_SHEET
from lint.model.counted import counted

if TYPE_CHECKING:
    from lint.sheet import Sheet


@click.group(
    "claims",
    cls=Group,
    examples=(
        ("factlint claims show", "print the facts that articles are checked against"),
        ("factlint claims check claims/ours.yaml", "validate a sheet"),
    ),
)
def command() -> None:
    """Validate and show claim sheets."""


@command.command(
    "check",
    examples=(
        ("factlint claims check claims/ours.yaml", "validate a sheet"),
        ("factlint claims check claims/ours.yaml --source source.md", "and that what it cites still stands there"),
    ),
)
@click.argument("sheets", metavar="[SHEET]...", nargs=-1, shell_complete=complete.sheets)
@click.option(
    "--source",
    metavar="FILE",
    type=click.Path(),
    help="The source article: also check that the passage of each claim still stands in it.",
)
@click.option(
    "--only-sheets",
    is_flag=True,
    help="Pass over YAML files that are no sheets: no `factlint:` key at the top, and not in a folder named claims.",
)
def check(sheets: tuple[str, ...], source: str | None, *, only_sheets: bool) -> ExitCode:
    """Validate claim sheets: every problem at once, each with its place and a hint.

    A SHEET is a path or the name of a built-in one; without one the built-in sheets are checked. Exit code: 0 no
    problem, 1 claims that are stale in the source, 2 a sheet with problems.
    """
    from lint.claims import builtin_names, check_source
    from lint.engine.sources import read_text
    from lint.errors import SheetError, UnreadableError, UsageError

    source_text = None
    if source is not None:
        try:
            source_text = read_text(source)
        except UnreadableError as error:
            message = f"{source}: {error}"
            raise UsageError(message) from error
    codes = [ExitCode.CLEAN]
    if only_sheets:
        sheets = tuple(name for name in sheets if _is_sheet(Path(name)))
        if not sheets:
            return ExitCode.CLEAN
    for name in sheets or builtin_names():
        try:
            sheet = _load(name)
        except SheetError as error:
            emit(f"{error}\n{name}: {counted(len(error.problems), 'problem')}\n")
            codes.append(ExitCode.USAGE)
            continue
        stale = check_source(sheet, source_text) if source_text is not None else ()
        if stale:
            emit("".join(f"{item} [stale-claim]\n" for item in stale))
            emit(f"{name}: {counted(len({item.claim for item in stale}), 'stale claim')}\n")
            codes.append(ExitCode.FINDINGS)
            continue
        claims = counted(len(sheet.claims), "claim")
        emit(f"{name}: {claims}, no problem" + (f", all found in {source}\n" if source else "\n"))
    return max(codes)


def _is_sheet(path: Path) -> bool:
    """Whether a YAML file claims to be a claim sheet, by its place or by its first key of the format."""
    if path.parent.name == "claims":
        return True
    try:
        with path.open(encoding="utf-8") as lines:
            return any(line.startswith("factlint:") for line in lines)
    except (OSError, UnicodeDecodeError):
        return False


@command.command(
    "show",
    examples=(
        ("factlint claims show", f"print the sheet {BUILTIN_SHEET}"),
        ("factlint claims show claims/ours.yaml", "print a sheet of your own"),
    ),
)
@click.argument("sheet", metavar="[SHEET]", default=BUILTIN_SHEET, shell_complete=complete.sheets)
def show(sheet: str) -> ExitCode:
    """Print a claim sheet for people."""
    from lint.claims import show as shown

    emit(shown(_load(sheet)).rstrip("\n") + "\n")
    return ExitCode.CLEAN


@command.command(
    "hash",
    examples=(
        ("factlint claims hash passage.txt", "of a passage that you copied into a file"),
        ('factlint claims hash --section "How to take it"', "of one that you paste, and end with Ctrl-D"),
    ),
)
@click.argument("file", metavar="[FILE]", default="-", type=click.Path())
@click.option("--section", metavar="NAME", help="The section of the source that the passage stands in.")
def hash_(file: str, section: str | None) -> ExitCode:
    """Print the line to paste under a claim's `source:` for the passage in FILE (- reads standard input)."""
    from lint.claims import source_entry
    from lint.engine.sources import read_text
    from lint.errors import UnreadableError, UsageError

    try:
        emit(source_entry(read_text(file), section) + "\n")
    except (UnreadableError, ValueError) as error:
        message = f"{file}: {error}"
        raise UsageError(message) from error
    return ExitCode.CLEAN


@command.command(
    "classes",
    examples=(
        ("factlint claims classes", "list all of them"),
        ("factlint claims classes clinicians children", "list the words of two"),
    ),
)
@click.argument("names", metavar="[CLASS]...", nargs=-1)
def classes(names: tuple[str, ...]) -> ExitCode:
    """List the classes of the lexicon that a concept may draw on, each with its words.

    With one or more CLASS names only these. Exit code 2 when there is no class of that name.
    """
    from lint.errors import UsageError
    from lint.files.problems import suggest
    from lint.lexicon import load
    from lint.report.style import paragraph

    known = load().classes
    for name in names:
        if name not in known:
            hint = suggest(name, sorted(known))
            meant = f" ({hint})" if hint.startswith("did") else ""
            message = f'there is no class "{name}"{meant}; `factlint claims classes` lists them'
            raise UsageError(message)
    for key, group in sorted(known.items()):
        if not names or key in names:
            emit("\n".join([key, *paragraph(", ".join(group.terms), 80, "    ", "    ")]) + "\n")
    return ExitCode.CLEAN


@command.command(
    "schema", examples=(("factlint claims schema > sheet.schema.json", "for an editor that completes and checks YAML"),)
)
def schema() -> ExitCode:
    """Print the JSON Schema of claim sheets, for editors that complete and check YAML."""
    from lint.claims import json_schema

    emit(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
    return ExitCode.CLEAN


def _load(name: str) -> Sheet:
    from lint.engine.subject import load_sheet, sheet_path

    return load_sheet(sheet_path(name))
