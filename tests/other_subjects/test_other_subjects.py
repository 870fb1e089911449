"""Sheets that have nothing to do with the built-in one, each with articles: right ones stay silent, faults are found.

`label` uses the sheet of `examples/second-subject`; the others hold a sheet of their own. A label of `known_misses` is
not found yet, and moves up on the day it is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import Subject, subjects
from lint.text import read
from tests.articles.scoring import Score, labels
from tests.running import ROOT

HERE = Path(__file__).parent
EXAMPLE = ROOT / "examples" / "second-subject"


@cache
def subject(folder: Path) -> Subject:
    sheet = folder / "sheet.yaml"
    (loaded,), errors = subjects([str(sheet if sheet.is_file() else EXAMPLE / "sheet.yaml")])
    assert not errors
    return loaded


@pytest.mark.parametrize("path", sorted(HERE.glob("*/*.md")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_exactly_the_labelled_findings_are_made(path: Path) -> None:
    document = read(path.name, path.read_text(encoding="utf-8"))
    article, findings = lint_document(document, subject(path.parent), FileSettings())
    label = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    defects, arguable = labels(path, document)
    score = Score()
    score.add(path.name, (defects, arguable), findings)
    assert not score.notes
    assert sorted((item.rule, item.claim or "") for item in findings) == sorted(
        (item.rule or "", item.claim or "") for item in defects
    )
    assert article.about is label["about"]
    lines = {finding.start.line for finding in findings if finding.claim}
    assert not {miss["line"] for miss in label.get("known_misses", ())} & lines, "a known miss is found: move it up"


def test_the_source_of_the_example_agrees_with_its_sheet() -> None:
    document = read("source.text", (EXAMPLE / "source.text").read_text(encoding="utf-8"))
    assert lint_document(document, subject(HERE / "label"), FileSettings())[1] == ()
