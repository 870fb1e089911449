from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_text
from lint.engine.outcome import Outcome
from lint.engine.stored import dump, load
from lint.engine.subject import subjects
from lint.model.evidence import Explanation
from lint.model.finding import FileError, Finding

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    from tests.running import ROOT

    settings = FileSettings(explain=True)
    loaded, _ = subjects(settings.sheets)
    articles = [
        *sorted((ROOT / "examples").glob("*.md")),
        *sorted((ROOT / "tests" / "articles" / "fresh1").glob("*.md")),
    ]
    return [lint_text(str(file), file.read_text(encoding="utf-8"), loaded, settings) for file in articles]


def test_an_outcome_comes_back_as_it_was(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        assert load(dump(outcome)) == outcome


def test_the_outcomes_tried_leave_no_field_empty(outcomes: list[Outcome]) -> None:
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    assert [name.name for name in fields(Finding) if not any(getattr(one, name.name) for one in findings)] == []
    explanations = [finding.explanation for finding in findings if finding.explanation is not None]
    assert [name.name for name in fields(Explanation) if not any(getattr(one, name.name) for one in explanations)] == []


def test_errors_and_strange_letters_come_back() -> None:
    outcome = Outcome(errors=(FileError("a\udcff \u2028.md", "read", 'no "text"\0'),), skipped=True)
    assert load(dump(outcome)) == outcome


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"[1,2,3,4,5]", b"\x80\x04", b"null", b'[[["a"]],[],[],true,false]']
)
def test_other_bytes_are_told(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        load(data)


def test_a_process_makes_the_same_of_a_file(tmp_path: Path) -> None:
    import pickle

    from lint.engine.linter import Linter

    settings = FileSettings()
    linter = Linter(subjects(settings.sheets)[0], settings)
    file = tmp_path / "a.md"
    file.write_text("# LDN and MS\n\nMost people with multiple sclerosis take 15 mg of LDN a day.\n", encoding="utf-8")
    answer = linter.answer(str(file), file.name)
    other = pickle.loads(pickle.dumps(linter))  # noqa: S301
    assert other.answer(str(file), file.name) == answer
