"""The comparison with pyConText's list of cues: on lists made up here, and on the real one where it is at hand."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

LIST = ROOT.parent / "shared" / "data" / "context_cues.tsv"
HEAD = "Lex\tType\tRegex\tDirection"


@cache
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("context_cues", ROOT / "benchmarks" / "context_cues.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    return tmp_path / "cues.tsv"


def ran(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """The exit code and the lines printed."""
    code: int = script().main([str(path)])
    return code, capsys.readouterr().out.splitlines()


def row(lines: list[str], entry: str) -> str:
    """The line of the table for an entry."""
    (found,) = [line for line in lines if f"  {entry}  " in line]
    return found


@pytest.mark.parametrize(
    ("entry", "ours"),
    [
        ("without\tDEFINITE_NEGATED_EXISTENCE\t\tforward", "denied (negation)"),
        ("is ruled out\tDEFINITE_NEGATED_EXISTENCE\t\tbackward", "denied (negation-backward)"),
        ("possibly\tPROBABLE_EXISTENCE\t\tforward", "hedged (hedge-adverb)"),
        ("not only\tPSEUDONEG\t\tforward", "none (pseudo-negation)"),
        ("if\tHYPOTHETICAL\t\tforward", "hypothetical (condition-clause)"),
        ("but\tCONJ\t\tterminate", "none (contrast)"),
        ("chronic\tHISTORICAL\t\tbidirectional", "none | none"),
    ],
)
def test_what_agrees(entry: str, ours: str, made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made_up.write_text(f"{HEAD}\n{entry}\n", encoding="utf-8")
    code, lines = ran(made_up, capsys)
    assert code == 0
    assert f" {ours} " in row(lines, entry.split("\t", maxsplit=1)[0])
    assert "1 entries: 1 same, 0 different" in lines


def test_a_difference_needs_a_reason(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = ("never\tPROBABLE_EXISTENCE\t\tforward", "rather than\tPROBABLE_EXISTENCE\t\tforward")
    made_up.write_text("\n".join((HEAD, *entries)), encoding="utf-8")
    code, lines = ran(made_up, capsys)
    assert code == 1
    assert "???" in row(lines, "never")
    assert "prose" in row(lines, "rather than")
    assert "no reason: never" in lines
    assert lines[-1].strip() == "1 without a reason"


def test_a_reason_needs_a_difference(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made_up.write_text(f"{HEAD}\nrather than\tDEFINITE_NEGATED_EXISTENCE\t\tforward\n", encoding="utf-8")
    code, lines = ran(made_up, capsys)
    assert code == 1
    assert "a reason that nothing needs any more: rather than" in lines


def test_every_form_of_a_pattern_is_tried(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made_up.write_text(f"{HEAD}\nno\tDEFINITE_NEGATED_EXISTENCE\t(no|some)\tforward\n", encoding="utf-8")
    code, lines = ran(made_up, capsys)
    assert code == 1
    assert " denied/none " in row(lines, "no")


@pytest.mark.parametrize(
    ("phrase", "pattern", "forms"),
    [
        ("no", "", ("no",)),
        ("is negative", "(is|was) negative", ("is negative", "was negative")),
        ("no signs", r"\bno sign(s)?", ("no signs", "no sign")),
        (
            "not excluded",
            r"not\s((fully|quite)\s)?excluded",
            ("not excluded", "not fully excluded", "not quite excluded"),
        ),
        ("suggest", r"\bsuggest[a-z]+\b", ("suggest",)),
        ("(no|nothing) new", "", ("no new", "nothing new")),
    ],
)
def test_what_a_pattern_spells_out(phrase: str, pattern: str, forms: tuple[str, ...]) -> None:
    assert script().forms(phrase, pattern) == forms


def test_no_list(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert script().main([str(made_up)]) == 2
    assert "no such file" in capsys.readouterr().err
    made_up.write_text("word\tmeaning\nno\tno\n", encoding="utf-8")
    assert script().main([str(made_up)]) == 2
    assert "not pyConText's list" in capsys.readouterr().err


@pytest.mark.shared
@pytest.mark.skipif(not LIST.is_file(), reason="pyConText's list is not at hand")
def test_every_difference_to_the_real_list_has_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = ran(LIST, capsys)
    assert code == 0, [line for line in lines if line.startswith(("no reason", "a reason"))]
    summary = lines[lines.index("") :]
    counts = "\n".join(summary[summary[1:].index("") + 2 :])
    page = (ROOT / "docs" / "cues.md").read_text(encoding="utf-8")
    assert counts in page, f"docs/cues.md has other counts than\n{counts}"
