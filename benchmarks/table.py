"""The table of a benchmark: what was measured, what it reached, the bound that holds for it, and whether that is kept.

Every benchmark yields lines of it, prints what it measured on the way, and may be run alone; `benchmarks.bench` runs
them all.
"""

from __future__ import annotations

import argparse
import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lint import __version__
from lint.engine.cores import cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "build" / "bench.md"

_LARGE = 100  # figures from here on are shown without decimals
_BROKEN = 1  # the exit code of --strict


class Line(NamedTuple):
    """One figure beside its bound; `reached` is `None` when it could not be measured, and `why` says why."""

    what: str
    reached: float | None
    sense: str  # "at least", "at most", "exactly"
    bound: float
    why: str = ""

    @property
    def verdict(self) -> str:
        """`kept`, `BROKEN`, or `not measured` with the reason."""
        if self.reached is None:
            return f"not measured: {self.why}"
        kept = {
            "at least": self.reached >= self.bound,
            "at most": self.reached <= self.bound,
            "exactly": self.reached == self.bound,
        }
        return "kept" if kept[self.sense] else "BROKEN"

    def __str__(self) -> str:
        """As a row of Markdown; what is broken is bold."""
        verdict = f"**{self.verdict}**" if self.verdict == "BROKEN" else self.verdict
        return f"| {self.what} | {_figure(self.reached)} | {self.sense} {_figure(self.bound)} | {verdict} |"


def at_least(what: str, reached: float, bound: float) -> Line:
    """A figure that shall not be less."""
    return Line(what, reached, "at least", bound)


def at_most(what: str, reached: float, bound: float) -> Line:
    """A figure that shall not be more."""
    return Line(what, reached, "at most", bound)


def markdown(lines: Sequence[Line], heading: str) -> str:
    """The whole table, with a line end, under a paragraph that says what it was measured on."""
    rows = ["| what | reached | bound | |", "|---|---:|---:|---|", *map(str, lines)]
    return "\n".join([heading, "", *rows]) + "\n"


def run(described: str, *benchmarks: Callable[[bool], Iterator[Line]]) -> int:
    """Run benchmarks as the command line says: print their table and write it to a file; returns the exit code.

    Each is called with whether to measure little, which only shows that it runs.
    """
    parser = argparse.ArgumentParser(description=described)
    parser.add_argument("--quick", action="store_true", help="few and small: shows only that it runs")
    parser.add_argument("--output", type=Path, default=TABLE, metavar="FILE", help="where the table is written as well")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a bound is not kept")
    options = parser.parse_args()
    load = f", {os.getloadavg()[0]:.1f} processes at work on them before" if hasattr(os, "getloadavg") else ""
    heading = (
        f"factlint {__version__}, Python {platform.python_version()} on {platform.system()}, {cores()} cores{load}"
        f"{'; `--quick`: figures that say nothing' if options.quick else ''}."
    )
    lines: list[Line] = []
    for benchmark in benchmarks:
        lines += benchmark(options.quick)
        print(flush=True)
    table = markdown(lines, heading)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(table, encoding="utf-8")
    print(table, end="")
    return _BROKEN if options.strict and any(line.verdict == "BROKEN" for line in lines) else 0


def _figure(number: float | None) -> str:
    if number is None:
        return "–"
    return f"{number:,.0f}" if number >= _LARGE or number == int(number) else f"{number:,.2f}"
