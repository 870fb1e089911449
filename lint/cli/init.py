"""`factlint init`."""

from __future__ import annotations

from pathlib import Path

import click

from lint.cli.exit import ExitCode
from lint.cli.help import Command
from lint.cli.streams import emit
from lint.config.atomic import write_atomically
from lint.config.find import NAMES, Configuration
from lint.config.template import template
from lint.errors import UsageError
from lint.files.paths import shown


@click.command(
    "init",
    cls=Command,
    examples=(
        ("factlint init", "write .factlint.yaml into this folder"),
        ("factlint init site/ --force", "into another one, over the one that is there"),
    ),
)
@click.argument("folder", metavar="[FOLDER]", default=".", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite a configuration that is there.")
def command(folder: Path, *, force: bool) -> ExitCode:
    """Write a commented configuration into FOLDER (the current one) and say what to do next."""
    target = folder / NAMES[0]
    other = Configuration().own(str(folder.absolute()))
    if other is not None and other.path != shown(str(target.absolute())):
        message = f"{other.path} is a configuration of this folder already: change that one"
        raise UsageError(message)
    if other is not None and not force:
        message = f"{target} is there already; --force overwrites it"
        raise UsageError(message)
    write_atomically(target, template())
    emit(
        f"Wrote {target}. Every setting is in it, most of them as a comment.\n"
        "\n"
        "Next:\n"
        "  factlint check content/       lints a folder of articles\n"
        "  factlint config show FILE     shows what a file is linted with, and why\n"
        "  factlint rules                lists what is looked for\n"
        "  factlint claims show          prints the facts that articles are checked against\n"
        "  factlint parse FILE           shows what was understood, sentence by sentence\n"
    )
    return ExitCode.CLEAN
