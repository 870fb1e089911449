"""Whatever happens to a sheet's text, an author gets a sheet or a list of problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.claims import builtin, parse
from lint.errors import FileProblem, SheetError
from lint.files.text import decode
from lint.lexicon import load as load_lexicon

CLASSES = load_lexicon().classes
SECOND = (Path(__file__).parents[1] / "second_subject" / "sheet.yaml").read_text(encoding="utf-8")
LINES = builtin("ldn-ms").read_text(encoding="utf-8").splitlines(keepends=True)
WORDS = st.sampled_from(
    [
        "",
        "null",
        "[]",
        "{}",
        "- ",
        "true",
        "12",
        "1.5",
        "*a",
        "&a ",
        "'",
        '"',
        ": ",
        "\n",
        "  ",
        "\t",
        "! ",
        "? ",
        "<<",
        "|",
    ]
)


def survives(text: str) -> None:
    lines = len(text.splitlines()) + 1
    for problem in problems(text):
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.message


def problems(text: str) -> tuple[FileProblem, ...]:
    path = Path("sheet.yaml")
    try:
        parse(decode(text.encode("utf-8", "surrogatepass"), path, SheetError), path, classes=CLASSES)
    except SheetError as error:
        return error.problems
    return ()


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    survives(text)


@given(st.integers(0, len(SECOND)), st.integers(0, 40), st.one_of(WORDS, st.text(max_size=6)))
def test_a_stretch_replaced(start: int, length: int, new: str) -> None:
    survives(SECOND[:start] + new + SECOND[start + length :])


@given(st.integers(0, len(SECOND.splitlines()) - 1), WORDS)
def test_a_value_replaced(line: int, new: str) -> None:
    lines = SECOND.splitlines(keepends=True)
    key, colon, _ = lines[line].partition(":")
    lines[line] = f"{key}{colon} {new}\n"
    survives("".join(lines))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, len(LINES) - 1), min_size=1, max_size=4))
def test_lines_lost_from_the_built_in_sheet(lost: list[int]) -> None:
    survives("".join(line for index, line in enumerate(LINES) if index not in lost))


@pytest.mark.parametrize("count", [1, 1000])
def test_many_problems_at_once(count: int) -> None:
    text = SECOND + "".join(f"  c{index}: {{kind: dose}}\n" for index in range(count))
    assert len(problems(text)) == 3 * count
