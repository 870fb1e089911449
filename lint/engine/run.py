"""One run over many articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.engine.article import lint_file
from lint.engine.subject import subjects
from lint.engine.tally import Tally
from lint.model.finding import FileError, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.config import Settings
    from lint.engine.discover import Discovery
    from lint.errors import SheetError


def lint_files(discovery: Discovery, settings: Settings, watch: Callable[[int, int], None] | None = None) -> Report:
    """Lint the discovered files, in their order.

    `watch` is called with the number of files done and the number of all, before the first file and after each.
    A file that cannot be read, a sheet with problems, or a fault of ours in one file becomes an entry of the report's
    errors; everything else is still linted.

    Raises:
        UsageError: a sheet's name is neither a built-in sheet nor a file.
    """
    loaded, broken = subjects(settings.sheets)
    tally = Tally((*discovery.errors, *(error for item in broken for error in _sheet_errors(item))))
    total = len(discovery.files)
    if watch:
        watch(0, total)
    for done, path in enumerate(discovery.files, start=1):
        tally.add(lint_file(path, loaded, settings))
        if watch:
            watch(done, total)
    return tally.report()


def _sheet_errors(error: SheetError) -> Iterator[FileError]:
    for item in error.problems:
        hint = f" ({item.hint})" if item.hint else ""
        yield FileError(f"{item.path}:{item.line}:{item.column}", "sheet", f"{item.message}{hint}")
