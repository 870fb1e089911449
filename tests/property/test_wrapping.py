"""The same sentence in another block, or with other line ends, is judged the same: only its place moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.checks import RULES, cases, missing_disclaimer
from tests.linting import lint
from tests.property.labelled import ARTICLES, article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lint.checks.cases import Case
    from lint.engine.subject import Subject
    from lint.model.finding import Finding

OWED = missing_disclaimer.RULE.name
# What stands before and after the sentence.
WRAPPERS = {
    "quotation": ("> ", "\n"),
    "list item": ("- ", "\n"),
    "numbered item": ("1. ", "\n"),
    "emphasis": ("*", "*\n"),
    "bold": ("**", "**\n"),
    "table cell": ("| Day | Notes |\n|---|---|\n| Monday | ", " |\n"),
    "callout": ("> [!NOTE]\n> ", "\n"),
    "container": (":::note\n", "\n:::\n"),
    "raw HTML": ("<p>", "</p>\n"),
    "after a paragraph on something else": ("Our office is closed on Fridays.\n\n", "\n"),
    "before a paragraph on something else": ("", "\n\nOur office is closed on Fridays.\n"),
    "line end with a return": ("", "\r\n"),
    "byte order mark": ("\ufeff", "\n"),
}
# Where a statement is overlooked still.
KNOWN = {
    "first cell of a row": ("| Notes |\n|---|\n| ", " |\n"),
}


def sentences() -> Iterator[Case]:
    """The cases that are prose of one line, without markup of their own."""
    for rule in RULES:
        known = cases.load(rule.name)
        for case in known.bad + known.good:
            if rule.name != OWED and "\n" not in case.text and not set("*|[<&_:#") & set(case.text):
                yield case


def told(findings: tuple[Finding, ...], shift: int = 0) -> list[tuple[object, ...]]:
    return [
        (item.rule, item.claim, item.severity, item.excerpt, item.span.start - shift, item.span.end - shift)
        for item in findings
        if item.rule != OWED
    ]


def every_wrapper() -> Iterator[object]:
    for name, (before, after) in WRAPPERS.items():
        yield pytest.param(before, after, id=name)
    for name, (before, after) in KNOWN.items():
        gap = pytest.mark.xfail(strict=True, raises=AssertionError)
        yield pytest.param(before, after, id=name, marks=gap)


# a quotation in the first person is somebody's own words, and no longer the article's
PERSONAL = {"i", "my", "me", "mine"}


@pytest.fixture(scope="module")
def bare(ldn: Subject) -> dict[str, list[tuple[object, ...]]]:
    """What is found in each sentence as it is."""
    return {case.text: told(lint(case.text, ldn)) for case in sentences()}


@pytest.mark.parametrize(("before", "after"), list(every_wrapper()))
def test_a_sentence_is_judged_the_same(
    before: str, after: str, ldn: Subject, bare: dict[str, list[tuple[object, ...]]]
) -> None:
    quotation = before == WRAPPERS["quotation"][0]
    changed = {
        case.name: (wrapped, bare[case.text])
        for case in sentences()
        if not (quotation and PERSONAL & set(case.text.lower().split()))
        and (wrapped := told(lint(before + case.text + after, ldn), len(before))) != bare[case.text]
    }
    assert not changed


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_line_ends_do_not_matter(path: Path, ldn: Subject) -> None:
    text = article(path)
    plain, *others = (
        [(item.rule, item.claim, item.excerpt, item.start, item.end, item.fingerprint) for item in found]
        for found in (lint(text.replace("\n", end), ldn, path.name) for end in ("\n", "\r\n", "\r"))
    )
    assert others == [plain, plain]
