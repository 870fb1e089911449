"""Contraindications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, disowned, holds, told_wrong
from lint.model.assertion import Stance
from lint.model.finding import Confidence
from lint.sheet import ApprovalClaim, ContraindicationClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import AnyClaim, Sheet

_SURE = {"sentence", "lead-in", "question", "row", "row header", "column header", "anaphora"}


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A population forbidden or allowed the subject."""
    for claim in sheet.claims.values():
        if not _excludes(claim, assertion.population) or not sheet.speaks_of(assertion.subject):
            continue
        said = holds(assertion)
        if said:
            implied = assertion.aspects["source"] == "implied"
            yield Judgement(assertion, claim, Relation.POSSIBLY if implied else Relation.SUPPORTS, assertion.span)
        elif told_wrong(assertion):
            yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)
        elif (assertion.stance not in {Stance.REFUTED, Stance.REPORTED} or disowned(assertion)) and (
            assertion.aspects.get("source") in _SURE
        ):
            who = sheet.label(assertion.population or "")
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


def _excludes(claim: AnyClaim, people: str | None) -> bool:
    """Whether a claim says that it is not for these people: a contraindication, or a condition it is not for."""
    if isinstance(claim, ContraindicationClaim):
        return claim.population == people
    return isinstance(claim, ApprovalClaim) and not claim.approved and people in claim.conditions
