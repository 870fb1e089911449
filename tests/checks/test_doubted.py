"""A statement of the past whose contrary the page states right behind is a note: it may be told as an error."""

from __future__ import annotations

import pytest

from lint.config import FileSettings
from lint.engine.subject import Subject, subjects
from lint.model.finding import Finding, Severity
from tests.linting import lint


@pytest.fixture(scope="module")
def subject() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


def accused(said: str, subject: Subject, claim: str) -> list[Finding]:
    text = f"# LDN for multiple sclerosis\n\n{said}\n"
    return [item for item in lint(text, subject) if item.claim == claim and item.rule == "contradicted-claim"]


@pytest.mark.parametrize(
    ("said", "claim", "quote"),
    [
        (
            "In spring LDN was approved for MS wherever I looked. I look again. There is no license.",
            "off-label",
            "approved for MS",
        ),
        (
            "He kept tramadol beside LDN, and saw no reason why they shouldn't mix. If you take opioids, LDN is out.",
            "contraindication-opioids",
            "tramadol beside LDN, and saw no reason why they shouldn't",
        ),
        (
            "In spring LDN was approved for MS wherever I looked. I look again. The FDA never approved LDN for MS.",
            "off-label",
            "approved for MS",
        ),
        (
            "Hepatitis was no obstacle to LDN, as the poster had it. Hm. People with liver problems must not take LDN.",
            "contraindication-liver",
            "Hepatitis was no obstacle to",
        ),
    ],
)
def test_what_the_page_takes_back_is_a_note(said: str, claim: str, quote: str, subject: Subject) -> None:
    (finding,) = accused(said, subject, claim)
    assert (finding.severity, finding.excerpt) == (Severity.INFO, quote)
    assert finding.message.endswith(
        ". It says the contrary right behind: check that it is plain which of the two holds."
    )


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("LDN is approved for MS. For MS it is off-label.", "off-label"),  # of today
        ("LDN was approved for MS, it seemed.\n\nFor MS it is off-label.", "off-label"),  # another paragraph
        ("European regulators approved LDN for MS in 2019. A prescription here is off-label.", "off-label"),
        ("LDN is off-label for MS. Last year it was approved for MS.", "off-label"),  # the right thing first
        (
            "Can I take LDN with hepatitis? Not a problem. LDN is not for people who take opioids.",
            "contraindication-liver",
        ),
        ("Codeine and LDN go well together. People with liver problems must not take LDN.", "contraindication-opioids"),
    ],
)
def test_what_stays_said_is_an_error(said: str, claim: str, subject: Subject) -> None:
    assert [finding.severity for finding in accused(said, subject, claim)] == [Severity.ERROR]
