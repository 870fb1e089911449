"""Claim strength of sentences; each group of the lexicon has cases of its own, which tests/lexicon reads."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lint.engine import parsing
from lint.engine.subject import Subject, subjects
from lint.lexicon import load

SENTENCES = yaml.safe_load((Path(__file__).parent / "strength.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def subject() -> Subject:
    (found,), _ = subjects(("ldn-ms",))
    return found


def strength(sentence: str, subject: Subject) -> int:
    (item,) = parsing.lines("x", f"{sentence}\n", subject)
    return int(item.strength)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [(sentence, level) for level in range(4) for sentence in SENTENCES[level]]
    + [
        pytest.param(sentence, level, marks=pytest.mark.xfail(strict=True, raises=AssertionError))
        for sentence, level in SENTENCES["known_misses"].items()
    ],
)
def test_the_strength_of_a_sentence(sentence: str, expected: int, subject: Subject) -> None:
    assert strength(sentence, subject) == expected


def test_no_check_meets_these_groups() -> None:
    groups = [group for group in load().groups.values() if group.family == "strength"]
    assert {group.layer for group in groups} == {"strength"}


def test_a_line_of_several_sentences_has_the_strongest(subject: Subject) -> None:
    assert strength("Sleep is linked to mood. Naps improve mood. Ask your doctor.", subject) == 3
