"""What is marked as the difference in each kind of finding, and that each rule's findings can say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.checks import RULES, cases
from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import Subject, subjects
from lint.text import read

if TYPE_CHECKING:
    from lint.model.evidence import Explanation

SURELY = ("how surely", "as a fact (strength 3)", "at most: may, or as people report it")
MARKED = {
    "Most people with MS take 15 mg of LDN a day.": [("amount", "15 mg/day", "3–5 mg/day (limit: 5 mg/day)")],
    "Most people with MS take 50,000 mcg of LDN a day.": [
        ("amount", "50,000 mcg/day = 50 mg/day", "3–5 mg/day (limit: 5 mg/day)")
    ],
    "LDN is about half of the usual naltrexone dose.": [("amount", "about 1/2", "about 1/10")],
    "There is a standard dose of LDN for MS.": [("standard dose", "there is one", "there is none")],
    "LDN should be taken only at bedtime.": [("time of day", "only at one time", "any")],
    "LDN is FDA-approved for MS.": [("approved", "yes", "no (off-label)")],
    "LDN has no boxed warning.": [("boxed warning", "no", "yes")],
    "The boxed warning on naltrexone is about drowsiness.": [("hazard", "another one", "liver toxicity")],
    "People with liver problems can take LDN.": [("may take it", "yes", "no")],
    "You can split naltrexone tablets to make LDN.": [("advised", "yes", "no, never")],
    "LDN can be bought without a prescription.": [("comes from it", "no", "yes")],
    "The evidence for LDN in MS is strong.": [("evidence", "strong", "limited")],
    "LDN cures MS.": [("benefit", "cures", "may help"), SURELY],
    "Most people with MS feel better on LDN.": [SURELY, ("for whom", "most people, or all", "some people")],
    "LDN helps 65% of patients with MS.": [("amount", "65%", "no such number")],
    "In 2010, a study of 800 people with MS found that LDN improved mental health.": [
        ("size", "800 people", "80 people")
    ],
    "In 2010, a study of 80 people with MS found that LDN improved physical symptoms.": [
        ("result", "physical symptoms: improved", "physical symptoms: no difference")
    ],
    "Going by studies, LDN should start working within three weeks.": [("works within", "3 weeks", "3 months")],
    "Long-term use of LDN is unsafe.": [("long-term use", "not safe", "safe, as far as is known")],
    "LDN makes MS symptoms worse.": [("makes it worse", "yes", "no")],
    "LDN blocks the release of endorphins.": [("direction", "the other way round", "as the source describes it")],
    "LDN has no side effects.": [("risk", "there is none", "real, if comparatively small")],
}


@pytest.fixture(scope="module")
def ldn() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


def explanations(text: str, subject: Subject) -> list[tuple[str, Explanation | None]]:
    found = lint_document(read("a.md", text), subject, FileSettings(explain=True))[1]
    return [(finding.rule, finding.explanation) for finding in found]


@pytest.mark.parametrize("text", MARKED)
def test_the_difference_is_marked(text: str, ldn: Subject) -> None:
    ((_, explanation),) = explanations(text, ldn)
    assert explanation
    assert [(row.slot.value, row.article, row.source) for row in explanation.rows if row.differs] == MARKED[text]


def test_a_study_is_shown_with_what_told_which_one_it_is(ldn: Subject) -> None:
    text = "In 2010, researchers followed people with MS on LDN. There were 800 people. Mental health improved."
    ((_, explanation),) = explanations(text, ldn)
    assert explanation
    assert ("study year", "2010", "2010", False) in [
        (row.slot.value, row.article, row.source, row.differs) for row in explanation.rows
    ]
    assert ("year", "2010", "study", True) in [
        (placed.cue.kind, placed.cue.text, placed.cue.source, placed.elsewhere) for placed in explanation.cues
    ]


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule.name != "missing-disclaimer"])
def test_each_finding_of_a_rules_cases_says_what_differs(rule: str, ldn: Subject) -> None:
    told = [
        explanation
        for case in cases.load(rule).bad
        for name, explanation in explanations(case.text, ldn)
        if name == rule
    ]
    assert told
    for explanation in told:
        assert explanation
        differing = [row for row in explanation.rows if row.differs]
        assert differing
        assert all(row.article != row.source for row in differing)


def test_nobody_is_told_who_did_not_ask(ldn: Subject) -> None:
    (finding,) = lint_document(read("a.md", "LDN has no side effects."), ldn, FileSettings())[1]
    assert finding.explanation is None
