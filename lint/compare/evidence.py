"""How much evidence there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, disowned, holds
from lint.model.finding import Confidence
from lint.sheet import EfficacyClaim, EvidenceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """Evidence called limited or strong."""
    for claim in sheet.of(EvidenceClaim):
        if claim.level != "limited":
            continue
        said = holds(assertion)
        if said:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif (accusable(assertion) and assertion.aspects["via"] == "strong") or (
            disowned(assertion) and assertion.aspects["via"] == "level"
        ):
            ceiling = next(iter(sheet.of(EfficacyClaim)), claim)
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
