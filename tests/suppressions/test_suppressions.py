from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from lint.config import BUILTIN_SHEET, FileSettings
from lint.engine.article import lint_text
from lint.engine.linter import is_dated
from lint.engine.stored import dump, load
from lint.engine.subject import subjects
from lint.model.finding import Confidence

if TYPE_CHECKING:
    from lint.engine.outcome import Outcome
    from lint.engine.subject import Subject
    from lint.model.finding import Finding
    from tests.running import Run

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


def test_what_is_hidden_can_be_kept_and_sent(sheets: list[Subject]) -> None:
    found = outcome(CASES["front matter"], sheets)
    assert found.suppressed
    assert load(dump(found)) == found


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("<!-- factlint-disable-file altered-number reason: x until: 2027-01-31 -->", True),
        ("+++\n[[factlint.disable]]\nuntil = 2027-01-31\n+++\n", True),
        ("<!-- factlint-disable-file altered-number reason: x -->", False),
        ("<!-- factlint-disable-file altered-number reason: x UNTIL : 2027-01-31 -->", True),
        ("Wait until: noon.", False),
    ],
)
def test_what_may_end_on_a_day_is_kept_for_that_day_only(text: str, dated: bool) -> None:  # noqa: FBT001
    assert is_dated(text.encode()) is dated


def test_a_suppression_is_judged_in_an_article_that_names_no_subject(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("Nothing. <!-- factlint-disable-line altered-number reason: told to warn -->\n", encoding="utf-8")
    for _ in range(2):  # the second time it is known
        assert "1 warning" in run("check", str(file)).out


def test_severities_are_as_configured(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".factlint.yaml").write_text("severity: {unused-suppression: error}\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(LINE, encoding="utf-8")
    assert "1 error, 0 warnings" in run("check", str(tmp_path)).out
