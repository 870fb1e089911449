"""SARIF with what suppressions and the baseline hide."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema

from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.running import Run

HIDDEN = (
    "# About MS\n\nSome take 15 mg of LDN a day for MS. "
    "<!-- factlint-disable-line altered-number:dose-range reason: told to “warn” until: 2999-12-31 -->\n\n"
    "LDN cures MS.\n\nFor MS, take 25 mg of LDN a day.\n"
)


def test_sarif_marks_what_is_hidden_when_it_is_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".factlint.yaml").write_text('required: {"*": false}\n', encoding="utf-8")
    file = tmp_path / "a.md"
    file.write_text("LDN cures MS.\n", encoding="utf-8")
    assert run("baseline", "write", "a.md").code == 0
    file.write_text(HIDDEN, encoding="utf-8")
    arguments = ("check", "a.md", "--baseline", ".factlint-baseline.json", "--output-format", "sarif")
    plain = json.loads(run(*arguments).out)["runs"][0]["results"]
    assert [result["ruleId"] for result in plain] == ["altered-number"]
    assert all("suppressions" not in result for result in plain)
    outcome = run(*arguments, "--show-suppressed")
    log = json.loads(outcome.out)
    jsonschema.validate(log, json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8")))
    results = log["runs"][0]["results"]
    assert results[: len(plain)] == plain
    assert [(result["ruleId"], result["suppressions"]) for result in results[len(plain) :]] == [
        (
            "altered-number",
            [
                {
                    "kind": "inSource",
                    "status": "accepted",
                    "justification": "told to “warn” (until 2999-12-31)",
                    "location": {
                        "physicalLocation": {
                            "artifactLocation": {"uri": "a.md", "uriBaseId": "SRCROOT"},
                            "region": {"startLine": 3},
                        }
                    },
                }
            ],
        ),
        (
            "overstated-efficacy",
            [{"kind": "external", "status": "accepted", "justification": "accepted in the baseline"}],
        ),
    ]
    assert outcome.code == 1


def test_what_is_hidden_is_shown_in_sarif_only(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("LDN cures MS.\n", encoding="utf-8")
    outcome = run("check", "a.md", "--show-suppressed")
    assert (outcome.code, outcome.out) == (2, "")
    told = "--show-suppressed is about SARIF: give --output-format sarif or --report sarif=FILE as well"
    assert told in " ".join(outcome.err.split())
    assert run("check", "a.md", "--show-suppressed", "--report", "sarif=a.sarif").code == 1
