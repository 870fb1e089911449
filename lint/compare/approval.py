"""Approval claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, disowned, holds
from lint.model.assertion import Polarity
from lint.model.finding import Confidence
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """An approval affirmed or denied against each approval claim of the sheet."""
    for claim in sheet.of(ApprovalClaim):
        if _bears_on(assertion, claim, sheet):
            said = holds(assertion)
            if assertion.aspects.get("via") == "near":
                if not claim.approved:
                    yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)
            elif said == claim.approved:
                yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
            elif (accusable(assertion) or disowned(assertion)) and not _of_the_wider(assertion, claim, sheet):
                yield _contradiction(assertion, claim, sheet)
        elif _unlisted(assertion, claim, sheet) and accusable(assertion):
            yield _contradiction(assertion, claim, sheet)


def _unlisted(assertion: Assertion, claim: ApprovalClaim, sheet: Sheet) -> bool:
    """“X is approved for Y”, of a form that has no approval of its own: all there are, the other form has."""
    others = claim.approved and claim.subject not in {None, sheet.subject} and claim.place is None
    own = any(other.approved and other.subject in {None, sheet.subject} for other in sheet.of(ApprovalClaim))
    said = assertion.subject == sheet.subject and assertion.aspects.get("disease") == "yes" and holds(assertion)
    return others and not own and said and assertion.aspects.get("via") == "approved"


def _bears_on(assertion: Assertion, claim: ApprovalClaim, sheet: Sheet) -> bool:
    """The same medicine (a form stands for the subject only where the claim denies approval), condition and country."""
    subject = claim.subject or sheet.subject
    if claim.place is not None and assertion.aspects.get("where", claim.place) != claim.place:
        return False  # what is licensed in France may be off-label in the United States
    if not sheet.concerns(claim, assertion.subject) or _of_a_sister(assertion, claim, sheet):
        return False
    if assertion.object is not None:
        # of the wider condition it is true, though it does not say all: "approved for the disease", of a severe form
        if assertion.object in claim.conditions or _narrower(assertion.object, claim, sheet):
            return True
        return claim.approved and holds(assertion) and assertion.object in _wider(claim, sheet)
    if claim.approved:
        # "approved for nothing"; a use that is not on the label says nothing of those that are
        own = (
            sheet.condition in {*claim.conditions, *_wider(claim, sheet)}
            and assertion.aspects.get("via") != "off-label"
        )
        own = own and assertion.aspects.get("back") == "no"
        plain = own and bool(assertion.aspects.get("explicit"))
        return (plain or assertion.aspects.get("any") == "yes") and assertion.subject == subject
    if sheet.condition not in claim.conditions:
        return False  # of what the sheet is about, not of another condition
    if assertion.aspects.get("via") == "off-label":
        return assertion.aspects.get("some") != "yes" or not _elsewhere(claim, sheet)
    if assertion.aspects.get("explicit") != "yes":
        return False
    if assertion.polarity is Polarity.DENIED and holds(assertion) and _elsewhere(claim, sheet):
        return False  # "it isn't that it has no approval": it has one, for something else
    # "it is approved" without a condition: said of the subject itself it is wrong, of the parent medicine it is true
    return assertion.subject == subject


def _of_a_sister(assertion: Assertion, claim: ApprovalClaim, sheet: Sheet) -> bool:
    """“The spray is approved for X”, of a form that has an approval of its own where the subject has none."""
    form = assertion.subject
    if claim.approved or form in {None, sheet.subject, claim.subject}:
        return False
    own = (other for other in sheet.of(ApprovalClaim) if other.approved and other.subject == form)
    return any(not {*other.conditions, *_wider(other, sheet)}.isdisjoint(claim.conditions) for other in own)


def _elsewhere(claim: ApprovalClaim, sheet: Sheet) -> bool:
    """Whether the sheet has an approval for something else, so that "it isn't unapproved" is true."""
    own = set(claim.conditions)
    return any(other.approved and own.isdisjoint(other.conditions) for other in sheet.of(ApprovalClaim))


def _of_the_wider(assertion: Assertion, claim: ApprovalClaim, sheet: Sheet) -> bool:
    """Whether a claim is about another form of the medicine, and what is said names that form in no way."""
    another = claim.subject is not None and sheet.parents[claim.subject] is not None and claim.subject != sheet.subject
    return another and assertion.subject in {None, sheet.parents[claim.subject or ""]}


def _narrower(condition: str, claim: ApprovalClaim, sheet: Sheet) -> bool:
    """Whether what is not approved for a disease is told of the sheet's own, a kind of it."""
    kind = condition == sheet.condition and not sheet.wider(condition).isdisjoint(claim.conditions)
    return kind and not claim.approved


def _wider(claim: ApprovalClaim, sheet: Sheet) -> set[str]:
    return {wider for condition in claim.conditions for wider in sheet.wider(condition)}


def _contradiction(assertion: Assertion, claim: ApprovalClaim, sheet: Sheet) -> Judgement:
    condition = sheet.label(claim.conditions[0])
    if assertion.aspects.get("via") == "use":
        reason, found = f"The article says that it is of use in {condition}", "of use"
    elif assertion.aspects.get("disease") == "yes":
        reason, found = "The article says that it is approved for another condition", "approved for another condition"
    elif claim.approved:
        reason, found = f"The article says that it is not approved for {condition}", "not approved"
    elif assertion.aspects.get("via") == "off-label":
        reason, found = f"The article says that its use for {condition} is not off-label", "not off-label"
    else:
        reason, found = f"The article says that it is approved for {condition}", "approved"
    confidence = Confidence.HIGH if assertion.object is not None else Confidence.MEDIUM
    expected = "approved" if claim.approved else not_approved(claim, sheet)
    if assertion.aspects.get("disease") == "yes":
        expected = f"approved for {' and '.join(map(sheet.label, claim.conditions))} only"
    return Judgement(assertion, claim, Relation.CONTRADICTS, assertion.span, reason, found, expected, confidence)


def not_approved(claim: ApprovalClaim, sheet: Sheet) -> str:
    """How a denied approval is worded: its use in the sheet's own condition is off-label."""
    return "not approved (off-label)" if sheet.condition in claim.conditions else "not approved"
