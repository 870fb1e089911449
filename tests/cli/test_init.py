from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.running import Run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()


def test_a_commented_configuration_is_written_that_says_what_holds_anyway(run: Run) -> None:
    Path("a.md").write_text("x", encoding="utf-8")
    before = run("config", "show", "a.md").out
    outcome = run("init")
    assert outcome.code == 0
    assert "factlint check" in outcome.out
    after = run("config", "show", "a.md").out
    values = [line.split()[:2] for line in after.splitlines()]
    assert values == [line.split()[:2] for line in before.splitlines()]
    assert ".factlint.yaml:" in after
    assert run("check", "a.md").code == 0


def test_a_configuration_that_is_there_is_kept(run: Run) -> None:
    Path(".factlint.yaml").write_text("mine", encoding="utf-8")
    outcome = run("init")
    assert outcome.code == 2
    assert outcome.err == "factlint: error: .factlint.yaml is there already; --force overwrites it\n"
    assert Path(".factlint.yaml").read_text(encoding="utf-8") == "mine"
    assert run("init", "--force").code == 0
    assert Path(".factlint.yaml").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(("name", "text"), [("pyproject.toml", "[tool.factlint]\n"), (".factlint.yml", "root: true\n")])
def test_a_folder_that_is_configured_otherwise(name: str, text: str, run: Run) -> None:
    Path(name).write_text(text, encoding="utf-8")
    outcome = run("init", "--force")
    assert outcome.code == 2
    assert outcome.err == f"factlint: error: {name} is a configuration of this folder already: change that one\n"
    assert not Path(".factlint.yaml").exists()


def test_a_folder_that_is_not_there(run: Run) -> None:
    outcome = run("init", "missing")
    assert outcome.code == 2
    assert "cannot be written" in outcome.err
