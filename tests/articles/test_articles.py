"""Labelled articles of several hands: what is found may not fall below what `floors.yaml` holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import Subject, subjects
from lint.text import read
from tests.articles.scoring import SHARED, Score, labels
from tests.running import ROOT

HERE = Path(__file__).parent
WRITTEN = (".md", ".mdx", ".html")


@dataclass(frozen=True, slots=True)
class Floor:
    """What a set of articles must reach."""

    f1: float
    clean_flagged: int
    sheet: str = ""  # the sheet of another subject, from the root of the repository


FLOORS = {name: Floor(**kept) for name, kept in yaml.safe_load((HERE / "floors.yaml").read_text("utf-8")).items()}


def articles(name: str) -> list[Path]:
    """The articles of a set "folder letter", sorted."""
    folder, letter = name.split()
    found = (SHARED if folder == "dev" else HERE / folder).glob(f"{letter}*")
    return sorted(path for path in found if path.suffix in WRITTEN)


@cache
def subject(sheet: str) -> Subject:
    (loaded,), _ = subjects([str(ROOT / sheet)] if sheet else FileSettings().sheets)
    return loaded


def set_of(name: str) -> object:
    """A set as a parameter; the one that is kept beside the repository is skipped where it is not there."""
    if not name.startswith("dev "):
        return name
    return pytest.param(name, marks=[pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason="kept apart")])


@pytest.mark.parametrize("name", [set_of(name) for name in FLOORS])
def test_a_set_is_scored_no_worse_than_before(name: str) -> None:
    score = Score()
    for path in articles(name):
        document = read(path.name, path.read_bytes().decode("utf-8"))
        score.add(
            path.name, labels(path, document), lint_document(document, subject(FLOORS[name].sheet), FileSettings())[1]
        )
    shown = "\n".join(score.notes)
    print(f"{name}: F1 {score.f1:.3f}, clean articles flagged: {score.clean_flagged}\n{shown}")  # noqa: T201 - `pytest -s`
    assert score.f1 >= FLOORS[name].f1, shown
    assert score.clean_flagged <= FLOORS[name].clean_flagged, shown


def test_every_article_is_in_a_set() -> None:
    held = sorted(path for name in FLOORS if not name.startswith("dev ") for path in articles(name))
    assert held == sorted(path for path in HERE.glob("*/*") if path.suffix in WRITTEN)
    assert all(path.with_suffix(".yaml").is_file() for path in held)
