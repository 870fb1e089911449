"""What an article asks not to be told of, and what was kept from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from lint.model.finding import Finding
    from lint.model.span import Span


class Form(StrEnum):
    """How far a directive reaches; the value is what is written after `factlint-`."""

    LINE = "disable-line"
    NEXT_LINE = "disable-next-line"
    DISABLE = "disable"  # from here to the matching `enable`, else to the end
    ENABLE = "enable"
    FILE = "disable-file"


@dataclass(frozen=True, slots=True)
class Target:
    """A rule, and the claim where only one is meant; a claim may be qualified as `sheet/claim`."""

    rule: str
    claim: str | None
    span: Span

    def __str__(self) -> str:
        """As it is written."""
        return f"{self.rule}:{self.claim}" if self.claim else self.rule


@dataclass(frozen=True, slots=True)
class Directive:
    """One suppression, as it stands in the article.

    `span` is the whole comment, or the rule's name in front matter. `until` is the last day on which it holds. With a
    `fault` (why it cannot be obeyed) it suppresses nothing, and the other fields may be empty.
    """

    span: Span
    form: Form | None = None
    targets: tuple[Target, ...] = ()
    reason: str = ""
    until: date | None = None
    fault: str = ""
    in_comment: bool = True


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a directive on `line` (1-based) keeps from being reported; `until` is an ISO date."""

    finding: Finding
    line: int
    reason: str
    until: str | None = None
