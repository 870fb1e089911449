"""Everything works for another medicine and condition as it does for the built-in sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import Subject, subjects
from lint.text import read
from tests.articles.scoring import Score, labels

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def subject() -> Subject:
    (loaded,), errors = subjects([str(HERE / "sheet.yaml")])
    assert not errors
    return loaded


@pytest.mark.parametrize("path", sorted(HERE.glob("*.md")), ids=lambda path: path.stem)
def test_exactly_the_labelled_findings_are_made(path: Path, subject: Subject) -> None:
    document = read(path.name, path.read_text(encoding="utf-8"))
    article, findings = lint_document(document, subject, FileSettings())
    defects, arguable = labels(path, document)
    score = Score()
    score.add(path.name, (defects, arguable), findings)
    assert not score.notes
    assert sorted((item.rule, item.claim or "") for item in findings) == sorted(
        (item.rule or "", item.claim or "") for item in defects
    )
    assert article.about
    assert article.sheet == "velorin-migraine"


def test_its_own_source_agrees_with_it(subject: Subject) -> None:
    document = read("source.txt", (HERE / "source.txt").read_text(encoding="utf-8"))
    assert lint_document(document, subject, FileSettings())[1] == ()


def test_another_sheets_subject_is_not_its_business(subject: Subject) -> None:
    text = "# LDN for MS\n\nLDN cures MS. Take 15 g of LDN a day. LDN has no side effects.\n"
    article, findings = lint_document(read("a.md", text), subject, FileSettings())
    assert findings == ()
    assert not article.about
