"""What is told of a rule to those who read reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as programs that read reports are told of it: its summary is one line, its help whole paragraphs."""

    name: str
    severity: Severity
    summary: str
    help: str
