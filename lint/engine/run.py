"""One run over many articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.engine.article import lint_file
from lint.engine.named import unknown_claims
from lint.engine.sources import name
from lint.engine.subject import Subjects
from lint.engine.tally import Tally
from lint.model.finding import FileError, Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.config.find import Configuration
    from lint.engine.discover import Discovery


def lint_files(
    discovery: Discovery,
    configuration: Configuration,
    watch: Callable[[int, int], None] | None = None,
) -> Report:
    """Lint the discovered files, in their order.

    `watch` is called with the number of files done and the number of all, before the first file and after each.
    A file that cannot be read, a sheet with problems, or a fault of ours in one file becomes an entry of the report's
    errors; everything else is still linted.

    Raises:
        UsageError: a sheet's name is neither a built-in sheet nor a file.
    """
    names = [name(path, discovery.stdin_filename) for path in discovery.files]
    subjects = Subjects()
    for settings in {configuration.effective(shown) for shown in names}:
        subjects.of(settings.sheets)
    wrong = [FileError(item.place, "config", item.told) for item in unknown_claims(configuration, subjects)]
    broken = (FileError(item.place, "sheet", item.told) for error in subjects.errors for item in error.problems)
    tally = Tally((*discovery.errors, *wrong, *broken))
    total = len(discovery.files)
    if watch:
        watch(0, total)
    for done, (path, shown) in enumerate(zip(discovery.files, names, strict=True), start=1):
        settings = configuration.effective(shown)
        tally.add(lint_file(path, shown, subjects.of(settings.sheets), settings))
        if watch:
            watch(done, total)
    return tally.report()
