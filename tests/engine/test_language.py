"""Articles in other languages are skipped, with one note; English ones never are."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lint.config.find import Configuration
from lint.config.layers import command_line
from lint.engine import discover, lint_files
from lint.engine.language import ENGLISH, note, other_language
from lint.lexicon.languages import languages
from lint.model.finding import Severity
from lint.text import read
from tests.running import ROOT

CASES = yaml.safe_load((Path(__file__).parent / "language.yaml").read_text(encoding="utf-8"))
GERMAN = CASES["a declaration that says nothing over German words"]["source"]


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    assert other_language(read(case.get("path", "a.md"), case["source"])) == case["seen"]


def test_the_note_stands_at_the_title() -> None:
    source = "---\nlang: de\n---\n\nEin Satz.\n\n# LDN bei MS\n"
    problem = note(read("a.md", source))
    assert problem
    assert source[problem.span.start : problem.span.end] == "LDN bei MS"
    assert problem.message == (
        "This article is not checked: it is declared to be in German (`lang: de`), and factlint reads English only. "
        "If it is English, say so in the front matter: `lang: en`."
    )


def test_the_note_says_what_to_write_in_html() -> None:
    problem = note(read("a.html", "<html lang=de><p>LDN"))
    assert problem
    assert problem.message.endswith('say so in its first tag: `<html lang="en">`.')


def test_a_skipped_article_is_not_checked(tmp_path: Path) -> None:
    for name, text in {
        "de.md": GERMAN + "\n\nLDN cures MS.\n",
        "en.md": "LDN cures MS.\n",
        "other.md": "Hi.\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = lint_files(discover([str(tmp_path)]), Configuration())
    german = [finding for finding in report.findings if finding.path.endswith("de.md")]
    assert [(item.rule, item.claim, item.severity, item.start.line) for item in german] == [
        ("missing-disclaimer", None, Severity.INFO, 4)
    ]
    assert (report.files, report.checked) == (3, 1)
    assert [(status.about, status.claims) for status in report.articles if status.path.endswith("de.md")] == [
        (False, {})
    ]


def test_one_note_for_several_sheets(tmp_path: Path) -> None:
    (tmp_path / "de.md").write_text(GERMAN, encoding="utf-8")
    copy = tmp_path / "copy.yaml"
    sheet = (ROOT / "claims" / "ldn_facts.yaml").read_text(encoding="utf-8")
    copy.write_text(sheet.replace("sheet: ldn-ms", "sheet: copy"), encoding="utf-8")
    report = lint_files(
        discover([str(tmp_path / "de.md")]), Configuration(command_line({"sheets": ("ldn-ms", str(copy))}))
    )
    assert len(report.findings) == 1
    assert [status.sheet for status in report.articles] == ["ldn-ms", "copy"]


def test_no_list_holds_a_word_of_english() -> None:
    known = languages()
    assert ENGLISH in known.words
    for name, words in known.words.items():
        assert words
        assert all(word == word.lower() for word in words)
        assert name == ENGLISH or not words & known.words[ENGLISH]


@pytest.mark.parametrize(("folder", "foreign"), [("examples", []), ("docs", ["ldn.md", "2024-03-vortrag.md"])])
def test_our_own_english_is_seen_as_such(folder: str, foreign: list[str]) -> None:
    files = sorted((ROOT / folder).rglob("*.md"))
    assert files
    seen = [file.name for file in files if other_language(read(str(file), file.read_text(encoding="utf-8")))]
    assert seen == foreign  # the German pages of docs/site
