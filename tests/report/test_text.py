from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lint.model.finding import ArticleStatus, Confidence, FileError, Finding, Report, Severity
from lint.model.span import Position, Span
from lint.model.suppression import Suppressed
from lint.report import to_text
from lint.report.style import width

if TYPE_CHECKING:
    from collections.abc import Sequence


def finding(line: str, culprit: str, **changes: Any) -> Finding:  # noqa: ANN401
    offset = line.index(culprit)
    fields: dict[str, Any] = {
        "path": "a.md",
        "span": Span(offset, offset + len(culprit)),
        "start": Position(12, offset + 1),
        "end": Position(12, offset + len(culprit) + 1),
        "rule": "altered-number",
        "sheet": "demo",
        "claim": "dose-range",
        "severity": Severity.ERROR,
        "confidence": Confidence.HIGH,
        "message": "15 mg/day is not the dose.",
        "excerpt": culprit,
        "found": None,
        "expected": None,
        "fingerprint": "0" * 32,
        "context": (line, offset),
    }
    return Finding(**(fields | changes))


def report(findings: Sequence[Finding] = (), **changes: Any) -> Report:  # noqa: ANN401
    fields: dict[str, Any] = {
        "files": 1,
        "checked": 1,
        "about": 1,
        "findings": tuple(findings),
        "articles": (ArticleStatus("a.md", "demo", about=True),),
        "errors": (),
        "claims_checked": 4,
    }
    return Report(**(fields | changes))


def render(*findings: Finding) -> list[str]:
    return to_text.render(report(findings)).splitlines()


def underlined(lines: list[str]) -> str:
    """What stands over the carets, by terminal cells."""
    index = next(number for number, line in enumerate(lines) if line.strip() and not line.strip(" ^"))
    marks, line = lines[index], lines[index - 1]
    start = len(marks) - len(marks.lstrip())
    taken, text = 0, ""
    for character in line:
        if start <= taken < len(marks):
            text += character
        taken += width(character)
    return text


def test_a_finding_as_people_see_it() -> None:
    line = "Most people take 15 mg a day."
    says = "People generally take three to five milligrams every day."
    assert render(finding(line, "15 mg a day", says=says, suggestion="Most people take much less.")) == [
        "a.md",
        "",
        "  12:18  error    altered-number  dose-range",
        "      Most people take 15 mg a day.",
        "                       ^^^^^^^^^^^",
        "      15 mg/day is not the dose.",
        "      source  People generally take three to five milligrams every day.",
        "      write   Most people take much less.",
        "",
        "1 article, 1 about demo, 4 claims checked, 1 error, 0 warnings",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Take 15 mg a day.",
        "\tTake 15 mg a day.",
        "| a\t| 15 mg |",
        "毎日 15 mg を飲む",
        "🙂🙂 15 mg 🙂",
        "word " * 60 + "15 mg" + " word" * 60,
        "word " * 60 + "15 mg",
        "15 mg" + " word" * 60,
        "漢" * 90 + "15 mg" + "字" * 90,
    ],
)
def test_the_carets_stand_under_the_culprit(line: str) -> None:
    lines = render(finding(line, "15 mg"))
    assert underlined(lines) == "15 mg"
    assert all(width(part) <= 80 for part in lines)


def test_a_long_culprit_is_cut_to_the_width() -> None:
    line = "x" * 300
    assert all(width(part) <= 80 for part in render(finding(line, line)))


def test_a_culprit_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    lines = render(finding("Take 15", "15", end=Position(13, 3)))
    assert underlined(lines) == "15"


def test_an_article_cannot_steer_the_terminal() -> None:
    text = "\n".join(render(finding("Take \x1b[2J15 mg\x07", "15 mg", message="\x1b[31mred", says="a\x9bb")))
    assert not {"\x1b", "\x07", "\x9b"} & set(text)


def test_findings_at_one_place_share_the_line() -> None:
    first, second = finding("# Title", "Title", claim="one"), finding("# Title", "Title", claim="two")
    lines = render(first, second)
    assert sum("# Title" in line for line in lines) == 1
    assert sum("15 mg/day is not the dose." in line for line in lines) == 1


def test_a_claim_is_explained_once_an_article() -> None:
    again = {"start": Position(14, 1), "end": Position(14, 2), "span": Span(90, 91), "says": "So it is."}
    lines = render(finding("a", "a", says="So it is.", suggestion="Write so."), finding("b", "b", **again))
    assert sum("So it is." in line for line in lines) == 1
    assert "      source  as at 12:1" in lines


def test_what_is_unsure_says_so() -> None:
    assert "  12:1  error    altered-number  dose-range  low confidence" in render(
        finding("a", "a", confidence=Confidence.LOW)
    )


def test_claims_of_several_sheets_are_told_apart() -> None:
    articles = (ArticleStatus("a.md", "demo", about=True), ArticleStatus("a.md", "other", about=False))
    text = to_text.render(report([finding("a", "a")], articles=articles))
    assert "demo/dose-range" in text
    assert "1 about demo or other" in text


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"files": 0, "checked": 0, "articles": ()}, "No articles found: nothing was checked."),
        ({"checked": 0}, "1 article, none names the subject of demo: no claims checked."),
        ({"checked": 0, "articles": ()}, "1 article, no claim sheet: no claims checked."),
        (
            {"checked": 0, "errors": (FileError("a.md", "read", "no"),)},
            "1 article, none could be checked: no claims checked.",
        ),
        ({"files": 3, "about": 2}, "3 articles, 2 about demo, 4 claims checked, 0 errors, 0 warnings"),
    ],
)
def test_the_closing_line(changes: dict[str, Any], line: str) -> None:
    assert to_text.render(report(**changes)).splitlines() == [line]


def test_each_directive_says_once_what_it_hides() -> None:
    first, second = finding("a", "a"), finding("b", "b", rule="missing-disclaimer")
    hidden = (
        Suppressed(first, 3, "the layout says it"),
        Suppressed(second, 3, "the layout says it"),
        Suppressed(finding("c", "c", claim="onset"), 9, "as quoted", "2030-01-31"),
        Suppressed(first, 3, "the layout says it"),
    )
    assert to_text.render(report(suppressed=hidden)).splitlines() == [
        "Suppressed",
        "",
        "  a.md: 2 altered-number, 1 missing-disclaimer (line 3: the layout says it)",
        "  a.md:12:1 altered-number:onset (line 9, until 2030-01-31: as quoted)",
        "",
        "1 article, 1 about demo, 4 claims checked, 0 errors, 0 warnings, 4 suppressed",
    ]


def test_of_many_directives_the_rest_is_counted() -> None:
    hidden = tuple(Suppressed(finding("a", "a"), line, "so") for line in range(21))
    lines = to_text.render(report(suppressed=hidden)).splitlines()
    assert lines[21:23] == [
        "  a.md:12:1 altered-number:dose-range (line 19: so)",
        "  and by 1 more directive; --output-format json lists every finding",
    ]
