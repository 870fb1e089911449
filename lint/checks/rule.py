"""What a rule is, and what it is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lint.compare import Judgement, Relation
    from lint.model.assertion import Reading
    from lint.model.document import Document
    from lint.model.finding import Problem, Severity
    from lint.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Context:
    """One article under one sheet: what it says, and how that stands to the claims.

    `elsewhere` are the claims that shared parts of its page make, with the lines of the marks that bring these in.
    """

    document: Document
    reading: Reading
    sheet: Sheet
    judgements: tuple[Judgement, ...]
    elsewhere: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def related(self, relation: Relation) -> Iterator[Judgement]:
        """The judgements of one relation, one for each place and claim."""
        seen: set[tuple[object, str | None]] = set()
        for judgement in self.judgements:
            key = (judgement.span, judgement.claim.id if judgement.claim else None)
            if judgement.relation is relation and key not in seen:
                seen.add(key)
                yield judgement


@dataclass(frozen=True, slots=True)
class RuleCard:
    """What people are told of a rule: its permanent name, its default severity, its documentation (a docstring)."""

    name: str
    severity: Severity
    doc: str

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.doc.strip().split("\n", 1)[0]


@dataclass(frozen=True, slots=True)
class Rule(RuleCard):
    """A rule that is run on articles."""

    check: Callable[[Context], Iterator[Problem]]
