from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.config import trees

if TYPE_CHECKING:
    from tests.running import Run

CASES = sorted(Path(__file__).parent.glob("*/*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_tree(path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = trees.load(path)
    monkeypatch.chdir(tmp_path)
    trees.build(case)
    arguments = case.get("arguments", [])
    for file, expected in case.get("show", {}).items():
        settings = trees.shown(run, file, arguments)["settings"]
        assert {key: trees.values(settings[key]) for key in expected} == expected, file
    for file, why in case.get("left_out", {}).items():
        assert trees.shown(run, file, arguments)["left_out"] == why
    if set(case) & {"problems", "found", "findings", "code"}:
        outcome = run("check", *case.get("paths", ["."]), *arguments, "--output-format", "json")
        report = json.loads(outcome.out)
        if "problems" in case:
            assert trees.complaints(outcome.err) == case["problems"]
        if "found" in case:
            assert list(dict.fromkeys(article["path"] for article in report["articles"])) == case["found"]
        if "findings" in case:
            assert trees.findings(report) == {name: sorted(told) for name, told in case["findings"].items()}
        assert outcome.code == case.get("code", 2 if case.get("problems") else outcome.code)
