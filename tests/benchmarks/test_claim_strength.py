"""The benchmark on claim strength: on sentences written here, and on the real sets where they are at hand."""

from __future__ import annotations

import csv
import importlib.util
import json
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

DATA = ROOT.parent / "shared" / "data"
SENTENCES = [
    ("The clinic opens at nine.", 0),
    ("Naps should be studied.", 0),
    ("Naps were associated with better mood.", 1),
    ("Naps may improve mood.", 2),
    ("Naps improve mood.", 3),
    ("Naps somehow go well with good mood.", 1),  # not understood: read as 0
]


@cache
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("claim_strength", ROOT / "benchmarks" / "claim_strength.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def ran(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """The exit code, and what was printed to each stream."""
    code: int = script().main([str(path)])
    return code, *capsys.readouterr()


def sentences(path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("sentence", "label"), *SENTENCES])
    return path


def records(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_a_file_of_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(sentences(tmp_path / "mine.csv"), capsys)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "mine.csv: 6 sentences",
        "  macro F1 0.867, accuracy 0.833",
        "",
        "  labelled       number precision recall    F1   read as 0    1    2    3",
        "  0 none              2     0.667  1.000 0.800          2    0    0    0",
        "  1 correlation       2     1.000  0.500 0.667          1    1    0    0",
        "  2 conditional       1     1.000  1.000 1.000          0    0    1    0",
        "  3 causal            1     1.000  1.000 1.000          0    0    0    1",
    ]


def test_a_folder_with_pairs_and_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release, study = "Naps lift mood:\nnaps improve mood.", "Naps were associated with better mood."
    pair = {"press_release_conclusion": release, "press_release_strength": 3, "abstract_strength": 1}
    labelled = {"abstract_conclusion": study, "exaggeration_label": "exaggerates"}
    records(tmp_path / "exaggeration_pairs_train.jsonl", pair | labelled)
    finding = {"finding": "Naps may improve mood.", "sentence-level-certainty": 3.5}
    records(tmp_path / "sentence_certainty.jsonl", finding, finding | {"sentence-level-certainty": 2.0})
    code, out, err = ran(tmp_path, capsys)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "exaggeration_pairs_train.jsonl: 1 pairs of press release and abstract",
        "  press releases  macro F1 of strength 0.250",
        "  abstracts       macro F1 of strength 0.250",
        "  which says more macro F1 0.333",
        "",
        "sentence_certainty.jsonl: 2 findings; mean certainty (1-6) of those read as",
        "  2 conditional  2.75  (2)",
    ]


@pytest.mark.parametrize("there", [True, False])
def test_nothing_to_measure_against(there: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: FBT001
    folder = tmp_path if there else tmp_path / "away"
    known = "claim_strength_pubmed.csv, exaggeration_pairs_train.jsonl, sentence_certainty.jsonl"
    assert ran(folder, capsys) == (2, "", f"{folder}: nothing to measure against; name a folder with {known}\n")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("claim_strength_pubmed.csv", "", "it has no rows with the columns sentence and label"),
        ("claim_strength_pubmed.csv", "text,label\nNaps.,0\n", "it has no rows with the columns sentence and label"),
        ("claim_strength_pubmed.csv", "sentence,label\nNaps.,9\n", "9 is not a valid Strength"),
        ("sentence_certainty.jsonl", "", "it is empty"),
        ("sentence_certainty.jsonl", '{"text": "Naps."}\n', "line 1 lacks finding, sentence-level-certainty"),
    ],
)
def test_a_file_of_another_form(
    name: str, content: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert ran(tmp_path, capsys) == (2, "", f"{path}: not of the form it should have: {why}\n")


@pytest.mark.skipif(not DATA.is_dir(), reason="the sets are not part of the project")
def test_the_real_sets(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ran(DATA, capsys)
    assert code == 0
    figure = next(line for line in out.splitlines() if line.startswith("  macro F1 "))
    assert float(figure.removeprefix("  macro F1 ").partition(",")[0]) >= 0.68
