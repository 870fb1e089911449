"""No name of a sheet is known to the code: other names for its medicine and condition give the same findings.

The invented names have the shape of the real ones (as many words and letters, capitals where they had them), so that
even the places must be the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lint.config.builtin import builtin
from lint.engine.subject import Subject, subjects
from tests.linting import lint
from tests.property.labelled import ARTICLES, article
from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SECOND = ROOT / "tests" / "second_subject"
NAMES = {
    "ldn": "zqb",
    "naltrexone": "zorbaquint",
    "multiple": "tarviane",
    "sclerosis": "morphoria",
    "revia": "quofa",
    "vivitrol": "tarbolek",
}
# Only in capitals: "ms" is also the short form of a unit of time.
CAPITALS = {"MS": "QX"}
SECOND_NAMES = {
    "velorin": "brastok",
    "velopatch": "brospatch",
    "migraine": "torvexia",
    "glaucoma": "brelimia",
}


def renamed(text: str, names: dict[str, str], capitals: dict[str, str]) -> str:
    def swap(match: re.Match[str]) -> str:
        old = match[0]
        new = names[old.lower()]
        return new.upper() if old.isupper() else new.capitalize() if old[0].isupper() else new

    # "multiple" is part of a name only before the rest of it, and "couldn't" holds no name
    old = "|".join(name + r"(?=\s+sclerosis)" * (name == "multiple") for name in names)
    text = re.sub(rf"(?<![a-z])(?:{old})", swap, text, flags=re.IGNORECASE)
    for short, new in capitals.items():
        text = re.sub(rf"(?<![a-z0-9]){short}(?![A-Z0-9])", new, text)
    return text


def under_new_names(sheet: Path, folder: Path, names: dict[str, str], capitals: dict[str, str]) -> Subject:
    path = folder / "sheet.yaml"
    path.write_text(renamed(sheet.read_text(encoding="utf-8"), names, capitals), encoding="utf-8")
    (loaded,), errors = subjects([str(path)])
    assert not errors
    return loaded


def told(text: str, subject: Subject) -> list[tuple[object, ...]]:
    return [
        (item.rule, item.claim, item.severity, item.confidence, item.span, item.start, item.end)
        for item in lint(text, subject)
    ]


@pytest.fixture(scope="module")
def other_ldn(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    return under_new_names(builtin("ldn-ms"), tmp_path_factory.mktemp("sheet"), NAMES, CAPITALS)


@pytest.fixture(scope="module")
def second() -> Subject:
    (loaded,), _ = subjects([str(SECOND / "sheet.yaml")])
    return loaded


@pytest.fixture(scope="module")
def other_second(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    return under_new_names(SECOND / "sheet.yaml", tmp_path_factory.mktemp("sheet"), SECOND_NAMES, {})


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_new_names_in_the_built_in_sheet(path: Path, ldn: Subject, other_ldn: Subject) -> None:
    text = article(path)
    assert told(renamed(text, NAMES, CAPITALS), other_ldn) == told(text, ldn)


@pytest.mark.parametrize("path", sorted(SECOND.glob("*.md")), ids=lambda path: path.stem)
def test_new_names_in_the_second_sheet(path: Path, second: Subject, other_second: Subject) -> None:
    text = article(path)
    assert told(renamed(text, SECOND_NAMES, {}), other_second) == told(text, second)


def test_a_new_name_is_as_long_as_the_old_one() -> None:
    assert all(len(old) == len(new) for names in (NAMES, CAPITALS, SECOND_NAMES) for old, new in names.items())


def test_an_article_under_its_old_names_is_not_this_sheets_business(other_ldn: Subject) -> None:
    assert lint("LDN cures MS. Take 15 g of LDN a day.", other_ldn) == ()
