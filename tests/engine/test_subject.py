from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.config.builtin import builtin, builtin_names
from lint.engine.peek import Peek, peek
from lint.engine.subject import load_sheet, subjects
from lint.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", builtin_names())
def test_a_peek_sees_what_the_typed_sheet_holds(name: str) -> None:
    sheet = load_sheet(builtin(name))
    members = [sheet.concepts[key] for key in sorted(sheet.family)]
    assert sheet.sheet == name
    assert peek(builtin(name)) == Peek(
        name,
        tuple(term for concept in members for term in concept.terms),
        tuple(group for concept in members for group in concept.lexicon),
        tuple(sheet.claims),
    )


def test_a_sheet_named_twice_is_used_once() -> None:
    assert len(subjects(["ldn-ms", "ldn-ms", "none"])[0]) == 1


def test_two_sheets_with_one_id_are_told(tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(builtin("ldn-ms").read_bytes())
    with pytest.raises(UsageError, match="a second sheet with the id"):
        subjects(["ldn-ms", str(copy)])


@pytest.mark.parametrize(
    ("name", "message"),
    [("ldn-mx", 'did you mean "ldn-ms"'), ("missing.yaml", "no such file"), ("a/b", "no such file")],
)
def test_a_sheet_that_is_not_there_is_told(name: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        subjects([name])


def test_a_broken_sheet_leaves_the_others(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("factlint: 1\n", encoding="utf-8")
    loaded, errors = subjects([str(broken), "ldn-ms"])
    assert [subject.id for subject in loaded] == ["ldn-ms"]
    assert len(errors) == 1
