"""Throughput: articles about the subject against spaCy's bare tokenizer, and a long article against a short one.

Prints ratios with the bounds that the design asks for, the peak memory of a long article, and where the time goes. Run
it with `make bench`; times are process time and belong to the machine they were taken on, ratios hardly do. The garbage
collector is set as `factlint check` sets it, for the tokenizer too. With `--quick` it looks at a few articles once,
which only shows that it runs.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import spacy

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.settled import settle
from lint.engine.sources import MAX_BYTES
from lint.engine.subject import Subject, subjects
from lint.text import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import FrameType

AT_LEAST = 0.3  # of the bare tokenizer's throughput
AT_MOST = 12  # times as long for an article ten times as long

ARTICLES = Path(__file__).parent.parent / "tests" / "articles"
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
SETTINGS = FileSettings()
EVERY = 0.001  # seconds of process time between two looks at the stack

# What stands furthest out on the stack of these functions is the stage.
STAGES = {
    "lint.text:read": "reading Markdown",
    "lint.nlp.reader:Reader._views": "words, terms, clauses, quantities",
    "lint.nlp.about:about": "about the subject?",
    "lint.nlp.discourse:Discourse.scenes": "discourse",
    "lint.nlp.reader:Reader._extract": "extractors",
    "lint.nlp.frames:frames": "studies",
    "lint.compare.judge:judge": "judging",
}
REST = "checking, stamping and the rest"


class Sizes(NamedTuple):
    """How much is measured."""

    articles: int | None  # None for all
    rounds: int
    short: int  # bytes of the short article
    long: int


FULL = Sizes(None, 7, MAX_BYTES // 10, MAX_BYTES)
QUICK = Sizes(3, 1, 5_000, 50_000)


class Cost(NamedTuple):
    """What one article cost: bytes, seconds of process time, and the peak of the process's memory in MB."""

    size: int
    seconds: float
    peak: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few articles once: shows only that it runs")
    parser.add_argument("--long", type=int, metavar="BYTES", help="lint one article of this size and print its cost")
    options = parser.parse_args()
    if options.long:
        print(json.dumps(cost(options.long)))
        return
    sizes = QUICK if options.quick else FULL
    throughput(texts()[: sizes.articles], sizes.rounds)
    growth(sizes)


def texts() -> list[str]:
    """The articles of the test-suite."""
    return [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.rglob("*.md"))]


def throughput(articles: list[str], rounds: int) -> None:
    """The whole pipeline against the tokenizer alone, over the same texts in one process, both warm."""
    tokenizer = spacy.blank("en").tokenizer
    subject = _subject()
    passes: dict[str, Callable[[str], object]] = {
        "spaCy's bare tokenizer": tokenizer,
        "factlint, every article in full": lambda text: _lint(text, subject),
    }
    taken: dict[str, list[float]] = {name: [] for name in passes}
    for turn in range(rounds + 1):  # the passes take turns, so that a busy moment of the machine hits both
        if turn == 1:
            settle()
        for name, run in passes.items():
            taken[name].append(_seconds(run, articles))
    best = {name: min(seconds[1:]) for name, seconds in taken.items()}  # the first round warms up
    size = sum(len(text.encode()) for text in articles) / 1000
    print(f"{f'{len(articles)} articles of {size:.0f} kB, best of {rounds}':<40} {'ms':>6} {'kB/s':>6}")
    for name, seconds in best.items():
        print(f"{name:<40} {seconds * 1000:6.0f} {size / seconds:6.0f}")
    base, ours = best.values()
    kept = "kept" if base / ours >= AT_LEAST else "BROKEN"
    print(f"\nthroughput = {base / ours:.3f} × spaCy's bare tokenizer (at least {AT_LEAST}: {kept})\n")
    shares(lambda: _seconds(passes["factlint, every article in full"], articles), rounds)


def shares(run: Callable[[], object], rounds: int) -> None:
    """Print the share of each stage in the time of a run.

    A timer looks at the stack every millisecond: unlike a profiler it makes no function slower than another.
    """
    seen: Counter[str] = Counter()

    def look(_signal: int, frame: FrameType | None) -> None:
        stage = REST
        while frame is not None:
            stage = STAGES.get(f"{frame.f_globals.get('__name__')}:{frame.f_code.co_qualname}", stage)
            frame = frame.f_back
        seen[stage] += 1

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    for _ in range(rounds):
        run()
    signal.setitimer(signal.ITIMER_PROF, 0)
    print("where the time goes")
    for stage in (*STAGES.values(), REST):
        print(f"{stage:<40} {100 * seen[stage] / max(1, seen.total()):5.1f}%")


def growth(sizes: Sizes) -> None:
    """A long article against one a tenth as long, each in a process of its own, which shows its memory too."""
    short, long = _apart(sizes.short, sizes.rounds // 2), _apart(sizes.long, 1)
    print(f"\n{'one long article':<40} {'s':>6} {'peak MB':>8}")
    for item in (short, long):
        print(f"{f'{item.size / 1e6:.2f} MB':<40} {item.seconds:6.2f} {item.peak:8.0f}")
    ratio = long.seconds / short.seconds
    kept = "kept" if ratio <= AT_MOST else "BROKEN"
    print(f"\n{long.size / short.size:.1f} times as long takes {ratio:.1f} × the time (at most {AT_MOST}: {kept})")


def article(limit: int) -> str:
    """Many articles in one of just under `limit` bytes, each a section of its own."""
    parts: list[str] = []
    size = 0
    for number, text in enumerate(cycle(texts())):
        part = f"# Part {number}\n\n{FRONT_MATTER.sub('', text)}\n\n"
        size += len(part.encode())
        if size > limit and parts:
            break
        parts.append(part)
    return "".join(parts)


def cost(limit: int) -> Cost:
    """What one article of just under `limit` bytes costs this process, everything loaded and warm."""
    subject = _subject()
    _seconds(lambda text: _lint(text, subject), texts()[:10])
    settle()
    text = article(limit)
    seconds = _seconds(lambda one: _lint(one, subject), [text])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(len(text.encode()), seconds, peak / (1e6 if sys.platform == "darwin" else 1e3))


def _apart(limit: int, rounds: int) -> Cost:
    """The cheapest of so many processes that each lint one article."""
    command = [sys.executable, __file__, "--long", str(limit)]
    outputs = (subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(max(1, rounds)))
    return min((Cost(*json.loads(output.stdout)) for output in outputs), key=lambda item: item.seconds)


def _subject() -> Subject:
    (subject,), _ = subjects(SETTINGS.sheets)
    return subject


def _lint(text: str, subject: Subject) -> object:
    return lint_document(read("article.md", text), subject, SETTINGS)


def _seconds(run: Callable[[str], object], articles: Iterable[str]) -> float:
    begin = time.process_time()
    for text in articles:
        run(text)
    return time.process_time() - begin


if __name__ == "__main__":
    main()
