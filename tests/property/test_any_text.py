"""Whatever is written, an answer comes, and the same one each time."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.linting import lint
from tests.property.labelled import ARTICLES, FOLDER, article
from tests.property.test_spans import check
from tests.running import ROOT

if TYPE_CHECKING:
    from lint.engine.subject import Subject

# fmt: off
_PIECES = st.sampled_from([
    "LDN", "naltrexone", "low-dose naltrexone", "MS", "it", "It", "opioids", "methadone", "your liver", "boxed warning",
    "cures", "may help", "does not", "never", "no", "No.", "Yes.", "if you", "take", "can take", "you", "most", "study",
    "people", "2010", "2014", "80 people", "3 mg", "4.5 mg", "a day", "50%", "one in five", "a tenth of", "safe",
    "within three months", "off-label", "approved for", "talk to your doctor", "side effects", "relapses", "fatigue",
    ".", "?", "!", ",", ":", ";", "…", "—", "(", ")", '"', "“", "”", "'", "\n", "\n\n", "\r\n", "# ", "## ", "- ",
    "1. ", "some say", "> ", "| ", " |", "\n|---|---|\n", "**", "*", "_", "`", "~~", "[^1]", "\n[^1]: ", "<b>", "</b>",
    "<!--", "-->", "---\n", "title: ", "\u00a0", "\u200b", "\u00ad", "&nbsp;", "é", "💊", "\x00", "\ufeff",
])
# fmt: on
_SOUP = st.lists(_PIECES, max_size=60).map(" ".join) | st.lists(_PIECES, max_size=40).map("".join)
# Reading a text in full takes long enough; what is drawn are whole articles.
_MOST = 0.7  # of the words of a sentence that are kept
_FEW = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@_FEW
@given(text=_SOUP | st.text(max_size=200))
@example(text="~~ ~~ ~~ ~~")
def test_any_text_is_answered_with_findings_in_their_places(ldn: Subject, text: str) -> None:
    for finding in lint(text, ldn):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.message


@_FEW
@given(pieces=st.lists(st.integers(0, 400), min_size=1, max_size=6), which=st.integers(0, len(ARTICLES) - 1))
def test_an_article_cut_anywhere_is_still_answered(ldn: Subject, pieces: list[int], which: int) -> None:
    text = article(ARTICLES[which])
    cut = "".join(text[start * 20 : start * 20 + 300] for start in pieces)
    for finding in lint(cut, ldn):
        assert 0 <= finding.span.start <= finding.span.end <= len(cut)


def test_reading_one_article_leaves_no_trace_in_the_next(ldn: Subject) -> None:
    texts = [article(path) for path in ARTICLES]
    forward = [lint(text, ldn) for text in texts]
    backward = [lint(text, ldn) for text in reversed(texts)]
    assert forward == backward[::-1]


def test_half_sentences_leave_no_trace_in_the_next_article(ldn: Subject) -> None:
    """Words in no order: what is found in them is nobody's, and no list that is kept may have grown by it."""
    clean = article(ARTICLES[0])
    before = lint(clean, ldn)
    drawn = random.Random(11)  # noqa: S311 - a draw, and the same one each time
    for item in yaml.safe_load((ROOT / "tests" / "sentences" / "faults_hard.yaml").read_text(encoding="utf-8")):
        words = item["text"].split(" ")
        start = drawn.randrange(len(words))
        lint(" ".join(words[start : start + drawn.randrange(1, 12)]), ldn)
        lint(" ".join(word for word in words if drawn.random() < _MOST), ldn)
        drawn.shuffle(words)
        lint(" ".join(words), ldn)
    assert lint(clean, ldn) == before


def test_the_order_of_sets_does_not_show() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "lint", "check", str(FOLDER / "fresh1"), "--output-format", "json", "--no-cache"],
            capture_output=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert all(outputs)


def test_places_hold_in_a_text_of_odd_characters(ldn: Subject) -> None:
    text = (
        "💊 LDN\u00a0**cures**\u00a0MS. Take &frac12;&nbsp;g of LDN a\u00a0day.\r\n\r\n"
        "> LDN has no\r\n> side effects.\r\n"
    )
    findings = [finding for finding in lint(text, ldn) if finding.rule != "missing-disclaimer"]
    assert findings
    for finding in findings:
        check(text, finding)
