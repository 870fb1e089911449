from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from lint.engine.cores import _allowed, cores
from lint.engine.pool import Died, in_order

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COUNT = 100


def squared(number: int) -> int:
    time.sleep(number % 7 / 1000)  # the later ones are often done first
    return number * number


def killed_at_40(number: int) -> int:
    if number == 40:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def out_at_every_tenth(number: int) -> int:
    if number % 10 == 0:
        os._exit(7)
    return number


def never_begun(number: int) -> int:
    return number


@dataclass(frozen=True)
class Written:
    """Says by files which numbers were begun, and takes long for each."""

    folder: Path

    def __call__(self, number: int) -> int:
        (self.folder / str(os.getpid())).touch()
        time.sleep(0.01)
        return number


class Unpicklable:
    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (9,)  # ends the process that reads it

    def __call__(self, number: int) -> int:
        return number


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order_whatever_the_jobs(jobs: int) -> None:
    assert list(in_order(squared, COUNT, jobs)) == [number * number for number in range(COUNT)]


def test_processes_that_are_not_forked_do_the_same() -> None:
    assert list(in_order(squared, COUNT, 2, fork=False)) == [number * number for number in range(COUNT)]


def test_one_that_is_killed_costs_the_piece_it_was_at() -> None:
    results = list(in_order(killed_at_40, COUNT, 2))
    assert results[40] == Died("was killed (SIGKILL)")
    assert [result for result in results if not isinstance(result, Died)] == [*range(40), *range(41, COUNT)]


def test_many_that_end_cost_a_piece_each() -> None:
    results = list(in_order(out_at_every_tenth, COUNT, 3))
    assert results == [Died("ended with code 7") if number % 10 == 0 else number for number in range(COUNT)]


def test_who_stops_listening_leaves_no_process(tmp_path: Path) -> None:
    results = in_order(Written(tmp_path), COUNT, 2)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    workers = [int(file.name) for file in tmp_path.iterdir()]
    assert workers
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)


def test_processes_that_cannot_begin_are_told_and_not_tried_for_ever() -> None:
    with pytest.raises(RuntimeError, match="end before they begin: the last one ended with code 9"):
        list(in_order(Unpicklable(), COUNT, 2, fork=False))


def test_no_more_is_done_ahead_than_can_be_held(tmp_path: Path) -> None:
    done = tmp_path / "done"

    def counted(number: int) -> int:
        with done.open("a") as file:
            file.write(f"{number}\n")
        return number

    results = in_order(counted, 10_000, 2)
    assert next(results) == 0
    time.sleep(0.3)
    assert len(done.read_text().splitlines()) < 2_000
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("limit", "allowed"),
    [("max 100000\n", None), ("200000 100000", 2), ("150000 100000", 2), ("", None), ("1 0", None)],
)
def test_a_container_has_time_for_so_many_cores(limit: str, allowed: int | None) -> None:
    assert _allowed(limit) == allowed


def test_there_is_at_least_one_core() -> None:
    assert 1 <= cores() <= len(os.sched_getaffinity(0))
