from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from lint.config import BUILTIN_SHEET, FileSettings
from lint.engine.article import lint_text
from lint.engine.fix import Fixed, fixed
from lint.engine.subject import Subject, subjects

if TYPE_CHECKING:
    from tests.running import Run

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
ALTERED = "In 2010, researchers followed 800 people with MS who took LDN.\n"
RESTORED = "In 2010, researchers followed 80 people with MS who took LDN.\n"
QUIET = FileSettings(ignore=frozenset(("missing-disclaimer",)))


@pytest.fixture(scope="module")
def sheets() -> list[Subject]:
    return subjects([BUILTIN_SHEET])[0]


def mend(file: Path, sheets: list[Subject], settings: FileSettings = QUIET, *, unsafe: bool = False) -> Fixed:
    result = fixed(str(file), sheets, settings, unsafe=unsafe)
    assert isinstance(result, Fixed)
    return result


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("name", CASES)
def test_what_becomes_of_an_article(name: str, unsafe: bool, tmp_path: Path, sheets: list[Subject]) -> None:  # noqa: FBT001
    case = CASES[name]
    settings = FileSettings() if case.get("missing") else QUIET
    file = tmp_path / "a.md"
    file.write_text(case["before"], encoding="utf-8", newline="")
    result = mend(file, sheets, settings, unsafe=unsafe)
    expected = case.get("unsafe") if unsafe else None
    assert result.after == (expected or case.get("safe", case["before"]))
    before, after = (lint_text(str(file), text, sheets, settings).findings for text in (result.before, result.after))
    assert len(after) < len(before) or not result.mended
    again = file.with_name("again.md")
    again.write_text(result.after, encoding="utf-8", newline="")
    assert mend(again, sheets, settings, unsafe=unsafe).mended == ()


def test_a_file_that_changed_since_it_was_read_is_left_alone(tmp_path: Path, sheets: list[Subject]) -> None:
    file = tmp_path / "a.md"
    file.write_text(ALTERED, encoding="utf-8")
    result = mend(file, sheets)
    file.write_text("Somebody else's.\n", encoding="utf-8")
    assert result.write() == "it has changed since it was read, and is left alone; run again"
    assert file.read_text(encoding="utf-8") == "Somebody else's.\n"
    file.unlink()
    assert result.write() == "left alone: no such file or folder"


def test_a_file_in_another_encoding_is_left_alone(tmp_path: Path, sheets: list[Subject]) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(ALTERED.encode("utf-16"))
    told = fixed(str(file), sheets, QUIET, unsafe=False)
    assert told == "left alone: the file is UTF-16, not UTF-8: save it as UTF-8 in your editor"


def test_a_byte_order_mark_stays(tmp_path: Path, sheets: list[Subject]) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbf" + ALTERED.encode())
    assert mend(file, sheets).write() == ""
    assert file.read_bytes() == b"\xef\xbb\xbf" + RESTORED.encode()


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.md"
    file.write_text(ALTERED, encoding="utf-8")
    return file


def test_fix_writes_and_reports_what_is_left(article: Path, run: Run) -> None:
    outcome = run("check", "a.md", "--fix")
    assert article.read_text(encoding="utf-8") == RESTORED
    assert (outcome.code, outcome.err) == (0, "factlint: fixed: 1 altered-number in 1 article\n")
    assert outcome.out.endswith("0 errors, 0 warnings\n")
    assert run("check", "a.md", "--fix").err == "factlint: fixed: nothing\n"


def test_diff_shows_and_writes_nothing(article: Path, run: Run) -> None:
    outcome = run("check", "a.md", "--diff")
    assert outcome.out == f"--- a.md\n+++ a.md\n@@ -1 +1 @@\n-{ALTERED}+{RESTORED}"
    assert (outcome.code, outcome.err) == (1, "factlint: would fix: 1 altered-number in 1 article\n")
    assert run("check", "a.md", "--fix", "--diff").out == outcome.out
    assert article.read_text(encoding="utf-8") == ALTERED


def test_what_only_an_unsafe_fix_mends_is_counted(article: Path, run: Run) -> None:
    article.write_text("For MS, people take 15 mg of LDN a day.\n", encoding="utf-8")
    told = "factlint: fixed: nothing; --unsafe-fixes mends 1 more: read what comes of it\n"
    assert run("check", "a.md", "--fix").err == told
    assert run("check", "a.md", "--fix", "--unsafe-fixes").code == 0
    assert article.read_text(encoding="utf-8") == "For MS, people take 3 to 5 mg of LDN a day.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-", "--fix"), "--fix and --diff work on files, not on standard input"),
        (("a.md", "--unsafe-fixes"), "--unsafe-fixes goes with --fix or --diff"),
    ],
)
def test_what_does_not_go_together_is_told(article: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    outcome = run("check", *arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert article.read_text(encoding="utf-8") == ALTERED
