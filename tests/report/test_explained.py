"""The two sides as people see them, at every width."""

from __future__ import annotations

import pytest

from lint.model.assertion import Cue
from lint.model.evidence import Explanation, PlacedCue, PlacedNear, Row, Slot
from lint.model.span import Position, Span
from lint.report.columns import table
from lint.report.explained import SIDES, explained
from lint.report.style import Palette, width

PLAIN = Palette(color=False)
ROWS = (
    Row(Slot.MEDICINE, "Selvane mini", "Selvane mini"),
    Row(Slot.RISK, "played down", "real; call a clinician at its signs (swollen ankles, headache)", differs=True),
    Row(Slot.GIVEN_AS, "a dose", ""),
)
WIDE = """\
            the article   the source
  medicine  Selvane mini  Selvane mini
✗ risk      played down   real; call a clinician at its signs (swollen ankles, headache)
  given as  a dose"""
AT_60 = """\
            the article   the source
  medicine  Selvane mini  Selvane mini
✗ risk      played down   real; call a clinician at its
                          signs (swollen ankles, headache)
  given as  a dose"""
NARROW = """\
  medicine  Selvane mini
✗ risk
    the article  played down
    the source   real; call a
                 clinician at its
                 signs (swollen
                 ankles, headache)
  given as
    the article  a dose"""
ALONE = """\
  medicine  Selvane mini
  risk      played down
  given as  a dose"""


def cue(kind: str, text: str, line: int, source: str = "sentence", *, elsewhere: bool = False) -> PlacedCue:
    return PlacedCue(Cue(kind, text, Span(0, 1), source), Position(line, 1), elsewhere)


@pytest.mark.parametrize(("columns", "expected"), [(100, WIDE), (60, AT_60), (36, NARROW)])
def test_the_sides_fit_the_width(columns: int, expected: str) -> None:
    assert "\n".join(table(ROWS, SIDES, columns, PLAIN)) == expected


def test_the_article_alone_has_no_heads() -> None:
    rows = [Row(row.slot, row.article, "") for row in ROWS]
    assert "\n".join(table(rows, SIDES, 60, PLAIN, alone=True)) == ALONE


@pytest.mark.parametrize("columns", range(24, 130, 7))
@pytest.mark.parametrize("text", ["word " * 40, "x" * 90, "漢字" * 40, "毎日 " * 30, "\x1b[2Jdanger\x07"])
def test_no_line_is_wider_and_nothing_steers_the_terminal(columns: int, text: str) -> None:
    lines = table([Row(Slot.MEDICINE, text, text, differs=True)], SIDES, columns, PLAIN)
    assert all(width(line) <= columns for line in lines)
    assert not {"\x1b", "\x07"} & set("".join(lines))


def test_what_differs_is_marked_in_colour_and_without() -> None:
    plain = table(ROWS, SIDES, 100, PLAIN)
    coloured = table(ROWS, SIDES, 100, Palette(color=True))
    assert [line.startswith("✗") for line in plain] == [False, False, True, False]
    assert ["\x1b[1;31m" in line for line in coloured] == [False, False, True, False]


def test_an_explanation_as_people_see_it() -> None:
    explanation = Explanation(
        (Row(Slot.APPROVED, "yes", "no", differs=True),),
        (
            cue("approval", "approved", 12),
            cue("negation", "not", 12),
            cue("negation", "no", 12),
            cue("permit", "Is it safe?", 9, "question", elsewhere=True),
            cue("year", "2014", 3, "study", elsewhere=True),
            cue("approval", "cleared", 4, elsewhere=True),
        ),
        (PlacedNear("word " * 50, Position(7, 1), "only asks"),),
    )
    assert list(explained(explanation, 74, 8, PLAIN)) == [
        "why                 the article  the source",
        "        ✗ approved  yes          no",
        "words   approval: “approved” (this sentence)",
        "        negation: “not”, “no” (this sentence)",
        "        allows: “Is it safe?” (line 9, question)",
        "        year: “2014” (line 3, the same study)",
        "        approval: “cleared” (line 4, the question)",
        "nearest “" + "word " * 12 + "word",
        "          " + "word " * 10 + "word…” (line",
        "          7): only asks",
    ]


def test_that_nothing_comes_near_is_said_of_what_is_missing_only() -> None:
    missing = Explanation((), missing=True)
    assert list(explained(missing, 74, 8, PLAIN)) == ["nearest no sentence comes near it"]
    assert list(explained(Explanation(()), 74, 8, PLAIN)) == []
