"""Whole articles on other subjects make every required statement in words of their own; without one, it is missing.

`required.yaml` holds them. What is `known` of an article is not judged rightly yet: statements that are `lost`, near
ones that are `taken`. At the first run 47 of 247 statements were lost, 13 of 438 near ones taken, and other things
flagged in 4 of the 34 articles.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
import yaml

from lint.engine.subject import subjects
from lint.model.finding import Severity
from lint.model.rules import ABSENT
from tests.owed import findings, owed, told_apart, whole, without_one
from tests.running import ROOT

if TYPE_CHECKING:
    from lint.engine.subject import Subject

ARTICLES: list[dict[str, object]] = yaml.safe_load(
    (Path(__file__).parent / "required.yaml").read_text(encoding="utf-8")
)


def loaded(article: dict[str, object]) -> tuple[Subject, str, dict[str, list[str]]]:
    (subject,), errors = subjects([str(ROOT / "tests" / str(article["sheet"]))])
    assert not errors
    return subject, f"{article['text']}\n", cast("dict[str, list[str]]", article.get("known", {}))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: str(article["sheet"]).split("/")[1])
def test_required_statements_of_whole_articles(article: dict[str, object]) -> None:
    subject, text, known = loaded(article)
    assert whole(text).said == owed(subject)
    lost, _ = told_apart([whole(text)], subject, notes=False)
    _, taken = told_apart(without_one(text), subject, notes=False)
    assert [item.removesuffix(": ") for item in lost] == known.get("lost", [])
    assert taken == known.get("taken", [])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: str(article["sheet"]).split("/")[1])
def test_nothing_else_is_flagged_in_them(article: dict[str, object]) -> None:
    subject, text, _ = loaded(article)
    found = findings(whole(text).text, subject)
    assert [item for item in found if item.rule != ABSENT and item.severity is not Severity.INFO] == []
