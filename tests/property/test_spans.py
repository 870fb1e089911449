"""A finding stands where it says it stands."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from tests.linting import lint
from tests.property.labelled import EVERY, article

if TYPE_CHECKING:
    from pathlib import Path

    from lint.engine.subject import Subject
    from lint.model.finding import Finding
    from lint.model.span import Position

# What shows no letters or digits on the page: a link's target, tags, comments, what is struck out, a footnote's mark,
# and the name of a property between the values of two.
UNSEEN = re.compile(r"\]\([^)]*\)|<!--.*?-->|<[^>]*>|~~.*?~~|\[\^[^\]]*\]|[\"}]\s+[\w-]+=[\"{]", re.DOTALL)

COMPONENT = re.compile(r"<[A-Z][^<>]*/>")
JOINING = {"to", "per"}  # words that stand between the parts on the page


def offset(text: str, position: Position) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: position.line - 1]) + position.column - 1


def seen(text: str) -> str:
    """The letters and digits that a reader sees; all other markup is punctuation."""
    return re.sub(r"[\W_]+", "", html.unescape(UNSEEN.sub(" ", text)))


def check(text: str, finding: Finding) -> None:
    start, end = offset(text, finding.start), offset(text, finding.end)
    assert 0 <= start <= end <= len(text)
    assert (start, end) == (finding.span.start, finding.span.end)
    if COMPONENT.fullmatch(text[start:end]):  # an amount told in parts, by its properties
        assert set(re.findall(r"\w+", finding.excerpt)) - JOINING <= set(re.findall(r"\w+", text[start:end]))
    else:
        assert seen(text[start:end]) == seen(finding.excerpt)
    assert text[start:end] == text[start:end].strip()
    line, at = finding.context
    assert line == text.split("\n")[finding.start.line - 1].rstrip("\r")
    assert at == finding.start.column - 1


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_the_file_has_the_excerpt_at_the_place(path: Path, ldn: Subject) -> None:
    text = article(path)
    for finding in lint(text, ldn, path.name):
        check(text, finding)


def test_a_finding_has_some_words_in_it(ldn: Subject) -> None:
    for path in EVERY:
        for finding in lint(article(path), ldn, path.name):
            assert finding.excerpt
            assert "\n" not in finding.excerpt
