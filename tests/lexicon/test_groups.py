"""The lexicon itself: its files are sound, and each group marks what its cases show."""

from __future__ import annotations

import pytest

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
