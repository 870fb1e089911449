"""Advice to follow and never to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, disowned, holds
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """An action urged, allowed, forbidden or called needless."""
    if assertion.subject is not None and assertion.subject not in sheet.family:
        return
    for claim in sheet.of(AdviceClaim):
        if claim.action != assertion.object:
            continue
        said = holds(assertion)
        if said == (claim.direction == "do"):
            relation = Relation.POSSIBLY if assertion.aspects.get("via") == "weak" else Relation.SUPPORTS
            yield Judgement(assertion, claim, relation, assertion.span)
        elif (accusable(assertion) or disowned(assertion)) and assertion.aspects.get("via") != "weak":
            name = claim.action.replace("-", " ")
            reason = (
                f'The article calls it needless or wrong to "{name}"'
                if claim.direction == "do"
                else f'The article tells or allows readers to "{name}"'
            )
            expected = "do it first" if claim.direction == "do" else "never"
            yield Judgement(
                assertion,
                claim,
                Relation.CONTRADICTS,
                assertion.span,
                reason,
                "not needed" if claim.direction == "do" else "allowed",
                expected,
            )
