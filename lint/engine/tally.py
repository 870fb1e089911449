"""Adds up what comes of the files of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.finding import ArticleStatus, FileError, Finding, Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.engine.outcome import Outcome
    from lint.model.suppression import Suppressed


class Tally:
    """A report in the making; outcomes are added in path order, and nothing of a file is kept but what is reported."""

    def __init__(self, errors: Iterable[FileError]) -> None:
        self._files = self._checked = self._about = self._cells = self._skipped = self._reused = 0
        self._findings: list[Finding] = []
        self._articles: list[ArticleStatus] = []
        self._errors = list(errors)
        self._suppressed: list[Suppressed] = []

    def add(self, outcome: Outcome, *, reused: bool = False) -> None:
        """Take in one more file; `reused` when it was not linted in this run but known from before."""
        self._files += 1
        self._checked += outcome.checked
        self._about += outcome.about
        self._cells += outcome.cells
        self._skipped += outcome.skipped
        self._reused += reused
        self._findings.extend(outcome.findings)
        self._articles.extend(outcome.articles)
        self._errors.extend(outcome.errors)
        self._suppressed.extend(outcome.suppressed)

    def report(self) -> Report:
        """What came of all files so far."""
        return Report(
            files=self._files,
            checked=self._checked,
            about=self._about,
            findings=tuple(self._findings),
            articles=tuple(self._articles),
            errors=tuple(self._errors),
            claims_checked=self._cells,
            skipped=self._skipped,
            reused=self._reused,
            suppressed=tuple(self._suppressed),
        )
