"""Doses, how long one stays on them, and how long a course lasts."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.course import course, lasting
from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.model.finding import Confidence
from lint.quantity import convert, family, format_quantity
from lint.sheet import DoseClaim, RatioClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.sheet import Sheet

_OVERLAP = Fraction(1, 2)  # a range that shares half its length with the source's is the same advice
_FINE = 20  # parts that a dose is told in: 0.25 and 4.5 are doses, 4.502 is what a balance shows
_DAILY = frozenset({"day", "week", "month"})
_RARE = frozenset({"week", "month"})
_FAR = 4  # times what the other form's dose would be
_TOLD = frozenset({"usual", "stated"})  # roles of a dose that may be called the usual one
_WRONG_UNIT = Fraction(1, 4)  # a dose this far below the range is a wrong unit or period, not a small dose


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A dose against the sheet's doses of the medicine: right where one of them holds it, else held to the nearest."""
    quantity, role = assertion.quantity, assertion.aspects["role"]
    claims = [
        claim
        for claim in sheet.claims.values()
        if isinstance(claim, DoseClaim) and assertion.subject == (claim.subject or sheet.subject)
    ]
    meant = assertion.aspects.get("claims")
    if meant is not None:
        claims = [claim for claim in claims if claim.id in meant.split()] or claims
    if role == "unadjusted":
        yield from (_unadjusted(assertion, claim) for claim in claims if accusable(assertion) and holds(assertion))
        return
    slipped = next((claim for claim in claims if quantity is not None and _other_unit(quantity, claim)), None)
    if slipped is not None and quantity is not None and role not in {"full", "time", "course", "frequency"}:
        # "never more than 5 mcg", "more than 5 mcg is too much": what is denied is what lies beyond
        given = holds(assertion) or assertion.aspects["phase"] == "maximum" or quantity.high is None
        if given and accusable(assertion) and assertion.aspects["rejected"] != "yes":
            yield _differs(assertion, slipped, quantity, f"a dose of {format_quantity(quantity)}")
        return
    small = role in {"strength", "mentioned"} and quantity is not None and quantity.per is None
    small = small and quantity is not None and "/" not in quantity.unit  # "1 mg for each kilogram" is no capsule's
    if quantity is not None and role == "full":
        yield from _of_another_form(assertion, quantity, sheet)
    if quantity is None or role == "full" or (small and role == "strength"):
        return  # a capsule's strength is no dose of its own
    if role == "measure":
        for claim in claims:
            same = (quantity.low, quantity.high, quantity.per) == (claim.usual.low, claim.usual.high, claim.usual.per)
            if same and holds(assertion) and accusable(assertion):
                yield _differs(assertion, claim, quantity, f"a dose of {format_quantity(quantity)}")
        return
    if role in {"time", "course"}:
        yield from lasting(assertion, sheet) if role == "time" else course(assertion, sheet)
        return
    if role == "frequency":
        yield from _too_seldom(assertion, quantity, claims)
        return
    phase = assertion.aspects["phase"]
    period = assertion.aspects.get("per") or None
    if phase == "maintenance":  # "the usual dose is 15 mg a day", where that is the first
        claims = [claim for claim in claims if claim.phase != "starting"] or claims
    of_phase = [claim for claim in claims if claim.phase == phase and _comparable(quantity, period, claim.usual)]
    if phase == "maximum" and not of_phase:
        of_phase = [claim for claim in claims if claim.phase is not None and claim.limit is not None]
    # a step on the way is any dose up to the limit, but the first one is the starting dose where the sheet has one
    strict = phase != "" and bool(of_phase)
    fitting = _of_period(
        quantity, period, of_phase if strict else claims, once=assertion.aspects.get("once") == "yes" and not strict
    )
    held = [(claim, said) for claim in fitting if (said := _comparable(quantity, period, claim.usual)) is not None]
    turned = not holds(assertion)
    verdicts = [
        (
            claim,
            said,
            _of_phase(said, claim, phase, turned=turned)
            if strict
            else _verdict(said, "named" if phase == "maintenance" and role in _TOLD else role, claim, turned=turned),
        )
        for claim, said in held
    ]
    rare = quantity.per in _RARE or assertion.aspects.get("spaced") == "yes"
    if rare and role in _TOLD and not turned:
        verdicts = [(claim, said, _rare(said, claim) or verdict) for claim, said, verdict in verdicts]
    right = [claim for claim, _, verdict in verdicts if verdict == "same"]
    for claim in right:
        yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
    if right or (small and not strict) or not accusable(assertion) or assertion.aspects["rejected"] == "yes":
        return
    if verdicts and all(verdict == "differs" for _, _, verdict in verdicts):
        nearest, _, _ = min(verdicts, key=lambda item: _distance(item[1], item[0]))
        yield _differs(assertion, nearest, quantity, f"a dose of {format_quantity(quantity)}")
    elif claims and not held and quantity.unit.endswith("/kg") and role in _TOLD and not _as_often(quantity, claims[0]):
        yield _differs(assertion, claims[0], quantity, "a dose by body weight")


