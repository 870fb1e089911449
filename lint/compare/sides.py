"""The two sides of a comparison, row by row, with the rows that were flagged marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.claimed import claimed
from lint.compare.figure import worded_amount
from lint.compare.judgement import holds
from lint.compare.phrases import STUDY_SLOTS, amount, concept
from lint.compare.said import said
from lint.model.assertion import Kind
from lint.model.evidence import Row, Slot
from lint.quantity import convert
from lint.sheet import DoseClaim, EvidenceClaim, StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.compare.claimed import Side
    from lint.model.assertion import Assertion, Reading
    from lint.model.quantity import Quantity
    from lint.sheet import AnyClaim, Sheet

# The slot that a finding on an assertion of a kind is about, where the kind alone says so.
_FLAGGED = {
    Kind.DOSE: Slot.AMOUNT,
    Kind.RATIO: Slot.AMOUNT,
    Kind.STANDARD_DOSE: Slot.STANDARD_DOSE,
    Kind.APPROVAL: Slot.APPROVED,
    Kind.CONTRAINDICATION: Slot.MAY_TAKE,
    Kind.RISK: Slot.RISK,
    Kind.ADVICE: Slot.ADVISED,
    Kind.SUPPLY: Slot.COMES_FROM,
    Kind.EVIDENCE: Slot.EVIDENCE,
    Kind.ONSET: Slot.WORKS_WITHIN,
    Kind.SHARE: Slot.AMOUNT,
    Kind.FIGURE: Slot.AMOUNT,
    Kind.MECHANISM: Slot.DIRECTION,
}
# What a claim is chiefly about: the slot that an article which does not make it leaves empty.
_GIST = (
    Slot.APPROVED,
    Slot.BOXED_WARNING,
    Slot.MAY_TAKE,
    Slot.ADVISED,
    Slot.COMES_FROM,
    Slot.EVIDENCE,
    Slot.STANDARD_DOSE,
    Slot.WORKS_WITHIN,
    Slot.WORSENS,
    Slot.LONG_TERM,
    Slot.DIRECTION,
    Slot.RISK,
    Slot.AMOUNT,
    Slot.TIME_OF_DAY,
    Slot.WATER,
    Slot.RESULT,
    Slot.YEAR,
    Slot.OUTCOME,
)
_UNSAID = "not said"
_NO_NUMBER = "no such number"


def sides(
    assertion: Assertion, claim: AnyClaim | None, sheet: Sheet, related: Iterable[Assertion] = (), *, flagged: bool
) -> tuple[Row, ...]:
    """What the article says beside what the claim says: the slots that the article fills, and those at fault.

    `related` are the assertions of the same study. With `flagged` the rows that a finding is about are marked.
    """
    article = _article(assertion, sheet, related)
    source = _source(assertion, claim, sheet)
    odd = _odd(assertion, claim, sheet) if flagged else set()
    converted = _converted(assertion, claim)
    for slot in odd & article.keys() if converted else ():
        article[slot] = f"{article[slot]} = {converted}"
    if assertion.kind is Kind.SHARE:
        source = {Slot.MEDICINE: concept(sheet.subject, sheet), Slot.AMOUNT: _NO_NUMBER}
    if assertion.kind is Kind.FIGURE and claim is not None:
        source[Slot.AMOUNT] = worded_amount(assertion, claim, sheet)
    if assertion.kind is Kind.STUDY and odd == {Slot.PEOPLE}:
        article[Slot.PEOPLE] = article.get(Slot.PEOPLE) or "people in general"
    order = list(dict.fromkeys((*source, *article)))
    return tuple(
        Row(slot, article.get(slot, _UNSAID), source.get(slot, ""), slot in odd)
        for slot in order
        if slot in article or slot in odd
    )


def unsaid(claim: AnyClaim, sheet: Sheet) -> tuple[Row, ...]:
    """What an article would have to say to make the claim; the row that it is chiefly about is marked."""
    source = claimed(claim, sheet)
    gist = next((slot for slot in _GIST if slot in source), None)
    return tuple(Row(slot, _UNSAID if slot is gist else "", text, slot is gist) for slot, text in source.items())


def same_study(assertion: Assertion, reading: Reading) -> tuple[Assertion, ...]:
    """The other assertions of the study that an assertion tells of, in reading order."""
    frame = assertion.aspects.get("frame")
    if assertion.kind is not Kind.STUDY or frame is None:
        return ()
    return tuple(
        other
        for other in reading.assertions
        if other.kind is Kind.STUDY and other.aspects.get("frame") == frame and other is not assertion
    )


def _article(assertion: Assertion, sheet: Sheet, related: Iterable[Assertion]) -> Side:
    """The assertion's own side; of a study also what the article says of it elsewhere, but for other results."""
    side = said(assertion, sheet)
    others: dict[Slot, dict[str, None]] = {}
    for other in related:
        slot = STUDY_SLOTS[other.aspects["slot"]]
        if slot not in side and slot is not Slot.RESULT and other.aspects["slot"] != "denied_year":
            others.setdefault(slot, {})[said(other, sheet)[slot]] = None
    return side | {slot: ", ".join(texts) for slot, texts in others.items()}


