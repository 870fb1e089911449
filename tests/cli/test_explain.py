from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

if TYPE_CHECKING:
    from tests.running import Run

BAD = "# LDN and MS\n\nMost people with multiple sclerosis take 15 mg of LDN a day.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.md").write_text(BAD, encoding="utf-8")


def test_the_text_says_why_only_when_asked(run: Run) -> None:
    marked = "✗ amount    15 mg/day       3–5 mg/day (limit: 5 mg/day)"
    assert marked in run("check", "bad.md", "--explain").out
    assert marked not in run("check", "bad.md").out


def test_json_has_the_key_only_when_asked_and_nothing_else_changes(run: Run, root: Path) -> None:
    plain = json.loads(run("check", "bad.md", "--output-format", "json").out)
    told = json.loads(run("check", "bad.md", "--output-format", "json", "--explain").out)
    explained = [finding.pop("explanation") for finding in told["findings"]]
    assert told == plain
    assert all(explained)
    (dose,) = [item for item in explained if item["rows"][1]["slot"] == "amount"]
    assert dose == {
        "rows": [
            {"slot": "medicine", "article": "LDN", "source": "LDN", "differs": False},
            {"slot": "amount", "article": "15 mg/day", "source": "3–5 mg/day (limit: 5 mg/day)", "differs": True},
            {"slot": "given as", "article": "the usual dose", "source": None, "differs": False},
        ],
        "cues": [{"kind": "usual", "text": "Most people", "source": "sentence", "line": 3, "column": 1}],
        "nearest": [],
    }
    schema = json.loads((root / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    report = json.loads(run("check", "bad.md", "--output-format", "json", "--explain").out)
    jsonschema.validate(report, schema)


def test_the_exit_code_is_the_same(run: Run) -> None:
    assert run("check", "bad.md", "--explain").code == run("check", "bad.md").code == 1


def test_colour_follows_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("check", "bad.md", "--explain").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m✗ amount" in run("check", "bad.md", "--explain").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "✗ amount" in run("check", "bad.md", "--explain").out
    assert "\x1b[" not in run("check", "bad.md", "--explain").out


def test_it_takes_no_value(run: Run) -> None:
    outcome = run("check", "bad.md", "--explain=dose-range")
    assert outcome.code == 2
    assert "Option '--explain' does not take a value." in outcome.err


def test_parse_names_the_claim_and_the_relation(run: Run) -> None:
    assert "differs dose-range\n" in run("parse", "bad.md").out
    items = [json.loads(line) for line in run("parse", "bad.md", "--output-format", "jsonl").out.splitlines()]
    ((assertion,),) = [item["assertions"] for item in items if item["assertions"]]
    assert assertion["claims"] == [
        {"claim": "dose-range", "relation": "differs", "why": "The article gives a dose of 15 mg/day"}
    ]
    assert assertion["cues"] == [{"kind": "usual", "text": "Most people", "source": "sentence", "line": 3, "column": 1}]


def test_a_cue_of_a_line_stands_in_that_line(run: Run) -> None:
    lines = b"Words.\n\nMost people take 15 mg of LDN a day.\n"
    items = [json.loads(line) for line in run("parse", "--lines", stdin=lines).out.splitlines()]
    assert [cue["line"] for item in items for one in item["assertions"] for cue in one["cues"]] == [3]
