"""What comes of one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.finding import ArticleStatus, FileError, Finding
    from lint.model.suppression import Suppressed


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything one file adds to a report; it depends on nothing but the file, its path, its settings, and `reads`.

    `reads` are paths of files that it includes or might include, each with the hash of what stood there, empty for
    nothing (`lint.engine.includes.digest`).

    `checked` is true when the article was understood under at least one sheet, `skipped` when it is in a language that
    is not read.
    """

    articles: tuple[ArticleStatus, ...] = ()
    findings: tuple[Finding, ...] = ()
    errors: tuple[FileError, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    checked: bool = False
    skipped: bool = False
    reads: tuple[tuple[str, str], ...] = ()

    @property
    def about(self) -> bool:
        """Whether the article is about the subject of a sheet."""
        return any(article.about for article in self.articles)

    @property
    def cells(self) -> int:
        """How many claims the article was held against."""
        return sum(len(article.claims) for article in self.articles)
