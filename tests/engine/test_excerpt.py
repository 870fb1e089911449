from __future__ import annotations

import pytest

from lint.engine.visible import visible
from lint.model.span import Span
from lint.text import read


@pytest.mark.parametrize(
    ("text", "culprit", "excerpt"),
    [
        ("Take **15 mg** a day.", "15 mg** a day", "15 mg a day"),
        ("Take 15&nbsp;mg a day.", "15&nbsp;mg", "15 mg"),
        ("Take 15\nmg a day.", "15\nmg", "15 mg"),
        ("Take [15 mg](https://example.org/x) a day.", "15 mg](https://example.org/x) a", "15 mg a"),
        ("```\ncode\n```\n", "code", "code"),
    ],
)
def test_an_excerpt_is_what_a_reader_sees(text: str, culprit: str, excerpt: str) -> None:
    start = text.index(culprit)
    assert visible(read("a.md", text), Span(start, start + len(culprit))) == excerpt
