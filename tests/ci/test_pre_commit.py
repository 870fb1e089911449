"""The hook under pre-commit itself, in a real repository, with more files than fit on one command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.publisher import NOBODY, articles, git, hook, make

if TYPE_CHECKING:
    from tests.running import Run

pytest.importorskip("pre_commit")

# pre-commit fills a command line up to 128 KiB.
DEEP = Path("a-folder-with-a-long-name-" * 8, "in-a-folder-with-a-long-name-" * 7)
FILES = 500


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A publisher's repository whose site stands deep in it."""
    folder = tmp_path_factory.mktemp("deep")
    make(folder / DEEP)
    for name in (".git", ".pre-commit-config.yaml"):
        shutil.move(folder / DEEP / name, folder / name)
    git(folder, "checkout", "--quiet", "autumn")
    git(folder, "add", "--all", ".")
    return folder


@pytest.fixture
def repository(built: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(built)
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(home / "cache"))
    return built


@pytest.fixture(scope="module")
def files(built: Path) -> list[str]:
    """What names the medicine, and others up to 500, in the order of their paths."""
    known = sorted(articles(built / DEEP))
    named = [file for file in known if "naltrexone" in file.read_text(encoding="utf-8").casefold()]
    chosen = [*named, *(file for file in known if file not in named)][:FILES]
    return sorted(file.relative_to(built).as_posix() for file in chosen)


def pre_commit(repository: Path, home: Path, config: str, files: list[str]) -> subprocess.CompletedProcess[str]:
    """What `pre-commit run --files` makes of the files under a configuration."""
    (repository / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(repository, "add", ".pre-commit-config.yaml")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--color", "never", "--verbose", "--files", *files],
        cwd=repository,
        env=os.environ | NOBODY | {"PATH": path, "PRE_COMMIT_HOME": str(home / "pre-commit")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def read(output: str) -> tuple[list[dict[str, Any]], list[str]]:
    """The summaries of the runs in an output, and all else that they say of articles, sorted."""
    lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    runs = [line["summary"] for line in lines if line["type"] == "run"]
    return runs, sorted(json.dumps(line, sort_keys=True) for line in lines if line["type"] != "run")


def test_there_are_500_files_some_with_findings_and_more_than_a_command_line(
    run: Run, repository: Path, files: list[str]
) -> None:
    assert len(files) == FILES
    assert sum(map(len, files)) > 128 * 1024
    ((summary,), _) = read(run("check", "--output-format", "jsonl", *files).out)
    assert summary["files"] == FILES
    assert summary["findings"]["error"] > 15
    assert (repository / files[0]).is_file()


@pytest.mark.parametrize("serial", ["true", "false"], ids=["one after the other", "at once"])
def test_the_parts_of_a_long_list_find_what_one_run_finds(
    serial: str, run: Run, repository: Path, home: Path, files: list[str]
) -> None:
    options = ("--output-format", "jsonl")
    assert "require_serial: true" in hook(*options)
    config = hook(*options).replace("require_serial: true", f"require_serial: {serial}")
    once = run("check", "--force-exclude", *options, *files)
    ((whole,), said) = read(once.out)
    done = pre_commit(repository, home, config, files)
    parts, said_in_parts = read(done.stdout)
    assert len(parts) >= 2, "the list was not split"
    assert said_in_parts == said
    assert sum(part["files"] for part in parts) == whole["files"] == FILES
    for severity, count in whole["findings"].items():
        assert sum(part["findings"][severity] for part in parts) == count
    assert sum(part["suppressed"] for part in parts) == whole["suppressed"] > 0
    assert once.code == 1
    assert done.returncode == 1
    assert "- exit code: 1" in done.stdout


def test_no_part_misses_what_the_baseline_has_for_another(
    run: Run, repository: Path, home: Path, files: list[str]
) -> None:
    baseline = (DEEP / ".factlint-baseline.json").as_posix()
    assert run("baseline", "write", "--baseline", baseline, *files).code == 0
    done = pre_commit(repository, home, hook("--baseline", baseline, "--output-format", "jsonl"), files)
    parts, _ = read(done.stdout)
    assert len(parts) >= 2
    assert done.returncode == 0, done.stdout
    assert sum(part["baselined"] for part in parts) > 15
    assert "stale" not in done.stdout
