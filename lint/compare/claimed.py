"""What a claim asserts, slot by slot: the source's side of every comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare import phrases
from lint.compare.approval import not_approved
from lint.compare.efficacy import ceilings
from lint.compare.phrases import amount, concept, often, result
from lint.compare.study_judged import same_outcome
from lint.model.assertion import Kind
from lint.model.evidence import Slot
from lint.sheet import (
    AdministrationClaim,
    AdviceClaim,
    ApprovalClaim,
    ContraindicationClaim,
    DoseClaim,
    EfficacyClaim,
    EvidenceClaim,
    MechanismClaim,
    NoWorseningClaim,
    OnsetClaim,
    RatioClaim,
    RiskClaim,
    SafetyClaim,
    SideEffectsClaim,
    StandardDoseClaim,
    StudyClaim,
    SupplyClaim,
    WarningClaim,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from lint.model.assertion import Assertion
    from lint.sheet import AnyClaim, Sheet
    from lint.sheet.claims import Step

Side = dict[Slot, str]

_LISTED = 3  # side effects named before "and 7 more"
_LOWER = {"may": "; perhaps lower at this dose", "no": "; no lower at this dose", "unknown": ""}
_IN_PEOPLE = {"seen": "", "unknown": "; whether in people too is not known"}
_WATER = {"full-glass": phrases.FULL_GLASS, "any": phrases.ANY_WATER, "none": phrases.LITTLE_WATER}
_FOOD = {"with": "with food", "without": "without food", "either": "with or without food"}
# The most that a ceiling allows, from nothing upwards: how surely it may be said, for whom, and on whose word.
_CEILINGS = {
    "none": ("none", "", "", ""),
    "anecdotal": ("may help", "at most: may, or as people report it", "some people", "individual people"),
    "one-study": ("may help", "at most: may, or what one study saw", "some people", "one study"),
    "studies": ("may help", "at most: may, or what studies saw", "some people", "studies"),
    "established": ("helps", "as a fact", "people in general", "studies"),
}
_UNLISTED = "anecdotal"  # a benefit in no outcome of its own


def claimed(claim: AnyClaim, sheet: Sheet, assertion: Assertion | None = None) -> Side:
    """What the claim says, in reading order; what it leaves open is not there.

    Of a claim on several outcomes or effects an assertion picks the one that it speaks of.
    """
    side = {
        Slot.MEDICINE: concept(claim.subject or sheet.subject, sheet),
        **_SIDES[type(claim)](claim, sheet, assertion),
    }
    return {slot: text for slot, text in side.items() if text}


def _dose(claim: DoseClaim, _sheet: Sheet, _assertion: Assertion | None) -> Side:
    limit = f" (limit: {amount(claim.limit)})" if claim.limit is not None else ""
    phase = f"{claim.phase} dose" if claim.phase else ""
    return {Slot.AMOUNT: amount(claim.usual) + limit, Slot.GIVEN_AS: phase, Slot.TIME: amount(claim.lasts)}


def _ratio(claim: RatioClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {Slot.COMPARED_WITH: concept(claim.of, sheet), Slot.AMOUNT: f"about {claim.value}"}


def _standard_dose(claim: StandardDoseClaim, _sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {Slot.STANDARD_DOSE: phrases.EXISTS if claim.exists else phrases.NONE}


def _administration(claim: AdministrationClaim, _sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {
        Slot.TIME_OF_DAY: claim.time or "",
        Slot.WATER: _WATER[claim.water] if claim.water else "",
        Slot.FOOD: _FOOD[claim.food] if claim.food else "",
        Slot.HOW_OFTEN: often(claim.frequency),
    }


def _approval(claim: ApprovalClaim, sheet: Sheet, assertion: Assertion | None) -> Side:
    told = [assertion.object] if assertion is not None and assertion.object in claim.conditions else claim.conditions
    return {
        Slot.CONDITION: ", ".join(concept(condition, sheet) for condition in told),
        Slot.APPROVED: phrases.YES if claim.approved else not_approved(claim, sheet).replace("not approved", "no"),
        Slot.WHERE: phrases.place(claim.place),
    }


def _warning(claim: WarningClaim, sheet: Sheet, assertion: Assertion | None) -> Side:
    hazard = concept(claim.hazard, sheet)
    if assertion is not None and assertion.kind is Kind.RISK:
        lower = _LOWER[claim.lower_for_subject]
        return {Slot.RISK_OF: hazard, Slot.RISK: f"serious: it has a boxed warning{lower}{_IN_PEOPLE[claim.in_people]}"}
    return {Slot.BOXED_WARNING: phrases.YES, Slot.HAZARD: hazard + _IN_PEOPLE[claim.in_people]}


def _contraindication(claim: ContraindicationClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {Slot.PEOPLE: concept(claim.population, sheet), Slot.MAY_TAKE: phrases.NO}


def _risk(claim: RiskClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    signs = f" ({', '.join(concept(sign, sheet) for sign in claim.signs)})" if claim.signs else ""
    others = " or ".join(concept(other, sheet) for other in claim.together_with)
    return {
        Slot.RISK_OF: concept(claim.effect, sheet) + (f", together with {others}" if others else ""),
        Slot.RISK: f"real; call a clinician at its signs{signs}" if claim.call_clinician else "real",
        Slot.AMOUNT: amount(claim.share),
    }


def _side_effects(claim: SideEffectsClaim, sheet: Sheet, assertion: Assertion | None) -> Side:
    if assertion is not None and assertion.object in claim.effects:
        named = concept(assertion.object, sheet)
    else:
        named = ", ".join(concept(effect, sheet) for effect in claim.effects[:_LISTED])
        more = len(claim.effects) - _LISTED
        named += f" and {more} more" if more > 0 else ""
    return {Slot.RISK_OF: named, Slot.RISK: "real, if comparatively small" if claim.few else "real"}


def _advice(claim: AdviceClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {
        Slot.ACTION: concept(claim.action, sheet),
        Slot.ADVISED: phrases.YES if claim.direction == "do" else "no, never",
        Slot.OCCASION: concept(claim.when, sheet),
        Slot.TIME: amount(claim.time),
        Slot.HOW_OFTEN: f"every {amount(claim.every)}" if claim.every is not None else "",
    }


def _supply(claim: SupplyClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {Slot.SUPPLIER: concept(claim.supplier, sheet), Slot.COMES_FROM: phrases.YES}


def _evidence(claim: EvidenceClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {Slot.RISK_OF: concept(claim.about, sheet), Slot.EVIDENCE: claim.level}


def _efficacy(claim: EfficacyClaim, sheet: Sheet, assertion: Assertion | None) -> Side:
    side = {Slot.CONDITION: concept(claim.condition, sheet)}
    said = assertion.object if assertion is not None else None
    if assertion is None:
        goals = (f"{concept(item.outcome, sheet)} ({item.ceiling})" for item in claim.outcomes)
        return side | {Slot.OUTCOME: ", ".join(goals)}
    found = ceilings(said, claim, sheet)
    highest = max(found, key=list(_CEILINGS).index) if found else _UNLISTED
    benefit, surely, whom, speaker = _CEILINGS[highest]
    return side | {
        Slot.OUTCOME: concept(said, sheet),
        Slot.BENEFIT: benefit,
        Slot.CERTAINTY: surely,
        Slot.GENERALITY: whom,
        Slot.SPEAKER: speaker,
    }


def _no_worsening(claim: NoWorseningClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {Slot.CONDITION: concept(claim.condition, sheet), Slot.WORSENS: phrases.NO}


def _study(claim: StudyClaim, sheet: Sheet, assertion: Assertion | None) -> Side:
    told = assertion.aspects.get("value", "").partition("=")[0] if assertion is not None else ""
    other = assertion is not None and assertion.aspects.get("slot") == "condition"
    results = [item for item in claim.results if not told or same_outcome(told, item.outcome, sheet)] or claim.results
    return {
        Slot.STUDY: ", ".join(claim.names),
        Slot.YEAR: str(claim.year or ""),
        Slot.DESIGN: claim.design.replace("-", " "),
        Slot.SIZE: "" if claim.participants is None else f"{claim.participants} {_people(claim.participants)}",
        Slot.CONDITION: sheet.label(sheet.condition) if other else "",
        Slot.PEOPLE: " with ".join((claim.population, *(concept(key, sheet) for key in claim.among))),
        Slot.COMPARED_WITH: concept(claim.comparator, sheet),
        Slot.DOSE: amount(claim.dose),
        Slot.DATA_FROM: str(claim.data_from or ""),
        Slot.DATA_TO: str(claim.data_to or ""),
        Slot.DATA_SPAN: amount(claim.data_span),
        Slot.DURATION: amount(claim.duration),
        Slot.CENTERS: str(claim.centers or ""),
        Slot.RESULT: "; ".join(result(item.outcome, item.effect, sheet) for item in results),
        Slot.AMOUNT: " or ".join(amount(item.share) for item in results if item.share is not None) if told else "",
    }


def _people(count: int) -> str:
    return "person" if count == 1 else "people"


def _onset(claim: OnsetClaim, _sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {
        Slot.WORKS_WITHIN: amount(claim.within),
        Slot.CERTAINTY: "certain" if claim.certain else "not known for sure",
    }


def _safety(claim: SafetyClaim, _sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {Slot.LONG_TERM: "safe, as far as is known" if claim.appears_safe else "not known to be safe"}


def _step(step: Step, sheet: Sheet) -> str:
    named = concept(step.substance, sheet)
    return f"{step.change} {named}" if step.change else named


def _mechanism(claim: MechanismClaim, sheet: Sheet, _assertion: Assertion | None) -> Side:
    return {
        Slot.WORKS_BY: ", then ".join(_step(step, sheet) for step in claim.changes),
        Slot.DIRECTION: phrases.FORWARDS,
    }


_SIDES: dict[type[object], Callable[[Any, Sheet, Assertion | None], Side]] = {
    DoseClaim: _dose,
    RatioClaim: _ratio,
    StandardDoseClaim: _standard_dose,
    AdministrationClaim: _administration,
    ApprovalClaim: _approval,
    WarningClaim: _warning,
    ContraindicationClaim: _contraindication,
    RiskClaim: _risk,
    SideEffectsClaim: _side_effects,
    AdviceClaim: _advice,
    SupplyClaim: _supply,
    EvidenceClaim: _evidence,
    EfficacyClaim: _efficacy,
    NoWorseningClaim: _no_worsening,
    StudyClaim: _study,
    OnsetClaim: _onset,
    SafetyClaim: _safety,
    MechanismClaim: _mechanism,
}
