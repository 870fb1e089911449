from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock

import pytest

from lint.config.find import Configuration
from lint.config.layers import command_line
from lint.engine import discover, lint_files, linter
from lint.engine import run as engine
from lint.engine.article import lint_text
from lint.engine.cache import Cache, cache_file
from lint.model.finding import FileError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.config import FileSettings
    from lint.engine.outcome import Outcome
    from lint.engine.subject import Subject
    from lint.model.finding import Report
    from tests.running import Run

BAD = "# LDN and MS\n\nMost people with multiple sclerosis take 15 mg of LDN a day. Part {}.\n"
OFF = "# Vitamin D\n\nSunlight helps the body to make it. Part {}.\n"
OTHER = "# Velorin for migraine\n\nVelorin cures migraine for everyone. Part {}.\n"


def content(number: int) -> str:
    return (OFF if number % 3 else BAD).format(number)


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """120 articles, every third of them on the subject, one that is no text and one that is empty."""
    monkeypatch.chdir(tmp_path)
    folder = Path("content")
    folder.mkdir()
    for number in range(120):
        (folder / f"a{number:03}.md").write_text(content(number), encoding="utf-8")
    (folder / "a050.md").write_bytes(b"\xff\xfe\0")
    (folder / "a051.md").write_bytes(b"")
    return folder


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work is shared among processes, however little there is."""
    monkeypatch.setattr(engine, "_WORTH", 0.0)


def lint(said: Mapping[str, Any] | None = None, *, explain: bool = False, jobs: int = 1, cached: bool = True) -> Report:
    """A run over the articles with what is said on the command line."""
    warnings: list[str] = []
    cache = Cache(cache_file(), warnings.append) if cached else None
    configuration = Configuration(command_line(said or {}), explain=explain)
    report = lint_files(discover(["content"], configuration), configuration, jobs=jobs, cache=cache)
    assert warnings == []
    return report


@pytest.mark.usefixtures("shared")
def test_a_report_does_not_tell_how_it_was_made() -> None:
    alone = lint(cached=False)
    assert (alone.files, alone.checked, len(alone.errors)) == (120, 39, 2)
    assert len({finding.path for finding in alone.findings}) == 39
    for jobs in (2, 3):
        assert lint(jobs=jobs, cached=False) == alone
    assert lint(jobs=2) == alone
    # a file that cannot be read is looked at again
    assert lint(jobs=2) == replace(alone, reused=119)
    assert lint() == replace(alone, reused=119)


@pytest.mark.usefixtures("shared")
def test_progress_is_told_from_the_start_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    for _ in range(2):
        seen.clear()
        cache = Cache(cache_file(), print)
        lint_files(discover(["content"]), Configuration(), lambda *state: seen.append(state), jobs=2, cache=cache)
        assert seen == [(done, 120) for done in range(121)]


def linted() -> int:
    """How many files the next run lints."""
    report = lint()
    return report.files - report.reused


class TestWhatIsLintedAgain:
    @pytest.fixture(autouse=True)
    def first(self) -> None:
        lint()

    def test_what_cannot_be_read_only(self) -> None:
        assert linted() == 1

    def test_an_article_that_changed(self) -> None:
        Path("content/a003.md").write_text(BAD.format("3, again"), encoding="utf-8")
        Path("content/a004.md").write_text(OFF.format("4, again"), encoding="utf-8")
        assert linted() == 3
        assert linted() == 1

    def test_not_one_whose_time_changed(self) -> None:
        for file in Path("content").iterdir():
            os.utime(file, (0, 0))
        assert linted() == 1

    def test_one_that_moved_if_it_names_the_subject(self) -> None:
        Path("content/a003.md").rename("content/b003.md")  # its findings name the file
        Path("content/a004.md").rename("content/b004.md")
        assert linted() == 2
        assert "content/b003.md" in {finding.path for finding in lint().findings}

    def test_a_copy_of_equal_content_names_itself(self) -> None:
        shutil.copy("content/a003.md", "content/c.md")
        assert {finding.path for finding in lint().findings} >= {"content/a003.md", "content/c.md"}

    @pytest.mark.parametrize("said", [{"ignore": ("altered-number",)}, {"select": ("altered-number",)}, None])
    def test_articles_on_the_subject_when_settings_change(self, said: Mapping[str, Any] | None) -> None:
        fresh = lint(said, explain=True, cached=False)
        assert lint(said, explain=True) == replace(fresh, reused=79)
        assert lint(said, explain=True) == replace(fresh, reused=119)

    def test_not_when_only_the_exit_code_changes(self) -> None:
        assert lint({"fail-on": "never"}).reused == 119

    def test_an_article_under_another_configuration(self) -> None:
        Path("content/.factlint.yaml").write_text(
            "overrides: [{files: [a00*.md], ignore: [altered-number]}]\n", encoding="utf-8"
        )
        assert linted() == 1 + 4  # a000, a003, a006 and a009

    def test_an_article_when_what_it_includes_changes(self) -> None:
        Path("content/note.md").write_text("LDN is not approved for MS: its use is off-label.\n", encoding="utf-8")
        Path("content/a003.md").write_text(BAD.format(3) + "\n{% include note.md %}\n", encoding="utf-8")
        assert linted() == 3
        assert linted() == 1
        Path("content/note.md").write_text("LDN is a medicine.\n", encoding="utf-8")
        assert linted() == 3

    def test_equal_articles_of_another_folder(self, monkeypatch: pytest.MonkeyPatch) -> None:
        shutil.copytree("content", "other/content")
        monkeypatch.chdir("other")  # the paths are the same
        assert linted() == 1 + 40

    def test_articles_that_may_change_with_the_day(self, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("content/a003.md").write_text(
            BAD.format("<!-- factlint-disable-file altered-number reason: x until: 2030-01-01 -->"), encoding="utf-8"
        )
        assert linted() == 2
        assert linted() == 1

        monkeypatch.setattr(linter, "datetime", Mock(now=lambda _zone: datetime(2200, 1, 1, tzinfo=UTC)))
        assert linted() == 2


def test_a_sheet_that_is_edited_has_the_articles_under_it_linted_again(root: Path) -> None:
    sheet = Path("sheet.yaml")
    sheet.write_text((root / "tests/second_subject/sheet.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    one: dict[str, Any] = {}
    other = {"sheets": (str(sheet),)}
    for number in range(5):
        Path(f"content/v{number}.md").write_text(OTHER.format(number), encoding="utf-8")
    lint(one)
    lint(other)
    with sheet.open("a", encoding="utf-8") as file:
        file.write("# a note\n")
    # beside the one that cannot be read, the five that name its subject and the empty one, which names who knows what
    assert (lint(one).reused, lint(other).reused) == (124, 125 - 7)
    assert (lint(one).reused, lint(other).reused) == (124, 124)
    with sheet.open("a", encoding="utf-8") as file:
        file.write("# another note\n")
    assert lint({"sheets": ("ldn-ms", str(sheet))}).reused == 0


def test_a_fault_of_ours_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("lint.engine.article.lint_document", fail)
        assert [error.stage for error in lint().errors].count("check") == 39
    assert [error.stage for error in lint().errors].count("check") == 0


@pytest.mark.usefixtures("shared")
def test_standard_input_is_read_beside_other_files(run: Run) -> None:
    for _ in range(2):
        outcome = run(
            "check", "-", "content", "--jobs", "2", "--stdin-filename", "in.md", stdin=BAD.format("in").encode()
        )
        assert outcome.out.startswith("in.md\n")
        assert "40 about ldn-ms" in outcome.out


@pytest.mark.usefixtures("shared")
def test_a_process_that_dies_is_an_error_of_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = lint(cached=False)
    parent = os.getpid()

    def killed(path: str, text: str, subjects: Sequence[Subject], settings: FileSettings) -> Outcome:
        if path == "content/a060.md" and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return lint_text(path, text, subjects, settings)

    monkeypatch.setattr(linter, "lint_text", killed)
    report = lint(jobs=2)
    (error,) = (error for error in report.errors if error.stage == "check")
    assert error == FileError(
        "content/a060.md",
        "check",
        "not checked: the process at work on it was killed (SIGKILL). If memory ran out, fewer --jobs need less; if "
        "`factlint check --jobs 1` fails on this file too, please report it as an issue of factlint's repository",
    )
    assert report.findings == tuple(finding for finding in alone.findings if finding.path != "content/a060.md")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Articles that take seconds."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(200):
        (folder / f"a{number:03}.md").write_text(BAD.format(number) * 24, encoding="utf-8")
    return folder  # a second's work and more, so that a busy machine is not done with it before it is interrupted


def children(process: subprocess.Popen[str]) -> list[int]:
    file = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(child) for child in file.read_text(encoding="ascii").split()]


def started(folder: Path) -> subprocess.Popen[str]:
    """A run with two processes, in a group of its own, whose workers are at work."""
    process = subprocess.Popen(
        [sys.executable, "-m", "lint", "check", "--jobs", "2", "--output-format", "json", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        start_new_session=True,
    )
    patience = time.monotonic() + 60
    while len(children(process)) < 2:
        assert process.poll() is None
        assert time.monotonic() < patience
        time.sleep(0.01)
    time.sleep(0.1)
    return process


def test_one_that_is_killed_from_outside_costs_one_file(many: Path) -> None:
    with started(many) as process:
        os.kill(children(process)[0], signal.SIGKILL)
        out, err = process.communicate()
    assert process.returncode == 3
    (line,) = err.splitlines()
    assert ".md: not checked: the process at work on it was killed (SIGKILL)" in line
    assert '"checked": 199' in out


@pytest.mark.parametrize("whole_group", [True, False])
def test_an_interruption_ends_all_processes_with_130(many: Path, whole_group: bool) -> None:  # noqa: FBT001
    with started(many) as process:
        workers = children(process)
        if whole_group:  # as a terminal does
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, "", "\nfactlint: error: interrupted\n")
    for worker in workers:
        assert not Path(f"/proc/{worker}").exists()


def test_a_run_that_is_killed_leaves_no_process_and_a_sound_cache(many: Path) -> None:
    with started(many) as process:
        workers = children(process)
        process.kill()
        process.communicate()
    patience = time.monotonic() + 10
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < patience
        time.sleep(0.01)
    warnings: list[str] = []
    Cache(cache_file(), warnings.append).is_empty()
    assert warnings == []
