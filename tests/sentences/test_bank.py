r"""Sentences as health writers write them, each in an article of its own.

`## ID…` heads the lines that state those claims (support.txt) or names a kind of fault (accuse.txt); "\n" is a line
break. They were written blind; the numbers in `LOST` are what is lost today.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.compare import Relation, judge
from lint.config import Settings
from lint.engine.subject import Subject, subjects
from lint.text import read

HERE = Path(__file__).parent
TITLE = "---\ntitle: Low-dose naltrexone (LDN) for MS\n---\n\n"
SAID = {Relation.SUPPORTS, Relation.POSSIBLY}
LOST = {"support": 11, "accuse": 12}


def bank(name: str) -> list[tuple[str, str]]:
    """The lines of a file, each with the heading it stands under."""
    found = []
    heading = ""
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ").strip()
        elif line.strip():
            found.append((heading, line.replace("\\n", "\n")))
    return found


@pytest.fixture(scope="module")
def subject() -> Subject:
    (loaded,), _ = subjects(Settings().sheets)
    return loaded


def verdicts(line: str, subject: Subject) -> list[tuple[str | None, Relation]]:
    reading = subject.reader.read(read("a.md", f"{TITLE}{line}\n"))
    return [(item.claim.id if item.claim else None, item.relation) for item in judge(reading, subject.sheet)]


def test_what_states_a_claim_is_understood(subject: Subject) -> None:
    lost = []
    for claims, line in bank("support"):
        made = {claim for claim, relation in verdicts(line, subject) if relation is Relation.SUPPORTS}
        lost += [(claim, line) for claim in claims.split() if claim not in made]
    assert len(lost) <= LOST["support"], lost


def test_what_is_a_fault_is_found(subject: Subject) -> None:
    lost = [
        (kind, line)
        for kind, line in bank("accuse")
        if all(relation in SAID for _, relation in verdicts(line, subject))
    ]
    assert len(lost) <= LOST["accuse"], lost


@pytest.mark.parametrize("line", [line for _, line in bank("clean")])
def test_what_is_right_is_left_alone(line: str, subject: Subject) -> None:
    assert [verdict for verdict in verdicts(line, subject) if verdict[1] not in SAID] == []