def _converted(assertion: Assertion, claim: AnyClaim | None) -> str:
    """A dose or a time in the unit of the claim; empty where it is in that unit, or cannot be."""
    known: Quantity | None = None
    if assertion.kind is Kind.DOSE and isinstance(claim, DoseClaim):
        known = claim.usual
    elif isinstance(claim, StudyClaim) and assertion.aspects.get("slot") == "dose":
        known = claim.dose
    quantity = assertion.quantity
    if (
        known is None
        or quantity is None
        or quantity.per is None
        or (quantity.unit, quantity.per) == (known.unit, known.per)
    ):
        return ""
    return amount(convert(quantity, known.unit, known.per))


def _source(assertion: Assertion, claim: AnyClaim | None, sheet: Sheet) -> Side:
    if assertion.kind is Kind.EVIDENCE and not isinstance(claim, EvidenceClaim):
        # praise of the evidence is held against the benefit's ceiling; how much there is says the claim on evidence
        claim = next(iter(sheet.of(EvidenceClaim)), claim)
    return claimed(claim, sheet, assertion) if claim is not None else {}


def _odd(assertion: Assertion, claim: AnyClaim | None, sheet: Sheet) -> set[Slot]:
    """The slots that a finding on the assertion is about."""
    kind, aspects = assertion.kind, assertion.aspects
    if kind is Kind.WARNING:
        return {Slot.HAZARD} if holds(assertion) else {Slot.BOXED_WARNING}
    if kind is Kind.ADMINISTRATION:
        return set(said(assertion, sheet)) & {Slot.WATER, Slot.FOOD, Slot.HOW_OFTEN, Slot.TIME_OF_DAY}
    if kind is Kind.DOSE and aspects["role"] == "time":
        return {Slot.TIME}
    if kind is Kind.ADVICE and aspects.get("via") == "time":
        return {Slot.TIME}
    if kind is Kind.SAFETY:
        return {Slot.WORSENS if aspects["topic"] == "worsening" else Slot.LONG_TERM}
    if kind is Kind.STUDY:
        slot = STUDY_SLOTS[aspects["slot"]]
        if slot is Slot.RESULT and isinstance(claim, StudyClaim):
            told, known = said(assertion, sheet)[slot], claimed(claim, sheet, assertion).get(slot, "")
            # the result is right: it is one patient's, told as what happens
            return {Slot.PEOPLE} if told.rpartition(": ")[2] == known.rpartition(": ")[2] else {slot}
        return {slot}
    if kind is Kind.EFFICACY:
        return _beyond(aspects)
    return {_FLAGGED[kind]}


def _beyond(aspects: dict[str, str]) -> set[Slot]:
    """All that goes beyond the ceiling of a benefit, not only what was reason enough."""
    return {
        slot
        for slot, beyond in (
            (Slot.BENEFIT, aspects["form"] in {"cure", "comparison", "advice"}),
            (Slot.CERTAINTY, aspects["certainty"] != "hedged"),
            (Slot.GENERALITY, aspects["generality"] == "most"),
        )
        if beyond
    }
