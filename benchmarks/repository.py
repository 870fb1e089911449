"""A repository's worth of articles: files per second, memory, two processes against one, what is linted again.

Prints a table of figures with the bounds that the design asks for. Every measured command is a process of its own, and
commands that are compared take turns. Two rates are given: by the clock, which other work on the machine lowers, and by
processor time, which is what an idle machine with as many cores would come near to; bounds on rates are judged by the
second. With `--quick` everything is small, which only shows that it runs.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the clone this script belongs to

from benchmarks.contents import articles, filled, prose, write

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent

TO_MB = 1e6 if sys.platform == "darwin" else 1e3

# Times spaCy's bare tokenizer, as its own process, over the files named in the file named.
TOKENIZER = """
import gc, json, sys, time
from pathlib import Path
import spacy
texts = [Path(name).read_text(encoding="utf-8") for name in sorted(sys.argv[1:])]
tokenizer = spacy.blank("en").tokenizer
gc.freeze()
begin, wall = time.process_time(), time.perf_counter()
for text in texts:
    tokenizer(text)
print(json.dumps([time.process_time() - begin, time.perf_counter() - wall]))
"""

# Lints as `check` does, and prints how many files were linted and not known from before.
COUNTER = """
import sys
from lint.config.find import Configuration
from lint.engine import discover, lint_files
from lint.engine.cache import Cache, cache_file
configuration = Configuration()
cache = Cache(cache_file(), lambda message: sys.exit(message))
report = lint_files(discover(sys.argv[1:], configuration), configuration, cache=cache)
print(report.files - report.reused)
"""


class Sizes(NamedTuple):
    """How many files of each kind, and how often."""

    many: int
    fewer: int
    about: int
    for_proselint: int
    rounds: int


FULL = Sizes(20_000, 2_000, 1_000, 40, 3)
QUICK = Sizes(40, 8, 4, 1, 1)


class Cost(NamedTuple):
    """What a command took: seconds by the clock and of processor time, and the peak of its largest process in MB."""

    wall: float
    processor: float
    peak: float


class Bench:
    """Runs commands on a repository in a folder, and prints figures."""

    def __init__(self, folder: Path, sizes: Sizes) -> None:
        self.folder = folder
        self.sizes = sizes
        self.cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        os.environ["FACTLINT_CACHE_DIR"] = str(folder / "cache")

    def factlint(self, *arguments: str | Path) -> Cost:
        """The cost of `factlint check`."""
        return self.cost(sys.executable, "-m", "lint", "check", "--fail-on", "never", *map(str, arguments))

    def cost(self, *command: str) -> Cost:
        """The cost of a command, which may fail: linters do when they find something."""
        # A process of its own starts it, whose children's peak is the command's.
        script = (
            "import json, resource, subprocess, sys, time; begin = time.perf_counter();"
            "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE);"
            "wall = time.perf_counter() - begin; used = resource.getrusage(resource.RUSAGE_CHILDREN);"
            "sys.exit(done.stderr.decode()) if done.returncode not in (0, 1) else"
            " print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss]))"
        )
        done = subprocess.run([sys.executable, "-c", script, *command], check=True, capture_output=True, text=True)
        wall, processor, peak = json.loads(done.stdout)
        return Cost(wall, processor, peak / TO_MB)

    def best(self, **commands: Callable[[], Cost]) -> dict[str, Cost]:
        """The least that each command took in several rounds; in a round they take turns."""
        rounds = [{name: run() for name, run in commands.items()} for _ in range(self.sizes.rounds)]
        return {name: Cost(*map(min, zip(*(costs[name] for costs in rounds), strict=True))) for name in commands}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few and small: shows only that it runs")
    sizes = QUICK if parser.parse_args().quick else FULL
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), sizes)
        load = f", {os.getloadavg()[0]:.1f} processes at work on it already" if hasattr(os, "getloadavg") else ""
        print(f"{bench.cores} cores{load}; the least of {sizes.rounds} rounds\n")
        other_subjects(bench)
        on_the_subject(bench)
        linted_again(bench)


def other_subjects(bench: Bench) -> None:
    """Many files that name no subject."""
    many, fewer = bench.folder / "many", bench.folder / "fewer"
    write(many, islice(prose(), bench.sizes.many))
    write(fewer, islice(prose(), bench.sizes.fewer))

    def cold(place: Path) -> Callable[[], Cost]:
        def run() -> Cost:
            shutil.rmtree(bench.folder / "cache", ignore_errors=True)
            return bench.factlint(place)

        return run

    costs = bench.best(
        fewer_cold=cold(fewer),
        fewer_warm=lambda: bench.factlint(fewer),
        cold=cold(many),
        warm=lambda: bench.factlint(many),
    )
    files, few = bench.sizes.many, bench.sizes.fewer
    print(f"{f'{files:,} files that name no subject':<40} {'s':>6} {'cpu s':>6} {'files/s':>8} {'by cpu':>8} {'MB':>5}")
    for name, count, cores in (
        ("fewer_cold", few, bench.cores),
        ("fewer_warm", few, 1),
        ("cold", files, bench.cores),
        ("warm", files, 1),
    ):
        cost = costs[name]
        label = f"{count:,} files, {name.removeprefix('fewer_')}"
        print(
            f"{label:<40} {cost.wall:6.2f} {cost.processor:6.2f} {count / cost.wall:8,.0f}"
            f" {count * cores / cost.processor:8,.0f} {cost.peak:5.0f}"
        )
    print()
    at_least("cold, files/s by processor time", files * bench.cores / costs["cold"].processor, 2_000)
    at_least("warm, files/s by processor time", files / costs["warm"].processor, 10_000)
    for state in ("cold", "warm"):
        more, less = costs[state], costs[f"fewer_{state}"]
        at_most(f"{state}, memory of {files:,} files / {few:,}", more.peak / less.peak, 1.2)
        at_most(f"{state}, processor time of {files:,} files / {few:,}", more.processor / less.processor, 11)
    print()


def on_the_subject(bench: Bench) -> None:
    """Articles about the subject, in one process and in several, beside the tokenizer and another linter of prose."""
    place = bench.folder / "about"
    files = write(place, islice(articles(), bench.sizes.about))
    some = files[: bench.sizes.for_proselint]
    proselint = Path(sys.executable).with_name("proselint")

    def tokenizer() -> Cost:
        command = [sys.executable, "-c", TOKENIZER, *map(str, files)]
        processor, wall = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return Cost(wall, processor, 0)

    commands = {
        "tokenizer": tokenizer,
        "one": lambda: bench.factlint("--no-cache", "--jobs", "1", place),
        "two": lambda: bench.factlint("--no-cache", "--jobs", "2", place),
        "few": lambda: bench.factlint("--no-cache", "--jobs", "1", *some),
    }
    if proselint.exists():
        commands["proselint"] = lambda: bench.cost(str(proselint), "check", *map(str, some))
    costs = bench.best(**commands)
    labels = {
        "tokenizer": (f"spaCy's bare tokenizer, {len(files):,} articles", len(files)),
        "one": (f"factlint --jobs 1, {len(files):,} articles", len(files)),
        "two": (f"factlint --jobs 2, {len(files):,} articles", len(files)),
        "few": (f"factlint --jobs 1, {len(some):,} articles", len(some)),
        "proselint": (f"proselint, the same {len(some):,}", len(some)),
    }
    print(f"{'articles about the subject':<40} {'s':>6} {'cpu s':>6} {'files/s':>8} {'MB':>14}")
    for name, cost in costs.items():
        label, count = labels[name]
        print(f"{label:<40} {cost.wall:6.2f} {cost.processor:6.2f} {count / cost.wall:8,.1f} {cost.peak:14.0f}")
    print()
    base = costs["tokenizer"]
    at_least("one process / bare tokenizer, processor time", base.processor / costs["one"].processor, 0.35)
    at_least("two processes / 2 x bare tokenizer, processor time", base.processor / costs["two"].processor, 0.35)
    at_least("two processes / bare tokenizer, by the clock", base.wall / costs["two"].wall, 0.35 * 2)
    at_least("two processes / one, by the clock", costs["one"].wall / costs["two"].wall, 1.7)
    if "proselint" in costs:
        at_least(
            f"proselint / factlint, processor time of {len(some)}",
            costs["proselint"].processor / costs["few"].processor,
            1,
        )
    print()


def linted_again(bench: Bench) -> None:
    """A sheet is edited: how many articles are linted again of those under it, under another, and about neither."""
    place = bench.folder / "sheets"
    second = ROOT / "tests" / "second_subject"
    count = max(2, bench.sizes.about // 20)
    about = {
        "one": (ROOT / "claims" / "ldn_facts.yaml", articles()),
        "two": (second / "sheet.yaml", filled([file.read_text(encoding="utf-8") for file in second.glob("*.md")])),
    }
    for name, (sheet, contents) in about.items():
        write(place / name, islice(contents, count))
        write(place / name / "other", islice(prose(), count))
        shutil.copy(sheet, place / name / "sheet.yaml")
        (place / name / ".factlint.yaml").write_text("sheets: [./sheet.yaml]\n", encoding="utf-8")
    shutil.rmtree(bench.folder / "cache", ignore_errors=True)

    def linted() -> int:
        command = [sys.executable, "-c", COUNTER, str(place)]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    first, again = linted(), linted()
    with (place / "one" / "sheet.yaml").open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    edited = linted()
    print(f"{4 * count} articles, half under each of two sheets, half of them about its subject")
    print(f"linted: {first} at first, {again} unchanged, {edited} after one sheet was edited")
    print(f"{'exactly those about its subject':<60} {edited:>8} {count:>8}  {'kept' if edited == count else 'BROKEN'}")


def at_least(what: str, figure: float, bound: float, sign: str = ">=") -> None:
    """Print a figure that shall not be less."""
    kept = figure >= bound if sign == ">=" else figure <= bound
    print(f"{what:<60} {figure:>8,.2f} {sign} {bound:>8,.2f}  {'kept' if kept else 'BROKEN'}")


def at_most(what: str, figure: float, bound: float) -> None:
    """Print a figure that shall not be more."""
    at_least(what, figure, bound, "<=")


if __name__ == "__main__":
    main()