def _too_seldom(assertion: Assertion, quantity: Quantity, claims: list[DoseClaim]) -> Iterator[Judgement]:
    """“It is taken once a year”: one fault, told of the usual dose and not of each."""
    rarer = [claim for claim in claims if _rarer(quantity, claim.usual)]
    if rarer and holds(assertion) and accusable(assertion):
        claim = min(rarer, key=lambda item: item.phase is not None)
        yield _differs(assertion, claim, quantity, f"how often it is taken as {format_quantity(quantity)}")


def _as_often(said: Quantity, claim: DoseClaim) -> bool:
    """“0.5 mg/kg, once a day”, of 0.5 mg/kg: a right dose, given too often."""
    return said.unit == claim.usual.unit and not _distance(said, claim)


def _unadjusted(assertion: Assertion, claim: DoseClaim) -> Judgement:
    """“They need no lower dose”, of people for whom the claim has one."""
    reason, found = "The article gives these people the dose of all others", "the usual dose"
    expected = format_quantity(claim.usual)
    return Judgement(assertion, claim, Relation.CONTRADICTS, assertion.span, reason, found, expected)


def _of_period(said: Quantity, header_period: str | None, claims: list[DoseClaim], *, once: bool) -> list[DoseClaim]:
    """Of doses for one occasion and doses of each day, those that a dose may be: "three times a day", "each dose"."""
    period = said.per or header_period
    if once and period is None:
        return [claim for claim in claims if claim.usual.per is None] or claims
    return [claim for claim in claims if claim.usual.per is not None] or claims if period in _DAILY else claims


def _rare(said: Quantity, claim: DoseClaim) -> str | None:
    """“4.5 mg on three days a week” for a dose of each day: less than the usual one, because it is not daily."""
    low, high = claim.usual.low, said.high
    return "differs" if claim.usual.per == "day" and low is not None and high is not None and high < low else None


def _of_another_form(assertion: Assertion, quantity: Quantity, sheet: Sheet) -> Iterator[Judgement]:
    """“for blood pressure as much as 400 mg a day”: over what the sheet's doses of other forms go to."""
    others = [claim for claim in sheet.of(DoseClaim) if claim.subject not in {None, sheet.subject}]
    claims = [claim for claim in others if claim.subject in sheet.family]  # no medicine that is taken beside it
    held = [(claim, said) for claim in claims if (said := _comparable(quantity, None, claim.usual)) is not None]
    verdicts = [(claim, _verdict(said, "stated", claim, turned=not holds(assertion))) for claim, said in held]
    right = [claim for claim, verdict in verdicts if verdict == "same"]
    for claim in right:
        yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
    if not claims:
        yield from _over_the_whole(assertion, quantity, sheet)
    over = [claim for claim, said in held if _over(said, claim)]
    sure = accusable(assertion) and holds(assertion) and assertion.aspects["rejected"] != "yes"
    if over and len(over) == len(claims) and sure and quantity.per is not None:
        yield _differs(assertion, over[0], quantity, f"a dose of {format_quantity(quantity)}")


def _over_the_whole(assertion: Assertion, quantity: Quantity, sheet: Sheet) -> Iterator[Judgement]:
    """A dose of the other form that is far more than what the subject's dose is said to be a part of."""
    ratio = next(iter(sheet.of(RatioClaim)), None)
    usual = next((claim.usual for claim in sheet.of(DoseClaim) if claim.subject in {None, sheet.subject}), None)
    if ratio is None or usual is None or usual.high is None or quantity.per is None:
        return
    said = _comparable(quantity, None, usual)
    least = said.low if said is not None else None
    sure = accusable(assertion) and holds(assertion) and assertion.aspects["rejected"] != "yes"
    if sure and least is not None and least > _FAR * usual.high / ratio.value:
        yield _differs(assertion, ratio, quantity, f"another form's dose of {format_quantity(quantity)}", usual)


def _over(said: Quantity, claim: DoseClaim) -> bool:
    most = claim.limit if claim.limit is not None else claim.usual
    least = said.low if said.low is not None else said.high
    return least is not None and most.high is not None and least > most.high


