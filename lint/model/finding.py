"""What is reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.baseline import Entry
    from lint.model.evidence import Evidence, Explanation
    from lint.model.span import Position, Span
    from lint.model.suppression import Suppressed


class Severity(StrEnum):
    """How bad a finding is; `INFO` never fails a run."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Higher is worse."""
        return ("info", "warning", "error").index(self)


class Confidence(StrEnum):
    """How sure the linter is; independent of severity."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """Higher is surer."""
        return ("low", "medium", "high").index(self)


class Verdict(StrEnum):
    """How an article stands to a claim, worst first."""

    CONTRADICTED = "contradicted"
    ALTERED = "altered"
    OVERSTATED = "overstated"
    UNDERSTATED = "understated"
    MISSING = "missing"
    STATED = "stated"
    NOT_MENTIONED = "not-mentioned"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check yields: a place and what is wrong there. It knows no rule, severity or path."""

    span: Span
    message: str
    claim: str | None
    confidence: Confidence = Confidence.HIGH
    found: str | None = None
    expected: str | None = None
    info: bool = False  # to be reported as `info` whatever the rule's severity
    sentence: int | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem stamped by the engine. `start` is inclusive, `end` exclusive, both 1-based."""

    path: str
    span: Span
    start: Position
    end: Position
    rule: str
    sheet: str
    claim: str | None
    severity: Severity
    confidence: Confidence
    message: str
    excerpt: str
    found: str | None
    expected: str | None
    fingerprint: str
    says: str | None = None  # what the source says, in the sheet's words
    suggestion: str | None = None  # wording that would mend it
    context: tuple[str, int] = ("", 0)  # the file's line and the offset of the excerpt in it
    explanation: Explanation | None = None  # when somebody asks why


@dataclass(frozen=True, slots=True)
class ClaimStatus:
    """One cell of the article × claim matrix; lines are 1-based."""

    verdict: Verdict
    stated: tuple[int, ...] = ()
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleStatus:
    """What was found out about one article under one sheet."""

    path: str
    sheet: str
    about: bool
    claims: dict[str, ClaimStatus] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileError:
    """What kept a file from being linted, or from being linted in full.

    `stage` is "sheet" (a claim sheet has problems), "read" (the file could not be read), "parse" (it was linted, but a
    part of it was not understood, or it is empty) or "check" (a fault of ours).
    """

    path: str
    stage: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run found, in path order."""

    files: int
    checked: int
    about: int
    findings: tuple[Finding, ...]
    articles: tuple[ArticleStatus, ...]
    errors: tuple[FileError, ...]
    claims_checked: int = 0
    skipped: int = 0  # articles in another language
    reused: int = 0  # files that were not linted in this run: what comes of them was known
    suppressed: tuple[Suppressed, ...] = ()
    accepted: tuple[Finding, ...] = ()  # findings that a baseline accounts for
    stale: tuple[tuple[Entry, int], ...] = ()  # entries of the baseline, with how many of their findings are gone
    shows_hidden: bool = False  # whether formats that can mark a finding as suppressed show the hidden ones as well

    @property
    def baselined(self) -> int:
        """How many findings a baseline accounts for."""
        return len(self.accepted)
