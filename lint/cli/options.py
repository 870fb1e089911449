"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from lint.config import BUILTIN_SHEET, NO_SHEET

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., object]")


def words(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The values of an option that may be repeated and may hold several, with commas between them."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def sheets(function: F) -> F:
    """Add `--sheet`."""
    return click.option(
        "--sheet",
        "sheets",
        metavar="SHEET",
        multiple=True,
        default=(BUILTIN_SHEET,),
        help=f"A claim sheet: a path, or the name of a built-in one. Repeat it for several. "
        f'"{NO_SHEET}" turns the built-in sheet off.  [default: {BUILTIN_SHEET}]',
    )(function)
