from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Run


def test_the_built_in_sheets_are_valid(run: Run) -> None:
    outcome = run("claims", "check")
    assert outcome.code == 0
    assert "ldn-ms: 27 claims, no problem" in outcome.out


def test_every_problem_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "broken.yaml"
    sheet.write_text("factlint: 1\nsheet: broken\nbogus: 1\n", encoding="utf-8")
    outcome = run("claims", "check", str(sheet), "ldn-ms")
    assert outcome.code == 2
    assert f"{sheet}:3:1: " in outcome.out
    assert outcome.out.count(f"{sheet}:") > 2
    assert "ldn-ms: 27 claims, no problem" in outcome.out


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a: [", b"- a\n"])
def test_what_is_no_sheet_is_two(run: Run, tmp_path: Path, content: bytes) -> None:
    sheet = tmp_path / "broken.yaml"
    sheet.write_bytes(content)
    assert run("claims", "check", str(sheet)).code == 2


def test_other_yaml_is_passed_over_when_asked(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "compose.yaml"
    other.write_text("services: {}\n", encoding="utf-8")
    sheet = tmp_path / "ours.yaml"
    sheet.write_text("# ours\nfactlint: 1\nsheet: broken\n", encoding="utf-8")
    (tmp_path / "claims").mkdir()
    placed = tmp_path / "claims" / "empty.yaml"
    placed.write_text("", encoding="utf-8")
    outcome = run("claims", "check", "--only-sheets", str(other), str(sheet), str(placed))
    assert outcome.code == 2
    assert str(other) not in outcome.out
    assert f"{sheet}: " in outcome.out
    assert f"{placed}: " in outcome.out
    assert run("claims", "check", "--only-sheets", str(other)).code == 0


def test_claims_that_are_gone_from_the_source_are_stale(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("Nothing of it is left.\n", encoding="utf-8")
    outcome = run("claims", "check", "--source", str(source))
    assert outcome.code == 1
    assert 'claim "dose-range"' in outcome.out
    assert "[stale-claim]" in outcome.out
    assert 'claim "efficacy"' not in outcome.out


def test_a_source_that_is_not_there(run: Run) -> None:
    outcome = run("claims", "check", "--source", "missing.txt")
    assert outcome.code == 2
    assert "missing.txt" in outcome.err


def test_a_sheet_is_shown(run: Run) -> None:
    outcome = run("claims", "show")
    assert outcome.code == 0
    assert "dose-range" in outcome.out


def test_a_passage_is_hashed(run: Run) -> None:
    outcome = run("claims", "hash", "--section", "Dose", stdin=b"Three words here.")
    assert outcome.code == 0
    assert outcome.out.startswith('- {section: "Dose", words: 3, sha256: ')
    assert run("claims", "hash", stdin=b"Two words").code == 2


def test_the_classes_of_the_lexicon_are_listed(run: Run) -> None:
    assert "oxycodone" in run("claims", "classes").out.lower()


def test_one_class_is_shown(run: Run) -> None:
    outcome = run("claims", "classes", "blood-sugar", "constipation")
    assert outcome.code == 0
    assert [line for line in outcome.out.splitlines() if not line.startswith(" ")] == ["blood-sugar", "constipation"]
    assert "blood glucose" in outcome.out


def test_a_class_that_is_not_there(run: Run) -> None:
    outcome = run("claims", "classes", "blod-sugar")
    assert outcome.code == 2
    assert 'there is no class "blod-sugar" (did you mean "blood-sugar"?)' in outcome.err
    assert outcome.out == ""


def test_the_schema_is_json(run: Run) -> None:
    assert "properties" in json.loads(run("claims", "schema").out)
