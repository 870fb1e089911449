"""Measures all that is promised of speed and memory, and writes one table: `make bench`."""

from __future__ import annotations

import sys

from benchmarks import repository, start_up, table, throughput

if __name__ == "__main__":
    sys.exit(table.run(str(__doc__), start_up.measured, repository.measured, throughput.measured))
