"""Numbers, units and frequencies of doses, parts and durations."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from benchmarks.injection import english
from benchmarks.injection.article import NUMBERS, Change, Edit
from benchmarks.injection.studies import told
from lint.compare.judgement import accusable
from lint.model.assertion import Kind
from lint.quantity import convert, scan
from lint.sheet import DoseClaim, OnsetClaim, RatioClaim, StudyClaim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.injection.article import Article
    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.sheet import AnyClaim

_FACTORS = (Fraction(10), Fraction(3), Fraction(4), Fraction(6))
_FAR = Fraction(1, 4)  # below a quarter of the least usual dose it is no small dose any more
_PART_FAR = 2
_SPAN_FAR = 2


def number(article: Article) -> Iterator[Change]:
    """Another number: ten times the dose, a third for a tenth."""
    for assertion, claim in _quantities(article):
        yield from _changes(article, assertion, claim, _other_numbers)


def unit(article: Article) -> Iterator[Change]:
    """Another unit: grams for milligrams, weeks for months."""
    for assertion, claim in _quantities(article):
        yield from _changes(article, assertion, claim, _other_units)


def frequency(article: Article) -> Iterator[Change]:
    """Another frequency: three times a day for daily."""
    for assertion, claim in _quantities(article):
        if assertion.kind is Kind.DOSE or assertion.aspects.get("slot") == "dose":
            yield from _changes(article, assertion, claim, _other_frequencies)


def _quantities(article: Article) -> Iterator[tuple[Assertion, AnyClaim]]:
    """What gives a quantity of a claim rightly, each place once."""
    seen = set()
    for frame in told(article):
        for slot in frame.agreeing:
            if slot.aspects["slot"] in {"dose", "duration", "data_span"}:
                seen.add(slot.span)
                yield slot, frame.claim
    for stated in article.stating("dose", "ratio", "onset"):
        one = stated.judgement.assertion
        owed = accusable(one) and one.aspects.get("rejected") != "yes" and one.quantity is not None
        if owed and one.span not in seen:
            seen.add(one.span)
            yield one, stated.claim


def _changes(
    article: Article, assertion: Assertion, claim: AnyClaim, others: Callable[[str], Iterator[list[english.Swap]]]
) -> Iterator[Change]:
    sentence = article.sentence(assertion)
    at = article.range_of(sentence, assertion.span)
    if at is None:
        return
    said = sentence.text[at[0] : at[1]]
    for swaps in others(said):
        changed = said
        for swap in reversed(swaps):
            changed = changed[: swap.start] + swap.text + changed[swap.end :]
        found = [one.quantity for one in scan(f"{changed} {_following(sentence.text[at[1] :])}")]
        if len(found) < 1 or not all(_wrong(one, claim, assertion) for one in found[:1]):
            continue
        places = [article.place(sentence, at[0] + swap.start, at[0] + swap.end) for swap in swaps]
        if all(places):
            edits = tuple(Edit(place, swap.text) for place, swap in zip(places, swaps, strict=True) if place)
            yield Change(edits, frozenset({claim.id}), NUMBERS)


def _following(rest: str) -> str:
    """The word behind a quantity, which may be a part of it ("a tenth of")."""
    return " ".join(rest.split()[:2])


def _other_numbers(said: str) -> Iterator[list[english.Swap]]:
    found = english.numerals(said)
    for factor in _FACTORS:
        if any(value * factor == 1 for *_, value in found):
            continue  # "one years"
        written = [(start, end, english.numeral(value * factor, said[start:end])) for start, end, value in found]
        if written and all(text for *_, text in written):
            yield [english.Swap(start, end, text) for start, end, text in written if text]
    parts: list[str] = english.words()["parts"]
    for old in parts:
        for new in parts:
            if new != old:
                yield from ([swap] for swap in english.swaps(said, old, new))


def _other_units(said: str) -> Iterator[list[english.Swap]]:
    units: dict[str, list[str]] = english.words()["units"]
    for old, new in units.items():
        for other in new:
            swaps = list(english.swaps(said, old, other))
            if not swaps:
                swaps = [  # "3mg"
                    english.Swap(end, end + len(old), other)
                    for _, end, _ in english.numerals(said.replace(old, " " * len(old)))
                    if said.startswith(old, end) and not said[end + len(old) : end + len(old) + 1].isalnum()
                ]
            if swaps:
                yield swaps


def _other_frequencies(said: str) -> Iterator[list[english.Swap]]:
    frequencies: dict[str, list[str]] = english.words()["frequencies"]
    for old in sorted(frequencies, key=len, reverse=True):
        swaps = list(english.swaps(said, old, old))
        if swaps:
            yield from (list(english.swaps(said, old, new)) for new in frequencies[old])
            return


def _wrong(said: Quantity, claim: AnyClaim, assertion: Assertion) -> bool:
    """Whether a quantity is plainly not what the claim says: no reader could take it for a rounding of it."""
    if isinstance(claim, DoseClaim):
        return _wrong_dose(said, claim.usual, claim.limit, assertion)
    if isinstance(claim, RatioClaim):
        part = convert(said, "fraction", None)
        return (
            part is not None
            and part.low is not None
            and not (claim.value / _PART_FAR < part.low < claim.value * _PART_FAR)
        )
    if isinstance(claim, OnsetClaim):
        return _wrong_time(said, claim.within)
    if isinstance(claim, StudyClaim):
        slot = assertion.aspects["slot"]
        if slot == "dose":
            return claim.dose is not None and _wrong_dose(said, claim.dose, claim.dose, assertion)
        known = claim.duration if slot == "duration" else claim.data_span
        return known is not None and _wrong_time(said, known)
    return False


def _wrong_dose(said: Quantity, usual: Quantity, limit: Quantity | None, assertion: Assertion) -> bool:
    period = said.per or assertion.aspects.get("per") or usual.per
    as_said = type(said)(said.low, said.high, said.unit, period, said.comparator)
    there = convert(as_said, usual.unit, usual.per)
    most = (limit or usual).high or usual.high
    if there is None or most is None or usual.low is None:
        return False
    low, high = there.low if there.low is not None else there.high, there.high if there.high is not None else there.low
    return low is not None and high is not None and (low > most or high < usual.low * _FAR)


def _wrong_time(said: Quantity, known: Quantity) -> bool:
    there, right = convert(said, "day", None), convert(known, "day", None)
    if there is None or right is None or right.high is None:
        return False
    high = there.high if there.high is not None else there.low
    return high is not None and not (right.high / _SPAN_FAR < high < right.high * _SPAN_FAR)
