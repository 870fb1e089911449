from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click
import pytest

from lint.cli.help import Command, Group, Option
from lint.cli.main import COMMANDS, cli

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.running import Run

_REDIRECTIONS = ("<", ">")


def commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for part in command.list_commands(context):
            inner = command.get_command(context, part)
            assert inner is not None
            yield from commands(f"{name} {part}", inner)


ALL = dict(commands("factlint", cli))
EXAMPLES = [call for command in ALL.values() if isinstance(command, (Command, Group)) for call, _ in command.examples]


@pytest.mark.parametrize("name", ALL)
def test_every_command_has_examples_of_itself(name: str) -> None:
    command = ALL[name]
    assert isinstance(command, (Command, Group))
    assert command.examples
    assert all(name in call or name == "factlint baseline" for call, _ in command.examples)


@pytest.mark.parametrize("call", EXAMPLES)
def test_an_example_can_be_called(call: str) -> None:
    words = shlex.split(call.removeprefix('eval "$(').removesuffix(')"'))
    end = next((index for index, word in enumerate(words) if word in _REDIRECTIONS), len(words))
    arguments = words[1:end]
    command: click.Command = cli
    context = click.Context(cli, info_name="factlint", **cli.context_settings)
    while isinstance(command, click.Group):
        name, inner, arguments = command.resolve_command(context, arguments)
        assert inner is not None, name
        command = inner
    with command.make_context(name, arguments, parent=context) as made:
        assert made.command is command


@pytest.mark.parametrize("name", [name for name, command in ALL.items() if not isinstance(command, click.Group)])
def test_every_option_of_a_command_that_lints_is_about_something(name: str) -> None:
    options = [item for item in ALL[name].params if isinstance(item, click.Option)]
    assert all(isinstance(option, Option) for option in options) or len(options) <= 2


@pytest.mark.parametrize("words", [(), ("claims",), ("config",), ("cache",), ("baseline",)])
def test_without_a_command_the_help_is_shown_and_the_run_is_not_green(words: tuple[str, ...], run: Run) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.out) == (2, "")
    shown = run(*words, "--help")
    assert (shown.code, shown.err) == (0, "")
    assert outcome.err == shown.out + "factlint: error: give a command, such as those above\n"


def test_the_overview_says_of_each_command_what_its_help_says() -> None:
    for name, (_, line) in COMMANDS.items():
        told = ALL[f"factlint {name}"].get_short_help_str(limit=300)
        assert told.split()[0] == line.split()[0], name
