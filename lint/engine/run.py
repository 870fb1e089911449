"""One run over many articles.

First what is known from before is looked up, by content; then what is left is linted, in this process or in several;
and what came of the files is added up in their order, so that a report does not tell how it was made.
"""

from __future__ import annotations

from array import array
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.engine.discover import STDIN
from lint.engine.linter import Answer, Linter, TimedLinter, is_dated
from lint.engine.named import unknown_claims
from lint.engine.outcome import Outcome
from lint.engine.sources import name, read_text
from lint.engine.subject import Subjects
from lint.engine.tally import Tally
from lint.engine.timing import Stage, measured, running, timed
from lint.errors import UnreadableError
from lint.model.finding import FileError, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from lint.config import FileSettings
    from lint.config.find import Configuration
    from lint.engine.cache import Cache
    from lint.engine.discover import Discovery
    from lint.engine.pool import Died

_BATCH = 512  # files that are looked up together
_SAMPLE = 32  # files that are looked into to see how much work there is

# Seconds that a file takes, roughly; those that it takes more when it names a subject, and then for each character.
_PASSED = 0.000_2
_NAMED = 0.003
_PER_CHARACTER = 0.000_001_5
_WORTH = 0.2  # less work is not shared among processes: to start them takes a while too
_SEVERAL = 3  # articles that name a subject: what they need is loaded once, before processes are forked


@dataclass(frozen=True, slots=True)
class _Work:
    """Files by their number, each with what lints it: files of the same settings share that.

    Nothing is made for each file: with a hundred thousand of them that would be most of the memory.
    """

    paths: Sequence[str]
    linters: Sequence[Linter]
    stdin_filename: str | None

    def shown(self, number: int) -> str:
        """The name of a file in reports."""
        return name(self.paths[number], self.stdin_filename)

    def answer(self, number: int) -> Answer:
        """What comes of a file."""
        return self.linters[number].answer(self.paths[number], self.shown(number))


@dataclass(frozen=True, slots=True)
class _Share:
    """What a worker does: lints those of the files that are left to lint, by their place among these."""

    work: _Work
    left: Sequence[int]
    timed: bool

    def __call__(self, place: int) -> Answer:
        if not self.timed:
            return self.work.answer(self.left[place])
        with measured() as clock:
            answer = self.work.answer(self.left[place])
        return answer._replace(spent=clock.seconds)


def lint_files(
    discovery: Discovery,
    configuration: Configuration,
    watch: Callable[[int, int], None] | None = None,
    *,
    jobs: int = 1,
    cache: Cache | None = None,
) -> Report:
    """Lint the discovered files, and report in their order, in at most `jobs` processes.

    `watch` is called with the number of files done and the number of all, before the first file and after each.
    A file that cannot be read, a sheet with problems, or a fault of ours in one file becomes an entry of the report's
    errors; everything else is still linted.

    Raises:
        UsageError: a sheet's name is neither a built-in sheet nor a file.
    """
    subjects = Subjects()
    work = _work(discovery, configuration, subjects)
    wrong = [FileError(item.place, "config", item.told) for item in unknown_claims(configuration, subjects)]
    broken = (FileError(item.place, "sheet", item.told) for error in subjects.errors for item in error.problems)
    tally = Tally((*discovery.errors, *wrong, *broken))
    total = len(work.paths)
    following: Callable[[Iterator[Answer | Died]], Answer | Died] = next
    if clock := running():
        clock.files = total
        following = _next
    if watch:
        watch(0, total)
    known = _look_up(work, cache) if cache else [None] * total
    left = array("l", (number for number in range(total) if known[number] is None and work.paths[number] != STDIN))
    answers = _answers(work, left, jobs)
    try:
        for number in range(total):
            body, known[number] = known[number], None  # nothing is kept twice
            if body is not None:
                tally.add(work.linters[number].outcome(work.shown(number), body), reused=True)
            else:
                answer = work.answer(number) if work.paths[number] == STDIN else following(answers)
                tally.add(_taken(work, number, answer, cache))
            if watch:
                watch(number + 1, total)
    finally:
        answers.close()
        if cache:
            cache.close()
    return tally.report()


