"""The examples through every output, compared whole. `make golden` writes the expected files again: read the diff."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from lint import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Run

PROGRAMS = ("jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown")
COMMANDS = {
    "check.txt": ("check", "examples"),
    "check.json": ("check", "examples", "--output-format", "json"),
    "explain.txt": ("check", "examples", "--explain"),
    "explain.json": ("check", "examples/4-risks-waved-away.md", "--explain", "--output-format", "json"),
    "parse.txt": ("parse", "examples/2-wrong-numbers.md"),
    "parse.jsonl": ("parse", "examples/5-hard.mdx", "--output-format", "jsonl"),
    **{f"check.{name}": ("check", "examples", "--output-format", name) for name in PROGRAMS},
    "rules.txt": ("rules",),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_as_agreed(name: str, run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    output = run(*COMMANDS[name]).out.replace(f'"{__version__}"', '"VERSION"')
    expected = root / "tests" / "golden" / name
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        expected.write_text(output, encoding="utf-8", newline="\n")
    assert output == expected.read_text(encoding="utf-8")
