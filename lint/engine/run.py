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
from lint.engine.outcome import Outcome
from lint.engine.sources import read_bytes, read_text
from lint.engine.subject import subjects
from lint.engine.tally import Tally
from lint.errors import UnreadableError
from lint.model.finding import FileError, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from lint.config import Settings
    from lint.engine.cache import Cache
    from lint.engine.discover import Discovery
    from lint.engine.pool import Died
    from lint.errors import SheetError

_BATCH = 512  # files that are looked up together
_SAMPLE = 32  # files that are looked into to see how much work there is

# Seconds that a file takes, roughly; those that it takes more when it names a subject, and then for each character.
_PASSED = 0.000_2
_NAMED = 0.003
_PER_CHARACTER = 0.000_001_5
_WORTH = 0.2  # less work is not shared among processes: to start them takes a while too
_SEVERAL = 3  # articles that name a subject: what they need is loaded once, before processes are forked


def lint_files(
    discovery: Discovery,
    settings: Settings,
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
    loaded, broken = subjects(settings.sheets)
    linter = Linter(loaded, settings)
    tally = Tally((*discovery.errors, *(error for item in broken for error in _sheet_errors(item))))
    files, total = discovery.files, len(discovery.files)
    if watch:
        watch(0, total)
    known = _look_up(files, linter, cache) if cache else [None] * total
    missing = [path for path, body in zip(files, known, strict=True) if body is None and path != STDIN]
    answers = _answers(missing, linter, jobs)
    try:
        for done, path in enumerate(files, start=1):
            body, known[done - 1] = known[done - 1], None  # nothing is kept twice
            if body is not None:
                tally.add(linter.outcome(path, body), reused=True)
            else:
                answer = linter.answer(path) if path == STDIN else next(answers)
                tally.add(_taken(path, answer, linter, cache))
            if watch:
                watch(done, total)
    finally:
        answers.close()
        if cache:
            cache.close()
    return tally.report()


def _look_up(files: Sequence[str], linter: Linter, cache: Cache) -> list[bytes | None]:
    """What is known of each file; standard input is not looked at, which can be read only once."""
    known: list[bytes | None] = [None] * len(files)
    if not cache.is_empty():
        for start in range(0, len(files), _BATCH):
            keys: dict[int, tuple[bytes, bool]] = {}
            for number, path in enumerate(files[start : start + _BATCH], start):
                with suppress(UnreadableError):
                    if path != STDIN:
                        data = read_bytes(path)
                        keys[number] = linter.quiet_key(data), is_dated(data)
            found = cache.get(quiet for quiet, _ in keys.values())
            full = {
                number: linter.full_key(files[number], quiet, dated=dated)
                for number, (quiet, dated) in keys.items()
                if quiet not in found
            }
            found |= cache.get(full.values())
            for number, (quiet, _) in keys.items():
                known[number] = found.get(full.get(number, quiet))
    cache.leave()
    return known


def _answers(paths: Sequence[str], linter: Linter, jobs: int) -> Generator[Answer | Died]:
    """What comes of the files, in their order; by several processes where that is worth it."""
    if jobs > 1 and len(paths) > 1:
        seconds, about = _expected(paths, linter)
        if seconds >= _WORTH:
            from lint.engine.pool import in_order

            if about >= _SEVERAL:
                linter.warm_up()
            yield from in_order(_Work(linter, paths), len(paths), min(jobs, len(paths)))
            return
    yield from map(linter.answer, paths)


@dataclass(frozen=True, slots=True)
class _Work:
    """What a worker does: lints files by their number."""

    linter: Linter
    paths: Sequence[str]

    def __call__(self, number: int) -> Answer:
        return self.linter.answer(self.paths[number])


def _expected(paths: Sequence[str], linter: Linter) -> tuple[float, float]:
    """Roughly how many seconds the files take, and how many of them name a subject, from a look into some of them."""
    sample = paths[:: max(1, len(paths) // _SAMPLE)]
    seconds = about = 0.0
    for path in sample:
        with suppress(UnreadableError):
            text = read_text(path)
            named = linter.may_name(text)
            about += named
            seconds += _PASSED + named * (_NAMED + len(text) * _PER_CHARACTER)
    return seconds * len(paths) / len(sample), about * len(paths) / len(sample)


def _taken(path: str, answer: Answer | Died, linter: Linter, cache: Cache | None) -> Outcome:
    """The outcome of an answer, which is kept where it may be."""
    if isinstance(answer, Answer):
        if cache and answer.key:
            cache.put(answer.key, answer.body)
        return linter.outcome(path, answer.body)
    message = (
        f"not checked: the process at work on it {answer.how}. If memory ran out, fewer --jobs need less; "
        f"if `factlint check --jobs 1` fails on this file too, please report it as an issue of factlint's repository"
    )
    return Outcome(errors=(FileError(path, "check", message),))


def _sheet_errors(error: SheetError) -> Iterator[FileError]:
    for item in error.problems:
        hint = f" ({item.hint})" if item.hint else ""
        yield FileError(f"{item.path}:{item.line}:{item.column}", "sheet", f"{item.message}{hint}")
