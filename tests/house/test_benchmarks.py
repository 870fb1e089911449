from __future__ import annotations

import importlib
import importlib.util
import subprocess
import sys
from functools import reduce
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("resource")  # the benchmarks are for machines with make


@pytest.fixture
def stages(root: Path) -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("throughput", root / "benchmarks" / "throughput.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("dict[str, str]", module.STAGES)


def test_the_throughput_benchmark_runs_and_says_how_each_bound_is_kept(root: Path) -> None:
    command = [sys.executable, "benchmarks/throughput.py", "--quick"]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    for bound in ("(at least 0.3: ", "(at most 12: "):
        assert done.stdout.count(bound) == 1


def test_its_stages_are_functions_that_are_there(stages: dict[str, str]) -> None:
    for place in stages:
        module, _, name = place.partition(":")
        assert callable(reduce(getattr, name.split("."), cast("object", importlib.import_module(module))))


def test_the_repository_benchmark_runs_and_says_how_each_bound_is_kept(root: Path) -> None:
    command = [sys.executable, "benchmarks/repository.py", "--quick"]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    judged = [line for line in done.stdout.splitlines() if line.endswith(("kept", "BROKEN"))]
    assert len(judged) in {11, 12}  # one of them is for those who have the other linter
    assert judged[-1].startswith("exactly those about its subject")
    assert judged[-1].endswith("kept")
