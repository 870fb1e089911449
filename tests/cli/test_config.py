from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.running import Run

ARTICLE = "Most people with MS take 15 mg of LDN a day.\n"
BROKEN = "fail-on: often\nignore: none\n"

SHOWN = """\
content/cards/a.md

  sheets             ldn-ms                                    default
  select             every rule                                default
  ignore             altered-number                            command line
  severity           unsupported-number: error                 .factlint.yaml:1
  min-confidence     low                                       default
  fail-on            warning                                   default
  required           off-label: true                           .factlint.yaml:11
                     *: false                                  .factlint.yaml:11
  provides           <SafetyBox/>: boxed-warning               .factlint.yaml:5
                                   contraindication-liver      .factlint.yaml:6
                     <Empty/>: none                            .factlint.yaml:8
                     content/: talk-to-doctor                  .factlint.yaml:7
  front-matter       as known                                  default
  baseline           none                                      default
  include            *.md *.markdown *.mdx *.txt *.html *.htm  default
  exclude            none                                      .factlint.yaml:2
  respect-gitignore  true                                      default

A search of its folder finds it.
"""
CONFIGURATION = """\
severity: {unsupported-number: error}
exclude: []
provides:
  <SafetyBox/>:
    - boxed-warning
    - contraindication-liver
  content/: [talk-to-doctor]
  <Empty/>: []
overrides:
  - files: [cards/]
    required: {off-label: true, "*": false}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()


def test_each_value_is_shown_with_its_origin(run: Run) -> None:
    Path(".factlint.yaml").write_text(CONFIGURATION, encoding="utf-8")
    outcome = run("config", "show", "content/cards/a.md", "--ignore", "altered-number")
    assert outcome.code == 0
    assert outcome.out == SHOWN


def test_what_a_search_leaves_out_says_why(run: Run) -> None:
    Path(".factlint.yaml").write_text("exclude: [drafts/]\n", encoding="utf-8")
    last = run("config", "show", "drafts/a.md").out.splitlines()[-1]
    assert last == "A search of its folder leaves it out: it is in drafts, which is excluded by `drafts/`."


def test_a_broken_configuration_cannot_be_shown(run: Run) -> None:
    Path(".factlint.yaml").write_text(BROKEN, encoding="utf-8")
    outcome = run("config", "show", "a.md")
    assert outcome.code == 2
    assert outcome.err == (
        'factlint: error: .factlint.yaml:1:10: `fail-on` cannot be "often" (one of: error, warning, never)\n'
        '.factlint.yaml:2:9: `ignore` must be a list, not the text "none" '
        "(write [one, another], or one entry a line after a dash)\n"
    )


def test_standard_input_is_configured_by_its_name(run: Run) -> None:
    Path("drafts").mkdir()
    Path("drafts/.factlint.yaml").write_text("ignore: [altered-number]\n", encoding="utf-8")
    assert run("check", "-", stdin=ARTICLE.encode()).code == 1
    assert run("check", "-", "--stdin-filename", "drafts/a.md", stdin=ARTICLE.encode()).code == 0
    assert run("check", "-", "--stdin-filename", "a.md", stdin=ARTICLE.encode()).code == 1


def test_standard_input_under_a_broken_configuration_is_not_linted(run: Run) -> None:
    Path(".factlint.yaml").write_text(BROKEN, encoding="utf-8")
    outcome = run("check", "-", "--stdin-filename", "a.md", stdin=ARTICLE.encode())
    assert outcome.code == 2
    assert "altered-number" not in outcome.out


def test_standard_input_is_left_out_by_force(run: Run) -> None:
    Path(".factlint.yaml").write_text("exclude: [drafts/]\n", encoding="utf-8")
    named = ("check", "-", "--stdin-filename", "drafts/a.md")
    assert run(*named, stdin=ARTICLE.encode()).code == 1
    assert run(*named, "--force-exclude", stdin=ARTICLE.encode()).code == 0


def test_parse_reads_each_file_under_its_own_sheets(run: Run, root: Path) -> None:
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    Path("b").mkdir()
    Path("b/a.md").write_text(ARTICLE, encoding="utf-8")
    Path("b/.factlint.yaml").write_text(f"sheets: [{root}/tests/second_subject/sheet.yaml]\n", encoding="utf-8")
    outcome = run("parse", "a.md", "b/a.md", "--output-format", "jsonl")
    assert outcome.code == 0
    ours, theirs = outcome.out.splitlines()
    assert '"kind": "dose"' in ours
    assert '"kind": "dose"' not in theirs


def test_a_broken_sheet_of_a_configuration_is_told_once_and_by_its_short_path(run: Run) -> None:
    Path("claims").mkdir()
    Path("claims/ours.yaml").write_text("factlint: 1\n", encoding="utf-8")
    Path(".factlint.yaml").write_text("extend-sheets: [claims/ours.yaml]\n", encoding="utf-8")
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    Path("b.md").write_text(ARTICLE, encoding="utf-8")
    outcome = run("check", ".")
    assert outcome.code == 2
    assert outcome.out.count("altered-number") == 2
    told = [line for line in outcome.err.splitlines() if "the key `title` is missing" in line]
    assert len(told) == 1
    assert told[0].startswith("factlint: error: claims/ours.yaml:1:1: ")


def test_a_configuration_or_none(run: Run) -> None:
    outcome = run("check", "--config", "a.yaml", "--no-config")
    assert outcome.code == 2
    assert "--config names a configuration, --no-config wants none: give one of the two" in outcome.err
