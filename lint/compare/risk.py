"""Risks played down, safety, mechanism, and facts that are only noted as stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.model.finding import Confidence
from lint.sheet import (
    AdviceClaim,
    MechanismClaim,
    NoWorseningClaim,
    RiskClaim,
    SafetyClaim,
    SideEffectsClaim,
    WarningClaim,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import AnyClaim, Sheet

_REASONS = {
    "none": "The article says that there are no side effects",
    "absolute": "The article says that there is no risk",
    "minimised": "The article plays a risk down",
    "cannot-harm": "The article says that an organ cannot be harmed",
    "denied": "The article says that it does not have this effect",
    "lowered": "The article is sure that the risk is lower",
    "reversed": "The article says that it makes an unwanted effect rarer",
    "turned": "The article explains an unwanted effect as its opposite",
    "rare": "The article calls a common effect rare",
    "no-call": "The article says that a sign to act on needs no call",
}
_LIGHT = frozenset({"minimised", "no-call"})


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A risk named, denied or played down."""
    if assertion.aspects["form"] == "named":
        yield from _named(assertion, sheet)
        return
    if not accusable(assertion) or holds(assertion):
        return
    if assertion.aspects["form"] == "level":
        yield from _moved(assertion, sheet)
        return
    claim = _beside(assertion, sheet) or _claim(assertion.object or "", sheet)
    if claim is not None and not (assertion.aspects["form"] in _LIGHT and _only_bothers(claim, sheet)):
        confidence = Confidence.MEDIUM if assertion.aspects["form"] == "minimised" else Confidence.HIGH
        yield Judgement(
            assertion,
            claim,
            Relation.UNDERSTATES,
            assertion.span,
            _REASONS[assertion.aspects["form"]],
            None,
            None,
            confidence,
        )


def _moved(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A level that another medicine is said to move the other way."""
    found = assertion.aspects["way"]
    expected = "lower" if found == "higher" else "higher"
    other = assertion.aspects["beside"]
    for claim in sheet.of(RiskClaim):
        if claim.effect == assertion.object and other in claim.together_with:
            reason = f"The article says that {sheet.label(other)} makes the level {found}"
            yield Judgement(
                assertion, claim, Relation.CONTRADICTS, assertion.span, reason, found, expected, Confidence.MEDIUM
            )


def _only_bothers(claim: AnyClaim, sheet: Sheet) -> bool:
    """A common effect that the source asks nobody to act on: "the headache passes by itself" says nothing amiss."""
    if not isinstance(claim, RiskClaim) or claim.call_clinician or claim.signs or claim.together_with:
        return False
    return any(claim.effect in common.effects for common in sheet.of(SideEffectsClaim))


def _named(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    if not holds(assertion):
        return
    told_apart = _told_apart(assertion, sheet)
    for claim in sheet.claims.values():
        if claim.id in told_apart:
            continue
        if (isinstance(claim, RiskClaim) and claim.effect == assertion.object) or (
            isinstance(claim, SideEffectsClaim) and assertion.object in claim.effects
        ):
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        elif (
            isinstance(claim, RiskClaim) and assertion.object in claim.signs and assertion.aspects.get("call") == "yes"
        ):
            # its sign, and to call: what the warning is for, though the effect has no name there
            yield Judgement(assertion, claim, Relation.POSSIBLY, assertion.span)


def _told_apart(assertion: Assertion, sheet: Sheet) -> set[str]:
    """Of a risk that a medicine has by itself, and of taking another one along, the claims that are not told of."""
    claims = [claim for claim in sheet.of(RiskClaim) if claim.effect == assertion.object]
    if len({bool(claim.together_with) for claim in claims}) == 1:
        return set()
    beside = assertion.aspects.get("beside")
    told = {claim.id for claim in claims if _told(beside, claim)}
    return {claim.id for claim in claims if claim.id not in told and not claim.signs}


def _told(beside: str | None, claim: RiskClaim) -> bool:
    return (beside in {*claim.together_with, "any"}) if claim.together_with else not beside


def _beside(assertion: Assertion, sheet: Sheet) -> AnyClaim | None:
    """The risk of taking both, where another medicine was called safe to take along."""
    other = assertion.aspects.get("beside")
    return next((claim for claim in sheet.of(RiskClaim) if other in claim.together_with), None) if other else None


def _claim(topic: str, sheet: Sheet) -> AnyClaim | None:
    claims = sheet.claims.values()
    if topic == "safety":
        unsafe = next((claim for claim in sheet.of(SafetyClaim) if not claim.appears_safe), None)
        if unsafe is not None:
            return unsafe
    if topic == "overdose":
        kept = next((claim for claim in sheet.of(AdviceClaim) if topic in claim.says.lower()), None)
        if kept is not None:
            return kept  # "Keep them locked away: an overdose is dangerous."
    if topic == "side-effects":
        found: AnyClaim | None = next((claim for claim in claims if isinstance(claim, SideEffectsClaim)), None)
        if found is not None:
            return found
    for claim in claims:
        if isinstance(claim, RiskClaim) and claim.effect == topic:
            return claim
    return next((claim for claim in claims if isinstance(claim, WarningClaim)), None) or next(
        (claim for claim in claims if isinstance(claim, RiskClaim | SideEffectsClaim)), None
    )


def compare_safety(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """Long-term safety and worsening of the condition."""
    topic = assertion.aspects["topic"]
    for claim in sheet.claims.values():
        if topic == "worsening" and isinstance(claim, NoWorseningClaim):
            said = holds(assertion)
            if not said:
                yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
            elif said and accusable(assertion):
                yield Judgement(
                    assertion,
                    claim,
                    Relation.CONTRADICTS,
                    assertion.span,
                    "The article says that it makes the condition worse",
                    "worse",
                    "not worse",
                    Confidence.MEDIUM,
                )
        elif topic == "long-term" and isinstance(claim, SafetyClaim):
            said = holds(assertion)
            if said == claim.appears_safe:
                yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
            elif accusable(assertion) and assertion.aspects["hedged"] == "no":
                found, expected = ("safe", "not known to be safe") if said else ("unsafe", "appears to be safe")
                yield Judgement(
                    assertion,
                    claim,
                    Relation.CONTRADICTS,
                    assertion.span,
                    f"The article calls long-term use {found}",
                    found,
                    expected,
                    Confidence.MEDIUM,
                )


def compare_mechanism(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """The first step of the mechanism, affirmed or reversed."""
    for claim in sheet.claims.values():
        if isinstance(claim, MechanismClaim) and assertion.object in {step.substance for step in claim.changes}:
            said = holds(assertion)
            if said:
                yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
            elif not said and accusable(assertion):
                yield Judgement(
                    assertion,
                    claim,
                    Relation.CONTRADICTS,
                    assertion.span,
                    "The article reverses how it is thought to work",
                    None,
                    None,
                    Confidence.MEDIUM,
                )
