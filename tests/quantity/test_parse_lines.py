"""The table of expressions through the command: one line in, one JSON object out."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from tests.running import Run

_TABLE: dict[str, list[Any]] = yaml.safe_load(Path(__file__).with_name("expressions.yaml").read_text(encoding="utf-8"))
_CASES = [
    case
    for case in _TABLE["phrases"]
    + _TABLE["sentences"]
    + [{"text": text, "quantities": []} for text in _TABLE["nothing"]]
    if "\n" not in case["text"] and case["text"].strip()
]
_WANTED = 120


def test_every_expression_is_understood(run: Run) -> None:
    lines = "".join(f"{case['text']}\n" for case in _CASES)
    outcome = run("parse", "--lines", "-", stdin=lines.encode("utf-8"))
    assert outcome.code == 0, outcome.err
    rows = [json.loads(row) for row in outcome.out.splitlines()]
    assert [row["line"] for row in rows] == list(range(1, len(_CASES) + 1))
    wrong = []
    for case, row in zip(_CASES, rows, strict=True):
        expected = [tuple(_known(one[key]) for key in _KEYS) for one in case["quantities"]]
        found = [tuple(_known(one[key]) for key in _KEYS) for one in row["quantities"]]
        if not _same(found, expected):
            wrong.append((case["text"], found, expected))
    assert sum(bool(case["quantities"]) for case in _CASES) >= _WANTED
    assert wrong == []


_KEYS = ("text", "low", "high", "unit", "per", "comparator")


def _known(value: float | str | None) -> object:
    """A number or an exact fraction in quotes as a float, anything else as it is."""
    if isinstance(value, str) and value[:1].isdigit() and value.replace("/", "").isdigit():
        return float(Fraction(value))
    return float(value) if isinstance(value, int) else value


def _same(found: list[tuple[object, ...]], expected: list[tuple[object, ...]]) -> bool:
    return len(found) == len(expected) and all(
        len(one) == len(other) and all(_equal(left, right) for left, right in zip(one, other, strict=True))
        for one, other in zip(found, expected, strict=True)
    )


def _equal(left: object, right: object) -> bool:
    if isinstance(left, float) and isinstance(right, float):
        return left == pytest.approx(right)
    return left == right
