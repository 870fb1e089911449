"""Tells the garbage collector what stays.

What one article makes lives until that article is done; looked through after every seven hundred objects, as Python
does by itself, it costs nearly a tenth of a long run.
"""

from __future__ import annotations

import gc

_YOUNG = 50_000  # objects between two looks: some five megabytes


def settle() -> None:
    """What is there now is kept and never looked at again; the collector runs, and seldom."""
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    gc.enable()
