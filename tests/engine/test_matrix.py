from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lint.checks import Context
from lint.compare import Judgement, Relation
from lint.config import FileSettings
from lint.engine.matrix import status
from lint.engine.subject import subjects
from lint.model.assertion import Assertion, Kind, Reading
from lint.model.finding import ClaimStatus, Confidence, Finding, Severity, Verdict
from lint.model.span import Position, Span
from lint.text import read

if TYPE_CHECKING:
    from lint.sheet import Sheet

DOCUMENT = read("a.md", "one\n\ntwo\n\nthree\n")
CLAIM = "dose-range"


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    (subject,), _ = subjects(FileSettings().sheets)
    return subject.sheet


def context(sheet: Sheet, *stated: int, relation: Relation = Relation.SUPPORTS) -> Context:
    """An article that states the claim at the given offsets."""
    judgements = tuple(
        Judgement(Assertion(Kind.DOSE, Span(at, at + 1), 0), sheet.claims[CLAIM], relation, Span(at, at + 1))
        for at in stated
    )
    return Context(DOCUMENT, Reading((), (), about=True), sheet, judgements)


def finding(rule: str, line: int, **changes: Any) -> Finding:  # noqa: ANN401
    fields: dict[str, Any] = {
        "path": "a.md",
        "span": Span(0, 1),
        "start": Position(line, 1),
        "end": Position(line, 2),
        "rule": rule,
        "sheet": "ldn-ms",
        "claim": CLAIM,
        "severity": Severity.ERROR,
        "confidence": Confidence.HIGH,
        "message": "",
        "excerpt": "",
        "found": None,
        "expected": None,
        "fingerprint": "",
    }
    return Finding(**(fields | changes))


def test_every_claim_has_a_cell(sheet: Sheet) -> None:
    article = status(context(sheet), [])
    assert set(article.claims) == set(sheet.claims)
    assert article.about
    assert {cell.verdict for cell in article.claims.values()} == {Verdict.NOT_MENTIONED}


def test_a_claim_is_stated_where_an_assertion_supports_it(sheet: Sheet) -> None:
    assert status(context(sheet, 5, 0, 1), []).claims[CLAIM] == ClaimStatus(Verdict.STATED, (1, 3))


def test_what_perhaps_supports_a_claim_does_not_state_it(sheet: Sheet) -> None:
    article = status(context(sheet, 0, relation=Relation.POSSIBLY), [])
    assert article.claims[CLAIM].verdict is Verdict.NOT_MENTIONED


def test_the_worst_verdict_wins_and_both_lines_are_kept(sheet: Sheet) -> None:
    found = [finding("altered-number", 3), finding("contradicted-claim", 5)]
    assert status(context(sheet, 0), found).claims[CLAIM] == ClaimStatus(Verdict.CONTRADICTED, (1,), (3, 5))


def test_a_missing_statement_has_no_line(sheet: Sheet) -> None:
    cell = status(context(sheet), [finding("missing-disclaimer", 1)]).claims[CLAIM]
    assert cell == ClaimStatus(Verdict.MISSING)


@pytest.mark.parametrize(
    "harmless",
    [
        finding("missing-disclaimer", 1, severity=Severity.INFO),
        finding("unsupported-number", 1, severity=Severity.WARNING),
        finding("altered-number", 1, claim=None),
    ],
)
def test_what_judges_no_claim_changes_no_verdict(sheet: Sheet, harmless: Finding) -> None:
    assert status(context(sheet), [harmless]).claims[CLAIM].verdict is Verdict.NOT_MENTIONED
