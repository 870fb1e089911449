"""Options that several commands share."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from lint.cli import complete
from lint.cli.help import Topic, option
from lint.config import BUILTIN_SHEET, NO_SHEET, FailOn
from lint.model.finding import Confidence
from lint.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

F = TypeVar("F", bound="Callable[..., object]")


def words(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The values of an option that may be repeated and may hold several, with commas between them."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def rules(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The same, where each value is a rule."""
    from lint.errors import UsageError, nearest

    names = words(context, parameter, values)
    for name in names:
        if name not in RULES:
            message = f'no rule "{name}"{nearest(name, RULES)} (factlint rules lists them)'
            raise UsageError(message)
    return names


_SHEETS = (
    option(
        Topic.SHEETS,
        "--sheet",
        "sheets",
        metavar="SHEET",
        multiple=True,
        shell_complete=complete.sheets,
        help=f"A claim sheet: a path, or the name of a built-in one. Repeat it for several. "
        f'"{NO_SHEET}" turns the built-in sheet off.  [default: as configured, else {BUILTIN_SHEET}]',
    ),
    option(
        Topic.SHEETS,
        "--config",
        metavar="FILE",
        type=click.Path(),
        help="Read this configuration, and look for no other.",
    ),
    option(Topic.SHEETS, "--no-config", is_flag=True, help="Read no configuration."),
)
_RULES = (
    option(
        Topic.RULES,
        "--select",
        metavar="RULE",
        multiple=True,
        callback=rules,
        shell_complete=complete.rules,
        help="Run only these rules.",
    ),
    option(
        Topic.RULES,
        "--ignore",
        metavar="RULE",
        multiple=True,
        callback=rules,
        shell_complete=complete.rules,
        help="Leave these rules out.",
    ),
    option(
        Topic.RULES,
        "--extend-ignore",
        metavar="RULE",
        multiple=True,
        callback=rules,
        shell_complete=complete.rules,
        help="Leave these rules out, beside those that the configuration ignores.",
    ),
    option(
        Topic.RULES,
        "--fail-on",
        type=click.Choice([value.value for value in FailOn]),
        help="The lowest severity that makes the exit code 1.  [default: as configured, else warning]",
    ),
    option(
        Topic.RULES,
        "--min-confidence",
        type=click.Choice([value.value for value in Confidence]),
        help="Report only findings at least this sure.  [default: as configured, else low]",
    ),
)


_EXPLAIN = option(
    Topic.OUTPUT,
    "--explain",
    is_flag=True,
    help="Say why: the article's and the source's side by side, and the words that decided.",
)
_LAYER = ("sheets", "select", "ignore", "extend_ignore", "fail_on", "min_confidence")
"""Parameters that are keys of a configuration."""


def sheets(function: F) -> F:
    """Add the options that say which sheets articles are read with; the command gets a `configuration`."""
    return _with(_SHEETS, function)


def settings(function: F) -> F:
    """Add every option that wins over a configuration; the command gets a `configuration`."""
    return _with((*_SHEETS, *_RULES), function)


def explained_settings(function: F) -> F:
    """The same, and `--explain`."""
    return _with((*_SHEETS, *_RULES, _EXPLAIN), function)


def _with(added: Sequence[Callable[[Any], Any]], function: F) -> F:
    @wraps(function)
    def command(**given: Any) -> object:  # noqa: ANN401 - what click passes
        said = {name.replace("_", "-"): given.pop(name) for name in _LAYER if name in given}
        only, none = given.pop("config"), given.pop("no_config")
        if only is not None and none:
            message = "--config names a configuration, --no-config wants none: give one of the two"
            raise click.UsageError(message)
        from lint.config.find import Configuration
        from lint.config.layers import command_line

        explain = given.pop("explain", False)
        return function(
            configuration=Configuration(command_line(said), only="" if none else only, explain=explain), **given
        )

    for decorate in reversed(added):
        command = decorate(command)
    return cast("F", command)
