"""The lexicon itself: its files are sound, and each group marks what its cases show."""

from __future__ import annotations

from pathlib import Path

import pytest

import lint
from lint.lexicon import faults, load
from lint.lexicon.entry import Entry, entries
from lint.nlp import cases

GROUPS = tuple(entries())


@pytest.fixture(scope="module")
def marker() -> cases.Marker:
    return cases.Marker(load())


def test_the_files_are_sound() -> None:
    assert [str(fault) for fault in faults.faults(GROUPS)] == []


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.id)
def test_a_group_marks_what_its_cases_show(group: Entry, marker: cases.Marker) -> None:
    assert [str(fault) for fault in (*cases.unmet(group), *cases.faults(group, marker))] == []


def test_every_group_is_loaded() -> None:
    assert load().groups.keys() == {group.id for group in GROUPS}


def test_every_group_of_cues_is_asked_for() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in Path(lint.__file__).parent.rglob("*.py"))
    groups = load().groups.values()
    parts = {name for group in groups for part in group.made_of for name in (part.first, part.second)}
    idle = {group.id for group in groups if not (group.named or group.role or f'"{group.id}"' in code)}
    assert idle - parts == {
        "end-of-a-time",
        "make-flare-ups",
        "month-name",
        "neutral-label",
        "not-a-case",
        "owed",
        "shop-counter",
    }  # these are there for the shorter phrases that they hide
