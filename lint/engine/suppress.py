"""Obeys the suppressions of an article: what they hide is kept apart, and those that hide nothing are told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from lint.engine.timing import Stage, timed
from lint.model.suppression import Form, Suppressed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from lint.config import FileSettings
    from lint.model.document import Document
    from lint.model.finding import Finding
    from lint.model.suppression import Directive, Target

# Of several that hide a finding the nearest is the one in use.
_NEAREST_FIRST = (Form.LINE, Form.NEXT_LINE, Form.DISABLE, Form.FILE)


def may_suppress(text: str) -> bool:
    """Whether a text may hold a suppression; most are not parsed to know."""
    return "factlint" in text


@dataclass(frozen=True, slots=True)
class Sifted:
    """The findings of an article with those about its suppressions, and what was suppressed."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reach:
    """A target of a directive and the half-open range of the file where it holds."""

    directive: Directive
    target: Target
    start: int
    end: int

    def hides(self, finding: Finding) -> bool:
        rule, claim = self.target.rule, self.target.claim
        if finding.rule != rule or (claim and claim not in (finding.claim, f"{finding.sheet}/{finding.claim}")):
            return False
        # a point, such as the start of an article without a title, lies in a range as well
        return finding.span.start < self.end and max(finding.span.end, finding.span.start + 1) > self.start


@timed(Stage.COMPARING)
def suppress(
    document: Document,
    findings: Sequence[Finding],
    settings: FileSettings,
    claims: Mapping[str, Iterable[str]],
    today: date,
) -> Sifted:
    """Apply the document's directives to its findings.

    `claims` are those of each sheet in use, by its name.
    """
    from lint.checks import RULES, invalid_suppression, unused_suppression
    from lint.engine.stamp import stamp

    wrong = dict(invalid_suppression.check(document.directives, [rule.name for rule in RULES], claims))
    sound = [directive for directive in document.directives if directive not in wrong]
    current = [item for item in sound if item.until is None or item.until >= today]
    reaches, loose = _reaches(document, sound)
    reaches = [reach for reach in reaches if reach.directive in current]
    reaches.sort(key=lambda reach: _NEAREST_FIRST.index(reach.directive.form or Form.FILE))
    kept: list[Finding] = []
    hidden: list[Suppressed] = []
    used: set[_Reach] = set()
    for finding in findings:
        reach = next((reach for reach in reaches if reach.hides(finding)), None)
        if reach is None:
            kept.append(finding)
            continue
        used.add(reach)
        directive = reach.directive
        line = document.lines.at(directive.span.start).line
        until = directive.until.isoformat() if directive.until else None
        hidden.append(Suppressed(finding, line, directive.reason, until))
    idle = _idle(reaches, used, settings, claims) | loose
    problems = [(invalid_suppression.RULE, problem) for problem in wrong.values()]
    for directive in sound:
        unused = tuple(target for target in directive.targets if (directive, target) in idle)
        bare = directive.form is Form.ENABLE and not directive.targets and (directive, None) not in idle
        problem = None if bare else unused_suppression.check(directive, unused, today)
        if problem is not None:
            problems.append((unused_suppression.RULE, problem))
    told = stamp(
        [
            (replace(rule, severity=settings.severity_of(rule.name, rule.severity)), problem)
            for rule, problem in problems
            if settings.runs(rule.name)
        ],
        document,
        None,
    )
    return Sifted((*kept, *told), tuple(hidden))


def _idle(
    reaches: Iterable[_Reach], used: set[_Reach], settings: FileSettings, claims: Mapping[str, Iterable[str]]
) -> set[tuple[Directive, Target | None]]:
    """The targets that hid nothing although what they name was looked for."""
    if not claims:
        return set()
    return {
        (reach.directive, reach.target)
        for reach in reaches
        if reach not in used and settings.looks_for(reach.target.rule) and _in_use(reach.target, claims)
    }


def _in_use(target: Target, claims: Mapping[str, Iterable[str]]) -> bool:
    sheet, slash, _ = (target.claim or "").rpartition("/")
    return not slash or sheet in claims


def _reaches(
    document: Document, directives: Iterable[Directive]
) -> tuple[list[_Reach], set[tuple[Directive, Target | None]]]:
    """Where each target holds, and the targets of `enable` that end nothing (`None`: none that it could end)."""
    found: list[_Reach] = []
    loose: set[tuple[Directive, Target | None]] = set()
    opened: list[tuple[Directive, Target]] = []
    for directive in sorted(directives, key=lambda item: item.span):
        if directive.form is Form.DISABLE:
            opened += ((directive, target) for target in directive.targets)
        elif directive.form is Form.ENABLE:
            for wanted in directive.targets or (None,):
                ended = [pair for pair in opened if wanted is None or str(pair[1]) == str(wanted)]
                if not ended:
                    loose.add((directive, wanted))
                found += (_Reach(*pair, pair[0].span.end, directive.span.start) for pair in ended)
                opened = [pair for pair in opened if pair not in ended]
        else:
            start, end = _range(document, directive)
            found += (_Reach(directive, target, start, end) for target in directive.targets)
    found += (_Reach(*pair, pair[0].span.end, len(document.text) + 1) for pair in opened)
    return found, loose


def _range(document: Document, directive: Directive) -> tuple[int, int]:
    """The lines that a directive of one line, or of the whole file, is about."""
    first = document.lines.at(directive.span.start).line
    last = document.lines.at(max(directive.span.end - 1, directive.span.start)).line
    if directive.form is Form.FILE:
        return 0, len(document.text) + 1
    if directive.form is Form.NEXT_LINE:
        first = last = next(line for line in count(last + 1) if not _passed_over(document, line))
    start, end = _line(document, first)[0], _line(document, last)[1]
    return start, end


def _passed_over(document: Document, line: int) -> bool:
    """Whether a line is blank or holds nothing but directives: what is meant comes after it."""
    start, end = _line(document, line)
    if start >= len(document.text):
        return False
    rest = document.text[start:end]
    for directive in document.directives:
        if directive.in_comment and directive.span.start < end and directive.span.end > start:
            first, last = max(directive.span.start, start) - start, min(directive.span.end, end) - start
            rest = rest[:first] + " " * (last - first) + rest[last:]
    return not rest.strip(" \t\r\n>")


def _line(document: Document, line: int) -> tuple[int, int]:
    """Where a 1-based line starts and ends; past the last one, an empty range at the end of the text."""
    size = len(document.text)
    start = document.lines.start(line)
    if line > 1 and start == document.lines.start(line - 1):
        return size, size
    end = document.lines.start(line + 1)
    return start, end if end > start else size + 1
