"""`factlint config`: what is configured, and where it was said."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lint.cli import options
from lint.cli.exit import ExitCode
from lint.cli.help import Group, Topic, option
from lint.cli.streams import emit
from lint.config.globs import Pattern
from lint.config.layers import DEFAULT, Setting
from lint.files.paths import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.config.find import Configuration
    from lint.config.layers import Entry, Origin
    from lint.report.style import Palette

_UNSET = {
    "select": "every rule",
    "required": "as the sheet says",
    "severity": "each rule's own",
    "front-matter": "as known",
}


@click.group(
    "config",
    cls=Group,
    examples=(
        ("factlint config show article.md", "what an article is linted with, and where it was said"),
        ("factlint config schema > config.schema.json", "for an editor that completes and checks YAML"),
    ),
)
def command() -> None:
    """Show what files are linted with, and the schema of configurations."""


@command.command(
    "show",
    examples=(
        ("factlint config show article.md", "what an article is linted with, and where it was said"),
        ("factlint config show article.md --select altered-number", "what would hold with an option"),
    ),
)
@click.argument("file", metavar="FILE", type=click.Path())
@options.settings
@option(
    Topic.OUTPUT,
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
def show(*, file: str, configuration: Configuration, output_format: str) -> ExitCode:
    """Print what FILE is linted with, each value with its origin: a file and line, the default, the command line.

    FILE need not exist. Options win over the configurations, as they do in `factlint check`.
    """
    from lint.engine.ignored import left_out
    from lint.report.style import Palette, wants_color

    settings = configuration.origins(file)
    del settings["root"]  # it is about files, and has done its work
    why = left_out(file, configuration)
    if output_format == "json":
        emit(json.dumps(_as_json(file, why, settings), indent=2, ensure_ascii=False) + "\n")
    else:
        emit("\n".join(_as_text(file, why, settings, Palette(wants_color(sys.stdout)))) + "\n")
    return ExitCode.CLEAN


@command.command(
    "schema",
    examples=(("factlint config schema > config.schema.json", "for an editor that completes and checks YAML"),),
)
def schema() -> ExitCode:
    """Print the JSON Schema of configurations, for editors that complete and check YAML."""
    from lint.config.schema import json_schema

    emit(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
    return ExitCode.CLEAN


def _as_text(file: str, why: str | None, settings: dict[str, Setting], dress: Palette) -> Iterator[str]:
    rows = [row for key, setting in settings.items() for row in _rows(key, setting)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    yield dress(file, "bold")
    yield ""
    for key, value, origin in rows:
        yield f"  {key:<{widths[0]}}  {value:<{widths[1]}}  {dress(origin, 'dim')}"
    yield ""
    yield f"A search of its folder leaves it out: it is {why}." if why else "A search of its folder finds it."


def _rows(key: str, setting: Setting) -> Iterator[tuple[str, str, str]]:
    """A line for each value: the key before the first, the value, its origin; what nobody set takes one line."""
    values = [pair for name, entry in setting.entries.items() for pair in _values(name, entry)]
    if setting.origin == DEFAULT:
        values = [(_UNSET.get(key) or " ".join(value for value, _ in values) or "none", DEFAULT)]
    for value, origin in values or [("none", setting.origin)]:
        yield key, value, str(origin)
        key = ""


def _values(name: str, entry: Entry[object]) -> Iterator[tuple[str, Origin]]:
    value = _value(entry)
    if value is None:
        yield _name(name, entry), entry.origin
    elif not isinstance(value, Setting):
        yield (f"{name}: {_word(value)}" if name else _word(value)), entry.origin
    elif not value.entries:
        yield f"{name}: none", entry.origin
    for index, (claim, part) in enumerate(value.entries.items() if isinstance(value, Setting) else ()):
        yield f"{' ' * len(name)}  {claim}" if index else f"{name}: {claim}", part.origin


def _as_json(file: str, why: str | None, settings: dict[str, Setting]) -> dict[str, Any]:
    return {
        "path": file,
        "found": why is None,
        "left_out": why,
        "settings": {
            key: [_entry_as_json(name, entry) for name, entry in setting.entries.items()]
            for key, setting in settings.items()
        },
    }


def _entry_as_json(name: str, entry: Entry[object]) -> dict[str, Any]:
    value, origin = _value(entry), entry.origin
    said: dict[str, Any] = {"name": name} if name and value is not None else {}
    said["value"] = list(value.entries) if isinstance(value, Setting) else _plain(name, entry)
    return {**said, "origin": origin.where, **({"line": origin.line} if origin.line else {})}


def _value(entry: Entry[object]) -> object:
    """What stands under a name; `None` for an entry of a list, which is nothing but its name."""
    return None if isinstance(entry.value, Pattern) else entry.value


def _plain(name: str, entry: Entry[object]) -> str | bool:
    if isinstance(entry.value, bool):
        return entry.value
    return _name(name, entry) if _value(entry) is None else _path(str(entry.value))


def _name(name: str, entry: Entry[object]) -> str:
    if isinstance(entry.value, Pattern):
        return entry.value.text
    return _path(name)


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else _path(str(value))


def _path(text: str) -> str:
    """A name as people know it, who do not write the whole path of a file."""
    return shown(text) if Path(text).is_absolute() else text
