"""What one speaker of a conversation says wrongly, and another puts right later by saying what holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Relation, holds
from lint.model.assertion import Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.compare.judgement import Judgement
    from lint.model.assertion import Turn

_SAID = frozenset({Relation.SUPPORTS, Relation.POSSIBLY, Relation.TOUCHES})


def unanswered(found: list[Judgement], turns: Mapping[int, Turn]) -> list[Judgement]:
    """The judgements without the faults that another speaker puts right in a later turn of the same conversation."""
    right = [(turns[item.assertion.sentence], item) for item in found if item.assertion.sentence in turns]
    right = [(turn, item) for turn, item in right if _puts_right(item)]
    return [item for item in found if not _answered(item, turns, right)]


def _puts_right(item: Judgement) -> bool:
    """Whether a judgement is of words that state a claim, or deny a benefit."""
    if item.claim is None or item.assertion.stance in {Stance.REPORTED, Stance.HYPOTHETICAL}:
        return False
    if item.assertion.kind is Kind.EFFICACY:
        return not holds(item.assertion)
    return item.relation is Relation.SUPPORTS


def _answered(item: Judgement, turns: Mapping[int, Turn], right: list[tuple[Turn, Judgement]]) -> bool:
    turn = turns.get(item.assertion.sentence)
    if turn is None or item.claim is None or item.relation in _SAID:
        return False
    return any(
        reply.conversation == turn.conversation
        and reply.number > turn.number
        and reply.speaker != turn.speaker
        and other.claim is not None
        and other.claim.id == item.claim.id
        for reply, other in right
    )
