"""What an assertion says, slot by slot: the article's side of every comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.compare import phrases
from lint.compare.judgement import holds
from lint.compare.phrases import STUDY_SLOTS, amount, concept, result, yes_no
from lint.model.assertion import Kind, Stance
from lint.model.evidence import Slot
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.compare.claimed import Side
    from lint.model.assertion import Assertion
    from lint.sheet import Sheet

_STANCES = {
    Stance.ASSERTED: "",
    Stance.QUESTIONED: "only asked",
    Stance.REPORTED: "told as somebody else's words",
    Stance.REFUTED: "named as wrong",
    Stance.HYPOTHETICAL: "only supposed",
}
_ROLES = {
    "usual": "the usual dose",
    "stated": "a dose",
    "step": "a step on the way up",
    "full": "another form's full dose",
    "strength": "the strength of a tablet or capsule",
    "mentioned": "a number in passing",
    "unadjusted": "everybody's dose",
}
_WATER = {"full": phrases.FULL_GLASS, "any": phrases.ANY_WATER, "little": phrases.LITTLE_WATER}
_TIME = {"any": phrases.ANY_TIME, "fixed": phrases.FIXED_TIME}
_FOOD = {"with": "with food", "without": "without food", "either": "with or without food"}
_TAKEN = {"water": (Slot.WATER, _WATER), "food": (Slot.FOOD, _FOOD), "time": (Slot.TIME_OF_DAY, _TIME)}
_RISKS = {
    "named": "named",
    "none": "there is none",
    "absolute": "there is none at all",
    "minimised": "played down",
    "cannot-harm": "it cannot harm",
    "denied": "not there",
    "lowered": "lower for sure",
    "reversed": "it becomes rarer",
    "no-call": "its signs need no call",
    "level": "the level goes the other way",
}
_BENEFITS = {
    "cure": "cures",
    "stop": "stops or prevents",
    "reduce": "reduces",
    "improve": "improves",
    "better": "gets better",
    "effective": "works",
    "comparison": "better than other treatments",
    "advice": "a reason to take it",
    "proven": "proven",
}
_CERTAINTY = {"hedged": "may", "plain": "as a fact", "certain": "as certain"}
_GENERALITY = {"one": "one person", "some": "some people", "plain": "people in general", "most": "most people, or all"}
_SPEAKERS = {
    "writer": "the writer",
    "hearsay": "hearsay",
    "patients": "individual people",
    "experts": "experts",
    "studies": "studies",
    "person": "one person",
}


def said(assertion: Assertion, sheet: Sheet) -> Side:
    """What the assertion says, in reading order; what it leaves open is not there."""
    side = {
        Slot.MEDICINE: concept(assertion.subject, sheet),
        **_SIDES[assertion.kind](assertion, sheet),
        Slot.STANCE: _STANCES[assertion.stance],
    }
    return {slot: text for slot, text in side.items() if text}


def _dose(assertion: Assertion, _sheet: Sheet) -> Side:
    if assertion.aspects.get("role") == "time":
        return {Slot.TIME: amount(assertion.quantity)}
    quantity, period = assertion.quantity, assertion.aspects.get("per")
    if quantity is not None and quantity.per is None and period:
        quantity = replace(quantity, per=period)
    return {Slot.AMOUNT: amount(quantity), Slot.GIVEN_AS: _worded(_ROLES, assertion.aspects.get("role"))}


def _ratio(assertion: Assertion, sheet: Sheet) -> Side:
    less = " less" if assertion.aspects.get("less") == "yes" else ""
    return {Slot.COMPARED_WITH: concept(assertion.object, sheet), Slot.AMOUNT: amount(assertion.quantity) + less}


def _standard_dose(assertion: Assertion, _sheet: Sheet) -> Side:
    return {Slot.STANDARD_DOSE: phrases.EXISTS if holds(assertion) else phrases.NONE}


def _administration(assertion: Assertion, _sheet: Sheet) -> Side:
    if assertion.aspects["slot"] == "frequency":
        slot, text = Slot.HOW_OFTEN, phrases.often(assertion.quantity)
    else:
        slot, wording = _TAKEN[assertion.aspects["slot"]]
        text = _worded(wording, assertion.aspects["value"])
    return {slot: text if holds(assertion) else f"not {text}"}


def _approval(assertion: Assertion, sheet: Sheet) -> Side:
    approved = phrases.YES if holds(assertion) else phrases.NO
    if assertion.aspects.get("via") == "off-label":
        approved = "no (off-label)" if not holds(assertion) else "not off-label"
    where = phrases.place(assertion.aspects.get("where"))
    return {Slot.CONDITION: concept(assertion.object, sheet), Slot.APPROVED: approved, Slot.WHERE: where}


def _warning(assertion: Assertion, sheet: Sheet) -> Side:
    known = next((claim.hazard for claim in sheet.of(WarningClaim)), None)
    hazard = {"right": concept(known, sheet), "other": "another one"}.get(assertion.aspects["hazard"], "")
    return {Slot.BOXED_WARNING: yes_no(holds(assertion)), Slot.HAZARD: hazard}


def _contraindication(assertion: Assertion, sheet: Sheet) -> Side:
    return {Slot.PEOPLE: concept(assertion.population, sheet), Slot.MAY_TAKE: yes_no(not holds(assertion))}


def _risk(assertion: Assertion, sheet: Sheet) -> Side:
    form = _worded(_RISKS, assertion.aspects["form"])
    # every other form is a denial of the risk: denied, it holds no longer
    named = assertion.aspects["form"] == "named"
    return {
        Slot.RISK_OF: concept(assertion.object, sheet),
        Slot.RISK: form if holds(assertion) == named else f"not: {form}",
    }


def _advice(assertion: Assertion, sheet: Sheet) -> Side:
    if assertion.aspects.get("via") == "time":
        return {Slot.ACTION: concept(assertion.object, sheet), Slot.TIME: amount(assertion.quantity)}
    if assertion.aspects.get("via") == "often":
        return {Slot.ACTION: concept(assertion.object, sheet), Slot.HOW_OFTEN: phrases.often(assertion.quantity)}
    advised = phrases.YES if holds(assertion) else phrases.NO
    if assertion.aspects.get("via") == "weak":
        advised = "only touched on"
    return {Slot.ACTION: concept(assertion.object, sheet), Slot.ADVISED: advised}


def _supply(assertion: Assertion, sheet: Sheet) -> Side:
    return {Slot.SUPPLIER: concept(assertion.object, sheet), Slot.COMES_FROM: yes_no(holds(assertion))}


def _evidence(assertion: Assertion, sheet: Sheet) -> Side:
    strong = assertion.aspects["via"] == "strong" or not holds(assertion)
    return {
        Slot.RISK_OF: concept(assertion.object, sheet),
        Slot.EVIDENCE: phrases.STRONG if strong else phrases.LIMITED,
    }


def _efficacy(assertion: Assertion, sheet: Sheet) -> Side:
    aspects = assertion.aspects
    benefit = _worded(_BENEFITS, aspects["form"])
    strength = f" (strength {int(assertion.strength)})" if assertion.strength else ""
    return {
        Slot.OUTCOME: concept(assertion.object, sheet),
        Slot.BENEFIT: benefit if holds(assertion) else f"not: {benefit}",
        Slot.CERTAINTY: _worded(_CERTAINTY, aspects["certainty"]) + strength,
        Slot.GENERALITY: _worded(_GENERALITY, aspects["generality"]),
        Slot.SPEAKER: _worded(_SPEAKERS, aspects["source"]),
    }


def _study(assertion: Assertion, sheet: Sheet) -> Side:
    slot = STUDY_SLOTS[assertion.aspects["slot"]]
    if assertion.quantity is not None:
        return {slot: amount(assertion.quantity)}
    value = assertion.aspects["value"]
    if slot is Slot.RESULT:
        outcome, _, effect = value.partition("=")
        return {slot: result(outcome, effect, sheet)}
    return {slot: value.replace("-", " ")}


def _onset(assertion: Assertion, _sheet: Sheet) -> Side:
    sure = {"yes": "certain", "no": "", "unclear": "not known for sure"}
    return {
        Slot.WORKS_WITHIN: amount(assertion.quantity),
        Slot.CERTAINTY: _worded(sure, assertion.aspects.get("certain")),
    }


def _safety(assertion: Assertion, _sheet: Sheet) -> Side:
    if assertion.aspects["topic"] == "worsening":
        return {Slot.WORSENS: yes_no(holds(assertion))}
    hedged = assertion.aspects["hedged"]
    if hedged == "open":
        return {Slot.LONG_TERM: "not known to be safe"}
    hedge = ", as far as is known" if hedged == "yes" else ""
    return {Slot.LONG_TERM: ("safe" if holds(assertion) else "not safe") + hedge}


def _amount(assertion: Assertion, _sheet: Sheet) -> Side:
    return {Slot.AMOUNT: amount(assertion.quantity)}


def _mechanism(assertion: Assertion, sheet: Sheet) -> Side:
    return {
        Slot.WORKS_BY: concept(assertion.object, sheet),
        Slot.DIRECTION: phrases.FORWARDS if holds(assertion) else phrases.BACKWARDS,
    }


def _worded(words: dict[str, str], value: str | None) -> str:
    """An aspect for people; one that has no wording yet is shown as it is."""
    return words.get(value, value) if value is not None else ""


_SIDES: dict[Kind, Callable[[Assertion, Sheet], Side]] = {
    Kind.DOSE: _dose,
    Kind.RATIO: _ratio,
    Kind.STANDARD_DOSE: _standard_dose,
    Kind.ADMINISTRATION: _administration,
    Kind.APPROVAL: _approval,
    Kind.WARNING: _warning,
    Kind.CONTRAINDICATION: _contraindication,
    Kind.RISK: _risk,
    Kind.ADVICE: _advice,
    Kind.SUPPLY: _supply,
    Kind.EVIDENCE: _evidence,
    Kind.EFFICACY: _efficacy,
    Kind.STUDY: _study,
    Kind.ONSET: _onset,
    Kind.SAFETY: _safety,
    Kind.SHARE: _amount,
    Kind.FIGURE: _amount,
    Kind.MECHANISM: _mechanism,
}
