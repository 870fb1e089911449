"""Benefit against the ceiling that the sheet sets for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.model.finding import Confidence
from lint.quantity import overlaps
from lint.sheet import ApprovalClaim, EfficacyClaim, MechanismClaim, OnsetClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

_MILD = {"effective", "improve", "better", "reduce"}
_NAMES = {
    "cure": "The article speaks of a cure",
    "comparison": "The article sets it above other treatments",
    "stop": "The article says that it stops or prevents it",
    "reduce": "The article gives a benefit as a fact",
    "improve": "The article gives a benefit as a fact",
    "better": "The article gives an improvement as a fact",
    "effective": "The article says that it works",
    "advice": "The article turns a finding into advice to take it",
}
_OF_NERVES = "repair-outcomes"  # no other use of a parent medicine is told with these
_ORDER = ("none", "anecdotal", "one-study", "studies", "established")
# The most that a ceiling lets an article say.
_ALLOWED = {
    "none": "no such benefit",
    "anecdotal": "at most: may help, some people report",
    "one-study": "at most: may help, as one study saw",
    "studies": "at most: may help, as studies saw",
    "established": "at most: it helps, but no cure and not for everyone",
}
_NOT_AT_ALL = {"cure": "no cure", "comparison": "no comparison with other treatments"}
_ALLOWED_SOURCES = {"patients", "person"}


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A benefit that goes beyond what the source allows exceeds; a hedged or reported one supports."""
    claim = next((claim for claim in sheet.claims.values() if isinstance(claim, EfficacyClaim)), None)
    if claim is None or not sheet.speaks_of(assertion.subject) or not holds(assertion) or not accusable(assertion):
        return
    aspects = assertion.aspects
    if assertion.subject not in {None, sheet.subject} and not _in_condition(assertion, claim):
        return
    if assertion.subject != sheet.subject and _of_its_own(assertion.subject, claim, sheet):
        return
    verdict = None if _within_ceiling(assertion, claim, sheet) else _beyond(assertion)
    if verdict is not None and _tells_when(assertion, claim, sheet):
        return  # the time is the sheet's own
    if verdict is None:
        yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        return
    reason = (
        _NAMES[aspects["form"]]
        if verdict == "form"
        else "The article extends a benefit to most people or everyone"
        if verdict == "generality"
        else _NAMES[aspects["form"]]
    )
    confidence = (
        Confidence.HIGH
        if aspects["certainty"] != "hedged" and aspects["source"] not in _ALLOWED_SOURCES
        else Confidence.MEDIUM
    )
    yield Judgement(
        assertion,
        claim,
        Relation.EXCEEDS,
        assertion.span,
        reason,
        None,
        _NOT_AT_ALL.get(aspects["form"]) or allowed(assertion.object, claim, sheet),
        confidence,
    )


def _within_ceiling(assertion: Assertion, claim: EfficacyClaim, sheet: Sheet) -> bool:
    """Whether the source goes as far for this outcome: it is established, or seen in one study and told as such."""
    found = ceilings(assertion.object, claim, sheet) or general(assertion, claim) or in_short(assertion, claim)
    many = assertion.aspects["generality"] == "most" and not (
        "established" in found and assertion.aspects.get("many") == "most"
    )
    if many or assertion.aspects["form"] in {"cure", "comparison"}:
        return False
    if assertion.aspects["outside"] == "yes":
        return False
    if "established" in found:
        return assertion.aspects["promised"] == "no"
    if assertion.aspects["certainty"] != "certain" and _is_a_step(assertion, sheet):
        return True
    told = assertion.aspects["study"] == "one" or (
        "studies" in found and assertion.aspects["source"] in {"studies", "patients"}
    )
    return bool(found & {"one-study", "studies"}) and told and assertion.aspects["certainty"] != "certain"


def _tells_when(assertion: Assertion, claim: EfficacyClaim, sheet: Sheet) -> bool:
    """“It usually begins to improve within three months”, of what studies saw: the time that the sheet tells, too."""
    time = assertion.quantity
    if time is None or assertion.aspects["certainty"] == "certain":
        return False
    found = ceilings(assertion.object, claim, sheet) or general(assertion, claim)
    known = any(overlaps(time, onset.within) for onset in sheet.of(OnsetClaim) if onset.within is not None)
    return known and bool(found & {"one-study", "studies"})


