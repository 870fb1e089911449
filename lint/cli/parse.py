"""`factlint parse`: what was understood, which is also the answer to "why was this flagged?"."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from lint.cli import options
from lint.cli.exit import ExitCode
from lint.cli.help import Command, Topic, option
from lint.cli.streams import complain, emit

if TYPE_CHECKING:
    from lint.config.find import Configuration


@click.command(
    "parse",
    cls=Command,
    examples=(
        ("factlint parse article.md", "show what is understood of an article"),
        ("factlint parse --lines < sentences.txt", "of sentences, one a line, as one JSON object each"),
    ),
)
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@option(
    Topic.ARTICLES, "--lines", is_flag=True, help="Treat each line of the input as one sentence: one object per line."
)
@options.sheets
@option(
    Topic.OUTPUT,
    "--output-format",
    type=click.Choice(["text", "jsonl"]),
    help="For people or for programs. Default: `text`, with --lines `jsonl`.",
)
@option(Topic.ARTICLES, "--stdin-filename", metavar="NAME", help="The name of what is read from standard input.")
def command(
    *,
    files: tuple[str, ...],
    configuration: Configuration,
    output_format: str | None,
    stdin_filename: str | None,
    lines: bool,
) -> ExitCode:
    """Show what is understood of every sentence: assertions beside the claims they bear on, quantities, concepts.

    Without a FILE standard input is read. Every file is read, whether or not it names the sheet's subject. With
    several sheets each sentence comes once for each.
    """
    from lint.engine import STDIN, parsing
    from lint.engine.sources import MAX_BYTES, name, read_text
    from lint.engine.subject import Subjects
    from lint.errors import UnreadableError
    from lint.report import to_parsed_jsonl, to_parsed_text
    from lint.report.style import Palette, columns_of, wants_color

    output_format = output_format or ("jsonl" if lines else "text")
    shown = [name(path, stdin_filename) for path in files or (STDIN,)]
    wanted = [configuration.effective(path).sheets for path in shown]
    subjects = Subjects()
    loaded = [subjects.of(sheets) for sheets in wanted]
    for error in subjects.errors:
        complain(str(error))
    if not any(wanted):
        message = "parse reads with a claim sheet: name one"
        raise click.UsageError(message)
    code = ExitCode.USAGE if subjects.errors else ExitCode.CLEAN
    dress, columns = Palette(wants_color(sys.stdout)), columns_of(sys.stdout)
    read = parsing.lines if lines else parsing.sentences
    for path, label, sheets in zip(files or (STDIN,), shown, loaded, strict=True):
        try:
            # Lines are independent of each other: a corpus may have any number of them.
            text = read_text(path, None if lines else MAX_BYTES)
        except UnreadableError as error:
            complain(f"{label}: {error}")
            code = ExitCode.USAGE
            continue
        for subject in sheets:
            for item in read(label, text, subject):
                as_text = output_format == "text"
                emit(to_parsed_text.render(item, dress, columns) if as_text else to_parsed_jsonl.render(item))
    return code
