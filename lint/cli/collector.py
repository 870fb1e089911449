"""Keeps the garbage collector out of a start.

A start makes hundreds of thousands of objects that live to the end, spaCy's and ours. The collector would walk them
over and over and find nothing: that is a tenth of a short run.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def late_collection(watch: Callable[[int, int], None]) -> Iterator[Callable[[int, int], None]]:
    """Switch the collector off until `watch` is told of the first file that is done; what is there then is kept."""

    def told(done: int, total: int) -> None:
        if done and not gc.isenabled():
            gc.freeze()
            gc.enable()
        watch(done, total)

    gc.disable()
    try:
        yield told
    finally:
        gc.enable()
