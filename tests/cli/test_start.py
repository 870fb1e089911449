from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Run

HEAVY = "spacy pydantic rich markdown_it lint.report lint.nlp lint.sheet"


def imported(*arguments: str, cwd: Path) -> set[str]:
    """The modules that a command brings in."""
    script = (
        "import sys; from lint.cli.main import main; main(sys.argv[1:]); "
        "print('\\nMODULES', *(name for name in sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, *arguments], check=True, capture_output=True, text=True, cwd=cwd
    )
    return set(result.stdout.rpartition("MODULES ")[2].split())


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_the_overview_waits_for_nothing_heavy(option: str, root: Path) -> None:
    assert not imported(option, cwd=root) & set(HEAVY.split())


@pytest.mark.parametrize("words", [("check", "--help"), ("baseline", "write", "--help"), ("completion", "bash")])
def test_neither_does_the_help_of_a_command(words: tuple[str, ...], root: Path) -> None:
    modules = imported(*words, cwd=root)
    assert not modules & (set(HEAVY.split()) - {"lint.report"})
    assert not {name for name in modules if name.startswith("lint.report.to_")}


def test_an_article_on_something_else_does_not_bring_spacy(root: Path, tmp_path: Path) -> None:
    article = tmp_path / "vitamins.md"
    article.write_text("# Vitamin D\n\nSunlight helps.\n", encoding="utf-8")
    assert "spacy" not in imported("check", str(article), cwd=root)


def test_without_a_configuration_nothing_that_reads_one_is_imported(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Vitamin D\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    modules = imported("check", str(tmp_path), cwd=root)
    assert not modules & {"pathspec", "tomllib", "lint.files.tree", "lint.files.toml", "pydantic", "spacy"}


def test_a_configuration_brings_nothing_heavy(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Vitamin D\n", encoding="utf-8")
    (tmp_path / ".factlint.yaml").write_text("exclude: [drafts/]\nrequired: {off-label: false}\n", encoding="utf-8")
    modules = imported("check", str(tmp_path), cwd=root)
    assert not modules & {"tomllib", "spacy", "pydantic", "markdown_it", "lint.checks", "lint.nlp", "lint.sheet"}


def test_version(run: Run) -> None:
    outcome = run("--version")
    assert outcome.code == 0
    assert outcome.out.startswith("factlint 0.")


def test_an_unknown_command_names_the_nearest(run: Run) -> None:
    outcome = run("chek")
    assert outcome.code == 2
    assert 'did you mean "check"?' in outcome.err


def test_python_m_lint_is_factlint(root: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "lint", "--version"], check=True, capture_output=True, text=True, cwd=root
    )
    assert result.stdout.startswith("factlint ")
