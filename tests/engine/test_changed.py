from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from lint.engine import discover
from lint.engine.changed import only_changed
from lint.errors import UsageError


def git(*arguments: str, cwd: Path | None = None) -> None:
    subprocess.run(["git", *arguments], cwd=cwd, check=True, capture_output=True)  # noqa: S607


def commit(message: str, cwd: Path | None = None) -> None:
    git("add", "--all", cwd=cwd)
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", message, cwd=cwd)


def write(*names: str, text: str = "one\n") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("GIT_")]:  # of a hook that runs the tests
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    write("same.md", "staged.md", "edited.md", "gone.md", "old.md", "docs/deep.md", "docs/sa me ü.md")
    write(".gitignore", text="ignored.md\n")
    commit("first")
    return tmp_path


def changed(*paths: str, revision: str = "HEAD") -> list[str]:
    return list(only_changed(discover(paths or (".",)), revision).files)


def test_nothing_changed() -> None:
    assert changed() == []


def test_staged_and_unstaged_and_new_files_are_changed() -> None:
    write("staged.md", "edited.md", "new.md", "docs/sa me ü.md", "ignored.md", "docs/new folder/new.md", text="two\n")
    git("add", "staged.md")
    git("mv", "old.md", "renamed.md")
    Path("gone.md").unlink()
    assert changed() == [
        "docs/sa me ü.md",
        "edited.md",
        "new.md",
        "renamed.md",
        "staged.md",
        "docs/new folder/new.md",
    ] or sorted(changed()) == sorted(
        ["docs/sa me ü.md", "docs/new folder/new.md", "edited.md", "new.md", "renamed.md", "staged.md"]
    )


def test_paths_are_kept_as_they_were_given(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("docs/deep.md", text="two\n")
    assert changed("docs") == ["docs/deep.md"]
    assert changed(str(repository)) == [f"{repository}/docs/deep.md"]
    assert changed("docs/deep.md", "same.md") == ["docs/deep.md"]
    monkeypatch.chdir("docs")
    assert changed(".") == ["deep.md"]
    assert changed("..") == ["../docs/deep.md"]


def test_a_revision_is_compared_from_where_the_branch_left_it() -> None:
    git("checkout", "-qb", "branch")
    write("edited.md", text="two\n")
    commit("on the branch")
    git("checkout", "-q", "main")
    write("same.md", text="two\n")
    commit("on main")
    git("checkout", "-q", "branch")
    write("new.md")
    assert changed() == ["new.md"]
    assert changed(revision="main") == ["edited.md", "new.md"]
    assert changed(revision="HEAD~1") == ["edited.md", "new.md"]


def test_before_the_first_commit_everything_is_changed(tmp_path: Path) -> None:
    write("empty/a.md", "empty/b.md")
    git("init", "-q", cwd=tmp_path / "empty")
    git("add", "a.md", cwd=tmp_path / "empty")
    assert changed("empty") == ["empty/a.md", "empty/b.md"]


def test_linked_work_trees_and_repositories_side_by_side(tmp_path: Path) -> None:
    write("other/a.md", "other/b.md")
    git("init", "-q", cwd=tmp_path / "other")
    commit("first", cwd=tmp_path / "other")
    git("worktree", "add", "-q", str(tmp_path / "tree"))
    write("other/b.md", "tree/same.md", "docs/deep.md", text="two\n")
    assert changed("docs", "other", "tree") == ["docs/deep.md", "other/b.md", "tree/same.md"]


def test_a_link_counts_by_its_own_name() -> None:
    Path("link.md").symlink_to("same.md")
    Path("folder").symlink_to("docs")
    write("docs/deep.md", text="two\n")
    assert changed("link.md", "same.md", "folder/deep.md") == ["link.md", "folder/deep.md"]


def test_standard_input_stays() -> None:
    assert changed("-", "same.md") == ["-"]


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        (
            "mian",
            "--changed=mian: git knows no such revision in {root} (in a shallow clone it has to be fetched first)",
        ),
        (
            "docs",
            '--changed=docs: git knows no such revision in {root}; as "docs" is a path, write --changed=HEAD docs',
        ),
        ("--help", "--changed=--help: git knows no such revision in {root}"),
    ],
)
def test_a_revision_that_is_not_there(revision: str, message: str, repository: Path) -> None:
    with pytest.raises(UsageError) as caught:
        changed(revision=revision)
    assert str(caught.value).startswith(message.format(root=repository))


def test_a_file_outside_of_repositories(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("outside") / "a.md"
    file.touch()
    with pytest.raises(UsageError, match=r"--changed: .*/a\.md is in no git repository"):
        changed(str(file))


def test_without_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="--changed needs git, which is not on PATH"):
        changed()


def test_what_git_says_is_passed_on(repository: Path) -> None:
    (repository / ".git" / "index").write_bytes(b"broken")
    with pytest.raises(UsageError, match=f"--changed: git ls-files failed in {repository}: .*index"):
        changed()
