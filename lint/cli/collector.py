"""Keeps the garbage collector from looking at what stays.

A start makes hundreds of thousands of objects that live to the end, spaCy's and ours. The collector would walk them
over and over and find nothing: that is a tenth of a short run. And what one article makes lives until that article is
done; looked through after every seven hundred objects, as Python does by itself, it costs nearly a tenth of a long run.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_YOUNG = 50_000  # objects between two looks: some five megabytes


def settle() -> None:
    """What is there now is kept and never looked at again; the collector runs, and seldom."""
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    gc.enable()


@contextmanager
def late_collection(watch: Callable[[int, int], None]) -> Iterator[Callable[[int, int], None]]:
    """Switch the collector off until `watch` is told of the first file that is done; then `settle`."""

    def told(done: int, total: int) -> None:
        if done and not gc.isenabled():
            settle()
        watch(done, total)

    before = gc.get_threshold()
    gc.disable()
    try:
        yield told
    finally:
        gc.set_threshold(*before)
        gc.enable()
