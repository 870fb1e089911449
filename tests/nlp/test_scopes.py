"""Clauses, and what a negation reaches in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from lint.claims import load
from lint.config.builtin import builtin
from lint.lexicon import load as load_lexicon
from lint.model.document import Block, BlockKind, Run
from lint.nlp.sentence.tokens import sentences, tokenize
from lint.nlp.sentence.views import Cut, build
from lint.nlp.sentence.vocabulary import Mark, Vocabulary

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

HERE = Path(__file__).parent
CLAUSES = yaml.safe_load((HERE / "clauses.yaml").read_text(encoding="utf-8"))
NEGATION = yaml.safe_load((HERE / "negation.yaml").read_text(encoding="utf-8"))
KNOWN = {"a time in front"}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    lexicon = load_lexicon()
    return Vocabulary(load(builtin("ldn-ms"), classes=lexicon.classes), lexicon)


def view(text: str, vocabulary: Vocabulary) -> View:
    """The one sentence of a text."""
    tokens = tokenize(text)
    ((start, end),) = sentences(tokens)
    block = Block(0, BlockKind.PARAGRAPH, text, (Run(0, len(text), 0, len(text)),))
    (built,) = build([Cut(0, block, tokens, start, end, first=True)], vocabulary)
    return built


def cases(names: dict[str, object]) -> list[object]:
    gap = pytest.mark.xfail(strict=True, raises=AssertionError)
    return [pytest.param(name, marks=gap) if name in KNOWN else name for name in names]


@pytest.mark.parametrize("name", cases(CLAUSES))
def test_clauses(name: str, vocabulary: Vocabulary) -> None:
    marked, kinds = CLAUSES[name]["text"], CLAUSES[name]["kinds"]
    text = marked.replace("|", "")
    seen = view(text, vocabulary)
    parts = [text[seen.starts[clause.start] : seen.ends[clause.end - 1]] for clause in seen.clauses]
    assert parts == [part.strip() for part in marked.split("|")]
    assert [clause.kind.value for clause in seen.clauses] == kinds


@pytest.mark.parametrize("name", cases(NEGATION))
def test_negation(name: str, vocabulary: Vocabulary) -> None:
    text = re.sub("[⟦⟧⟨⟩]", "", NEGATION[name])
    seen = view(text, vocabulary)
    wrong = []
    removed = 0
    for match in re.finditer("[⟦⟨](.+?)([⟧⟩])", NEGATION[name]):
        start = match.start() - removed
        removed += 2
        word = word_mark(seen, start, start + len(match[1]))
        if seen.denied(word) is not (match[2] == "⟧"):
            wrong.append(match[0])
    assert not wrong


def word_mark(seen: View, start: int, end: int) -> Mark:
    """A mark over the words between two offsets."""
    words = [
        index
        for index, (low, high) in enumerate(zip(seen.starts, seen.ends, strict=True))
        if start <= low < high <= end
    ]
    return Mark(words[0], words[-1] + 1, "probe")
