"""Every format on an article full of what breaks formats; each read by a schema or by what reads such files."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from markdown_it import MarkdownIt

from lint.model.finding import Confidence, Finding, Report, Severity
from lint.model.span import Position, Span
from lint.report import to_github, to_markdown, to_sarif
from lint.report.formats import FORMATS
from tests.running import ROOT, Run

if TYPE_CHECKING:
    from pathlib import Path

# emoji, CRLF, quotes, a percent sign, the end of CDATA, control characters, markup, a mention
ARTICLE = (
    "# LDN for MS 💊 “100%” <b>&</b> ]]> @editor\r\n\r\n"
    "💊💊 People with MS usually take **15 mg** of LDN a day, “as is” \x07 ]]> `x` | 5% @nobody.\r\n\r\n"
    "LDN cures MS, #1!\r\n"
)
NAME = "50% off, now: “LDN”.md"


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / NAME).write_bytes(ARTICLE.encode())
    monkeypatch.chdir(tmp_path)
    return NAME


def told(run: Run, article: str, name: str) -> str:
    return run("check", article, "--output-format", name).out


def findings(run: Run, article: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(told(run, article, "json"))["findings"]
    assert {"altered-number", "overstated-efficacy", "missing-disclaimer"} <= {item["rule"] for item in found}
    return found


def test_sarif_is_valid_and_whole(run: Run, article: str) -> None:
    log = json.loads(told(run, article, "sarif"))
    schema = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(log, schema)
    (scan,) = log["runs"]
    rules = scan["tool"]["driver"]["rules"]
    assert scan["columnKind"] == "unicodeCodePoints"
    plain = findings(run, article)
    assert len(scan["results"]) == len(plain)
    for result, finding in zip(scan["results"], plain, strict=True):
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        assert unquote(place["artifactLocation"]["uri"]) == NAME
        assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [
            finding[key] for key in ("line", "column", "end_line", "end_column")
        ]
        assert result["partialFingerprints"]["primaryLocationLineHash"] == finding["fingerprint"] + ":1"
    dose = next(item for item in scan["results"] if item["properties"]["claim"] == "dose-range")
    assert "15 mg" in dose["locations"][0]["physicalLocation"]["region"]["snippet"]["text"]
    assert dose["relatedLocations"][0]["message"]["text"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert len(rule["fullDescription"]["text"]) <= 1_024
        assert rule["help"]["markdown"]


def test_sarif_says_what_could_not_be_checked(run: Run, article: str) -> None:
    log = json.loads(run("check", article, "gone.md", "--output-format", "sarif").out)
    invocation = log["runs"][0]["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert "gone.md: no such file or folder" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_junit_is_xml_with_a_case_for_each_claim(run: Run, article: str) -> None:
    root = ET.fromstring(told(run, article, "junit").encode())  # noqa: S314 - our own output
    (suite,) = root
    assert suite.get("name") == NAME
    by_name = {case.get("name"): case for case in suite}
    failure = by_name["ldn-ms/dose-range"].find("failure")
    assert failure is not None
    assert failure.get("type") == "altered-number"
    assert "15 mg" in (failure.text or "")
    assert by_name["ldn-ms/mechanism"].find("skipped") is not None
    assert int(suite.get("tests", "0")) == len(suite)
    assert int(suite.get("failures", "0")) == len(suite.findall("testcase/failure"))
    assert root.get("tests") == suite.get("tests")


def test_gitlab_takes_every_finding(run: Run, article: str) -> None:
    issues = json.loads(told(run, article, "gitlab"))
    plain = findings(run, article)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(plain)
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [item["line"] for item in plain]
    assert all(issue["location"]["path"] == NAME and issue["check_name"] for issue in issues)


def test_rdjson_counts_bytes(run: Run, article: str) -> None:
    lines = ARTICLE.encode().split(b"\r\n")
    result = json.loads(told(run, article, "rdjson"))
    assert result["source"] == {"name": "factlint"}
    dose = next(item for item in result["diagnostics"] if item["code"]["value"] == "altered-number/dose-range")
    start, end = dose["location"]["range"]["start"], dose["location"]["range"]["end"]
    assert b"15 mg" in lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1]


def test_github_escapes_what_would_break_a_command(run: Run, article: str) -> None:
    lines = told(run, article, "github").splitlines()
    commands = [re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line) for line in lines]
    kept = [match for match in commands if match]
    assert kept
    for match in kept:
        place = dict(pair.split("=", 1) for pair in match[2].split(","))
        decoded = place["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        assert decoded == NAME
        assert int(place["line"]) >= 1
    assert [match[1] for match in kept] == sorted(
        (match[1] for match in kept), key=("error", "warning", "notice").index
    )


def test_a_job_gets_its_summary(run: Run, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    told(run, article, "github")
    assert summary.read_text(encoding="utf-8").startswith("# Before\n## factlint\n")


def test_markdown_shows_the_text_itself(run: Run, article: str) -> None:
    page = MarkdownIt("commonmark").render(told(run, article, "markdown"))
    assert "15 mg" in page
    assert "<b>" not in page
    assert f"<code>{NAME}</code>" in page
    assert "@editor" not in page  # nobody is called by a comment


def many(count: int, severity: Severity = Severity.ERROR) -> Report:
    made = tuple(
        Finding(
            path=f"content/page-{number:05}.md",
            span=Span(0, 5),
            start=Position(1, 1),
            end=Position(1, 6),
            rule="altered-number",
            sheet="ldn-ms",
            claim="dose-range",
            severity=severity if number else Severity.WARNING,
            confidence=Confidence.HIGH,
            message="The article gives a dose of 15 mg/day; the source: 3–5 mg/day.",
            excerpt="15 mg",
            found="15 mg/day",
            expected="3–5 mg/day",
            fingerprint=f"{number:032x}",
        )
        for number in range(count)
    )
    return Report(files=count, checked=count, about=count, findings=made, articles=(), errors=())


def test_what_a_comment_cannot_hold_is_counted() -> None:
    text = to_markdown.render(many(2_000))
    assert len(text) <= to_markdown.MOST
    shown = text.count("**altered-number**")
    assert f"**Not shown: {2_000 - shown} more findings in {2_000 - shown} articles.**" in text


def test_github_shows_ten_of_a_level_and_counts_the_rest() -> None:
    lines = to_github.render(many(40)).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == to_github.SHOWN
    assert sum(line.startswith("::warning ") for line in lines) == 1
    told = "more finding{} not shown: GitHub takes 10 annotations of a level. See the job's summary."
    assert lines[-1] == f"factlint: 29 {told.format('s')}"
    assert to_github.render(many(12)).splitlines()[-1] == f"factlint: 1 {told.format('')}"


def test_a_run_has_as_many_results_as_code_scanning_takes() -> None:
    log = json.loads(to_sarif.render(many(to_sarif.MOST + 7), ()))
    (scan,) = log["runs"]
    assert len(scan["results"]) == to_sarif.MOST
    assert all(result["level"] == "error" for result in scan["results"])
    notes = scan["invocations"][0]["toolExecutionNotifications"]
    assert notes[-1]["message"]["text"] == "Left out: 7 more results. A run may have 25000."


def test_what_is_hidden_takes_no_room_from_what_is_not() -> None:
    report = replace(many(to_sarif.MOST - 1), accepted=many(10).findings, shows_hidden=True)
    results = json.loads(to_sarif.render(report, ()))["runs"][0]["results"]
    assert len(results) == to_sarif.MOST
    assert sum("suppressions" in result for result in results) == 1


def test_several_reports_of_one_run(run: Run, article: str, tmp_path: Path) -> None:
    reports = [word for name in FORMATS for word in ("--report", f"{name}=out/{name}.txt")]
    (tmp_path / "out").mkdir()
    outcome = run("check", article, *reports)
    assert outcome.code == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(f"{name}.txt" for name in FORMATS)
    assert (tmp_path / "out" / "rdjson.txt").read_text(encoding="utf-8") == told(run, article, "rdjson")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("sarif", "'sarif' is not FORMAT=FILE, as in sarif=out.sarif"),
        ("sarrif=x", 'no format "sarrif", did you mean "sarif"?'),
        ("json=none/x.json", "none/x.json cannot be written: No such file or directory"),
    ],
)
def test_a_report_that_cannot_be_written_is_said(value: str, message: str, run: Run, article: str) -> None:
    outcome = run("check", article, "--report", value)
    assert outcome.code == 2
    assert message in " ".join(outcome.err.split())


def test_a_file_is_written_whole_or_not_at_all(run: Run, article: str, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    assert run("check", article, "--report", f"json={target}", "--report", "sarif=none/x").code == 2
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []
