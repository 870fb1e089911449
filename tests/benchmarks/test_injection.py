"""Injected defects: what each kind makes of a text and what it leaves alone; what the command says it measured."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
import yaml

from benchmarks.injection import command, english
from benchmarks.injection.article import Article
from benchmarks.injection.kinds import MUTATORS
from benchmarks.injection.measure import findings, fits, measure, mutations
from lint.config.builtin import builtin
from lint.engine.subject import Subject, subjects
from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.injection.article import Mutation

CASES = yaml.safe_load((ROOT / "tests" / "benchmarks" / "injection.yaml").read_text(encoding="utf-8"))
SECOND = ROOT / "tests" / "second_subject"
CLEAN = ROOT / "examples" / "1-clean.md"


@cache
def subject(sheet: str = "ldn-ms") -> Subject:
    return subjects([sheet])[0][0]


def made(kind: str, text: str, sheet: str = "ldn-ms") -> list[Mutation]:
    return list(mutations(Article("case.md", text, subject(sheet)), {kind: MUTATORS[kind]}, 0))


def every(kind: str, text: str) -> set[str]:
    """Every text that a kind can make of one, whichever is picked."""
    from benchmarks.injection.article import mutate

    article = Article("case.md", text, subject())
    return {mutate(article, kind, change).text for change in MUTATORS[kind](article)}


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind, cases in CASES["made"].items() for case in cases], ids=str
)
def test_what_is_made(kind: str, case: dict[str, str]) -> None:
    before = CASES["around"].format(case["text"])
    after = CASES["around"].format(case["becomes"])
    assert after in every(kind, before), every(kind, before)


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in CASES["left_alone"].items() for text in texts], ids=str
)
def test_what_is_left_alone(kind: str, text: str) -> None:
    before = CASES["around"].format(text)
    begins, ends = CASES["around"].split("{}")
    kept = {one for one in every(kind, before) if one.startswith(begins) and one.endswith(ends)}
    assert kept == set()


def test_every_kind_has_cases() -> None:
    assert set(CASES["made"]) == set(MUTATORS)


@pytest.mark.parametrize("kind", MUTATORS)
def test_a_mutation_is_one_change_at_its_span(kind: str) -> None:
    text = CLEAN.read_text(encoding="utf-8")
    for one in made(kind, text):
        assert one.text != text
        before, after = text[: one.span.start], text[len(text) - (len(one.text) - one.span.end) :]
        assert one.text.startswith(before)
        assert one.text.endswith(after)
        assert one.claims <= set(subject().sheet.claims)


def test_the_same_article_gets_the_same_defects() -> None:
    text = CLEAN.read_text(encoding="utf-8")
    runs = [[one.text for one in mutations(Article(name, text, subject()), MUTATORS, 2)] for name in ("a.md", "b.md")]
    assert runs[0] == runs[1]
    assert len(runs[0]) < len(list(mutations(Article("a.md", text, subject()), MUTATORS, 0)))


def test_a_deleted_statement_is_nowhere_any_more() -> None:
    text = CLEAN.read_text(encoding="utf-8")
    for one in made("disclaimer", text):
        (claim,) = one.claims
        assert [found.claim for found in findings("case.md", one.text, subject()) if fits(one, found)] == [claim]


def test_a_finding_elsewhere_or_of_another_rule_does_not_count() -> None:
    text = CLEAN.read_text(encoding="utf-8")
    number = made("number", text)[-1]
    (finding,) = findings("case.md", number.text, subject())
    assert fits(number, finding)
    assert not fits(number, replace(finding, rule="overstated-efficacy"))
    assert not fits(made("number", text)[0], finding)  # the same rule, far away


def test_another_sheet_needs_no_change() -> None:
    sheet, article = str(SECOND / "sheet.yaml"), (SECOND / "clean.md").read_text(encoding="utf-8")
    result = measure("clean.md", article, subject(sheet), MUTATORS, 0)
    assert result.untouched == ()
    assert [one.mutation.kind for one in result.tried if one.finding is None] == []
    assert {one.mutation.kind for one in result.tried} >= {"number", "unit", "frequency", "negation", "disclaimer"}


@pytest.mark.parametrize(
    ("value", "like", "written"),
    [
        (30, "3", "30"),
        (30, "three", "thirty"),
        (45, "Nine", "Forty-five"),
        (800, "eighty", "eight hundred"),
        (8000, "80", "8000"),
        (12000, "1,200", "12,000"),
        (123, "three", None),
    ],
)
def test_numbers_are_written_as_they_were(value: int, like: str, written: str | None) -> None:
    from fractions import Fraction

    assert english.numeral(Fraction(value), like) == written


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = command.main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "--sheet", "ldn-ms", "--kind", "lead-in", "--show", str(CLEAN))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[:3] == [
        "kind          made found  recall",
        "lead-in          1     1  1.000",
        "all              1     1  1.000",
    ]
    assert "    - Do not take LDN if you:" in lines
    assert "    + You can take LDN if you:" in lines
    assert lines[-1] == "1 article of ldn-ms as written: no false alarms"


def test_json_and_written_articles(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "mutants"
    code, out, err = run(capsys, "--sheet", "ldn-ms", "--kind", "size", "--json", "--write", str(folder), str(CLEAN))
    assert (code, err) == (0, "")
    result = json.loads(out)
    assert result["kinds"] == {"size": {"made": 1, "found": 1, "recall": 1.0}}
    (defect,) = result["defects"]
    assert (defect["before"], defect["claims"], defect["found"]) == (
        "80 people with MS",
        ["study-2010"],
        "altered-number",
    )
    (file,) = folder.iterdir()
    assert file.name == "001-1-clean-size-01.md"
    assert defect["after"] in file.read_text(encoding="utf-8")


def test_floors(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    poor = tmp_path / "poor.md"
    poor.write_text(CLEAN.read_text(encoding="utf-8") + "\nLDN cures MS.\n", encoding="utf-8")
    code, out, err = run(capsys, "--sheet", "ldn-ms", "--kind", "size", "--floor-each", "0.85", str(poor))
    assert code == 1
    assert err == "inject: 1 findings in articles as they are; there should be none\n"
    assert "overstated-efficacy  efficacy  “LDN cures MS”" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--sheet", "ldn-ms", "--kind", "typo", str(CLEAN)],
            'inject: "typo" is no kind of defect; there are: number,',
        ),
        (["--sheet", "no.yaml", str(CLEAN)], "inject: claim sheet no.yaml: no such file"),
        (["--sheet", "none", str(CLEAN)], 'inject: no claim sheet: --sheet is "none"'),
        (["--sheet", "ldn-ms", "gone.md"], "inject: no article to measure\n  gone.md: no such file or folder"),
    ],
)
def test_wrong_input(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(message)


def test_one_article_that_is_gone_does_not_hide_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "--sheet", "ldn-ms", "--kind", "size", "gone.md", str(CLEAN))
    assert code == 2
    assert err == "inject: gone.md: no such file or folder\n"
    assert "size             1     1  1.000" in out


def test_a_broken_sheet_is_told_with_its_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(builtin("ldn-ms").read_text(encoding="utf-8").replace("factlint: 1", "factlint: 9"), "utf-8")
    code, _, err = run(capsys, "--sheet", str(sheet), str(CLEAN))
    assert code == 2
    assert f"{sheet}:" in err
