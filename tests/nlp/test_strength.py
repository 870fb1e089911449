"""Claim strength: of sentences written here, and of the cases that each group of the lexicon has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.engine import parsing
from lint.engine.subject import Subject, subjects
from lint.lexicon import load

SENTENCES = yaml.safe_load((Path(__file__).parent / "strength.yaml").read_text(encoding="utf-8"))
FILE = Path(parsing.__file__).parents[1] / "lexicon" / "data" / "cues" / "strength.yaml"
GROUPS: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))


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


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_does_what_its_cases_show(group: str, subject: Subject) -> None:
    cases = GROUPS[group]["cases"]
    assert cases
    assert {sentence: strength(sentence, subject) for sentence in cases} == cases


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_says_what_it_is_about_and_lists_nothing_twice(group: str) -> None:
    assert GROUPS[group]["about"].endswith((".", '".'))
    counted = Counter(GROUPS[group]["terms"])
    assert [term for term, times in counted.items() if times > 1] == []


def test_no_check_meets_these_groups() -> None:
    assert {load().groups[group].layer for group in GROUPS} == {"strength"}


def test_a_line_of_several_sentences_has_the_strongest(subject: Subject) -> None:
    assert strength("Sleep is linked to mood. Naps improve mood. Ask your doctor.", subject) == 3
