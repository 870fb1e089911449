from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

LONGEST = 300
SOURCES = ("lint", "tests", "benchmarks", "docs")


def python_files(root: Path) -> list[Path]:
    return [file for folder in SOURCES for file in sorted((root / folder).rglob("*.py"))]


def test_the_layers_hold(root: Path) -> None:
    program = Path(sys.executable).with_name("lint-imports")
    if not program.exists():
        pytest.skip("import-linter is not installed")
    result = subprocess.run([program, "--no-cache"], check=False, capture_output=True, text=True, cwd=root)
    assert result.returncode == 0, result.stdout


def test_no_file_is_too_long(root: Path) -> None:
    long = {str(file): count for file in python_files(root) if (count := len(file.read_text().splitlines())) > LONGEST}
    assert not long


def test_no_file_is_a_drawer_for_everything(root: Path) -> None:
    drawers = {"utils.py", "util.py", "helpers.py", "helper.py", "misc.py", "common.py"}
    assert not [file for file in python_files(root) if file.name in drawers]


def test_no_private_name_of_a_module_is_left_over(root: Path) -> None:
    left = [
        f"{file.relative_to(root)}: {name}"
        for file in python_files(root)
        for text in [file.read_text(encoding="utf-8")]
        for name in re.findall(r"^(?:def (?=_)|class (?=_)|(?=_[A-Z_]+ = ))(\w+)", text, re.MULTILINE)
        if len(re.findall(rf"\b{name}\b", text)) == 1
    ]
    assert not left
