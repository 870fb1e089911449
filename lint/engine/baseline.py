"""The baseline: findings that were there when a repository began to be linted, kept from failing its runs.

An entry counts the findings of one path, sheet, rule, claim and text. Lines are not in it: edits in the neighbourhood
and moved paragraphs make nothing new. Notes of severity `info` fail no run and are not kept: what was a doubt yesterday
must be seen when it is an error.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config.atomic import write_atomically
from lint.engine.discover import reason
from lint.engine.stamp import normal
from lint.engine.timing import Stage, timed
from lint.errors import UsageError
from lint.model.baseline import Entry
from lint.model.finding import Severity
from lint.model.rules import ABSENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lint.model.finding import Finding, Report

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings each entry stands for; `path` is its file."""

    path: Path
    counts: Mapping[Entry, int]

    def new(self, report: Report) -> Counter[Entry]:
        """The findings of a report that it does not have."""
        found = Counter(self.entry(finding) for finding in report.findings if finding.severity is not Severity.INFO)
        return found - Counter(self.counts)

    def without(self, gone: Iterable[tuple[Entry, int]]) -> Baseline:
        """It, without so many findings of each entry."""
        counts = Counter(self.counts)
        counts.subtract(dict(gone))
        return Baseline(self.path, +counts)

    def entry(self, finding: Finding) -> Entry:
        """The entry that a finding counts under."""
        # what is missing has no text: it stands at the title, which may change
        text = "" if finding.rule == ABSENT else normal(finding.excerpt)
        return Entry(self.relative(finding.path), finding.sheet, finding.rule, finding.claim or "", text)

    def relative(self, path: str) -> str:
        """A path as entries have it: the same from whatever folder factlint is run."""
        return Path(os.path.relpath(path, self.path.parent)).as_posix()


def read(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        UsageError: there is none, or it is not as `write` leaves it; the message says where.
    """
    try:
        data = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        message = f"baseline {path}: no such file; factlint baseline write makes it"
        raise UsageError(message) from error
    except OSError as error:
        message = f"baseline {path}: {reason(error)}"
        raise UsageError(message) from error
    except ValueError as error:
        message = f"baseline {path}: {error}; mend it (a merge may have broken it) or take it from version control"
        raise UsageError(message) from error
    if not isinstance(data, dict) or data.get("factlint-baseline") != _VERSION:
        message = f"baseline {path}: not a baseline of version {_VERSION}; factlint baseline write makes one"
        raise UsageError(message)
    counts: dict[Entry, int] = {}
    for number, item in enumerate(data.get("entries", ()), start=1):
        entry, count = _entry(item)
        if entry is None:
            message = f"baseline {path}: entry {number} is not of the form {_FORM}"
            raise UsageError(message)
        if entry in counts:
            message = f"baseline {path}: entry {number} stands there twice: {entry}; keep one of them"
            raise UsageError(message)
        counts[entry] = count
    return Baseline(path, counts)


def write(baseline: Baseline) -> None:
    """Write it sorted, an entry a line: two people's changes rarely meet.

    Raises:
        UsageError: it cannot be written; the old one is as it was.
    """
    lines = [
        json.dumps(entry._asdict() | {"count": count}, ensure_ascii=False)
        for entry, count in sorted(baseline.counts.items())
    ]
    inner = ",\n".join(lines)
    entries = f"[\n{inner}\n]" if lines else "[]"
    write_atomically(baseline.path, f'{{"factlint-baseline": {_VERSION}, "entries": {entries}}}\n')


@timed(Stage.COMPARING)
def compare_each(
    report: Report, baselines: Mapping[str, Baseline], looks_for: Callable[[str, str], bool]
) -> tuple[Report, dict[Path, int]]:
    """The report without what the baselines of its articles have, and how many entries of each baseline are stale.

    `baselines` are by the names of articles in reports; an article that is not among them has none. What is reported
    keeps its order.
    """
    parts: dict[Path, tuple[Baseline, list[str]]] = {}
    for path, baseline in baselines.items():
        parts.setdefault(baseline.path, (baseline, []))[1].append(path)
    hidden: list[Finding] = []
    gone: list[tuple[Entry, int]] = []
    stale: dict[Path, int] = {}
    for baseline, linted in parts.values():
        compared = compare(part(report, linted), baseline, linted, looks_for)
        hidden += compared.accepted
        gone += compared.stale
        stale[baseline.path] = len(compared.stale)
    known = {id(finding) for finding in hidden}
    new = tuple(finding for finding in report.findings if id(finding) not in known)
    return replace(report, findings=new, accepted=tuple(hidden), stale=tuple(sorted(gone))), stale


def part(report: Report, linted: Iterable[str]) -> Report:
    """The report with the findings of some of its articles only."""
    kept = frozenset(linted)
    return replace(report, findings=tuple(finding for finding in report.findings if finding.path in kept))


def compare(report: Report, baseline: Baseline, linted: Iterable[str], looks_for: Callable[[str, str], bool]) -> Report:
    """The report without what the baseline has, which it counts; of more findings than that, the last are new.

    An entry is stale where findings are gone. Only what the run could have found is judged: its articles (`linted`)
    with what is looked for in them (`looks_for`, of an article and a rule), and articles that are no longer there.
    """
    left = dict(baseline.counts)
    new: list[Finding] = []
    accepted: list[Finding] = []
    for finding in report.findings:
        entry = baseline.entry(finding)
        if finding.severity is not Severity.INFO and left.get(entry, 0) > 0:
            left[entry] -= 1
            accepted.append(finding)
        else:
            new.append(finding)
    failed = {baseline.relative(error.path) for error in report.errors}
    seen = {baseline.relative(path): path for path in linted}
    sheets = {article.sheet for article in report.articles} | {""}
    home = baseline.path.parent
    stale = {
        entry: count
        for entry, count in left.items()
        if count
        and entry.path not in failed
        and (
            (entry.path in seen and looks_for(seen[entry.path], entry.rule) and entry.sheet in sheets)
            or not (home / entry.path).exists()
        )
    }
    return replace(report, findings=tuple(new), accepted=tuple(accepted), stale=tuple(sorted(stale.items())))


_FORM = '{"path": …, "sheet": …, "rule": …, "claim": …, "text": …, "count": 1}'


def _entry(item: object) -> tuple[Entry | None, int]:
    if not isinstance(item, dict) or set(item) != {*Entry._fields, "count"}:
        return None, 0
    count = item["count"]
    values = [item[key] for key in Entry._fields]
    if not all(isinstance(value, str) for value in values) or not isinstance(count, int) or count < 1:
        return None, 0
    return Entry(*values), count
