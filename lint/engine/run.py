"""One run over many articles.

First what is known from before is looked up, by content; then what is left is linted, in this process or in several;
and what came of the files is added up in their order, so that a report does not tell how it was made.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.engine.discover import STDIN
from lint.engine.linter import Answer, Linter, is_dated
from lint.engine.named import unknown_claims
from lint.engine.outcome import Outcome
from lint.engine.sources import name, read_bytes, read_text
from lint.engine.subject import Subjects
from lint.engine.tally import Tally
from lint.errors import UnreadableError
from lint.model.finding import FileError, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

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
class _Job:
    """A file, its name in reports, and what lints it: files of the same settings share that."""

    path: str
    shown: str
    linter: Linter

    def answer(self) -> Answer:
        return self.linter.answer(self.path, self.shown)


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
    total = len(work)
    if watch:
        watch(0, total)
    known = _look_up(work, cache) if cache else [None] * total
    missing = [job for job, body in zip(work, known, strict=True) if body is None and job.path != STDIN]
    answers = _answers(missing, jobs)
    try:
        for done, job in enumerate(work, start=1):
            body, known[done - 1] = known[done - 1], None  # nothing is kept twice
            if body is not None:
                tally.add(job.linter.outcome(job.shown, body), reused=True)
            else:
                answer = job.answer() if job.path == STDIN else next(answers)
                tally.add(_taken(job, answer, cache))
            if watch:
                watch(done, total)
    finally:
        answers.close()
        if cache:
            cache.close()
    return tally.report()


def _work(discovery: Discovery, configuration: Configuration, subjects: Subjects) -> list[_Job]:
    """The files with what lints them; one linter for each set of settings."""
    linters: dict[FileSettings, Linter] = {}
    work = []
    for path in discovery.files:
        shown = name(path, discovery.stdin_filename)
        settings = configuration.effective(shown)
        linter = linters.get(settings)
        if linter is None:
            linter = linters[settings] = Linter(subjects.of(settings.sheets), settings)
        work.append(_Job(path, shown, linter))
    return work


def _look_up(work: Sequence[_Job], cache: Cache) -> list[bytes | None]:
    """What is known of each file; standard input is not looked at, which can be read only once."""
    known: list[bytes | None] = [None] * len(work)
    if not cache.is_empty():
        for start in range(0, len(work), _BATCH):
            keys: dict[int, tuple[bytes, bool]] = {}
            for number, job in enumerate(work[start : start + _BATCH], start):
                with suppress(UnreadableError):
                    if job.path != STDIN:
                        data = read_bytes(job.path)
                        keys[number] = job.linter.quiet_key(data), is_dated(data)
            found = cache.get(quiet for quiet, _ in keys.values())
            full = {
                number: work[number].linter.full_key(work[number].shown, quiet, dated=dated)
                for number, (quiet, dated) in keys.items()
                if quiet not in found
            }
            found |= cache.get(full.values())
            for number, (quiet, _) in keys.items():
                body = found.get(full.get(number, quiet))
                if body is not None and work[number].linter.is_current(body):
                    known[number] = body
    cache.leave()
    return known


def _answers(work: Sequence[_Job], jobs: int) -> Generator[Answer | Died]:
    """What comes of the files, in their order; by several processes where that is worth it."""
    if jobs > 1 and len(work) > 1:
        seconds, about = _expected(work)
        if seconds >= _WORTH:
            from lint.engine.pool import in_order

            if about >= _SEVERAL:
                for linter in {id(job.linter): job.linter for job in work}.values():
                    linter.warm_up()
            yield from in_order(_Work(work), len(work), min(jobs, len(work)))
            return
    yield from (job.answer() for job in work)


@dataclass(frozen=True, slots=True)
class _Work:
    """What a worker does: lints files by their number."""

    jobs: Sequence[_Job]

    def __call__(self, number: int) -> Answer:
        return self.jobs[number].answer()


def _expected(work: Sequence[_Job]) -> tuple[float, float]:
    """Roughly how many seconds the files take, and how many of them name a subject, from a look into some of them."""
    sample = work[:: max(1, len(work) // _SAMPLE)]
    seconds = about = 0.0
    for job in sample:
        with suppress(UnreadableError):
            text = read_text(job.path)
            named = job.linter.may_name(text)
            about += named
            seconds += _PASSED + named * (_NAMED + len(text) * _PER_CHARACTER)
    return seconds * len(work) / len(sample), about * len(work) / len(sample)


def _taken(job: _Job, answer: Answer | Died, cache: Cache | None) -> Outcome:
    """The outcome of an answer, which is kept where it may be."""
    if isinstance(answer, Answer):
        if cache and answer.key:
            cache.put(answer.key, answer.body)
        return job.linter.outcome(job.shown, answer.body)
    message = (
        f"not checked: the process at work on it {answer.how}. If memory ran out, fewer --jobs need less; "
        f"if `factlint check --jobs 1` fails on this file too, please report it as an issue of factlint's repository"
    )
    return Outcome(errors=(FileError(job.shown, "check", message),))
