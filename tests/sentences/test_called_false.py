"""A right statement that is called false is a fault; a wrong one that is called false is none, in whatever words."""

from __future__ import annotations

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import Subject, subjects
from lint.model.finding import Severity
from lint.text import read

SETTINGS = FileSettings(ignore=frozenset({"missing-disclaimer"}))
HEAD = "# Low-dose naltrexone (LDN) for MS\n\n"
RIGHT = (
    "LDN is not approved for MS",
    "people on opioids must not take LDN",
    "people with liver disease must not take LDN",
    "naltrexone has a boxed warning",
    "you should talk to a doctor before you take LDN",
    "naltrexone tablets should not be split",
)
WRONG = (
    "LDN is approved for MS",
    "people on opioids can take LDN",
    "LDN is safe with liver disease",
    "naltrexone has no boxed warning",
    "LDN cures MS",
    "you need no doctor to take LDN",
    "naltrexone tablets can be split to make LDN",
    "LDN has no side effects",
    "LDN was shown to stop relapses in large trials",
    "the usual dose of LDN is 50 mg",
)
FORMS = (
    "It is a myth that {0}.",
    "It is not true that {0}.",
    "It is wrong that {0}.",
    "It is an old wives' tale that {0}.",
    "It is no longer true that {0}.",
    "The claim that {0} is wrong.",
    "The rule that {0} is nonsense.",
    "The idea that {0} has been debunked.",
    "That {0} is a myth.",
    "That {0} is simply not so.",
    "{1}. That is a myth.",
    "{1}. The claim has been debunked.",
    "{1}. This belief has no basis.",
    "{1}. There is no truth in it.",
    "{1}? Nonsense.",
    "Don't believe that {0}.",
    "Forget the idea that {0}.",
    "Please dismiss the claim that {0}.",
    "There is no truth in the claim that {0}.",
    "Nobody believes any more that {0}.",
    "They say that {0}. They are wrong.",
    "I was sure that {0}. I was wrong.",
    "Many believe that {0}. The studies do not bear this out.",
    "You may have heard that {0}; that is not so.",
    "Some still think that {0}, which is nonsense.",
)

# What nobody believes is not read where a number is told.
KNOWN = {("Nobody believes any more that {0}.", "the usual dose of LDN is 50 mg")}


@pytest.fixture(scope="module")
def subject() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded


def flagged(form: str, statement: str, subject: Subject) -> bool:
    text = form.format(statement, statement[0].upper() + statement[1:])
    found = lint_document(read("a.md", f"{HEAD}{text}\n"), subject, SETTINGS)[1]
    return any(finding.severity is not Severity.INFO for finding in found)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_right_and_called_false_is_a_fault(form: str, subject: Subject) -> None:
    assert [statement for statement in RIGHT if not flagged(form, statement, subject)] == []


@pytest.mark.parametrize("form", FORMS)
def test_what_is_wrong_and_called_false_is_none(form: str, subject: Subject) -> None:
    accused = {(form, statement) for statement in WRONG if flagged(form, statement, subject)}
    assert accused == {known for known in KNOWN if known[0] == form}
