"""`factlint cache`."""

from __future__ import annotations

import click

from lint.cli.exit import ExitCode
from lint.cli.help import Group
from lint.cli.streams import emit


@click.group(
    "cache",
    cls=Group,
    examples=(
        ("factlint cache info", "where it is and how large"),
        ("factlint cache clear", "remove it"),
    ),
)
def command() -> None:
    """Show or remove what is kept of earlier runs.

    What came of a file is kept by its content, the sheets, the settings and the version of factlint, so that an
    unchanged file need not be linted again. FACTLINT_CACHE_DIR names another folder for it.
    """


@command.command("info", examples=(("factlint cache info", "where it is and how large"),))
def show() -> ExitCode:
    """Print where the cache is and how large."""
    from lint.engine.cache import MOST_BYTES, cache_file, info

    found = info(cache_file())
    entries = "damaged: the next run builds it anew" if found.entries is None else f"{found.entries:,}"
    emit(
        f"file     {found.path}\n"
        f"entries  {entries}\n"
        f"size     {found.size / 1e6:.1f} MB of at most {MOST_BYTES / 1e6:.0f} MB\n"
    )
    return ExitCode.CLEAN


@command.command("clear", examples=(("factlint cache clear", "remove it; the next run builds it anew"),))
def clear() -> ExitCode:
    """Remove the cache."""
    from lint.engine.cache import cache_file
    from lint.engine.cache import clear as remove
    from lint.errors import UsageError

    path = cache_file()
    try:
        freed = remove(path)
    except OSError as error:
        message = f"the cache {path} cannot be removed: {error.strerror}"
        raise UsageError(message) from error
    emit(f"removed {freed / 1e6:.1f} MB: {path}\n" if freed else f"there is no cache: {path}\n")
    return ExitCode.CLEAN
