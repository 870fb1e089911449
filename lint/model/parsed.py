"""What `factlint parse` shows: a sentence as understood, its places counted in lines and columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.assertion import Assertion, ConceptMention, QuantityUse, Strength
    from lint.model.evidence import PlacedCue, Row
    from lint.model.span import Position


@dataclass(frozen=True, slots=True)
class Compared:
    """A claim that an assertion was compared with: `relation` is one of `lint.compare.Relation`, `why` says the fault.

    `claim` is `None` where no claim has such a thing. `rows` are the two sides.
    """

    claim: str | None
    relation: str
    why: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PlacedAssertion:
    """An assertion with its place (`start` is inclusive, `end` exclusive), its cues, and what it was compared with.

    `rows` are the article's side alone, for where it was compared with nothing.
    """

    assertion: Assertion
    start: Position
    end: Position
    cues: tuple[PlacedCue, ...]
    rows: tuple[Row, ...]
    claims: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """One sentence, or one input line of `--lines`; `line` is 1-based."""

    path: str
    line: int
    text: str
    strength: Strength
    assertions: tuple[PlacedAssertion, ...]
    quantities: tuple[QuantityUse, ...]
    concepts: tuple[ConceptMention, ...]
