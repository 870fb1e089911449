"""The words that two texts are compared by."""

from __future__ import annotations

import pytest

from lint.lexicon import stems


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is lowered over 2 weeks.", {"lower", "2", "week"}),
        ("Doses are lowered; the lowering of a dose, to lower it", {"lower"}),
        ("People who take it, those taking it", set()),
        ("Hæmolysis and Sjögren", {"hæmolysi", "sjögren"}),
        ("4.5 mg a day", {"4", "5", "day"}),
        ("", set()),
    ],
)
def test_content_words_by_their_stems(text: str, found: set[str]) -> None:
    assert stems(text) == found
