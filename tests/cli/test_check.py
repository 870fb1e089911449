from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lint.checks import RULES
from lint.engine import sources
from lint.errors import UnreadableError

if TYPE_CHECKING:
    from tests.running import Run

BAD = "# LDN and MS\n\nMost people with multiple sclerosis take 15 mg of LDN a day.\n"
OFF = "# Vitamin D\n\nSunlight helps the body to make it.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("bad.md").write_text(BAD, encoding="utf-8")
    Path("off.md").write_text(OFF, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("here")
class TestExitCodes:
    def test_findings_are_one_and_never_a_count(self, run: Run) -> None:
        assert run("check", "bad.md").code == 1

    def test_nothing_found_is_zero(self, run: Run) -> None:
        assert run("check", "off.md").code == 0

    def test_never_fails_on_findings_when_told(self, run: Run) -> None:
        outcome = run("check", "bad.md", "--fail-on", "never")
        assert outcome.code == 0
        assert "altered-number" in outcome.out

    def test_a_missing_path_is_two_and_the_others_are_linted(self, run: Run) -> None:
        outcome = run("check", "missing.md", "bad.md")
        assert outcome.code == 2
        assert "missing.md: no such file or folder" in outcome.err
        assert "altered-number" in outcome.out

    def test_a_fault_of_ours_is_three_and_the_others_are_linted(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from lint import text

        read = text.read

        def fail(path: str, content: str, fields: tuple[tuple[str, bool], ...]) -> object:
            if path == "bad.md":
                raise KeyError(path)
            return read(path, content, fields)

        Path("other.md").write_text(BAD, encoding="utf-8")
        monkeypatch.setattr(text, "read", fail)
        outcome = run("check", "bad.md", "other.md", "missing.md")
        assert outcome.code == 3
        assert "bad.md: a fault in factlint, not in the article: KeyError at test_check.py" in outcome.err
        assert "report" in outcome.err
        assert "other.md" in outcome.out

    def test_an_interruption_is_130(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        from lint import engine

        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(engine, "lint_files", interrupt)
        assert run("check", "bad.md").code == 130

    def test_a_fault_outside_of_a_file_is_three(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        from lint import engine

        def fail(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(engine, "lint_files", fail)
        outcome = run("check", "bad.md")
        assert outcome.code == 3
        assert "please report" in outcome.err


@pytest.mark.usefixtures("here")
class TestBadInput:
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("latin.md", "Caf\xe9 LDN".encode("latin-1")),
            ("nul.md", b"LDN\0 and MS"),
            ("line.md", b"LDN " * 5_000_000),
        ],
    )
    def test_what_is_no_text_is_two(self, run: Run, name: str, content: bytes) -> None:
        Path(name).write_bytes(content)
        outcome = run("check", name, "bad.md")
        assert outcome.code == 2
        assert f"error: {name}: " in outcome.err
        assert "bad.md" in outcome.out

    def test_a_file_we_may_not_read_is_two(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def locked(name: str, *arguments: Any, **options: Any) -> object:  # noqa: ANN401
            if name == "off.md":
                raise PermissionError(13, "Permission denied")
            return open(name, *arguments, **options)  # noqa: PTH123

        monkeypatch.setattr(sources, "open", locked, raising=False)
        outcome = run("check", "off.md", "bad.md")
        assert outcome.code == 2
        assert "off.md: no permission to read it" in outcome.err
        assert "bad.md" in outcome.out

    def test_a_link_to_itself_is_two(self, run: Run) -> None:
        Path("loop.md").symlink_to("loop.md")
        outcome = run("check", "loop.md", "bad.md")
        assert outcome.code == 2
        assert "loop.md: too many levels of symbolic links" in outcome.err

    def test_a_pipe_is_not_waited_for(self, run: Run) -> None:
        os.mkfifo("pipe.md")
        outcome = run("check", "pipe.md", "bad.md")
        assert outcome.code == 2
        assert "pipe.md: not a regular file" in outcome.err

    def test_an_empty_file_is_told_and_is_no_fault(self, run: Run) -> None:
        Path("empty.md").write_text("", encoding="utf-8")
        outcome = run("check", "empty.md")
        assert outcome.code == 0
        assert "empty.md: the file is empty" in outcome.err

    def test_a_folder_without_articles_is_told_loudly(self, run: Run) -> None:
        Path("empty").mkdir()
        outcome = run("check", "empty")
        assert outcome.code == 0
        assert "empty: no articles in this folder" in outcome.err
        assert "nothing was checked" in outcome.out
        assert run("check", "empty", "--error-on-empty").code == 2

    def test_a_folder_named_like_an_article_is_a_folder(self, run: Run) -> None:
        Path("x.md").mkdir()
        Path("x.md", "bad.md").write_text(BAD, encoding="utf-8")
        assert "x.md/bad.md" in run("check", "x.md").out

    def test_a_broken_sheet_is_two_and_the_other_sheet_still_serves(self, run: Run) -> None:
        Path("broken.yaml").write_text("factlint: 1\nsheet: broken\n", encoding="utf-8")
        outcome = run("check", "bad.md", "--sheet", "broken.yaml", "--sheet", "ldn-ms")
        assert outcome.code == 2
        assert "broken.yaml:" in outcome.err
        assert "altered-number" in outcome.out

    def test_a_sheet_that_is_not_there(self, run: Run) -> None:
        outcome = run("check", "bad.md", "--sheet", "ldn-mx")
        assert outcome.code == 2
        assert 'did you mean "ldn-ms"?' in outcome.err

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_an_unknown_rule_names_the_nearest(self, run: Run, option: str) -> None:
        outcome = run("check", "bad.md", option, "altered-numbers")
        assert outcome.code == 2
        assert 'no rule "altered-numbers", did you mean "altered-number"?' in outcome.err


@pytest.mark.usefixtures("here")
class TestOptions:
    def test_nothing_that_names_the_subject_is_said_loudly(self, run: Run) -> None:
        assert "1 article, none names the subject of ldn-ms: no claims checked." in run("check", "off.md").out

    def test_select_and_ignore(self, run: Run) -> None:
        outcome = run("check", "bad.md", "--select", "altered-number,overstated-efficacy")
        assert "altered-number" in outcome.out
        assert "missing-disclaimer" not in outcome.out
        every = ",".join(rule.name for rule in RULES)
        assert run("check", "bad.md", "--ignore", every).code == 0

    def test_the_sheet_can_be_turned_off(self, run: Run) -> None:
        outcome = run("check", "bad.md", "--sheet", "none")
        assert outcome.code == 0
        assert "no claim sheet: no claims checked" in outcome.out

    def test_a_sheet_is_found_by_path(self, run: Run, root: Path) -> None:
        assert run("check", "bad.md", "--sheet", str(root / "claims" / "ldn_facts.yaml")).code == 1

    def test_standard_input(self, run: Run) -> None:
        outcome = run("check", "-", "--stdin-filename", "draft.md", stdin=BAD.encode())
        assert outcome.code == 1
        assert outcome.out.startswith("draft.md\n")

    def test_a_name_for_standard_input_needs_standard_input(self, run: Run) -> None:
        assert run("check", "bad.md", "--stdin-filename", "draft.md").code == 2

    def test_no_cache_is_accepted(self, run: Run) -> None:
        assert run("check", "--no-cache", "off.md").code == 0

    def test_the_current_folder_is_linted_when_nothing_is_said(self, run: Run) -> None:
        assert "2 articles, 1 about ldn-ms" in run("check").out

    def test_min_confidence_filters(self, run: Run) -> None:
        every = json.loads(run("check", "bad.md", "--output-format", "json").out)["findings"]
        sure = json.loads(run("check", "bad.md", "--output-format", "json", "--min-confidence", "high").out)["findings"]
        assert sure == [finding for finding in every if finding["confidence"] == "high"]


@pytest.mark.usefixtures("here")
class TestStreams:
    def test_standard_output_holds_the_report_and_nothing_else(self, run: Run) -> None:
        outcome = run("check", "bad.md", "missing.md", "--output-format", "json")
        report = json.loads(outcome.out)
        assert report["errors"] == [{"path": "missing.md", "stage": "read", "message": "no such file or folder"}]

    def test_colour_is_for_terminals_and_those_who_ask(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "\x1b[" not in run("check", "bad.md").out
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[" in run("check", "bad.md").out
        monkeypatch.setenv("NO_COLOR", "")
        assert "\x1b[" in run("check", "bad.md").out
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[" not in run("check", "bad.md").out

    def test_a_reader_that_goes_away_is_no_error(self, root: Path) -> None:
        command = [sys.executable, "-m", "lint", "check", str(Path("bad.md").resolve())]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 1


def test_the_limit_of_an_article_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 2_000_001)))
    with pytest.raises(UnreadableError, match="larger than 2 MB"):
        sources.read_text("-", limit=2_000_000)
