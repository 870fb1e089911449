from __future__ import annotations

import importlib
import re
import subprocess
import sys
from functools import reduce
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytest.importorskip("resource")  # the benchmarks are for machines with make

from benchmarks import table
from benchmarks.table import Line, at_least, at_most
from benchmarks.throughput import STAGES

# What the table has a line for, each with its bound; a line may come twice, by the clock and by processor time.
MEASURED = {
    r"`factlint --version`, times `import yaml`": "at most 3",
    r"`factlint --help`, times `import yaml`": "at most 3",
    r"modules of .* `factlint --version` imports": "exactly 0",
    r"modules of .* `factlint --help` imports": "exactly 0",
    r"files/s, .* cold, by ": "at least 2,000",
    r"files/s, .* unchanged, warm, by ": "at least 10,000",
    r"peak memory, .* files, times ": "at most 1.20",
    r"processor time, .* files, times ": "at most 11",
    r".* on the subject: two processes, times 2 × the bare tokenizer, by ": "at least 0.35",
    r".* on the subject: two processes, times one, by ": "at least 1.70",
    r"proselint's processor time for a file, times factlint's": "at least 1",
    r"articles linted again when nothing changed": "exactly 0",
    r"articles linted again after the sheet of 2 of 8 was edited": "exactly 2",
    r"throughput of one process, times the bare tokenizer": "at least 0.30",
    r"time of an article of 0\.05 MB, times 0\.00 MB": "at most 12",
}


def test_the_benchmarks_run_and_judge_every_bound(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "new" / "bench.md"
    command = [sys.executable, "-m", "benchmarks.bench", "--quick", "--output", str(file)]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    text = file.read_text(encoding="utf-8")
    assert done.stdout.endswith(f"\n{text}")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| ")]
    for what, bound in MEASURED.items():
        assert {row[2] for row in rows[1:] if re.match(what, row[0])} == {bound}, what
    assert all(re.fullmatch(r"kept|\*\*BROKEN\*\*|not measured: .+", row[3]) for row in rows[1:])
    # These are counts, and the same on every machine.
    assert {row[3] for row in rows if row[2].startswith("exactly")} == {"kept"}


def lines(quick: bool) -> Iterator[Line]:  # noqa: FBT001 - as every benchmark is called
    assert not quick
    yield at_most("memory", 1.25, 1.2)
    yield at_least("files/s", 12_345.6, 10_000)
    yield Line("another linter", None, "at least", 1, "it is not installed")


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 1)])
def test_what_is_broken_is_plain(
    strict: tuple[str, ...], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bench.md"
    monkeypatch.setattr(sys, "argv", ["bench", *strict, "--output", str(file)])
    assert table.run("Measures.", lines) == code
    assert file.read_text(encoding="utf-8").split("\n\n")[1] == (
        "| what | reached | bound | |\n"
        "|---|---:|---:|---|\n"
        "| memory | 1.25 | at most 1.20 | **BROKEN** |\n"
        "| files/s | 12,346 | at least 10,000 | kept |\n"
        "| another linter | – | at least 1 | not measured: it is not installed |\n"
    )


def test_the_stages_are_functions_that_are_there() -> None:
    for place in STAGES:
        module, _, name = place.partition(":")
        assert callable(reduce(getattr, name.split("."), cast("object", importlib.import_module(module))))
