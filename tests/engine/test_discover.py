from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint.engine import discover


def tree(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def names(folder: Path) -> list[str]:
    return [Path(file).relative_to(folder).as_posix() for file in discover([str(folder)]).files]


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    tree(tmp_path, "b.md", "a/z.mdx", "a/b/c.txt", "c.html", "d.MARKDOWN", "B.htm")
    assert names(tmp_path) == ["B.htm", "b.md", "c.html", "d.MARKDOWN", "a/z.mdx", "a/b/c.txt"]


def test_other_peoples_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    tree(tmp_path, "node_modules/a.md", ".git/a.md", ".hidden.md", "env/pyvenv.cfg", "env/a.md", "image.png", "a.md")
    assert names(tmp_path) == ["a.md"]


def test_an_explicit_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    tree(tmp_path, "draft.article", ".hidden.md")
    files = [str(tmp_path / "draft.article"), str(tmp_path / ".hidden.md")]
    assert list(discover(files).files) == files


def test_a_file_found_twice_is_linted_once(tmp_path: Path) -> None:
    tree(tmp_path, "a.md")
    assert len(discover([str(tmp_path), str(tmp_path / "a.md")]).files) == 1


def test_a_folder_named_like_an_article_is_a_folder(tmp_path: Path) -> None:
    tree(tmp_path, "x.md/a.md")
    assert names(tmp_path) == ["x.md/a.md"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    tree(tmp_path, "a/a.md")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert names(tmp_path) == ["a/a.md"]


def test_an_empty_folder_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    tree(tmp_path, "full/a.md")
    found = discover([str(tmp_path / "empty"), str(tmp_path / "full")])
    assert found.empty == (str(tmp_path / "empty"),)
    assert len(found.files) == 1


@pytest.mark.parametrize("path", ["missing.md", "", "a\0b"])
def test_what_does_not_exist_is_an_error(path: str) -> None:
    (error,) = discover([path]).errors
    assert (error.path, error.stage) == (path, "read")
    assert error.message


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "a.md", "locked/b.md")
    listed = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = discover([str(tmp_path)])
    assert len(found.files) == 1
    assert [error.message for error in found.errors] == ["no permission to read it"]
