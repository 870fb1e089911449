"""How many findings there are, by rule, by claim and by folder; how many of them are notes is said beside."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lint.model.counted import counted
from lint.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.finding import Finding, Report


def render(report: Report) -> str:
    """Three tables, the most frequent first; nothing where nothing was found."""
    findings = report.findings
    tables = (
        ("rule", ((finding, finding.rule) for finding in findings)),
        ("claim", ((finding, f"{finding.sheet}/{finding.claim}") for finding in findings if finding.claim)),
        ("folder", ((finding, PurePosixPath(finding.path).parent.as_posix()) for finding in findings)),
    )
    return "\n".join(line for name, words in tables for line in _table(name, tuple(words)))


def _table(name: str, words: Sequence[tuple[Finding, str]]) -> Iterator[str]:
    counts = Counter(word for _, word in words)
    if not counts:
        return
    notes = Counter(word for finding, word in words if finding.severity is Severity.INFO)
    wide = max(len(str(count)) for count in counts.values())
    yield f"findings by {name}" + _noted(notes.total(), " included")
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>{wide}}  {word}" + _noted(notes[word])
    yield ""


def _noted(notes: int, more: str = "") -> str:
    return f" ({counted(notes, 'note')}{more})" if notes else ""
