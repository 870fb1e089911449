"""The report for people: grouped by article, each finding with its line, the culprit underlined, and the remedy."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, islice
from typing import TYPE_CHECKING

from lint.model.counted import counted
from lint.model.finding import Confidence, Severity
from lint.model.rules import ABSENT
from lint.report.explained import explained
from lint.report.style import Palette, cut_left, paragraph, printable, shorten, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.finding import Finding, Report

_INDENT = "      "
_LABEL = 8  # "source  ", "write   "
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_MOST_SUPPRESSED = 20  # directives
_MIN_CONTEXT = 12  # cells shown before the culprit, at least, where the line has them


def render(report: Report, *, color: bool = False, columns: int = 80) -> str:
    """The whole report, with a line end."""
    dress = Palette(color)
    several = len({article.sheet for article in report.articles}) > 1
    lines: list[str] = []
    for path, group in groupby(report.findings, key=lambda finding: finding.path):
        # What is missing has no line of its own, and may be much: what stands wrong on a line comes first.
        findings = sorted(group, key=lambda finding: finding.rule == ABSENT)
        lines += [dress(printable(path), "bold"), ""]
        place = max(len(_place(finding)) for finding in findings)
        previous: Finding | None = None
        first_places: dict[tuple[str, str | None], str] = {}
        for finding in findings:
            lines.append(_heading(finding, place, dress, several=several))
            # Statements that are missing mostly stand at the title, which is shown once, as is what is said of them.
            same_place = previous is not None and finding.span == previous.span
            if not same_place:
                lines += _culprit(finding, columns, dress)
            if not same_place or previous is None or finding.message != previous.message:
                lines += paragraph(finding.message, columns, _INDENT, _INDENT)
            previous = finding
            first = first_places.setdefault((finding.sheet, finding.claim), _place(finding))
            lines += _remedy(finding, columns, dress, None if first == _place(finding) else first)
            if finding.explanation is not None:
                room = columns - len(_INDENT)
                lines += [_INDENT + line for line in explained(finding.explanation, room, _LABEL, dress)]
            lines.append("")
    lines += _suppressed(report, columns, dress)
    lines.append(closing(report, dress))
    return "\n".join(lines) + "\n"


def closing(report: Report, dress: Palette) -> str:
    """The closing line; that nothing was checked is said aloud."""
    articles = counted(report.files, "article")
    sheets = list(dict.fromkeys(article.sheet for article in report.articles))
    if not report.files:
        return dress("No articles found: nothing was checked.", "bold", "yellow")
    if report.checked == 0:
        if any(error.stage != "parse" for error in report.errors):
            why = "none could be checked"
        elif not sheets:
            why = "no claim sheet"
        elif report.skipped:
            why = f"{report.skipped} in another language"
        else:
            why = f"none names the subject of {' or '.join(sheets)}"
        return dress(f"{articles}, {why}: no claims checked.", "bold", "yellow")
    counts = Counter(finding.severity for finding in report.findings)
    errors, warnings, notes = (counts[severity] for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    parts = [
        articles,
        f"{report.about} about {' or '.join(sheets)}",
        f"{counted(report.claims_checked, 'claim')} checked",
        dress(counted(errors, "error"), "bold", "red" if errors else "green"),
        dress(counted(warnings, "warning"), "bold", "yellow" if warnings else "green"),
    ]
    if notes:
        parts.append(counted(notes, "note"))
    if report.baselined:
        parts.append(f"{report.baselined} in the baseline")
    if report.suppressed:
        parts.append(f"{len(report.suppressed)} suppressed")
    if report.skipped:
        parts.append(f"{report.skipped} in another language, skipped")
    return ", ".join(parts)


def _suppressed(report: Report, columns: int, dress: Palette) -> Iterator[str]:
    """What was suppressed, a line for each directive: nothing is hidden that is not named."""
    if not report.suppressed:
        return
    directives: dict[tuple[str, int, str | None, str], list[Finding]] = {}
    for item in report.suppressed:
        directives.setdefault((item.finding.path, item.line, item.until, item.reason), []).append(item.finding)
    yield dress("Suppressed", "bold")
    yield ""
    for (path, line, until, reason), hidden in islice(directives.items(), _MOST_SUPPRESSED):
        told = f"{path}{_hidden(hidden)} (line {line}{f', until {until}' if until else ''}: {reason})"
        yield from paragraph(printable(told), columns, "  ", _INDENT)
    if len(directives) > _MOST_SUPPRESSED:
        more = counted(len(directives) - _MOST_SUPPRESSED, "more directive")
        yield f"  and by {more}; --output-format json lists every finding"
    yield ""


def _hidden(findings: Sequence[Finding]) -> str:
    """What one directive hides, after the path: the finding, or how many of which rules."""
    if len(findings) > 1:
        rules = Counter(finding.rule for finding in findings)
        return f": {', '.join(f'{count} {rule}' for rule, count in rules.items())}"
    (finding,) = findings
    return f":{_place(finding)} {finding.rule}" + (f":{finding.claim}" if finding.claim else "")


def _place(finding: Finding) -> str:
    return f"{finding.start.line}:{finding.start.column}"


def _heading(finding: Finding, place: int, dress: Palette, *, several: bool) -> str:
    claim = finding.claim or ""
    if several:
        claim = f"{finding.sheet}/{claim}" if claim else finding.sheet
    severity = dress(f"{finding.severity.value:<7}", "bold", _COLORS[finding.severity])
    sure = "" if finding.confidence is Confidence.HIGH else dress(f"  {finding.confidence.value} confidence", "dim")
    return f"  {_place(finding):>{place}}  {severity}  {dress(finding.rule, 'bold')}  {claim}".rstrip() + sure


def _culprit(finding: Finding, columns: int, dress: Palette) -> Iterator[str]:
    """The line of the file, cut to the terminal around the culprit, and the carets under it."""
    line, offset = finding.context
    same_line = finding.start.line == finding.end.line
    end = offset + finding.end.column - finding.start.column if same_line else len(line)
    before, culprit, after = (printable(part) for part in (line[:offset].lstrip(), line[offset:end], line[end:]))
    room = max(columns, 40) - len(_INDENT)
    culprit = shorten(culprit, room - 2)
    if width(before) + width(culprit) + width(after) > room:
        behind = min(width(after), max(0, (room - width(culprit)) // 2))
        ahead = max(room - width(culprit) - behind, min(_MIN_CONTEXT, room - width(culprit)))
        if width(before) > ahead:
            before = "…" + cut_left(before, ahead - 1)
        after = shorten(after, room - width(before) - width(culprit))
    marks = "^" * max(1, width(culprit))
    yield f"{_INDENT}{before}{dress(culprit, 'bold')}{after}".rstrip()
    yield f"{_INDENT}{' ' * width(before)}{dress(marks, _COLORS[finding.severity])}"


def _remedy(finding: Finding, columns: int, dress: Palette, first: str | None) -> Iterator[str]:
    """What the source says, and the wording; `first` is where the same claim was explained before."""
    says, wording = finding.says, finding.suggestion
    if first and says:
        says, wording = f"as at {first}", None
    for label, text in (("source", says), ("write", wording)):
        if text:
            opening, *rest = paragraph(text, columns, _INDENT + f"{label:<{_LABEL}}", _INDENT + " " * _LABEL)
            yield opening.replace(label, dress(label, "dim"), 1)
            yield from rest
