"""How many processor cores this process may use."""

from __future__ import annotations

import os
from pathlib import Path

_LIMIT = Path("/sys/fs/cgroup/cpu.max")  # what a container may use: microseconds of work in so many of time, or "max"


def cores() -> int:
    """The number of cores, at least 1: those it may run on, and no more than a container has time for."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(count, _allowed(_read(_LIMIT)) or count))


def _allowed(limit: str) -> int | None:
    match limit.split():
        case [share, period] if share.isdigit() and period.isdigit() and int(period):
            return -(-int(share) // int(period))
    return None


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""
