"""Most severe first, where a reader sees only so many."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.model.finding import Finding


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """By severity, then by how sure they are; within that in the report's order."""
    return sorted(findings, key=lambda finding: (-finding.severity.rank, -finding.confidence.rank))
