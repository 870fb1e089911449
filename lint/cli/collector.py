"""Keeps the garbage collector from looking at what stays.

A start makes hundreds of thousands of objects that live to the end, spaCy's and ours. The collector would walk them
over and over and find nothing: that is a tenth of a short run. And what one article makes lives until that article is
done (`lint.engine.settled`).
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def late_collection(watch: Callable[[int, int], None]) -> Iterator[Callable[[int, int], None]]:
    """Switch the collector off until `watch` is told of the first file that is done; then `settle`."""

    def told(done: int, total: int) -> None:
        if done and not gc.isenabled():
            from lint.engine.settled import settle

            settle()
        watch(done, total)

    before = gc.get_threshold()
    gc.disable()
    try:
        yield told
    finally:
        gc.set_threshold(*before)
        gc.enable()
