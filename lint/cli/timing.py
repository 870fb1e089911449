"""`factlint check --timing`: where the time of a run went."""

from __future__ import annotations

import sys
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from lint.cli.help import Topic
from lint.cli.help import option as help_option
from lint.cli.streams import complain
from lint.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.engine.timing import Clock

F = TypeVar("F", bound="Callable[..., object]")


def option(function: F) -> F:
    """Add `--timing`; the command runs under a clock then, and standard error is told what it measured."""

    @help_option(Topic.OUTPUT, "--timing", is_flag=True, help="Say on standard error where the time went, by stage.")
    @wraps(function)
    def command(*, timing: bool, **given: Any) -> object:  # noqa: ANN401 - what click passes
        if not timing:
            return function(**given)
        from lint.engine.timing import measured

        with measured() as clock:
            code = function(**given)
            seconds = clock.elapsed()
        complain(_summary(clock, seconds), "timing")
        sys.stderr.write("".join(f"  {line}\n" for line in _stages(clock)))
        return code

    return cast("F", command)


def _summary(clock: Clock, seconds: float) -> str:
    several = f"; the stages add up the times of {clock.processes} processes" if clock.processes > 1 else ""
    return f"{counted(clock.files, 'file')} in {seconds:.2f} s{several}"


def _stages(clock: Clock) -> Iterator[str]:
    """A line each: seconds and the share of all of them."""
    from lint.engine.timing import Stage

    spent = dict(clock.seconds)
    waited = spent.pop(Stage.WAITING)
    if clock.processes == 1:
        spent[Stage.OTHER] += waited  # there was nobody to wait for
    whole = sum(spent.values()) or 1.0
    for stage, seconds in spent.items():
        yield f"{stage.value:<13}  {seconds:8.2f} s  {seconds / whole:4.0%}"
