"""`factlint check --fix` and `--diff`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from lint.cli.help import Topic, option
from lint.cli.streams import complain, emit
from lint.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lint.config.find import Configuration

F = TypeVar("F", bound="Callable[..., object]")


def options(function: F) -> F:
    """Add `--fix`, `--diff` and `--unsafe-fixes`."""
    for decorate in (
        option(
            Topic.FIXING,
            "--unsafe-fixes",
            is_flag=True,
            help="With --fix or --diff: also what a writer must look at, such as a missing statement put in.",
        ),
        option(Topic.FIXING, "--diff", is_flag=True, help="Show what --fix would change, and change nothing."),
        option(
            Topic.FIXING,
            "--fix",
            is_flag=True,
            help="Restore altered numbers and remove unused suppressions, where safe.",
        ),
    ):
        function = decorate(function)
    return function


def fix(paths: Iterable[str], configuration: Configuration, *, unsafe: bool, write: bool) -> None:
    """Mend articles, or with `write` off show what would be mended as a diff."""
    from lint.engine.fix import Fixed, fixed
    from lint.engine.subject import Subjects

    subjects = Subjects()  # what is wrong with them the report tells
    mended: Counter[str] = Counter()
    articles = withheld = 0
    for path in paths:
        settings = configuration.effective(path)
        result = fixed(path, subjects.of(settings.sheets), settings, unsafe=unsafe)
        left_alone = result if isinstance(result, str) else ""
        if isinstance(result, Fixed):
            withheld += result.withheld
            if not result.mended:
                continue
            if write:
                left_alone = result.write()
            else:
                emit(result.diff())
        if left_alone:
            complain(f"{path}: {left_alone}", "warning")
        elif isinstance(result, Fixed):
            articles += 1
            mended.update(finding.rule for finding in result.mended)
    complain(_told(mended, articles, withheld), "fixed" if write else "would fix")


def _told(mended: Counter[str], articles: int, withheld: int) -> str:
    by_rule = ", ".join(f"{count} {rule}" for rule, count in sorted(mended.items()))
    told = f"{by_rule} in {counted(articles, 'article')}" if mended else "nothing"
    if withheld:
        told += f"; --unsafe-fixes mends {withheld} more: read what comes of it"
    return told
