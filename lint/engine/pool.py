"""Does numbered pieces of work in several processes, and gives back what came of them in order.

`concurrent.futures` gives up all work when one process dies, and `multiprocessing.Pool` waits for it without end. Here
a process that dies costs the piece it was at, which is named, and another takes its place.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import warnings
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from lint.engine.settled import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

T = TypeVar("T")

_MOST_AT_ONCE = 64  # pieces a worker is given together
_ROUNDS = 16  # times that each worker is given some, at least: none shall be at its last ones when the others are done
_AHEAD = 4  # such portions for each worker that may be done before it is their turn
_STRIKES = 3  # workers that die one after the other without having begun anything
_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Died:
    """In place of what would have come of a piece of work: the process that was at it ended."""

    how: str  # as in "was killed (SIGKILL)"


class _Worker(Generic[T]):
    """A process with its end of the line, and the portions that it has not answered, the one it is at first."""

    def __init__(
        self,
        context: Any,  # noqa: ANN401 - the library does not type what its kinds have in common
        work: Callable[[int], T],
        place: Any,  # noqa: ANN401
        others: Iterable[_Worker[T]],
    ) -> None:
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        self.place = place
        place.value = _NOWHERE
        self.portions: deque[range] = deque()
        # A forked process has the parent's ends of all lines too, and would not see the parent go while it holds them.
        held = (
            [self.connection, *(other.connection for other in others)] if context.get_start_method() == "fork" else []
        )
        self.process = context.Process(target=_serve, args=(theirs, held, work, place), daemon=True)
        with warnings.catch_warnings():
            # Newer Pythons warn of forking beside threads: those of a progress bar, and of the number crunching below
            # spaCy, neither of which a worker uses.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process.start()
        theirs.close()

    def give(self, portion: range) -> None:
        self.portions.append(portion)
        with suppress(OSError):  # it has died, which is seen where it is waited for
            self.connection.send((portion.start, portion.stop))

    def take(self) -> list[T] | None:
        """What came of its first portion; `None` when it has died."""
        try:
            return cast("list[T]", self.connection.recv())
        except (EOFError, OSError):
            return None

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def in_order(work: Callable[[int], T], count: int, jobs: int, *, fork: bool | None = None) -> Iterator[T | Died]:
    """What comes of `work(0)`, `work(1)`, … `work(count - 1)`, done by `jobs` processes.

    The processes are forked where the system can do that well, and have then all that was loaded before; elsewhere, or
    without `fork`, `work` is pickled. They end with the iterator, whatever ends it.

    Raises:
        RuntimeError: processes end before they begin anything.
    """
    return _Pool(work, count, jobs, fork=_forks() if fork is None else fork).run()


def _forks() -> bool:
    """Whether a forked process may go on as it is; macOS's libraries do not bear it, and Windows has none."""
    return sys.platform not in {"darwin", "win32"}


class _Pool(Generic[T]):
    def __init__(self, work: Callable[[int], T], count: int, jobs: int, *, fork: bool) -> None:
        self._context = multiprocessing.get_context("fork" if fork else "spawn")
        self._work = work
        self._count = count
        size = min(_MOST_AT_ONCE, max(1, count // (jobs * _ROUNDS)))
        self._todo = deque(range(start, min(start + size, count)) for start in range(0, count, size))
        self._window = _AHEAD * jobs * size
        self._places = [self._context.RawValue("l", _NOWHERE) for _ in range(jobs)]
        self._done: dict[int, T | Died] = {}
        self._strikes = 0

    def run(self) -> Iterator[T | Died]:
        workers: list[_Worker[T]] = []
        try:
            for place in self._places:
                workers.append(_Worker(self._context, self._work, place, workers))
            for turn in range(self._count):
                while turn not in self._done:
                    self._hand_out(workers, turn)
                    self._gather(workers)
                yield self._done.pop(turn)
        finally:
            for worker in workers:
                worker.end()

    def _hand_out(self, workers: Sequence[_Worker[T]], turn: int) -> None:
        """Give each worker something to do and something to go on with."""
        for depth in (0, 1):
            for worker in workers:
                if len(worker.portions) == depth and self._todo and self._todo[0].start < turn + self._window:
                    worker.give(self._todo.popleft())

    def _gather(self, workers: list[_Worker[T]]) -> None:
        """Wait for answers; bury those who died and put others in their place."""
        ready = wait([worker.connection for worker in workers])
        for number, worker in enumerate(workers):
            if worker.connection not in ready:
                continue
            results = worker.take()
            if results is not None:
                self._strikes = 0
                self._done.update(zip(worker.portions.popleft(), results, strict=True))
                continue
            worker.end()
            self._bury(worker)
            others = workers[:number] + workers[number + 1 :]
            workers[number] = _Worker(self._context, self._work, worker.place, others)

    def _bury(self, worker: _Worker[T]) -> None:
        """Put down what the worker died of, and have the rest of what it was given done by others."""
        place = worker.place.value
        culprit = place if worker.portions and place in worker.portions[0] else None
        for portion in reversed(worker.portions):
            parts = [portion]
            if culprit is not None and culprit in portion:
                parts = [range(portion.start, culprit), range(culprit + 1, portion.stop)]
            self._todo.extendleft(part for part in reversed(parts) if part)
        if culprit is not None:
            self._strikes = 0
            self._done[culprit] = Died(_how(worker.process.exitcode))
            return
        self._strikes += 1
        if self._strikes >= _STRIKES:
            message = f"worker processes end before they begin: the last one {_how(worker.process.exitcode)}"
            raise RuntimeError(message)


def _serve(
    connection: Connection,
    held: list[Connection],
    work: Callable[[int], object],
    place: Any,  # noqa: ANN401
) -> None:
    """What a worker does: portions, until nobody is there to ask for one."""
    for other in held:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends us
    settle()  # to look through what came with the fork would only copy its pages
    while True:
        try:
            start, stop = connection.recv()
        except (EOFError, OSError):
            return
        results = []
        for number in range(start, stop):
            place.value = number
            results.append(work(number))
        place.value = _NOWHERE
        try:
            connection.send(results)
        except OSError:
            return


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        return f"was killed ({signal.Signals(-code).name})"
    return f"ended with code {code}"
