from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lint.nlp.sentence.tokens import sentences, tokenize

CASES = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))
BREAK = "‖"
# A capital letter after one of these may be the next sentence or not.
KNOWN = {
    "a frequency in Latin at the end",
    "a time of day at the end",
    "etc. at the end",
    "no as an answer before a number",
    "the pronoun I at the end",
}


def cut(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens.starts[start] : tokens.ends[end - 1]] for start, end in sentences(tokens)]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(strict=True, raises=AssertionError)) if name in KNOWN else name
        for name in CASES
    ],
)
def test_case(name: str) -> None:
    marked = CASES[name]
    assert cut(marked.replace(BREAK, "")) == [part.strip() for part in marked.split(BREAK) if part.strip()]


@given(
    st.text(max_size=200) | st.lists(st.sampled_from([*"aB3 .?!…\"')(\n-", "mg.", "e.g. "]), max_size=60).map("".join)
)
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    tokens = tokenize(text)
    held = [index for start, end in sentences(tokens) for index in range(start, end)]
    assert held == [index for index, word in enumerate(tokens.texts) if word != "\n"]


def test_offsets_are_those_of_the_text() -> None:
    text = "Don’t take 3\u00a0mg of “it”…"
    tokens = tokenize(text)
    assert "".join(text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)) == "".join(
        text.split()
    )
    assert tokens.norms[:2] == ["do", "not"]
