"""Contraindications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, disowned, holds
from lint.model.assertion import Stance
from lint.model.finding import Confidence
from lint.sheet import ContraindicationClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

_SURE = {"sentence", "lead-in", "question", "row", "row header", "column header", "anaphora"}


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A population forbidden or allowed the subject."""
    if assertion.subject is not None and assertion.subject not in sheet.family:
        return
    for claim in sheet.of(ContraindicationClaim):
        if claim.population != assertion.population:
            continue
        said = holds(assertion)
        if said:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif (assertion.stance not in {Stance.REFUTED, Stance.REPORTED} or disowned(assertion)) and (
            assertion.aspects.get("source") in _SURE
        ):
            who = sheet.label(claim.population)
            reason = f"The article allows it to people the source warns off ({who})"
            yield Judgement(
                assertion,
                claim,
                Relation.CONTRADICTS,
                assertion.span,
                reason,
                "may take it",
                "must not take it",
                Confidence.HIGH if assertion.aspects.get("source") == "sentence" else Confidence.MEDIUM,
            )
