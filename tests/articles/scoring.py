"""Scores the findings in labelled articles.

A finding and a defect match when their places in the file overlap or lie within 40 characters of each other; a missing
disclaimer, which has no place, when the claim is the same. Each finding matches one defect and each defect one finding,
the nearest pair first. A second finding on a matched defect is free, once, and so is one on each line labelled
`acceptable`. Every other finding is a false alarm. Findings of severity `info` do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from lint.checks import missing_disclaimer
from lint.model.finding import Severity
from lint.model.span import Span
from tests.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lint.model.document import Document
    from lint.model.finding import Finding

# labelled articles that are kept beside the repository, not in it
SHARED = ROOT.parent / "shared" / "dev"
NEAR = 40
OWED = missing_disclaimer.RULE.name
# What another rule or another claim at the same place counts, as if it were so many characters further off.
OTHER_RULE, OTHER_CLAIM = 40, 10


@dataclass(frozen=True, slots=True)
class Label:
    """A defect, or a line where a flag is arguable; `span` is None where it has no place."""

    span: Span | None
    rule: str | None
    claim: str | None
    shown: str

    def distance(self, finding: Finding) -> int | None:
        """How far a finding is from this defect, None where the two are not about the same thing."""
        if OWED in (self.rule, finding.rule):
            return 0 if (self.rule, self.claim) == (finding.rule, finding.claim) else None
        apart = _gap(self.span, finding.span)
        if apart is None:
            return None
        return apart + OTHER_RULE * (self.rule != finding.rule) + OTHER_CLAIM * (self.claim != finding.claim)

    def excuses(self, finding: Finding) -> bool:
        """Whether one more finding here is no false alarm."""
        if finding.rule == OWED:
            return self.rule is None and self.span is None and self.claim in (None, finding.claim)
        return _gap(self.span, finding.span) is not None


@dataclass(slots=True)
class Score:
    """What came of a set of articles: counts, and every miss and false alarm in words."""

    found: int = 0
    missed: int = 0
    false: int = 0
    clean_flagged: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
        wrong = self.missed + self.false
        return 2 * self.found / (2 * self.found + wrong) if self.found or wrong else 1.0

    def add(self, name: str, labels: tuple[list[Label], list[Label]], findings: Sequence[Finding]) -> None:
        """Count one article: its defects and its arguable lines against what was found in it."""
        defects, arguable = labels
        counted = [finding for finding in findings if finding.severity is not Severity.INFO]
        pairs = _pairs(defects, counted)
        self.found += len(pairs)
        for index, defect in enumerate(defects):
            if index not in pairs:
                self.missed += 1
                self.notes.append(f"missed {name}: {defect.shown}")
        excuses = [defects[index] for index in pairs if defects[index].span is not None] + arguable
        false = 0
        for index, finding in enumerate(counted):
            if index in pairs.values():
                continue
            excuse = next((label for label in excuses if label.excuses(finding)), None)
            if excuse is not None:
                excuses.remove(excuse)
                continue
            false += 1
            place = f"{name}:{finding.start.line}"
            self.notes.append(f"false {place}: {finding.rule} {finding.claim} {finding.excerpt!r}")
        self.false += false
        self.clean_flagged += bool(false and not defects)


def labels(path: Path, document: Document) -> tuple[list[Label], list[Label]]:
    """The defects and the arguable lines of an article, from the YAML beside it."""
    data = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    defects, arguable = ([_label(item, document) for item in data.get(key) or ()] for key in ("defects", "acceptable"))
    return defects, arguable


def _label(item: dict[str, object], document: Document) -> Label:
    line, excerpt = item.get("line"), str(item.get("excerpt", ""))
    span = None
    if isinstance(line, int):
        start = document.text.index(excerpt, document.lines.start(line))
        assert document.lines.at(start).line == line, (document.path, item)
        span = Span(start, start + len(excerpt))
    rule, claim = item.get("kind"), item.get("claim")
    return Label(
        span, str(rule) if rule else None, str(claim) if claim else None, f"{line}: {rule} {claim} {excerpt!r}"
    )


def _pairs(defects: list[Label], findings: list[Finding]) -> dict[int, int]:
    """Which defect was found by which finding, by their indexes."""
    near = sorted(
        (distance, one, other)
        for one, defect in enumerate(defects)
        for other, finding in enumerate(findings)
        if (distance := defect.distance(finding)) is not None
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in near:
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def _gap(one: Span | None, other: Span) -> int | None:
    """The number of characters between two places, 0 where they overlap, None where they are too far apart."""
    if one is None:
        return None
    apart = max(0, one.start - other.end, other.start - one.end)
    return apart if apart <= NEAR else None
