"""A change to an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in place of a span of the file; a safe one restores what the source says and loses nothing else."""

    span: Span
    text: str
    safe: bool

    def applied(self, text: str) -> str:
        """The text after it."""
        return text[: self.span.start] + self.text + text[self.span.end :]
