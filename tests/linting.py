"""How tests lint a text without a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.text import read

if TYPE_CHECKING:
    from lint.engine.subject import Subject
    from lint.model.finding import Finding


def lint(text: str, subject: Subject, path: str = "case.md") -> tuple[Finding, ...]:
    """The findings in a text under a sheet."""
    return lint_document(read(path, text), subject, FileSettings())[1]
