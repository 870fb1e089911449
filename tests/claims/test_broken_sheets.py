"""Every way a sheet can be broken, each with the messages its author gets.

A case is a broken sheet followed by lines `#! line:column message (hint)`, the problems in the order they are told.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.claims import load
from lint.errors import FileProblem, SheetError

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
CLASSES = ("liver-problems", "opioid-medicines")


def problems(path: Path) -> tuple[FileProblem, ...]:
    with pytest.raises(SheetError) as caught:
        load(path, classes=CLASSES)
    return caught.value.problems


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_broken_sheet_is_told_all_its_problems(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    expected = [f"{path}:{line[3:].replace(' ', ': ', 1)}" for line in lines if line.startswith("#! ")]
    assert [str(problem) for problem in problems(path)] == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "1:1 the file is empty", id="nothing"),
        pytest.param(b"\xef\xbb\xbf", "1:1 the file is empty", id="only a byte order mark"),
        pytest.param(b"title: caf\xe9\n", "1:11 not UTF-8: byte 0xe9", id="latin-1"),
        pytest.param("é: é\nx: ".encode() + b"\xff", "2:4 not UTF-8: byte 0xff", id="columns count characters"),
        pytest.param("title: x".encode("utf-16"), "1:1 not UTF-8: byte 0xff", id="utf-16"),
        pytest.param(b"a: b\nc: d\0e\n", "2:5 the character U+0000 is not allowed in YAML", id="nul"),
        pytest.param(b"a: b\r\nc: \x1b\r\n", "2:4 the character U+001B is not allowed in YAML", id="escape"),
        pytest.param(b"12\n", "1:1 a sheet must be a mapping of names to values", id="a number"),
    ],
)
def test_what_is_no_sheet_at_all(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "sheet.yaml"
    path.write_bytes(content)
    (problem,) = problems(path)
    assert f"{problem.line}:{problem.column} {problem.message}" == expected


def test_lines_and_columns_survive_crlf_and_a_byte_order_mark(tmp_path: Path) -> None:
    case = Path(__file__).parent / "cases" / "unknown_keys.yaml"
    text = case.read_text(encoding="utf-8")
    path = tmp_path / "sheet.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert [(found.line, found.column) for found in problems(path)] == [
        (found.line, found.column) for found in problems(case)
    ]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    (problem,) = problems(path)
    assert str(problem) == f"{path}: the file has 100.0 MB; a sheet has at most 5 MB (is it a sheet?)"


def test_five_megabytes_of_brackets_end_soon(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yaml"
    path.write_bytes(b"[" * 4_999_999)
    (problem,) = problems(path)
    assert problem.message == "nested more than 40 levels deep"


def test_a_directory(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path)
    assert str(problem) == f"{tmp_path}: this is a directory (name the sheet's .yaml file)"


def test_a_missing_file(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "none.yaml")
    assert str(problem) == f"{tmp_path / 'none.yaml'}: no such file"


def test_a_path_with_a_nul() -> None:
    (problem,) = problems(Path("a\0b.yaml"))
    assert problem.message.startswith("cannot be read: ")


def test_a_file_that_is_none() -> None:
    (problem,) = problems(Path("/dev/null"))
    assert problem.message == "this is not a regular file"
