"""The settings of one run, wherever they came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lint.model.finding import Confidence, Severity

# What `--sheet` means when nothing is said, and the word that turns it off.
BUILTIN_SHEET = "ldn-ms"
NO_SHEET = "none"

BASELINE_NAME = ".factlint-baseline.json"


class FailOn(StrEnum):
    """The lowest severity that fails a run."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity fails the run."""
        return self is not FailOn.NEVER and severity.rank >= Severity(self.value).rank


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run lints with and what it reports.

    `sheets` are paths of claim sheets or names of built-in ones; the word "none" stands for no sheet.
    An empty `select` means every rule. `ignore` wins over `select`. With `explain` findings say why they were made.
    """

    sheets: tuple[str, ...] = (BUILTIN_SHEET,)
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    fail_on: FailOn = FailOn.WARNING
    min_confidence: Confidence = Confidence.LOW
    stdin_filename: str | None = None
    explain: bool = False

    def runs(self, rule: str) -> bool:
        """Whether a rule is on."""
        return rule not in self.ignore and (not self.select or rule in self.select)
