"""The country that a text names."""

from __future__ import annotations

import pytest

from lint.lexicon import place_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In the United States it is off-label.", "united-states"),
        ("It has not been approved by the FDA.", "united-states"),
        ("U.S. doctors may prescribe it.", "united-states"),
        ("Let us say that it is off-label.", None),
        ("Not licensed in the UK, though French doctors use it", "united-kingdom"),
        ("In Switzerland it is licensed.", "other-country"),
        ("Outside the US it has a licence.", "abroad"),
        ("It is off-label.", None),
    ],
)
def test_the_first_place_counts(text: str, place: str | None) -> None:
    assert place_in(text) == place
