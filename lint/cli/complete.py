"""What a shell offers for a value; called while somebody types, so nothing heavy is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

from lint.config.builtin import builtin_names
from lint.model.rules import RULES
from lint.report.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click


def rules(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Rules; behind a comma those that do not stand before it."""
    before, comma, last = typed.rpartition(",")
    return _beginning(last, (name for name in RULES if name not in before.split(",")), before + comma)


def sheets(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Files, and built-in sheets; bash forgets what comes before files."""
    return [CompletionItem(typed, type="file"), *_beginning(typed, builtin_names())]


def reports(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Formats, each with a file to write to."""
    return _beginning(typed, (f"{name}=factlint.{name}" for name in FORMATS))


def _beginning(typed: str, words: Iterable[str], before: str = "") -> list[CompletionItem]:
    return [CompletionItem(before + word) for word in words if word.startswith(typed)]
