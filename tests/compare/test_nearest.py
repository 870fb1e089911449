"""What comes nearest to a required statement that an article does not make."""

from __future__ import annotations

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import Subject, subjects
from lint.text import read

OPENING = "# LDN for multiple sclerosis\n\nSome people with MS take LDN.\n\n"
NEAREST = {
    "a question without an answer": (
        "contraindication-liver",
        "Can people with liver problems take LDN?",
        [("Can people with liver problems take LDN?", "only asks, and no answer is found")],
    ),
    "a mention": (
        "contraindication-opioid-maintenance",
        "Methadone is dispensed by a clinic.",
        [
            (
                "Methadone is dispensed by a clinic.",
                "names opioid maintenance, but does not say that they must not take LDN",
            )
        ],
    ),
    "another condition": (
        "off-label",
        "Naltrexone is approved for alcohol addiction.",
        [("Naltrexone is approved for alcohol addiction.", "is about alcohol addiction, not multiple sclerosis")],
    ),
    "two at most, in reading order": (
        "boxed-warning",
        "Liver toxicity is bad. Liver toxicity is rare. Liver toxicity is feared.",
        [
            ("Liver toxicity is bad.", "names liver toxicity, but does not say that there is a boxed warning"),
            ("Liver toxicity is rare.", "names liver toxicity, but does not say that there is a boxed warning"),
        ],
    ),
    "nothing": ("evidence-limited", "It is a capsule.", []),
}


@pytest.fixture(scope="module")
def ldn() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


@pytest.mark.parametrize("case", NEAREST)
def test_the_nearest_sentence_and_what_it_lacks(case: str, ldn: Subject) -> None:
    claim, text, near = NEAREST[case]
    found = lint_document(read("a.md", OPENING + text), ldn, FileSettings(explain=True))[1]
    (explanation,) = [item.explanation for item in found if item.rule == "missing-disclaimer" and item.claim == claim]
    assert explanation
    assert explanation.missing
    assert [(item.text, item.lacks) for item in explanation.near] == near


def test_what_would_make_the_statement_is_said(ldn: Subject) -> None:
    found = lint_document(read("a.md", OPENING), ldn, FileSettings(explain=True))[1]
    (explanation,) = [item.explanation for item in found if item.claim == "contraindication-liver"]
    assert explanation
    assert [(row.slot.value, row.article, row.source, row.differs) for row in explanation.rows] == [
        ("medicine", "", "LDN", False),
        ("people", "", "liver problems", False),
        ("may take it", "not said", "no", True),
    ]


def test_a_note_that_compares_nothing_has_nothing_to_explain(ldn: Subject) -> None:
    text = "# LDN\n\nIt is used in MS, in lupus, in MS, in lupus, in MS and in fibromyalgia."
    (note,) = lint_document(read("a.md", text), ldn, FileSettings(explain=True))[1]
    assert note.claim is None
    assert note.explanation is None
