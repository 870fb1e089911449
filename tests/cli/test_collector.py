from __future__ import annotations

import gc

import pytest

from lint.cli.collector import late_collection


def test_the_collector_waits_for_the_first_file_and_is_left_as_it_was() -> None:
    before = gc.get_threshold()
    seen: list[tuple[int, bool, bool]] = []

    def watch(done: int, _total: int) -> None:
        seen.append((done, gc.isenabled(), gc.get_threshold()[0] > before[0]))

    with late_collection(watch) as told:
        told(0, 2)
        told(1, 2)
    gc.unfreeze()
    assert seen == [(0, False, False), (1, True, True)]
    assert gc.isenabled()
    assert gc.get_threshold() == before


def test_the_collector_runs_again_after_a_fault() -> None:
    def watch(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), late_collection(watch) as told:
        told(0, 1)
    assert gc.isenabled()
