"""A required statement in words that no grammar understood: which sentence is taken for it, and which is not."""

from __future__ import annotations

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import Subject, subjects
from lint.model.finding import Finding, Severity
from lint.sheet.wording import wordings
from lint.text import read
from tests.running import ROOT

OPENING = "# LDN for multiple sclerosis\n\nSome people with MS take LDN.\n\n"
MAINTENANCE, WITHDRAWAL = "contraindication-opioid-maintenance", "contraindication-opioid-withdrawal"
LIKE = {
    "an idiom": (
        MAINTENANCE,
        "Opioid maintenance, methadone, buprenorphine: that train does not stop here.",
        "Opioid maintenance, methadone, buprenorphine: that train does not stop here.",
    ),
    "words of a lead-in": (
        MAINTENANCE,
        "For opioid maintenance programs our train does not stop:\n\n- methadone, buprenorphine\n- milk",
        "methadone, buprenorphine",
    ),
    "cells of a row": (
        WITHDRAWAL,
        "| Acute opioid withdrawal | that train does not stop here |\n|---|---|\n| milk | fine |",
        "Acute opioid withdrawal",
    ),
    "whom it keeps away, without a word that forbids": (
        MAINTENANCE,
        "You collect methadone or buprenorphine for opioid maintenance.",
        "You collect methadone or buprenorphine for opioid maintenance.",
    ),
    "words of the sentence before": (
        WITHDRAWAL,
        "Acute opioid trouble deserves a word. Those in withdrawal take another train.",
        "Those in withdrawal take another train.",
    ),
    "words of the question before": (
        WITHDRAWAL,
        "Acute opioid trouble? Those in withdrawal take another train.",
        "Those in withdrawal take another train.",
    ),
    "whom it keeps away, named where something is denied": (
        "contraindication-liver",
        "A bad liver is no ticket for this train.",
        "A bad liver is no ticket for this train.",
    ),
    "part of the statement": (
        "off-label",
        "Its benefit and safety have not had rigorous testing.",
        "Its benefit and safety have not had rigorous testing.",
    ),
    "some of its words, in what says nothing else": (
        "talk-to-doctor",
        "Your doctor first and the train afterwards: try that order.",
        "Your doctor first and the train afterwards: try that order.",
    ),
    "the likest, not the first": (
        WITHDRAWAL,
        "Withdrawal from opioids is no fun. Acute opioid withdrawal: that train does not stop here.",
        "Acute opioid withdrawal: that train does not stop here.",
    ),
}
UNLIKE = {
    "an approval that nothing denies": ("off-label", "Its benefit and safety have had less rigorous testing."),
    "the name alone, nothing denied": ("contraindication-liver", "A bad liver is a slow train."),
    "words of a sentence before that says another thing": (
        WITHDRAWAL,
        "People with an acute liver problem must not take LDN. Withdrawal is a word that we explain below.",
    ),
    "a question": (MAINTENANCE, "Opioid maintenance, methadone, buprenorphine: does that train not stop here?"),
    "another medicine": (WITHDRAWAL, "Sertraline: acute opioid withdrawal is a train that does not stop there."),
    "one word": (WITHDRAWAL, "Withdrawal symptoms are not what we write about."),
    "some of its words, in what says another claim": (
        "talk-to-doctor",
        "If you try LDN and bruise more than you used to, call a doctor right away.",
    ),
    "some of its words, and more of another claim's": (
        "talk-to-doctor",
        "Bruises, platelets and uncontrolled bleeding: try the doctor's own train.",
    ),
    "some of its words, for a contraindication, which has few": (
        MAINTENANCE,
        "A methadone program is a train that stops elsewhere.",
    ),
    "words of little weight": ("evidence-limited", "Studies in MS are many."),
    "what is understood and falls short": (
        "talk-to-doctor",
        "Talk with a doctor, or another clinician who knows you, if you bruise.",
    ),
}


@pytest.fixture(scope="module")
def ldn() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


def owed(claim: str, said: str, subject: Subject, *, explain: bool = False) -> Finding | None:
    found = lint_document(read("a.md", OPENING + said), subject, FileSettings(explain=explain))[1]
    return next((item for item in found if (item.rule, item.claim) == ("missing-disclaimer", claim)), None)


@pytest.mark.parametrize("case", LIKE)
def test_what_has_most_of_its_words_is_a_note_with_the_place(case: str, ldn: Subject) -> None:
    claim, said, quote = LIKE[case]
    finding = owed(claim, said, ldn)
    assert finding
    assert finding.severity is Severity.INFO
    assert (
        finding.message == f"The article perhaps makes this required statement, at “{quote}”; check that it is plain."
    )


@pytest.mark.parametrize("case", UNLIKE)
def test_what_only_sounds_like_it_is_missing(case: str, ldn: Subject) -> None:
    claim, said = UNLIKE[case]
    finding = owed(claim, said, ldn)
    assert finding
    assert finding.severity is Severity.ERROR


def test_the_explanation_says_what_is_not_understood(ldn: Subject) -> None:
    said = "Acute opioid withdrawal: that train does not stop here."
    finding = owed(WITHDRAWAL, said, ldn, explain=True)
    assert finding
    assert finding.explanation
    assert [(near.text, near.lacks) for near in finding.explanation.near] == [
        (said, "has most of its words; whether it says it is not understood")
    ]


def test_a_word_counts_by_how_few_claims_have_it(ldn: Subject) -> None:
    (says, disclaimer) = wordings(ldn.sheet)[WITHDRAWAL].puts
    assert set(says) == set(disclaimer) == {"acut", "opioid", "withdraw"}
    assert says["acut"] == says["withdraw"] > says["opioid"]


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("Kidney failure: that train does not stop here.", Severity.INFO),
        ("Kidney: that train does not stop here.", Severity.ERROR),
    ],
)
def test_who_names_what_it_is_about_has_said_its_names(said: str, severity: Severity) -> None:
    (relaxant,), _ = subjects([str(ROOT / "tests/other_subjects/relaxant.sheet.yaml")])
    opening = "# Tizanidine for alcohol use disorder\n\nSome people take tizanidine for problem drinking.\n\n"
    found = lint_document(read("a.md", opening + said), relaxant, FileSettings())[1]
    assert [item.severity for item in found if item.claim == "not-in-kidney-disease"] == [severity]


def test_the_names_of_the_medicine_tell_nothing() -> None:
    (second,), _ = subjects([str(ROOT / "examples/second-subject/sheet.yaml")])
    told = {stem for wording in wordings(second.sheet).values() for put in wording.puts for stem in put}
    assert told.isdisjoint({"ozemp", "semaglutid"})
