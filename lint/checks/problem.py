"""Turning a judgement into a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.finding import Problem

if TYPE_CHECKING:
    from lint.compare import Judgement


def problem(judgement: Judgement, advice: str) -> Problem:
    """The problem of a judgement: what the article does, what the source says, what to do."""
    expected = f"; the source: {judgement.expected}" if judgement.expected else ""
    return Problem(
        judgement.span,
        f"{judgement.reason}{expected}. {advice}",
        judgement.claim.id if judgement.claim is not None else None,
        judgement.confidence,
        judgement.found,
        judgement.expected,
        sentence=judgement.assertion.sentence,
    )
