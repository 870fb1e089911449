"""Paths as people see them."""

from __future__ import annotations

import os


def shown(path: str) -> str:
    """A path as it leads there from the working folder where it lies in it, with slashes; else as it is."""
    here = os.getcwd().rstrip(os.sep) + os.sep  # noqa: PTH109 - a string is all that is needed
    return path.removeprefix(here).replace(os.sep, "/") if path.startswith(here) else path
