"""What an author adds to the front matter that says nothing about the subject changes no finding but for its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.linting import lint
from tests.property.labelled import ARTICLES, article

if TYPE_CHECKING:
    from pathlib import Path

    from lint.engine.subject import Subject
    from lint.model.finding import Finding

ADDED_TOML = 'author = "Mary Beth Lind"\ndate = 2021-06-30\n'
ADDED = 'author: "Mary Beth Lind"\ndate: 2021-06-30\ntags: [newsletter, column]\n'


def absent(added: str, text: str) -> str:
    """Those of the fields that a text has not yet: TOML allows each of them once."""
    lines = added.splitlines(keepends=True)
    return "".join(line for line in lines if not re.search(rf"^{line.split()[0].strip(':')}\b", text, re.MULTILINE))


def with_more(text: str) -> tuple[str, int]:
    """The text with up to three more fields, and the number of lines by which its body moved."""
    if text.startswith("---\n"):
        added = absent(ADDED, text)
        return text.replace("\n---", f"\n{added}---", 1), added.count("\n")
    if text.startswith("+++\n"):
        added = absent(ADDED_TOML, text)
        return text.replace("\n+++", f"\n{added}+++", 1), added.count("\n")
    return f"---\n{ADDED}---\n\n{text}", ADDED.count("\n") + 3


def told(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return sorted((item.rule, item.claim or "", item.excerpt, item.message, item.fingerprint) for item in findings)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_more_fields_move_findings_and_no_more(path: Path, ldn: Subject) -> None:
    text = article(path)
    moved, lines = with_more(text)
    before, after = lint(text, ldn, path.name), lint(moved, ldn, path.name)
    assert told(after) == told(before)
    body = sorted(item.start.line for item in before if item.start.line > 1)
    assert {item.start.line for item in after} <= {line + lines for line in body} | set(body) | {1, lines + 1}
