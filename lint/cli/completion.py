"""`factlint completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from lint.cli.exit import ExitCode
from lint.cli.help import Command
from lint.cli.streams import emit

SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    cls=Command,
    examples=(
        ('eval "$(factlint completion bash)"', "in ~/.bashrc"),
        ('eval "$(factlint completion zsh)"', "in ~/.zshrc, after compinit"),
        ("factlint completion fish > ~/.config/fish/completions/factlint.fish", "once"),
    ),
)
@click.argument("shell", metavar="|".join(SHELLS), type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> ExitCode:
    """Print what makes a shell complete commands, options, rules, formats, built-in sheets and files.

    bash has to be 4.4 or newer.
    """
    root = context.find_root()
    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101 - click has all three
    emit(kind(root.command, {}, "factlint", "_FACTLINT_COMPLETE").source())
    return ExitCode.CLEAN
