from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lint.engine import run as engine_run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Run

STAGES = [
    "finding files",
    "reading",
    "cache",
    "prefilter",
    "loading",
    "parsing",
    "understanding",
    "comparing",
    "reporting",
    "other",
]
ARTICLE = (
    "# LDN for MS\n\nMost people with MS take 15 mg of LDN a day.\n\n" + "LDN may help some people with MS.\n\n" * 40
)


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(4):
        (tmp_path / f"{number}.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def table(told: str) -> tuple[str, dict[str, tuple[float, int]]]:
    """The first line without its time, and the seconds and per cent of each stage."""
    first, *lines = told.splitlines()
    stages = {}
    for line in lines:
        found = re.fullmatch(r"  (\S.{12})  +([\d.]+) s  +(\d+)%", line)
        assert found, line
        stages[found[1].strip()] = (float(found[2]), int(found[3]))
    return re.sub(r"\d+\.\d\d s", "… s", first), stages


@pytest.mark.usefixtures("articles")
def test_the_stages_of_a_run_are_told_and_the_report_is_as_without(run: Run) -> None:
    plain = run("check", "--no-cache", "--jobs", "1", "--output-format", "json")
    outcome = run("check", "--no-cache", "--jobs", "1", "--output-format", "json", "--timing")
    assert (outcome.code, outcome.out) == (plain.code, plain.out)
    first, stages = table(outcome.err)
    assert first == "factlint: timing: 4 files in … s"
    assert list(stages) == STAGES
    assert stages["understanding"][0] > 0
    assert abs(sum(share for _, share in stages.values()) - 100) <= len(STAGES) / 2
    assert plain.err == ""


@pytest.mark.usefixtures("articles")
def test_what_is_known_from_before_is_not_understood_again(run: Run) -> None:
    run("check")
    _, stages = table(run("check", "--timing").err)
    assert (stages["parsing"], stages["understanding"], stages["comparing"][0]) == ((0, 0), (0, 0), 0)
    assert stages["cache"][1] > 0


@pytest.mark.usefixtures("articles")
def test_the_times_of_several_processes_are_added_up_and_it_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_run, "_WORTH", 0)
    monkeypatch.setattr(engine_run, "_SEVERAL", 99)  # nothing is understood before the processes begin
    first, stages = table(run("check", "--no-cache", "--jobs", "2", "--timing").err)
    assert first == "factlint: timing: 4 files in … s; the stages add up the times of 2 processes"
    assert list(stages) == STAGES
    assert stages["understanding"][0] > 0


def test_one_file_from_standard_input(run: Run) -> None:
    first, stages = table(run("check", "-", "--timing", stdin=ARTICLE.encode()).err)
    assert first == "factlint: timing: 1 file in … s"
    assert stages["understanding"][0] > 0
