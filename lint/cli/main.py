"""The entry point: which commands there are, and what becomes of every kind of failure.

Commands are imported when they are called, and import what they need inside their functions: `--version` and `--help`
must not wait for spaCy, pydantic or rich.
"""

from __future__ import annotations

import sys
import traceback
from importlib import import_module
from typing import TYPE_CHECKING

import click

from lint import __version__
from lint.cli.exit import ExitCode
from lint.cli.help import Group
from lint.cli.streams import complain, use_utf8
from lint.errors import FactlintError, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

# Each command with its module and the line that the overview shows for it.
COMMANDS = {
    "check": ("lint.cli.check", "Lint articles and folders of articles."),
    "parse": ("lint.cli.parse", "Show what is understood of every sentence."),
    "rules": ("lint.cli.rules", "List the rules, or explain one."),
    "claims": ("lint.cli.claims", "Validate and show claim sheets."),
    "config": ("lint.cli.config", "Show what files are linted with."),
    "cache": ("lint.cli.cache", "Show or remove what is kept of earlier runs."),
    "baseline": ("lint.cli.baseline", "Accept today's findings, and only those."),
    "init": ("lint.cli.init", "Write a commented configuration."),
    "completion": ("lint.cli.completion", "Print what makes a shell complete commands and values."),
}


class _Commands(Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            message = f'no command "{args[0]}"{nearest(args[0], COMMANDS)}'
            raise click.UsageError(message, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    examples=(
        ("factlint check content/", "lint the articles in a folder"),
        ("factlint init", "write a configuration with every setting"),
        ("factlint rules altered-number", "explain a rule, with examples"),
    ),
)
@click.version_option(__version__, "-V", "--version", prog_name="factlint", message="%(prog)s %(version)s")
def cli() -> None:
    """Check health articles against the facts of their source.

    A claim sheet holds what the source says. factlint reads articles and flags missing disclaimers, altered numbers,
    overstated benefits, contradicted facts and risks played down.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run factlint and return its exit code; every failure is told on standard error."""
    use_utf8()
    try:
        code = cli.main(arguments, prog_name="factlint", standalone_mode=False)
    except click.exceptions.Exit as request:
        return request.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return ExitCode.INTERRUPTED
    except click.UsageError as error:
        error.show()
        return ExitCode.USAGE
    except (click.ClickException, FactlintError) as error:
        complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
        return ExitCode.USAGE
    except Exception:  # noqa: BLE001 - the last resort: whatever it is, it is ours
        complain("a fault in factlint itself; please report what follows as an issue of factlint's repository")
        traceback.print_exc()
        return ExitCode.FAULT
    return code if isinstance(code, int) else ExitCode.CLEAN


def run() -> None:
    """Run factlint as a program."""
    sys.exit(int(main()))
