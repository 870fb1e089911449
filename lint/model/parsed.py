"""What `factlint parse` shows: a sentence as understood, its places counted in lines and columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.assertion import Assertion, ConceptMention, QuantityUse, Strength
    from lint.model.span import Position


@dataclass(frozen=True, slots=True)
class PlacedAssertion:
    """An assertion with its place; `start` is inclusive, `end` exclusive."""

    assertion: Assertion
    start: Position
    end: Position


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