def _other_unit(said: Quantity, claim: DoseClaim) -> bool:
    """Whether the number is one of the source's doses and the unit another of its kind: "4.5 mcg" for 4.5 mg.

    Such a slip of the pen is wrong wherever it stands: a number of the source's own is hardly some other amount.
    """
    limit = claim.limit if claim.limit is not None else claim.usual
    low, high = claim.usual.low or claim.usual.high, limit.high
    if said.unit == claim.usual.unit or family(said.unit) != family(claim.usual.unit) or low is None or high is None:
        return False
    values = [value for value in (said.low, said.high) if value is not None]
    converted = convert(replace(said, per=claim.usual.per), claim.usual.unit, claim.usual.per)
    if converted is None or not all(low <= value <= high and value.denominator <= _FINE for value in values):
        return False
    return not any(value is not None and low <= value <= high for value in (converted.low, converted.high))


def _of_phase(said: Quantity, claim: DoseClaim, phase: str, *, turned: bool) -> str:
    """What is called the starting dose, or the highest one, against the dose that is; what it is not, is unclear."""
    if turned and phase != "maximum":
        return "unclear"  # "So I start on 50 mg?" - "No, on 25."
    low = said.low if said.low is not None else said.high
    high = said.high if said.high is not None else said.low
    known = claim.limit if phase == "maximum" and claim.limit is not None else claim.usual
    known_low, known_high = known.low or Fraction(0), known.high
    if low is None or high is None or known_high is None:
        return "unclear"
    if phase == "maximum":
        return "same" if high == known_high else "differs"
    return "same" if known_low <= low and high <= known_high else "differs"


def _distance(said: Quantity, claim: DoseClaim) -> Fraction:
    """How far a dose is from the claim's, as a part of that: what is a thousandfold off is far from all."""
    value = said.high if said.high is not None else said.low
    low, high = claim.usual.low, claim.limit.high if claim.limit is not None else claim.usual.high
    if value is None or high is None:
        return Fraction(0)
    if value > high:
        return value / high - 1
    return low / value - 1 if low is not None and 0 < value < low else Fraction(0)


def _rarer(said: Quantity, usual: Quantity) -> bool:
    """Whether something is taken less often than once in the period that the source's dose is for."""
    often = convert(said, "times", usual.per) if usual.per is not None else None
    return often is not None and often.high is not None and often.high < 1


def _comparable(quantity: Quantity, header_period: str | None, usual: Quantity) -> Quantity | None:
    """The quantity in the unit and period of the claim. A dose with no period is one of a day, as readers take it."""
    period = quantity.per or header_period
    if period is None and usual.per is not None:
        quantity = replace(quantity, per=usual.per)
    elif quantity.per is None and period is not None:
        quantity = replace(quantity, per=period)
    return convert(quantity, usual.unit, usual.per)


def _verdict(said: Quantity, role: str, claim: DoseClaim, *, turned: bool) -> str:
    low, high = said.low, said.high
    usual_low, usual_high = claim.usual.low or Fraction(0), claim.usual.high
    limit = claim.limit.high if claim.limit is not None and claim.limit.high is not None else usual_high
    if (low is None and high is None) or usual_high is None or limit is None:
        return "unclear"
    if high is None:
        # "more than 5 mg": turned ("not more than") it is a limit
        if turned:
            return "same" if low is not None and low <= limit else "differs"
        return "differs" if low is not None and low >= limit and role != "step" else "unclear"
    if low is None:
        if turned:  # "most people do not take less than 3 mg", "nobody takes less than 10 mg"
            return "differs" if high > limit and role in _TOLD else "unclear"
        return (
            "same"
            if high <= limit and high >= usual_low
            else (
                "differs"
                if high > limit or (role in {"usual", "named"} and high < usual_low * _WRONG_UNIT)
                else "unclear"
            )
        )
    if high > limit:
        return "unclear" if turned else "differs"
    if low >= usual_low and high <= usual_high:
        return "same"
    if role == "step":
        return "unclear"
    if high < usual_low * _WRONG_UNIT:
        return "unclear" if turned else "differs"
    if role == "named" and low == high and not turned:
        return "differs"  # "the usual dose is 30 mg", of 20 mg that may go up to 40
    if role in {"usual", "named"} and low != high:
        shared = min(high, usual_high) - max(low, usual_low)
        return "unclear" if shared > 0 and shared >= (usual_high - usual_low) * _OVERLAP else "differs"
    return "unclear"


def _differs(
    assertion: Assertion, claim: DoseClaim | RatioClaim, quantity: Quantity, what: str, usual: Quantity | None = None
) -> Judgement:
    if isinstance(claim, RatioClaim):
        expected = f"a dose of which {format_quantity(usual)} is about {claim.value}" if usual is not None else ""
    else:
        expected = format_quantity(claim.usual)
    confidence = Confidence.HIGH if assertion.aspects["role"] == "usual" else Confidence.MEDIUM
    return Judgement(
        assertion,
        claim,
        Relation.DIFFERS,
        assertion.span,
        f"The article gives {what}",
        format_quantity(quantity),
        expected,
        confidence,
    )
