"""Required statements and faults on many sheets, each in a page of its own, and what is only near one.

`required_elsewhere.yaml` was written blind, over eleven sheets: a careful editor says that the statement is made
(`said: true`), or that it is not. `ways_elsewhere.yaml` was written with the mending: for each way of saying it one or
two, and near misses beside them. `faults_elsewhere.yaml` holds plain faults, and what is right and near to one;
`faults_varied_elsewhere.yaml` those that were written with their mending.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import subjects
from lint.model.finding import Severity
from lint.text import read
from tests.owed import Text, told_apart
from tests.running import ROOT

if TYPE_CHECKING:
    from lint.engine.subject import Subject

HERE = Path(__file__).parent
# Lost, and taken for made, today.
BANKS = {
    # first run: 63 of 168 lost (25 with a note that they are perhaps made, 3 reversed), 13 of 72 near ones taken
    "required_elsewhere": (33, 12),
    # by another hand, when those were being mended; first run: 22 of 80 lost (6 with a note), 6 of 40 taken
    "required_further": (19, 6),
    "ways_elsewhere": (0, 0),  # before the mending: 22 of 27 lost, 3 of 22 taken
}

# Not seen, and flagged though right, today.
FAULTS = {
    "faults_elsewhere": (11, 0),  # of 157 faults and of 111 right passages; first run, of 130 and 80: 26 and 4
    "faults_varied_elsewhere": (0, 0),  # written with the mending
    "faults_eight": (13, 1),  # of 144 faults and of 96 right passages on eight sheets; first run: 46 and 6
    "faults_hard": (38, 0),  # hard, on the built-in sheet, of 140 and of 100; first run: 65 and 10
}


@pytest.fixture(scope="module")
def loaded() -> dict[str, Subject]:
    return {}


def subject_of(name: str, loaded: dict[str, Subject]) -> Subject:
    """The subject of a sheet, by the folder of its articles or by its file; "ldn" is the built-in one."""
    if name not in loaded:
        place = name if name.endswith(".yaml") else f"articles/{name}/sheet.yaml"
        sheets = FileSettings().sheets if name == "ldn" else [str(ROOT / "tests" / place)]
        (loaded[name],), errors = subjects(sheets)
        assert not errors
    return loaded[name]


@pytest.mark.parametrize("bank", BANKS)
def test_required_statements_of_other_sheets(bank: str, loaded: dict[str, Subject]) -> None:
    lost: list[str] = []
    taken: list[str] = []
    for item in yaml.safe_load((HERE / f"{bank}.yaml").read_text(encoding="utf-8")):
        subject = subject_of(item["sheet"], loaded)
        claim = frozenset({item["claim"]})
        said, near = (claim, frozenset[str]()) if item["said"] else (frozenset[str](), claim)
        head = f"---\nfactlint: {{sheet: {subject.id}}}\n---\n\n"
        text = Text(f"{head}{item['text']}\n", said, near, f"{item['sheet']}: {item['text']}")
        missing, made = told_apart([text], subject, notes=True)
        lost += missing
        taken += made
    most_lost, most_taken = BANKS[bank]
    assert len(lost) <= most_lost, "\n".join(lost)
    assert len(taken) <= most_taken, "\n".join(taken)


@pytest.mark.parametrize("bank", FAULTS)
def test_faults_on_other_sheets(bank: str, loaded: dict[str, Subject]) -> None:
    missed: list[str] = []
    flagged: list[str] = []
    for item in yaml.safe_load((HERE / f"{bank}.yaml").read_text(encoding="utf-8")):
        subject = subject_of(item["sheet"], loaded)
        article = read("a.md", f"---\nfactlint: {{sheet: {subject.id}}}\n---\n\n{item['text']}\n")
        found = lint_document(article, subject, FileSettings())[1]
        accused = any(f.rule != "missing-disclaimer" and f.severity is not Severity.INFO for f in found)
        if accused != item["wrong"]:
            (missed if item["wrong"] else flagged).append(f"{item['sheet']}: {item['text']}")
    most_missed, most_flagged = FAULTS[bank]
    assert len(missed) <= most_missed, "\n".join(missed)
    assert len(flagged) <= most_flagged, "\n".join(flagged)
