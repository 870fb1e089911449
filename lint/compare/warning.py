"""Boxed warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds, told_wrong
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A boxed warning affirmed, denied, or said to be about something else."""
    claims = [claim for claim in sheet.of(WarningClaim) if sheet.speaks_of(assertion.subject)]
    # one finding where several warnings are spoken of at once: for the one that every article must tell of
    # … and for the one whose hazard is named: "no boxed warning about falls"
    named = assertion.aspects.get("named", "").split()
    ranked = sorted(claims, key=lambda claim: (claim.hazard not in named, claim.required is not True))
    told = next(iter(ranked), None)
    for claim in claims:
        said = holds(assertion)
        hazard = sheet.label(claim.hazard)
        if "left_out" in assertion.aspects:
            if claim.hazard == assertion.aspects["left_out"] and accusable(assertion):
                reason = f"The article says that the boxed warning is not about {hazard}"
                yield Judgement(
                    assertion,
                    claim,
                    Relation.CONTRADICTS,
                    assertion.span,
                    reason,
                    f"not about {hazard}",
                    f"boxed warning for {hazard}",
                )
        elif assertion.aspects["via"] == "near":
            yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)
        elif said and assertion.aspects["hazard"] == "other":
            if accusable(assertion) and claim is told:
                reason = "The article gives another reason for the boxed warning"
                yield Judgement(
                    assertion, claim, Relation.UNDERSTATES, assertion.span, reason, "another hazard", hazard
                )
        elif said:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif told_wrong(assertion) or assertion.aspects["hazard"] == "other":
            yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)
        elif _denied(assertion) and claim is told and not sheet.apart(claim, assertion.subject):
            reason = "The article says that there is no boxed warning"
            yield Judgement(
                assertion,
                claim,
                Relation.CONTRADICTS,
                assertion.span,
                reason,
                "no boxed warning",
                f"boxed warning for {hazard}",
            )


def _denied(assertion: Assertion) -> bool:
    """Whether the writer says that there is none, or calls it false that there is one."""
    return accusable(assertion) or assertion.aspects.get("called_false") == "yes"
