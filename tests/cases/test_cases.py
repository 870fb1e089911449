"""Runs the cases of every rule: exactly the marked spans are found, no more and no fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.checks import RULES, cases
from lint.config import FileSettings
from lint.engine.subject import Subject, subjects
from lint.model.finding import Severity
from tests.linting import lint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.checks.cases import Case

# No short example makes every required statement.
OWED = "missing-disclaimer"


@pytest.fixture(scope="module")
def subject() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


def every_case() -> Iterator[object]:
    for rule in cases.with_cases():
        known = cases.load(rule)
        for group, expected in (
            (known.good, True),
            (known.bad, True),
            (known.known_misses, False),
            (known.known_false_alarms, False),
        ):
            for case in group:
                marks = () if expected else pytest.mark.xfail(strict=True, raises=AssertionError)
                yield pytest.param(rule, case, id=f"{rule}: {case.name}", marks=marks)


@pytest.mark.parametrize(("rule", "case"), list(every_case()))
def test_case(rule: str, case: Case, subject: Subject) -> None:
    findings = [
        finding
        for finding in lint(case.text, subject)
        if finding.severity is not Severity.INFO and (rule == OWED or finding.rule != OWED)
    ]
    shown = [(finding.rule, finding.claim, finding.excerpt) for finding in findings]
    assert {finding.span for finding in findings} == set(case.spans), shown
    assert {finding.span for finding in findings if finding.rule == rule} == set(case.spans), shown


def test_every_rule_has_cases_and_every_case_file_a_rule() -> None:
    assert set(cases.with_cases()) == {rule.name for rule in RULES}
    for rule in RULES:
        known = cases.load(rule.name)
        assert known.good, rule.name
        assert known.bad, rule.name
