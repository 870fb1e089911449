"""In a round-up of treatments for the sheet's condition, a section on the substance is about its usual form."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import subjects
from lint.text import read

ROUND_UP = """# After creams: {title}

## 1. Dupilumab

An injection, 300 mg every two weeks, approved for eczema.

## 2. Azathioprine

The tablets aren't approved for eczema. Doses of {dose} are usual.
"""


@pytest.mark.parametrize(
    ("title", "dose", "claims"),
    [
        ("two treatments for eczema", "200 to 300 mg twice a day", ["maximum-dose"]),
        ("two treatments for eczema", "50 to 100 mg a day", []),
        ("two drugs of the transplant clinic", "300 to 400 mg a day", []),
    ],
)
def test_the_dose_of_a_section(title: str, dose: str, claims: list[str]) -> None:
    (subject,), _ = subjects([str(Path(__file__).parent / "azathioprine.sheet.yaml")])
    text = ROUND_UP.format(title=title, dose=dose)
    if "transplant" in title:
        text = text.replace("aren't approved for eczema", "are approved after a kidney transplant").replace(
            " eczema", ""
        )
    found = lint_document(read("a.md", text), subject, FileSettings())[1]
    assert [item.claim for item in found if item.rule == "altered-number"] == claims
