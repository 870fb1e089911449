"""Cold starts: what a command and one small article cost, against the imports they cannot do without.

`python -m benchmarks.start_up` prints the best of several runs, in milliseconds, and the ratios with their bounds.
Times belong to the machine they were taken on.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import lint
from benchmarks import table
from benchmarks.table import Line, at_most

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS, QUICK_RUNS = 7, 2  # known is what was linted before

ON_SUBJECT = "# LDN and MS\n\nLow-dose naltrexone (LDN) is an off-label treatment for multiple sclerosis (MS).\n"
OFF_SUBJECT = "# Vitamin D and bones\n\nSunlight helps the body to make vitamin D. Ask your doctor how much you need.\n"

YAML, MARKDOWN, SPACY = "import yaml", "import yaml, markdown_it", "import spacy; spacy.blank('en')"
BOUNDS = (
    ("factlint --version", YAML, 3.0),
    ("factlint --help", YAML, 3.0),
    ("factlint check, subject not named", MARKDOWN, 3.0),
    ("factlint check, the same, known", MARKDOWN, 3.0),
    ("factlint check, about the subject", SPACY, 1.6),
)

HEAVY = ("spacy", "lint.report", "lint.nlp")  # what says who we are imports none of it


def start(arguments: tuple[str, ...]) -> float:
    """The wall time of a fresh interpreter with these arguments, in milliseconds."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=False, capture_output=True)
    return (time.perf_counter() - begin) * 1000


def best(commands: dict[str, tuple[str, ...]], runs: int) -> dict[str, float]:
    """The shortest time of each command; they take turns, so that a busy moment of the machine hits all of them."""
    rounds = [{name: start(arguments) for name, arguments in commands.items()} for _ in range(runs)]
    return {name: min(times[name] for times in rounds) for name in commands}


def heavy(option: str) -> int:
    """How many modules of spaCy, reports and language `factlint` imports for an option."""
    command = [sys.executable, "-X", "importtime", "-m", "lint", option]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    imported = [line.rpartition("|")[2].strip() for line in told.splitlines() if line.startswith("import time:")]
    return sum(name == module or name.startswith(f"{module}.") for name in imported for module in HEAVY)


def measured(quick: bool) -> Iterator[Line]:  # noqa: FBT001 - as every benchmark is called
    """Measure, print the times, and yield the ratios."""
    # As an installed package is: a checkout may never have been compiled.
    compileall.compile_dir(Path(lint.__file__).parent, quiet=1)
    runs = QUICK_RUNS if quick else RUNS
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTLINT_CACHE_DIR"] = folder
        on_subject, off_subject = Path(folder, "on.md"), Path(folder, "off.md")
        on_subject.write_text(ON_SUBJECT, encoding="utf-8")
        off_subject.write_text(OFF_SUBJECT, encoding="utf-8")
        times = best(
            {
                "python -c pass": ("-c", "pass"),
                YAML: ("-c", YAML),
                MARKDOWN: ("-c", MARKDOWN),
                SPACY: ("-c", SPACY),
                "factlint --version": ("-m", "lint", "--version"),
                "factlint --help": ("-m", "lint", "--help"),
                "factlint check, subject not named": ("-m", "lint", "check", str(off_subject)),
                "factlint check, about the subject": ("-m", "lint", "check", "--no-cache", str(on_subject)),
                "factlint check, the same, known": ("-m", "lint", "check", str(on_subject)),
            },
            runs,
        )
    print(f"{f'cold start, best of {runs}':<40} {'ms':>6}")
    for name, milliseconds in times.items():
        print(f"{name:<40} {milliseconds:6.0f}")
    for name, base, bound in BOUNDS:
        yield at_most(f"`{name}`, times `{base}`", times[name] / times[base], bound)
    for option in ("--version", "--help"):
        yield Line(
            f"modules of spaCy, reports and language that `factlint {option}` imports", heavy(option), "exactly", 0
        )


if __name__ == "__main__":
    sys.exit(table.run(str(__doc__), measured))
