"""What commands cost: each is a process of its own, and commands that are compared take turns."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_TO_MB = 1e6 if sys.platform == "darwin" else 1e3

# A process of its own starts the command, so that its children's peak is the command's.
_SCRIPT = """
import json, resource, subprocess, sys, time
begin = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
wall = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if done.returncode not in (0, 1):
    sys.exit(done.stderr.decode())
print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


class Cost(NamedTuple):
    """What a command took: seconds by the clock and of processor time, and the peak of its largest process in MB."""

    wall: float
    processor: float
    peak: float


def cost(*command: str) -> Cost:
    """The cost of a command, which may exit with 1: linters do when they find something."""
    done = subprocess.run([sys.executable, "-c", _SCRIPT, *command], check=True, capture_output=True, text=True)
    wall, processor, peak = json.loads(done.stdout)
    return Cost(wall, processor, peak / _TO_MB)


def best(rounds: int, commands: dict[str, Callable[[], Cost]]) -> dict[str, Cost]:
    """The least that each command took in several rounds; in a round they take turns, and all meet a busy moment."""
    taken = [{name: run() for name, run in commands.items()} for _ in range(rounds)]
    return {name: Cost(*map(min, zip(*(costs[name] for costs in taken), strict=True))) for name in commands}
