"""Shares and counts of people: those that the sheet has, those it has otherwise, and those that no claim has."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.model.quantity import Comparator
from lint.quantity import convert, format_quantity
from lint.sheet import EfficacyClaim, MechanismClaim, RiskClaim, StudyClaim, WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.sheet import AnyClaim, Sheet

_ROUNDING = Fraction(1, 100)  # "a third" for 33%
_OF_A_RARE_ONE = Fraction(1, 4)  # of a rare share, of which a hundredth would be many times as much
_ROUNDED_TO_A_PART = Fraction(3, 100)
_ABOUT = Fraction(1, 10)
_PARTS = range(2, 6)  # a half to a fifth: parts that no one takes for exact
_NAMED = (*(Fraction(1, count) for count in _PARTS), Fraction(2, 3), Fraction(3, 4))
_FIFTHS = tuple(Fraction(count, 5) for count in range(2, 5))
_CLOSE = Fraction(3, 4)  # how near a bound must be to say what the share is


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """A share is right where a claim has it; of an effect whose share the source gives another one is altered.

    Else it is unsupported, and the nearest claim is the effect's or the ceiling of the benefit. Of an effect that is
    told of nobody in particular only a sheet that gives shares is held to be complete.
    """
    if not accusable(assertion) or not holds(assertion):
        return
    if assertion.aspects["counted"] == "change":
        yield from _change(assertion, sheet)
        return
    if assertion.quantity is None:
        return
    quantity, effect = assertion.quantity, assertion.aspects.get("effect")
    known = list(_shares(sheet))
    risks = [claim for claim in sheet.of(RiskClaim) if claim.effect == effect]  # by itself, and with something else
    risk = next((claim for claim in risks if claim.share is not None), next(iter(risks), None))
    if risk is not None and risk.share is not None:  # that of another effect would be right by chance only
        known = [(claim, of, share) for claim, of, share in known if of == effect]
    told = _others(quantity) if assertion.aspects.get("rest") == "yes" else quantity
    right = [claim for claim, _, share in known if same_share(quantity, share) or same_share(told, share)]
    if right:
        for claim in right:
            yield Judgement(assertion, claim, Relation.SUPPORTS, assertion.span)
        return
    found = format_quantity(quantity)
    if risk is not None and risk.share is not None and not risk.together_with:
        expected = format_quantity(risk.share)
        reason = f"The article gives {found} as the share of people with {sheet.label(risk.effect)}"
        yield Judgement(assertion, risk, Relation.DIFFERS, assertion.span, reason, found, expected)
        return
    if assertion.aspects.get("harm") == "yes" and not known:
        return
    what = "a number of people" if assertion.aspects["counted"] == "people" else "a share"
    yield Judgement(
        assertion,
        risk or next(iter(sheet.of(EfficacyClaim)), None),
        Relation.UNSUPPORTED,
        assertion.span,
        f"The article gives {what} ({found}) that the source does not have",
        found,
        None,
    )


def _change(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """How far something moves: right where a claim has that share, or says so in its own words."""
    figure, quantity = assertion.aspects["figure"], assertion.quantity
    right = [claim for claim, _, share in _shares(sheet) if quantity is not None and same_share(quantity, share)]
    right += [claim for claim in sheet.claims.values() if figure in claim.says.lower()]
    if right:
        yield from (Judgement(assertion, claim, Relation.SUPPORTS, assertion.span) for claim in right)
        return
    yield Judgement(
        assertion,
        _claim_of(assertion.object, sheet),
        Relation.UNSUPPORTED,
        assertion.span,
        f"The article puts a number on a change or a level ({figure}) that the source does not have",
        figure,
        None,
    )


def _claim_of(concept: str | None, sheet: Sheet) -> AnyClaim | None:
    """The claim on what moves: a risk, the label's warning, a step of how it works, else the benefit."""
    risk: AnyClaim | None = next((claim for claim in sheet.of(RiskClaim) if claim.effect == concept), None)
    risk = risk or next((claim for claim in sheet.of(WarningClaim) if claim.hazard == concept), None)
    steps = (claim for claim in sheet.of(MechanismClaim) if concept in {step.substance for step in claim.changes})
    return risk or next(steps, None) or next(iter(sheet.of(EfficacyClaim)), None)


def _shares(sheet: Sheet) -> Iterator[tuple[AnyClaim, str, Quantity]]:
    """Each claim that gives a share, with what it is of: an effect, or an outcome."""
    for risk in sheet.of(RiskClaim):
        if risk.share is not None:
            yield risk, risk.effect, risk.share
    for benefit in sheet.of(EfficacyClaim):
        yield from ((benefit, item.outcome, item.share) for item in benefit.outcomes if item.share is not None)
    for study in sheet.of(StudyClaim):
        yield from ((study, item.outcome, item.share) for item in study.results if item.share is not None)


def _others(said: Quantity) -> Quantity:
    """All but so many: those who got it, where so many did not."""
    told = convert(said, "fraction", None)
    if told is None or told.low is None or told.high is None:
        return said
    return replace(told, low=1 - told.high, high=1 - told.low)


def same_share(said: Quantity, known: Quantity) -> bool:
    """Whether every end of a share is about an end of the known one, or lies within it."""
    told, right = convert(said, "fraction", None), convert(known, "fraction", None)
    if told is None or right is None:
        return False
    low, high = right.low, right.high
    if told.high is None and told.low is not None and low is not None:  # "more than a quarter" for 28%
        return low * _CLOSE <= told.low <= low + _rounding(low)
    if told.low is None and told.high is not None and high is not None:  # "fewer than one in three"
        return high - _rounding(high) <= told.high <= high / _CLOSE
    ends = [end for end in (told.low, told.high) if end is not None]
    if low is not None and low == high and ends == [ends[0]] * 2:
        if said.comparator is Comparator.ABOUT:
            return _nearest_part(ends[0], low)
        plain = said.unit == "fraction" and ends[0] in (*_NAMED, *_FIFTHS)
        if plain and abs(ends[0] - low) <= _ROUNDED_TO_A_PART:
            return _nearest(low, *_FIFTHS) == ends[0]  # "a third" for 32%
    return bool(ends) and all(
        (low is None or end >= low - _rounding(low)) and (high is None or end <= high + _rounding(high)) for end in ends
    )


def fallen_by(assertion: Assertion) -> Iterator[Quantity]:
    """By how much a share is lower than the one it is set beside: 1.6% and 4.3% are 63% fewer."""
    said = convert(assertion.quantity, "fraction", None) if assertion.quantity is not None else None
    if said is None or not said.low or not said.high:
        return
    against = assertion.aspects.get("against")
    ends = sorted((said.high, Fraction(against))) if against else [said.low, said.high]
    if ends[0] < ends[1]:
        fall = 1 - ends[0] / ends[1]
        yield replace(said, low=fall, high=fall)


def _rounding(known: Fraction) -> Fraction:
    return min(_ROUNDING, known * _OF_A_RARE_ONE)


def _nearest_part(told: Fraction, known: Fraction) -> bool:
    """Whether “about one in four” is the plain part of a whole that comes nearest to what is known, 23%.

    "About one in five" is not near one in 200, though no other plain part is nearer.
    """
    if abs(told - known) <= max(_rounding(known), known * _ABOUT):
        return True
    if min(told, known) < max(told, known) * _CLOSE:
        return False
    return told.numerator == 1 and told.denominator in _PARTS and _nearest(known) == told


def _nearest(known: Fraction, *besides: Fraction) -> Fraction:
    """The plain part of a whole that comes nearest."""
    return min((*_NAMED, *besides), key=lambda part: abs(part - known))
