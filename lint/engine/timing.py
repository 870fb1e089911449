"""Where the time of a run goes, by stage. Nothing is measured, and a call costs one look, while no clock runs."""

from __future__ import annotations

from contextlib import contextmanager
from enum import StrEnum
from functools import wraps
from time import perf_counter
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

P = ParamSpec("P")
R = TypeVar("R")


class Stage(StrEnum):
    """What a run does, in the order in which it begins; the value is what people read."""

    FINDING = "finding files"
    READING = "reading"
    CACHE = "cache"
    PREFILTER = "prefilter"
    LOADING = "loading"  # sheets, the lexicon, spaCy
    PARSING = "parsing"
    UNDERSTANDING = "understanding"
    COMPARING = "comparing"
    REPORTING = "reporting"
    OTHER = "other"
    WAITING = "waiting for processes"


class Clock:
    """Adds up the seconds of each stage; a stage inside another one interrupts it, so that nothing counts twice."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(Stage, 0.0)
        self.processes = 1
        self.files = 0
        self._start = self._since = perf_counter()
        self._now = Stage.OTHER

    def turn(self, stage: Stage) -> Stage:
        """Begin a stage, and return the one that it interrupts."""
        before, now = self._now, perf_counter()
        self.seconds[before] += now - self._since
        self._now, self._since = stage, now
        return before

    def add(self, seconds: Mapping[Stage, float]) -> None:
        """Take in what another process measured."""
        for stage, more in seconds.items():
            self.seconds[stage] += more

    def elapsed(self) -> float:
        """Seconds since it was started; what runs until now is in `seconds` then."""
        self.turn(self._now)
        return self._since - self._start


_clocks: list[Clock] = []  # the last one runs


@contextmanager
def measured() -> Iterator[Clock]:
    """Run a clock; one that runs already stands still meanwhile."""
    clock = Clock()
    _clocks.append(clock)
    try:
        yield clock
    finally:
        clock.elapsed()
        _clocks.remove(clock)


def running() -> Clock | None:
    """The clock that runs."""
    return _clocks[-1] if _clocks else None


@contextmanager
def stage(name: Stage) -> Iterator[None]:
    """Count what is done meanwhile as a stage's."""
    clock = running()
    before = clock.turn(name) if clock else name
    try:
        yield
    finally:
        if clock:
            clock.turn(before)


def timed(name: Stage) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Count what a function does as a stage's."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            if not _clocks:
                return function(*args, **kwargs)
            with stage(name):
                return function(*args, **kwargs)

        return call

    return decorate
