"""The short lists of words.yaml: each has a name of its own, and something asks for it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from lint.lexicon import words
from lint.nlp.extract.approval.approval_form import ROUTES

LINT = Path(__file__).parents[2] / "lint"
TEXT = (LINT / "lexicon" / "data" / "words.yaml").read_text(encoding="utf-8")
ASKED = re.compile(r'\bwords\(\s*"([a-z_]+)",\s*"([a-z_]+)"\s*\)')
BY_NAME = {"alike", "corrected", "fragments"}  # asked for by the verb of a sheet's action, by the name of a pattern
BY_PART = {("administration", name) for name in ("morning", "midday", "evening", "bedtime")}
BY_ROUTE = {("routes", name) for name in ROUTES} | {("approval_form", f"{name}_by") for name in ROUTES[:-1]}


def lists() -> list[tuple[str, str]]:
    """Section and name of every list, as they stand in the file."""
    (top,) = [node for node in [yaml.compose(TEXT)] if isinstance(node, yaml.MappingNode)]
    return [
        (section.value, name.value)
        for section, inner in top.value
        if isinstance(inner, yaml.MappingNode)
        for name, _ in inner.value
    ]


def test_no_list_hides_another_of_its_name() -> None:
    assert len(lists()) > 500
    assert sorted(lists()) == sorted(set(lists()))


def test_every_list_is_asked_for() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in LINT.rglob("*.py"))
    asked = set(ASKED.findall(code)) | BY_PART | BY_ROUTE
    unused = [item for item in lists() if item not in asked and item[0] not in BY_NAME]
    assert unused == []


def test_what_the_writer_said_before_is_listed_as_taken_back() -> None:
    polarity = yaml.safe_load((LINT / "lexicon" / "data" / "cues" / "polarity.yaml").read_text(encoding="utf-8"))
    assert words("disowned", "our_words") <= set(polarity["refuter"]["terms"])
