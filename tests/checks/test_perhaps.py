"""A required statement that is perhaps made is a note with its place, not an error; one only touched on is an error."""

from __future__ import annotations

import pytest

from lint.config import FileSettings
from lint.engine.subject import Subject, subjects
from lint.model.finding import Confidence, Finding, Severity
from tests.linting import lint


@pytest.fixture(scope="module")
def subject() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


def owed(said: str, claim: str, subject: Subject) -> Finding | None:
    """What is said of one claim in an article on the subject that says nothing but this."""
    text = f"# LDN for multiple sclerosis\n\nSome people with MS take LDN.\n\n{said}\n"
    found = [item for item in lint(text, subject) if item.claim == claim and item.rule == "missing-disclaimer"]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("said", "claim", "quote"),
    [
        ("Have you ever had liver problems?", "contraindication-liver", "liver problems"),
        ("Not everyone gets a yes. People on methadone, say.", "contraindication-opioid-maintenance", "methadone"),
        ("No. Not for you.\n\nOpioid painkillers, for instance.", "contraindication-opioids", "Opioid painkillers"),
    ],
)
def test_what_is_perhaps_said_is_a_note(said: str, claim: str, quote: str, subject: Subject) -> None:
    finding = owed(said, claim, subject)
    assert finding is not None
    assert (finding.severity, finding.confidence) == (Severity.INFO, Confidence.LOW)
    assert finding.message == (
        f"The article perhaps makes this required statement, at “{quote}”; check that it is plain."
    )


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("Bring the results of your liver panel.", "contraindication-liver"),
        ("She ran a methadone clinic before she joined us.", "contraindication-opioid-maintenance"),
        ("Natalizumab carries a black box warning.", "boxed-warning"),
        ("Ring your doctor if you bruise easily.", "talk-to-doctor"),
    ],
)
def test_what_is_only_named_is_missing(said: str, claim: str, subject: Subject) -> None:
    finding = owed(said, claim, subject)
    assert finding is not None
    assert finding.severity is Severity.ERROR
