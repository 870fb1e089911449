"""The examples through every output, compared whole. `make golden` writes the expected files again: read the diff."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click
import pytest

from lint import __version__
from lint.cli.main import cli

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.running import Run

PROGRAMS = ("jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown")
COMMANDS = {
    "check.txt": ("check", "examples"),
    "check.json": ("check", "examples", "--output-format", "json"),
    "explain.txt": ("check", "examples", "--explain"),
    "explain.json": ("check", "examples/4-risks-waved-away.md", "--explain", "--output-format", "json"),
    "parse.txt": ("parse", "examples/2-wrong-numbers.md"),
    "parse.jsonl": ("parse", "examples/5-hard.mdx", "--output-format", "jsonl"),
    **{f"check.{name}": ("check", "examples", "--output-format", name) for name in PROGRAMS},
    "rules.txt": ("rules",),
}


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words after `factlint` of every command."""
    yield path
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name)


HELP = {f"help/{'-'.join(words) or 'factlint'}.txt": (*words, "--help") for words in commands(cli)}
COMMANDS |= HELP


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_as_agreed(name: str, run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    monkeypatch.setenv("COLUMNS", "100")
    output = run(*COMMANDS[name]).out.replace(f'"{__version__}"', '"VERSION"')
    expected = root / "tests" / "golden" / name
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        expected.write_text(output, encoding="utf-8", newline="\n")
    assert output == expected.read_text(encoding="utf-8")


def test_no_help_is_left_of_a_command_that_is_gone(root: Path) -> None:
    assert {f"help/{path.name}" for path in (root / "tests" / "golden" / "help").iterdir()} == set(HELP)
