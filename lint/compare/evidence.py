"""How much evidence there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, disowned, holds, told_wrong
from lint.model.finding import Confidence
from lint.sheet import EfficacyClaim, EvidenceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """Evidence called limited or strong."""
    for claim in sheet.claims.values():
        if not isinstance(claim, EvidenceClaim) or not sheet.concerns(claim, assertion.subject):
            continue
        if assertion.aspects["via"] == "near":
            if claim.level == "limited":
                yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)
            continue
        said = holds(assertion)
        if claim.level == "strong":
            yield from _strong(assertion, claim)
        if claim.level != "limited":
            continue
        if said:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif told_wrong(assertion):
            yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)
        elif (accusable(assertion) and assertion.aspects["via"] == "strong") or (
            disowned(assertion) and assertion.aspects["via"] == "level"
        ):
            ceiling = next((other for other in sheet.claims.values() if isinstance(other, EfficacyClaim)), claim)
            yield Judgement(
                assertion,
                ceiling,
                Relation.EXCEEDS,
                assertion.span,
                "The article calls the evidence strong",
                "strong evidence",
                "limited and mixed evidence",
                Confidence.MEDIUM,
            )


_EVIDENCE = {"evidence", "study", "studies", "trial", "trials", "research", "data", "science"}


def _strong(assertion: Assertion, claim: EvidenceClaim) -> Iterator[Judgement]:
    """Evidence that the source calls strong: that more research is wanted is no contradiction of it."""
    strong = assertion.aspects["via"] == "strong" or not holds(assertion)
    if strong:
        yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
    elif accusable(assertion) and assertion.aspects.get("noun") in _EVIDENCE:
        reason = "The article calls the evidence limited"
        yield Judgement(
            assertion,
            claim,
            Relation.CONTRADICTS,
            assertion.span,
            reason,
            "limited evidence",
            "strong evidence",
            Confidence.MEDIUM,
        )
