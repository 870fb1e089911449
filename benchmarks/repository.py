"""A repository's worth of articles: files per second, memory, two processes against one, what is linted again.

`python -m benchmarks.repository` prints its figures, and those with bounds as a table. Rates are given by the clock,
which other work on the machine lowers, and by processor time, which is what an idle machine with as many cores would
come near to.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import table
from benchmarks.contents import articles, filled, prose, write
from benchmarks.cost import Cost, best, cost
from benchmarks.table import ROOT, Line, at_least, at_most

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CORES = 2  # the bounds are those of two

# Times spaCy's bare tokenizer, as its own process, over the files named.
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


def measured(quick: bool) -> Iterator[Line]:  # noqa: FBT001 - as every benchmark is called
    """Measure, print what was measured, and yield what has a bound."""
    sizes = QUICK if quick else FULL
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTLINT_CACHE_DIR"] = str(Path(folder, "cache"))
        yield from other_subjects(Path(folder), sizes)
        yield from on_the_subject(Path(folder), sizes)
        yield from linted_again(Path(folder), sizes)


def factlint(*arguments: str | Path) -> Cost:
    """The cost of `factlint check`."""
    return cost(sys.executable, "-m", "lint", "check", "--fail-on", "never", *map(str, arguments))


def other_subjects(folder: Path, sizes: Sizes) -> Iterator[Line]:
    """Many files that name no subject."""
    many, fewer = folder / "many", folder / "fewer"
    write(many, islice(prose(), sizes.many))
    write(fewer, islice(prose(), sizes.fewer))

    def cold(place: Path) -> Callable[[], Cost]:
        def run() -> Cost:
            shutil.rmtree(folder / "cache", ignore_errors=True)
            return factlint("--jobs", str(CORES), place)

        return run

    costs = best(
        sizes.rounds,
        {
            "fewer cold": cold(fewer),
            "fewer warm": lambda: factlint(fewer),
            "cold": cold(many),
            "warm": lambda: factlint(many),
        },
    )
    title = f"files of 6 KB that name no subject, best of {sizes.rounds}"
    print(f"{title:<52} {'s':>6} {'cpu s':>6} {'files/s':>8} {'MB':>5}")
    for name, taken in costs.items():
        count = sizes.fewer if name.startswith("fewer") else sizes.many
        label = f"{count:,} files, {name.removeprefix('fewer ')}"
        print(f"{label:<52} {taken.wall:6.2f} {taken.processor:6.2f} {count / taken.wall:8,.0f} {taken.peak:5.0f}")
    print()
    # What is known is looked up by one process; cold, two share the work.
    for state, at_work, bound in (("cold", CORES, 2_000), ("unchanged, warm", 1, 10_000)):
        taken, what = costs[state.rpartition(" ")[2]], f"files/s, {sizes.many:,} files off the subject, {state}"
        shared = f"by processor time, {at_work} cores" if at_work > 1 else "by processor time"
        yield at_least(f"{what}, by the clock", sizes.many / taken.wall, bound)
        yield at_least(f"{what}, {shared}", sizes.many * at_work / taken.processor, bound)
    for state in ("cold", "warm"):
        more, less = costs[state], costs[f"fewer {state}"]
        files = f"{sizes.many:,} files, times {sizes.fewer:,}, {state}"
        yield at_most(f"peak memory, {files}", more.peak / less.peak, 1.2)
        yield at_most(f"processor time, {files}", more.processor / less.processor, 11)


def on_the_subject(folder: Path, sizes: Sizes) -> Iterator[Line]:
    """Articles about the subject, in one process and in two, beside the tokenizer and another linter of prose."""
    place = folder / "about"
    files = write(place, islice(articles(), sizes.about))
    some = files[: sizes.for_proselint]
    proselint = Path(sys.executable).with_name("proselint")

    def tokenizer() -> Cost:
        command = [sys.executable, "-c", TOKENIZER, *map(str, files)]
        processor, wall = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return Cost(wall, processor, 0)

    labels = {
        "tokenizer": (f"spaCy's bare tokenizer, {len(files):,} articles", len(files)),
        "one": (f"factlint --jobs 1, {len(files):,} articles", len(files)),
        "two": (f"factlint --jobs {CORES}, {len(files):,} articles", len(files)),
        "few": (f"factlint --jobs 1, {len(some):,} of them", len(some)),
        "proselint": (f"proselint, the same {len(some):,}", len(some)),
    }
    commands = {
        "tokenizer": tokenizer,
        "one": lambda: factlint("--no-cache", "--jobs", "1", place),
        "two": lambda: factlint("--no-cache", "--jobs", str(CORES), place),
        "few": lambda: factlint("--no-cache", "--jobs", "1", *some),
    }
    if proselint.exists():
        commands["proselint"] = lambda: cost(str(proselint), "check", *map(str, some))
    costs = best(sizes.rounds, commands)
    title = f"articles of 6 KB on the subject, best of {sizes.rounds}"
    print(f"{title:<52} {'s':>6} {'cpu s':>6} {'files/s':>8} {'MB':>5}")
    for name, taken in costs.items():
        label, count = labels[name]
        peak = f"{taken.peak:5.0f}" if taken.peak else f"{'–':>5}"
        print(f"{label:<52} {taken.wall:6.2f} {taken.processor:6.2f} {count / taken.wall:8,.1f} {peak}")
    print()
    base, one, two = costs["tokenizer"], costs["one"], costs["two"]
    what = f"{len(files):,} articles on the subject"
    beside = f"two processes, times {CORES} × the bare tokenizer"
    yield at_least(f"{what}: {beside}, by the clock", base.wall / two.wall / CORES, 0.35)
    yield at_least(f"{what}: {beside}, by processor time", base.processor / two.processor, 0.35)
    yield at_least(f"{what}: two processes, times one, by the clock", one.wall / two.wall, 1.7)
    # On a machine that does something else as well, the clock shows what was left of the second core.
    yield at_least(f"{what}: two processes, times one, by processor time", CORES * one.processor / two.processor, 1.7)
    what = f"proselint's processor time for a file, times factlint's, {len(some)} of them"
    if "proselint" in costs:
        yield at_least(what, costs["proselint"].processor / costs["few"].processor, 1)
    else:
        yield Line(what, None, "at least", 1, "proselint is not installed")


def linted_again(folder: Path, sizes: Sizes) -> Iterator[Line]:
    """A sheet is edited: how many articles are linted again of those under it, under another, and about neither."""
    place = folder / "sheets"
    second = ROOT / "tests" / "second_subject"
    count = max(2, sizes.about // 20)
    about = {
        "one": (ROOT / "claims" / "ldn_facts.yaml", articles()),
        "two": (second / "sheet.yaml", filled([file.read_text(encoding="utf-8") for file in second.glob("*.md")])),
    }
    for name, (sheet, contents) in about.items():
        write(place / name, islice(contents, count))
        write(place / name / "other", islice(prose(), count))
        shutil.copy(sheet, place / name / "sheet.yaml")
        (place / name / ".factlint.yaml").write_text("sheets: [./sheet.yaml]\n", encoding="utf-8")
    shutil.rmtree(folder / "cache", ignore_errors=True)

    def linted() -> int:
        command = [sys.executable, "-c", COUNTER, str(place)]
        return int(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)

    first, again = linted(), linted()
    with (place / "one" / "sheet.yaml").open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    edited = linted()
    print(f"{4 * count} articles, half under each of two sheets, half of them about its subject")
    print(f"linted: {first} at first, {again} unchanged, {edited} after one sheet was edited")
    yield Line("articles linted again when nothing changed", again, "exactly", 0)
    yield Line(f"articles linted again after the sheet of {count} of {4 * count} was edited", edited, "exactly", count)


if __name__ == "__main__":
    sys.exit(table.run(str(__doc__), measured))
