"""The table of expressions: every text gives exactly its quantities."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.quantity import scan

_TABLE: dict[str, list[Any]] = yaml.safe_load(Path(__file__).with_name("expressions.yaml").read_text(encoding="utf-8"))
_CASES = _TABLE["phrases"] + _TABLE["sentences"] + [{"text": text, "quantities": []} for text in _TABLE["nothing"]]


def _bound(value: float | str | None) -> Fraction | None:
    return None if value is None else Fraction(str(value))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"])
def test_scan(case: dict[str, Any]) -> None:
    found = [
        (
            mention.text,
            mention.quantity.low,
            mention.quantity.high,
            mention.quantity.unit,
            mention.quantity.per,
            mention.quantity.comparator.value,
        )
        for mention in scan(case["text"])
    ]
    expected = [
        (one["text"], _bound(one["low"]), _bound(one["high"]), one["unit"], one["per"], one["comparator"])
        for one in case["quantities"]
    ]
    assert found == expected


def test_table_holds_enough_that_counts_nothing() -> None:
    assert len(_TABLE["nothing"]) >= 40


@pytest.mark.parametrize("text", [case["text"] for case in _CASES if case["quantities"]])
def test_unusual_spaces_change_nothing_but_offsets(text: str) -> None:
    spaced = text.replace(" ", "\u00a0")
    assert [mention.quantity for mention in scan(spaced)] == [mention.quantity for mention in scan(text)]
