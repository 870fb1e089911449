"""How many findings there are, by rule, by claim and by folder."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model.finding import Report


def render(report: Report) -> str:
    """Three tables, the most frequent first; nothing where nothing was found."""
    findings = report.findings
    tables = (
        ("rule", (finding.rule for finding in findings)),
        ("claim", (f"{finding.sheet}/{finding.claim}" for finding in findings if finding.claim)),
        ("folder", (PurePosixPath(finding.path).parent.as_posix() for finding in findings)),
    )
    return "\n".join(line for name, words in tables for line in _table(name, words))


def _table(name: str, words: Iterable[str]) -> Iterator[str]:
    counts = Counter(words)
    if not counts:
        return
    wide = max(len(str(count)) for count in counts.values())
    yield f"findings by {name}"
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>{wide}}  {word}"
    yield ""
