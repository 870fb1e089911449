"""A fault is seen in whatever it is wrapped: led into, in brackets, in capitals, with an aside, in a list, a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import subjects
from lint.model.finding import Severity
from lint.text import read
from tests.sentences.test_bank import bank

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.engine.subject import Subject

SETTINGS = FileSettings(ignore=frozenset({"missing-disclaimer"}))
HEAD = "# Low-dose naltrexone (LDN) for MS\n\n"
EVERY = 3  # of the rows one is taken, so that this takes seconds
OPENINGS = "LDN|Low-dose|Naltrexone|People|Patients|The|A|An|In|Most|Nobody|Side|Studies|You"
STATEMENT = re.compile(rf"(?:{OPENINGS})\b[^.!?:;\"|]*\.")


def _inner(text: str) -> str:
    """A statement as it goes on behind other words."""
    return text if text.startswith("LDN") else text[0].lower() + text[1:]


WRAPPINGS: dict[str, tuple[Callable[[str], str], float]] = {  # with the share of faults that may be lost
    "as it happens": (lambda text: f"As it happens, {_inner(text)}", 0.01),
    "these days": (lambda text: f"These days, {_inner(text)}", 0.01),
    "remember that": (lambda text: f"Remember that {_inner(text)}", 0.02),
    "doctors say": (lambda text: f"Doctors say that {_inner(text)}", 0.04),
    "in brackets": (lambda text: f"({text})", 0.01),
    "by the way": (lambda text: f"{text.rstrip('.')}, by the way.", 0.01),
    "in fact": (lambda text: text.replace(" is ", " is, in fact, ", 1), 0),
    "also": (lambda text: text.replace(" is ", " is also ", 1), 0),
    "in capitals": (str.upper, 0.02),
    "an item": (lambda text: f"- {text}", 0),
    "a cell": (lambda text: f"| Topic | Detail |\n|---|---|\n| Good to know | {text} |", 0.01),
    "a callout": (lambda text: f"<Callout>\n{text}\n</Callout>", 0),
    "emphasis": (lambda text: f"*{text}*", 0),
    "a link": (lambda text: text.replace("LDN", "[LDN](https://example.org)"), 0),
    "typographic": (lambda text: text.replace("'", "\u2019").replace(" mg", "\u00a0mg"), 0),
    "the long name": (lambda text: text.replace("LDN", "low-dose naltrexone"), 0.01),
}


def flagged(text: str, subject: Subject) -> bool:
    """Whether a warning or an error is found in a text on the subject."""
    found = lint_document(read("a.md", f"{HEAD}{text}\n"), subject, SETTINGS)[1]
    return any(finding.severity is not Severity.INFO for finding in found)


@pytest.fixture(scope="module")
def subject() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


@pytest.fixture(scope="module")
def faults(subject: Subject) -> list[str]:
    rows = [text for _, text in bank("accuse") if STATEMENT.fullmatch(text)]
    return [text for text in rows[::EVERY] if flagged(text, subject)]


@pytest.mark.parametrize("name", WRAPPINGS)
def test_a_fault_is_seen_in_whatever_it_is_wrapped(name: str, faults: list[str], subject: Subject) -> None:
    wrap, may_be_lost = WRAPPINGS[name]
    wrapped = [(text, wrap(text)) for text in faults]
    lost = [after for before, after in wrapped if after != before and not flagged(after, subject)]
    assert len(faults) > 100
    assert len(lost) <= may_be_lost * len(faults), lost


# In a list or a table what names no medicine is taken for the subject's more readily.
ACCUSED = {"a cell": 0.02, "an item": 0.01, "in capitals": 0.003, "by the way": 0.003, "in fact": 0.003}


@pytest.mark.parametrize("name", WRAPPINGS)
def test_what_is_right_is_not_flagged_for_its_wrapping(name: str, subject: Subject) -> None:
    rows = [text for _, text in bank("clean") if STATEMENT.fullmatch(text)]
    wrap, _ = WRAPPINGS[name]
    accused = [wrapped for text in rows if (wrapped := wrap(text)) != text and flagged(wrapped, subject)]
    assert len(rows) > 500
    assert len(accused) <= ACCUSED.get(name, 0) * len(rows), accused
