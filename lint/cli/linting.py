"""A run over what was discovered, as every command that lints makes it: in processes, with a cache and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from lint.cli.collector import late_collection
from lint.cli.help import Topic, option
from lint.cli.progress import Progress
from lint.cli.streams import complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.config.find import Configuration
    from lint.engine import Discovery
    from lint.engine.cache import Cache
    from lint.model.finding import Report

F = TypeVar("F", bound="Callable[..., object]")


def options(function: F) -> F:
    """Add `--jobs` and `--no-cache`."""
    for decorate in (
        option(
            Topic.SPEED,
            "--no-cache",
            is_flag=True,
            help="Neither use nor keep what came of files in earlier runs.",
        ),
        option(
            Topic.SPEED,
            "--jobs",
            "-j",
            type=click.IntRange(min=1),
            metavar="N",
            help="Lint in N processes.  [default: as many as cores may be used]",
        ),
    ):
        function = decorate(function)
    return function


def lint(discovery: Discovery, configuration: Configuration, *, jobs: int | None, no_cache: bool) -> Report:
    """The report on the discovered files; `jobs` is the number of processes, by default that of the cores.

    Raises:
        UsageError: a sheet's name is neither a built-in sheet nor a file.
    """
    from lint.engine import lint_files
    from lint.engine.cores import cores

    cache = None if no_cache else _cache()
    with Progress() as progress, late_collection(progress) as watch:
        return lint_files(discovery, configuration, watch, jobs=jobs or cores(), cache=cache)


def _cache() -> Cache:
    from lint.engine.cache import Cache, cache_file

    return Cache(cache_file(), lambda message: complain(message, "warning"))