def _is_a_step(assertion: Assertion, sheet: Sheet) -> bool:
    """“It lowers the number of mites”, which a sheet says of how it works: the outcome is the step."""
    outcome = sheet.concepts.get(assertion.object or "")
    if outcome is None or outcome.type != "outcome" or assertion.aspects["form"] not in {"better", "reduce", "improve"}:
        return False
    way = {"lower": "less", "higher": "more"}.get(outcome.better or "")
    named = [set(term.lower().split()) for term in outcome.terms]
    for step in (step for claim in sheet.of(MechanismClaim) for step in claim.changes if step.change == way):
        own = {form for term in sheet.concepts[step.substance].terms for form in _forms(term.lower())}
        if named and all(own & term for term in named):
            return True
    return False


def _forms(word: str) -> tuple[str, str]:
    return word, f"{word}s"


def general(assertion: Assertion, claim: EfficacyClaim) -> set[str]:
    """The ceiling of a benefit in no outcome of its own ("it works", "it treats the condition"): the highest listed.

    "Keeps it under control", of the condition itself, is more than that, unless the medicine is known to do it.
    """
    named = assertion.object is not None and assertion.object != claim.condition
    slowed = assertion.object == claim.condition and assertion.aspects["form"] == "reduce"
    if named or assertion.aspects["form"] not in _MILD:
        return set()
    highest = max((item.ceiling for item in claim.outcomes), key=_ORDER.index)
    return {highest} if not slowed or highest == "established" else set()


def in_short(assertion: Assertion, claim: EfficacyClaim) -> set[str]:
    """The ceiling of a benefit in less than an outcome's name ("pain", of joint pain): known it has to be.

    What was only seen in studies is told of the outcome that they saw it in.
    """
    meant = assertion.aspects.get("in_short", "").split()
    highest = max((item.ceiling for item in claim.outcomes if item.outcome in meant), key=_ORDER.index, default="none")
    return {highest} if highest == "established" else set()


def allowed(outcome: str | None, claim: EfficacyClaim, sheet: Sheet) -> str:
    """What the source lets an article say of an outcome, for people; one that is not listed has the lowest ceiling."""
    found = ceilings(outcome, claim, sheet)
    if not found and (outcome is None or outcome == claim.condition):
        return _ALLOWED[max((item.ceiling for item in claim.outcomes), key=_ORDER.index)]
    if found:
        return _ALLOWED[max(found, key=_ORDER.index)]
    return _ALLOWED[min((item.ceiling for item in claim.outcomes), key=_ORDER.index)]


def ceilings(outcome: str | None, claim: EfficacyClaim, sheet: Sheet) -> set[str]:
    """The ceilings that the claim sets for an outcome (a concept or a lexicon class); none where it is not listed."""
    concept = sheet.concepts.get(outcome or "")
    return {
        item.ceiling
        for item in claim.outcomes
        if item.outcome == outcome
        or (concept is not None and concept.kind_of == item.outcome)
        or outcome in sheet.concepts[item.outcome].lexicon
    }


def _in_condition(assertion: Assertion, claim: EfficacyClaim) -> bool:
    """A benefit of the parent medicine counts only for this condition and its outcomes."""
    outcomes = {item.outcome for item in claim.outcomes}
    return assertion.object in outcomes | {claim.condition, _OF_NERVES}


def _of_its_own(medicine: str | None, claim: EfficacyClaim, sheet: Sheet) -> bool:
    """Whether a form is approved in the condition by itself: for what it does there the sheet sets no ceiling."""
    return any(
        approval.approved and approval.subject == medicine and claim.condition in approval.conditions
        for approval in sheet.of(ApprovalClaim)
        if medicine is not None
    )


def _beyond(assertion: Assertion) -> str | None:
    aspects = assertion.aspects
    form, certainty, generality, source = (
        aspects["form"],
        aspects["certainty"],
        aspects["generality"],
        aspects["source"],
    )
    if aspects.get("purpose") == "yes":
        return None
    if aspects.get("clause") == "condition":
        return None
    if source == "hearsay":
        return None
    if generality == "most" and source != "person":
        return "generality"
    if source == "person":
        sure = aspects.get("credited") == "yes"  # "that's its doing, no question"
        return "certainty" if sure else None
    if form == "cure":
        return "form" if certainty != "hedged" and source != "patients" else None
    if certainty == "hedged" or (
        aspects["balanced"] == "yes" and form in {"better", "improve"} and certainty == "plain"
    ):
        return None
    if source == "patients":
        return None
    return "certainty"
