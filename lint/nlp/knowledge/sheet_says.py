"""What the claims of a sheet speak of, as concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import deeds, stated
from lint.sheet import (
    ApprovalClaim,
    ConceptType,
    ContraindicationClaim,
    RiskClaim,
    SideEffectsClaim,
    StudyClaim,
    WarningClaim,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.lexicon import Lexicon
    from lint.sheet import Sheet
    from lint.sheet.claim import ClaimBase


def excluded(sheet: Sheet) -> Iterator[str]:
    """The people it is not for: by a contraindication, or by a condition that the sheet says it is not approved for.

    Without an approval its own condition is no such thing: there its use is off-label.
    """
    for claim in sheet.claims.values():
        if isinstance(claim, ContraindicationClaim):
            yield claim.population
        elif isinstance(claim, ApprovalClaim) and not claim.approved and sheet.condition not in claim.conditions:
            yield from claim.conditions


def not_for(sheet: Sheet) -> set[str]:
    """Conditions that the sheet itself says the subject is not for: its articles say so as well."""
    denied = (claim for claim in sheet.claims.values() if isinstance(claim, ApprovalClaim) and not claim.approved)
    return {condition for claim in denied for condition in claim.conditions}


def owed(claim: ClaimBase) -> str | None:
    """The danger that a required claim tells of, as a concept; none for any other claim."""
    if claim.required is not True:
        return None
    if isinstance(claim, ContraindicationClaim):
        return claim.population
    if isinstance(claim, WarningClaim):
        return claim.hazard
    return claim.effect if isinstance(claim, RiskClaim) else None


def rivals(sheet: Sheet, lexicon: Lexicon) -> set[str]:
    """The medicines that studies compare with, where the sheet calls them substances as it does a dummy pill.

    What is said of them is another medicine's: "people on it may give blood", "it has no boxed warning".
    """
    known = {term.lower() for term in lexicon.groups["other-medicines"].terms}
    compared = {claim.comparator for claim in sheet.of(StudyClaim) if claim.comparator is not None}
    return {key for key in compared if any(term.lower() in known for term in sheet.concepts[key].terms)}


def effects(sheet: Sheet) -> Iterator[str]:
    """What claims say that it may bring about; an outcome may be an effect too."""
    for claim in sheet.claims.values():
        if isinstance(claim, RiskClaim):
            yield claim.effect
        elif isinstance(claim, SideEffectsClaim):
            yield from claim.effects


def dangers(sheet: Sheet) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What may be denied: an effect, what it is told as, and the medicines that alone make it a risk.

    A risk of the subject's own goes before the warning that another form of it has.
    """
    own = {claim.effect for claim in sheet.of(RiskClaim) if not claim.together_with}
    for claim in sheet.claims.values():
        form = claim.subject is not None and sheet.parents[claim.subject] == sheet.subject
        if isinstance(claim, WarningClaim) and form and claim.hazard in own:
            continue
        if isinstance(claim, WarningClaim):
            yield claim.hazard, "warning", ()
        elif isinstance(claim, RiskClaim):
            yield claim.effect, claim.effect, tuple(claim.together_with)
        elif isinstance(claim, SideEffectsClaim):
            yield from ((effect, "side-effects", ()) for effect in claim.effects)


def foreign_uses(sheet: Sheet) -> tuple[str, ...]:
    """The conditions that another form is approved for, and what they are kinds of."""
    approved = {key for claim in sheet.of(ApprovalClaim) if claim.approved for key in claim.conditions}
    own = {sheet.condition} | sheet.wider(sheet.condition)
    return tuple(sorted((approved | {wide for key in approved for wide in sheet.wider(key)}) - own))


def gained(sheet: Sheet) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups of the things that are to be had in a good state, and of what people do who are better."""
    outcomes = {key: concept.terms for key, concept in sheet.concepts.items() if concept.type is ConceptType.OUTCOME}
    return (
        tuple(f"head:{key}" for key, terms in outcomes.items() if stated(terms)),
        tuple(f"deed:{key}" for key, terms in outcomes.items() if deeds(terms)),
    )
