from __future__ import annotations

from itertools import count

import pytest

from lint.engine import timing
from lint.engine.timing import Clock, Stage, measured, running, stage, timed


@pytest.fixture(autouse=True)
def ticking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock is a second later."""
    monkeypatch.setattr(timing, "perf_counter", map(float, count()).__next__)


def spent(clock: Clock) -> dict[str, float]:
    return {name.value: seconds for name, seconds in clock.seconds.items() if seconds}


def test_a_stage_inside_another_is_counted_once() -> None:
    with measured() as clock:
        with stage(Stage.COMPARING):
            with stage(Stage.READING):
                pass
            with stage(Stage.COMPARING):
                pass
        with stage(Stage.READING):
            pass
    assert spent(clock) == {"other": 3, "comparing": 4, "reading": 2}
    assert sum(clock.seconds.values()) == clock.elapsed() - 1  # which looked once more


def test_a_stage_that_fails_ends() -> None:
    with measured() as clock:
        with pytest.raises(ZeroDivisionError), stage(Stage.PARSING):
            divmod(1, 0)
        with stage(Stage.READING):
            pass
    assert spent(clock) == {"other": 3, "parsing": 1, "reading": 1}


def test_a_clock_within_another_keeps_its_own_time_and_is_taken_over() -> None:
    with measured() as outer:
        with measured() as inner, stage(Stage.PARSING):
            pass
        assert running() is outer
        outer.add(inner.seconds)
    assert running() is None
    assert spent(inner) == {"other": 2, "parsing": 1}
    assert outer.seconds[Stage.PARSING] == 1


def test_without_a_clock_nothing_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "perf_counter", None)
    with stage(Stage.READING):
        assert timed(Stage.CACHE)(divmod)(7, 2) == (3, 1)
