from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.checks import RULES
from lint.config import FileSettings
from lint.engine.stamp import stamp
from lint.engine.subject import subjects
from lint.model.finding import Finding, Problem, Severity
from lint.model.span import Position, Span
from lint.text import read

if TYPE_CHECKING:
    from lint.sheet import Sheet

RULE = next(rule for rule in RULES if rule.severity is Severity.ERROR)


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    (subject,), _ = subjects(FileSettings().sheets)
    return subject.sheet


def findings(text: str, sheet: Sheet, culprit: str = "15 mg", path: str = "a.md") -> tuple[Finding, ...]:
    """A finding at every place of the culprit."""
    problems = []
    start = text.find(culprit)
    while start >= 0:
        problems.append((RULE, Problem(Span(start, start + len(culprit)), "Wrong.", "dose-range")))
        start = text.find(culprit, start + 1)
    return stamp(reversed(problems), read(path, text), sheet)


def test_a_finding_has_its_place_line_and_claim(sheet: Sheet) -> None:
    (finding,) = findings("# Dose\r\n\r\nTake 15 mg a day.\r\n", sheet)
    assert (finding.start, finding.end) == (Position(3, 6), Position(3, 11))
    assert finding.context == ("Take 15 mg a day.", 5)
    assert (finding.rule, finding.severity, finding.sheet) == (RULE.name, RULE.severity, "ldn-ms")
    assert finding.says == sheet.claims["dose-range"].says


def test_the_last_line_needs_no_end(sheet: Sheet) -> None:
    assert findings("Take 15 mg", sheet)[0].context == ("Take 15 mg", 5)


def test_findings_come_in_the_order_of_the_file(sheet: Sheet) -> None:
    found = findings("15 mg, 15 mg\n\nand 15 mg", sheet)
    assert [finding.span for finding in found] == sorted(finding.span for finding in found)


def test_a_fingerprint_survives_what_happens_around_it(sheet: Sheet) -> None:
    before = findings("Take 15 mg a day.", sheet)
    after = findings("---\ntitle: New\n---\n\nNew words.\n\n- Now take **15&nbsp;mg** a day.", sheet, "15&nbsp;mg")
    assert [finding.fingerprint for finding in before] == [finding.fingerprint for finding in after]


def test_repetitions_have_fingerprints_of_their_own(sheet: Sheet) -> None:
    assert len({finding.fingerprint for finding in findings("15 mg and 15 mg and 15 mg", sheet)}) == 3


def test_another_article_has_other_fingerprints(sheet: Sheet) -> None:
    first, second = findings("15 mg", sheet), findings("15 mg", sheet, path="b.md")
    assert first[0].fingerprint != second[0].fingerprint


def test_a_path_counts_from_the_working_folder(sheet: Sheet, root: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(str(root))
    relative, absolute = findings("15 mg", sheet), findings("15 mg", sheet, path=f"{root}/a.md")
    assert relative[0].fingerprint == absolute[0].fingerprint


def test_an_info_stays_an_info(sheet: Sheet) -> None:
    problem = Problem(Span(0, 4), "Perhaps.", None, info=True)
    (finding,) = stamp([(RULE, problem)], read("a.md", "Take it."), sheet)
    assert finding.severity is Severity.INFO
    assert finding.says is None


def test_of_overlapping_problems_with_one_claim_the_widest_is_reported(sheet: Sheet) -> None:
    text = "Take 15 mg a day or 20 mg."
    spans = [Span(5, 10), Span(5, 16), Span(5, 16), Span(12, 16), Span(20, 25)]
    problems = [(RULE, Problem(span, "Wrong.", "dose-range")) for span in spans]
    other = (RULE, Problem(Span(5, 10), "Wrong.", "administration"))
    found = stamp([*problems, other], read("a.md", text), sheet)
    assert [(finding.excerpt, finding.claim) for finding in found] == [
        ("15 mg", "administration"),
        ("15 mg a day", "dose-range"),
        ("20 mg", "dose-range"),
    ]
