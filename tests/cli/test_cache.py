from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.running import Run

BAD = "# LDN and MS\n\nMost people with multiple sclerosis take 15 mg of LDN a day.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.md").write_text(BAD, encoding="utf-8")


def test_info_and_clear(run: Run, cache_folder: Path) -> None:
    file = cache_folder / "outcomes-1.sqlite3"
    assert run("cache", "clear").out == f"there is no cache: {file}\n"
    assert run("cache", "info").out == f"file     {file}\nentries  0\nsize     0.0 MB of at most 200 MB\n"
    run("check", "bad.md")
    assert "entries  1\n" in run("cache", "info").out
    assert re.fullmatch(rf"removed 0\.\d MB: {file}\n", run("cache", "clear").out)
    assert list(cache_folder.iterdir()) == []


def test_what_is_known_is_told_alike(run: Run) -> None:
    assert run("check", "bad.md", "--explain") == run("check", "bad.md", "--explain")


def test_no_cache_leaves_no_trace(run: Run, cache_folder: Path) -> None:
    assert run("check", "bad.md", "--no-cache").code == 1
    assert not cache_folder.exists()


def test_a_damaged_cache_is_a_warning(run: Run, cache_folder: Path) -> None:
    before = run("check", "bad.md")
    file = cache_folder / "outcomes-1.sqlite3"
    file.write_bytes(os.urandom(9_000))
    assert "entries  damaged: the next run builds it anew\n" in run("cache", "info").out
    outcome = run("check", "bad.md")
    assert (outcome.code, outcome.out) == (before.code, before.out)
    assert outcome.err == (
        f"factlint: warning: the cache was damaged (file is not a database) and is built anew: {file}\n"
    )
    assert run("check", "bad.md").err == ""


def test_a_home_that_cannot_be_written_is_a_warning(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run("check", "bad.md")
    monkeypatch.delenv("FACTLINT_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/proc/home")
    outcome = run("check", "bad.md")
    assert (outcome.code, outcome.out) == (before.code, before.out)
    assert outcome.err.startswith("factlint: warning: linting goes on without the cache /proc/home/")
    assert outcome.err.count("\n") == 1
    assert "cannot" not in run("check", "bad.md", "--no-cache").err


def test_a_cache_that_cannot_be_removed_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("check", "bad.md")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    outcome = run("cache", "clear")
    assert outcome.code == 2
    assert outcome.err.endswith("outcomes-1.sqlite3 cannot be removed: Permission denied\n")
