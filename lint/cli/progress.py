"""A progress bar for people who wait."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_PATIENCE = 1.0  # seconds


class Progress:
    """Called with the number of files done and of all files; draws a bar on standard error.

    Nothing is drawn in the first second, nor where nobody looks on: where standard error is no terminal, or one that
    `pre-commit` or a CI job made up to get colours, and whose control codes would stay in their logs.
    """

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def __call__(self, done: int, total: int) -> None:
        """Take note of how far the run is."""
        if self._bar is None:
            if not _watched() or time.monotonic() - self._start < _PATIENCE:
                return
            self._begin(total)
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=done)

    def _begin(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        self._bar = Bar(
            TextColumn("linting"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("linting", total=total)
        self._bar.start()


def _watched() -> bool:
    """Whether somebody sits at standard error."""
    in_ci = os.environ.get("CI", "").lower() not in {"", "0", "false"}
    return sys.stderr.isatty() and not in_ci and not os.environ.get("PRE_COMMIT")
