"""What a file is linted with, wherever it was said."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from lint.model.finding import Confidence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

# What `--sheet` means when nothing is said, and the word that turns it off.
BUILTIN_SHEET = "ldn-ms"
NO_SHEET = "none"

ALL = "*"
"""In a mapping of names: every name that the mapping does not have."""

V = TypeVar("V")
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
class FileSettings:
    """What one file is linted with; hashable, so that files with the same settings share what is made from them.

    `sheets` are names of built-in sheets and paths; none stands for no sheet. An empty `select` means every rule, and
    `ignore` wins over it. What was a mapping is a tuple of its pairs, sorted by name; `*` stands for every other name.
    `provides` are markers of shared parts, as written, with the claims that they state; patterns among them have
    matched. With `explain` findings say why they were made.
    """

    sheets: tuple[str, ...] = (BUILTIN_SHEET,)
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severity: tuple[tuple[str, Severity], ...] = ()
    required: tuple[tuple[str, bool], ...] = ()
    provides: tuple[tuple[str, tuple[str, ...]], ...] = ()
    front_matter: tuple[tuple[str, bool], ...] = ()
    min_confidence: Confidence = Confidence.LOW
    fail_on: FailOn = FailOn.WARNING
    explain: bool = False

    @property
    def key(self) -> str:
        """A short hash of what decides about the findings: the same in every process in which the settings are."""
        parts = (
            self.sheets,
            sorted(self.select),
            sorted(self.ignore),
            [(rule, severity.value) for rule, severity in self.severity],
            self.required,
            self.provides,
            self.front_matter,
            self.min_confidence.value,
            self.explain,
        )
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def runs(self, rule: str) -> bool:
        """Whether a rule is on."""
        return rule not in self.ignore and (not self.select or rule in self.select)

    def looks_for(self, rule: str) -> bool:
        """Whether all that a rule finds is reported: what is not found then is not there."""
        return self.runs(rule) and self.min_confidence is Confidence.LOW

    def severity_of(self, rule: str, default: Severity) -> Severity:
        """The severity of a rule's findings."""
        return told(self.severity, rule) or default


def told(pairs: Iterable[tuple[str, V]], *names: str) -> V | None:
    """What pairs of names and values say of something that goes by these names, or else of every other one."""
    values = dict(pairs)
    return next((values[name] for name in (*names, ALL) if name in values), None)
