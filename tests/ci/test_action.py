"""The action: its steps run here as GitHub runs them, but for those that need GitHub."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.running import ROOT


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return loaded


def step(action: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in action["runs"]["steps"] if item.get("name") == name)
    return found


def perform(action: dict[str, Any], name: str, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step of the action with its inputs, defaults where none are given."""
    given = {key: inputs.get(key.replace("-", "_"), value["default"]) for key, value in action["inputs"].items()}
    chosen = step(action, name)
    environment = dict(os.environ) | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
    }
    for key, value in chosen["env"].items():
        expression = value.removeprefix("${{ ").removesuffix(" }}")
        if expression.startswith("inputs."):
            environment[key] = given[expression.removeprefix("inputs.")]
        else:
            environment[key] = (folder / "output").read_text(encoding="utf-8").strip().partition("=")[2]
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", chosen["run"]],  # noqa: S607 - as GitHub starts it
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("text", "code"), [("LDN cures MS.", 1), ("Nothing to see here.", 0)])
def test_the_job_reports_and_then_fails(text: str, code: int, action: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(f"# LDN for multiple sclerosis\n\n{text}\n", encoding="utf-8")
    fail_on = "error" if code else "never"
    checked = perform(action, "Check the articles", tmp_path, paths="page.md", fail_on=fail_on)
    assert checked.returncode == 0, checked.stderr
    assert "::error file=page.md,line=" in checked.stdout
    assert json.loads((tmp_path / "factlint.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## factlint")
    assert perform(action, "Pass on what it found", tmp_path).returncode == code


def test_nothing_to_lint_fails_the_job(action: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    perform(action, "Check the articles", tmp_path, paths="empty")
    assert perform(action, "Pass on what it found", tmp_path).returncode == 2


def test_inputs_are_words_and_never_commands(action: dict[str, Any], tmp_path: Path) -> None:
    perform(action, "Check the articles", tmp_path, paths="$(touch owned) ;touch owned", args="`touch owned`")
    assert not (tmp_path / "owned").exists()
    for item in action["runs"]["steps"]:
        assert "${{" not in item.get("run", "")


def test_every_input_is_described_and_used(action: dict[str, Any]) -> None:
    used = json.dumps(action["runs"])
    for name, value in action["inputs"].items():
        assert value["description"]
        assert f"inputs.{name}" in used
