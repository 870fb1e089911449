from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from lint.config import BUILTIN_SHEET, FileSettings
from lint.engine.article import lint_text
from lint.engine.subject import subjects
from lint.model.finding import Confidence

if TYPE_CHECKING:
    from lint.engine.outcome import Outcome
    from lint.engine.subject import Subject
    from lint.model.finding import Finding

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
LINE = "For MS, take 4 mg of LDN a day. <!-- factlint-disable-line altered-number reason: told to warn -->\n"


@pytest.fixture(scope="module")
def sheets() -> list[Subject]:
    return subjects([BUILTIN_SHEET])[0]


def outcome(case: dict[str, Any], sheets: list[Subject], settings: FileSettings | None = None) -> Outcome:
    text = case["text"].replace("\n", "\r\n") if case.get("crlf") else case["text"]
    ignore = frozenset() if case.get("missing") else frozenset(("missing-disclaimer",))
    return lint_text(case.get("path", "a.md"), text, sheets, settings or FileSettings(ignore=ignore))


def named(finding: Finding) -> str:
    return f"{finding.rule}:{finding.claim}" if finding.claim else finding.rule


@pytest.mark.parametrize("name", CASES)
def test_what_is_reported_and_what_is_hidden(name: str, sheets: list[Subject]) -> None:
    case = CASES[name]
    found = outcome(case, sheets)
    assert found.errors == ()
    assert [f"{item.start.line}:{item.start.column} {named(item)}" for item in found.findings] == case.get("told", [])
    hidden = [f"{item.finding.start.line} {named(item.finding)} <{item.line}>" for item in found.suppressed]
    assert hidden == case.get("hidden", [])
    for finding, message in zip(found.findings, case.get("messages", ()), strict=False):
        assert message is None or finding.message == message


@pytest.mark.parametrize(
    "settings",
    [
        FileSettings(ignore=frozenset(("altered-number",))),
        FileSettings(select=frozenset(("unused-suppression",))),
        FileSettings(min_confidence=Confidence.HIGH),
        FileSettings(ignore=frozenset(("unused-suppression",))),
    ],
)
def test_what_was_not_looked_for_is_not_unused(settings: FileSettings, sheets: list[Subject]) -> None:
    rules = {finding.rule for finding in outcome({"text": LINE}, sheets, settings).findings}
    assert "unused-suppression" not in rules


def test_without_a_sheet_no_suppression_is_judged() -> None:
    assert outcome({"text": LINE}, []).findings == ()


def test_an_outcome_holds_until_the_first_suppression_ends(sheets: list[Subject]) -> None:
    text = "".join(
        f"For MS, take 15 mg of LDN a day. <!-- factlint-disable-line altered-number reason: x until: {day} -->\n\n"
        for day in ("2999-12-31", "2999-01-31", "2020-01-31")
    )
    assert str(outcome({"text": text}, sheets).good_until) == "2999-01-31"
    assert outcome({"text": LINE}, sheets).good_until is None
