"""What a baseline counts."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """What findings have in common that count together.

    `path` is counted from the baseline's folder; `claim` and `text` are empty where there is none.
    """

    path: str
    sheet: str
    rule: str
    claim: str
    text: str

    def __str__(self) -> str:
        """For people."""
        rule = f"{self.rule}:{self.claim}" if self.claim else self.rule
        return f"{self.path}: {rule}" + (f" “{self.text}”" if self.text else "")