def _work(discovery: Discovery, configuration: Configuration, subjects: Subjects) -> _Work:
    """The files with what lints them; one linter for each set of settings."""
    kind = TimedLinter if running() else Linter
    known: dict[FileSettings, Linter] = {}
    linters = []
    for path in discovery.files:
        settings = configuration.effective(name(path, discovery.stdin_filename))
        if settings not in known:
            known[settings] = kind(subjects.of(settings.sheets), settings)
        linters.append(known[settings])
    return _Work(discovery.files, linters, discovery.stdin_filename)


@timed(Stage.CACHE)
def _look_up(work: _Work, cache: Cache) -> list[bytes | None]:
    """What is known of each file; standard input is not looked at, which can be read only once."""
    paths, linters = work.paths, work.linters
    known: list[bytes | None] = [None] * len(paths)
    if not cache.is_empty():
        for start in range(0, len(paths), _BATCH):
            keys: dict[int, tuple[bytes, bool]] = {}
            for number, path in enumerate(paths[start : start + _BATCH], start):
                with suppress(UnreadableError):
                    if path != STDIN:
                        data = linters[number].read(path)
                        keys[number] = linters[number].quiet_key(data), is_dated(data)
            found = cache.get(quiet for quiet, _ in keys.values())
            full = {
                number: linters[number].full_key(paths[number], quiet, dated=dated)
                for number, (quiet, dated) in keys.items()
                if quiet not in found
            }
            found |= cache.get(full.values())
            for number, (quiet, _) in keys.items():
                body = found.get(full.get(number, quiet))
                if body is not None and linters[number].is_current(body):
                    known[number] = body
    cache.leave()
    return known


def _answers(work: _Work, left: Sequence[int], jobs: int) -> Generator[Answer | Died]:
    """What comes of the files that are left, in their order; by several processes where that is worth it."""
    if jobs > 1 and len(left) > 1:
        seconds, about = _expected(work, left)
        if seconds >= _WORTH:
            from lint.engine.pool import in_order

            clock = running()
            if clock:
                clock.processes = min(jobs, len(left))
            if about >= _SEVERAL:
                for linter in {id(linter): linter for linter in work.linters}.values():
                    linter.warm_up()
            yield from in_order(_Share(work, left, clock is not None), len(left), min(jobs, len(left)))
            return
    yield from map(work.answer, left)


@timed(Stage.WAITING)
def _next(answers: Iterator[Answer | Died]) -> Answer | Died:
    """The next answer, with what was measured elsewhere added to the clock of this process."""
    answer = next(answers)
    clock = running()
    if clock and isinstance(answer, Answer) and answer.spent:
        clock.add(answer.spent)
    return answer


def _expected(work: _Work, left: Sequence[int]) -> tuple[float, float]:
    """Roughly how many seconds the files take, and how many of them name a subject, from a look into some of them."""
    sample = left[:: max(1, len(left) // _SAMPLE)]
    seconds = about = 0.0
    for number in sample:
        with suppress(UnreadableError):
            text = read_text(work.paths[number])
            named = work.linters[number].may_name(text)
            about += named
            seconds += _PASSED + named * (_NAMED + len(text) * _PER_CHARACTER)
    return seconds * len(left) / len(sample), about * len(left) / len(sample)


def _taken(work: _Work, number: int, answer: Answer | Died, cache: Cache | None) -> Outcome:
    """The outcome of an answer, which is kept where it may be."""
    if isinstance(answer, Answer):
        if cache and answer.key:
            cache.put(answer.key, answer.body)
        return work.linters[number].outcome(work.shown(number), answer.body)
    message = (
        f"not checked: the process at work on it {answer.how}. If memory ran out, fewer --jobs need less; "
        f"if `factlint check --jobs 1` fails on this file too, please report it as an issue of factlint's repository"
    )
    return Outcome(errors=(FileError(work.shown(number), "check", message),))
