"""Throughput: articles about the subject against spaCy's bare tokenizer, and a long article against a short one.

`python -m benchmarks.throughput` prints the ratios with their bounds, the peak memory of a long article, and where the
time goes. Times are process time and belong to the machine they were taken on, ratios hardly do. The garbage collector
is set as `factlint check` sets it, for the tokenizer too.
"""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import spacy

from benchmarks import table
from benchmarks.contents import FRONT_MATTER, texts
from benchmarks.table import ROOT, at_least, at_most
from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.settled import settle
from lint.engine.sources import MAX_BYTES
from lint.engine.subject import Subject, subjects
from lint.text import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

    from benchmarks.table import Line

AT_LEAST = 0.3  # of the bare tokenizer's throughput
AT_MOST = 12  # times as long for an article ten times as long

SETTINGS = FileSettings()
EVERY = 0.001  # seconds of process time between two looks at the stack

# What stands furthest out on the stack of these functions is the stage.
STAGES = {
    "lint.text:read": "reading Markdown",
    "lint.nlp.reader:Reader._views": "words, terms, clauses, quantities",
    "lint.nlp.about:about": "about the subject?",
    "lint.nlp.place.discourse:Discourse.scenes": "discourse",
    "lint.nlp.reader:Reader._extract": "extractors",
    "lint.nlp.study.frames:frames": "studies",
    "lint.compare.judge:judge": "judging",
}
REST = "checking, stamping and the rest"


class Sizes(NamedTuple):
    """How much is measured."""

    articles: int | None  # None for all
    rounds: int
    short: int  # bytes of the short article; the long one is ten of it


FULL = Sizes(None, 7, MAX_BYTES // 10)
QUICK = Sizes(3, 1, 5_000)
TENFOLD = 10


class Cost(NamedTuple):
    """What one article cost: bytes, seconds of process time, and the peak of the process's memory in MB."""

    size: int
    seconds: float
    peak: float


def measured(quick: bool) -> Iterator[Line]:  # noqa: FBT001 - as every benchmark is called
    """Measure, print the times, and yield the ratios."""
    sizes = QUICK if quick else FULL
    yield throughput(texts()[: sizes.articles], sizes.rounds)
    yield growth(sizes)


def throughput(articles: list[str], rounds: int) -> Line:
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
    print()
    shares(lambda: _seconds(passes["factlint, every article in full"], articles), rounds)
    return at_least("throughput of one process, times the bare tokenizer on the same text", base / ours, AT_LEAST)


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


def growth(sizes: Sizes) -> Line:
    """A long article against one a tenth as long, each in a process of its own, which shows its memory too."""
    short, long = _apart(sizes.short, 1, sizes.rounds // 2), _apart(sizes.short, TENFOLD, 1)
    print(f"\n{'one long article':<40} {'s':>6} {'peak MB':>8}")
    for item in (short, long):
        print(f"{f'{item.size / 1e6:.2f} MB':<40} {item.seconds:6.2f} {item.peak:8.0f}")
    ratio = long.seconds / short.seconds
    return at_most(f"time of an article of {long.size / 1e6:.2f} MB, times {short.size / 1e6:.2f} MB", ratio, AT_MOST)


def article(limit: int, times: int) -> str:
    """Many articles in one, each a section of its own: as many as just under `limit` bytes hold, so many times over.

    Some articles take half as long again as others of their length, so the long article is the short one repeated.
    """
    sections: list[str] = []
    size = 0
    for text in texts():
        section = FRONT_MATTER.sub("", text)
        size += len(f"# Part 000\n\n{section}\n\n".encode())
        if size > limit and sections:
            break
        sections.append(section)
    return "".join(f"# Part {number}\n\n{section}\n\n" for number, section in enumerate(sections * times))


def cost(limit: int, times: int) -> Cost:
    """What one such article costs this process, everything loaded and warm."""
    subject = _subject()
    _seconds(lambda text: _lint(text, subject), texts()[:10])
    settle()
    text = article(limit, times)
    seconds = _seconds(lambda one: _lint(one, subject), [text])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(len(text.encode()), seconds, peak / (1e6 if sys.platform == "darwin" else 1e3))


def _apart(limit: int, times: int, rounds: int) -> Cost:
    """The cheapest of so many processes that each lint one article."""
    script = f"import json; from benchmarks.throughput import cost; print(json.dumps(cost({limit}, {times})))"
    command = [sys.executable, "-c", script]
    outputs = (
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True) for _ in range(max(1, rounds))
    )
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
    sys.exit(table.run(str(__doc__), measured))
