"""Turning a judgement into a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.evidence import Evidence
from lint.model.finding import Problem

if TYPE_CHECKING:
    from lint.compare import Judgement


def problem(judgement: Judgement) -> Problem:
    """The problem of a judgement: what the article does, what the source says, and the assertion that it is about.

    One that is in doubt is a note.
    """
    expected = f"; the source: {judgement.expected}" if judgement.expected else ""
    doubt = (
        " It says the contrary right behind: check that it is plain which of the two holds."
        if judgement.doubted
        else ""
    )
    return Problem(
        judgement.span,
        f"{judgement.reason}{expected}.{doubt}",
        judgement.claim.id if judgement.claim is not None else None,
        judgement.confidence,
        judgement.found,
        judgement.expected,
        info=judgement.doubted,
        sentence=judgement.assertion.sentence,
        evidence=Evidence(judgement.assertion),
    )
