"""Measures a claim sheet by injected errors: makes one defect at a time in clean articles and counts what is found.

`python benchmarks/inject.py --sheet SHEET ARTICLE…` prints the recall of each kind of defect, every defect that was
missed, and whatever is flagged in the articles as they are. `docs/inject.md` explains it.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the clone this script belongs to

from benchmarks.injection.command import main

if __name__ == "__main__":
    sys.exit(main())
