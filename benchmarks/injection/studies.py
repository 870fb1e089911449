"""Years and sizes of studies, and one study's year given to another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from benchmarks.injection import english
from benchmarks.injection.article import NUMBERS, OPPOSITE, Change, Edit
from lint.compare.judgement import accusable
from lint.model.assertion import Kind
from lint.quantity import convert, same
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.injection.article import Article
    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity

_ENOUGH = 2  # facts besides the changed one, without which it might as well be another study
_SHIFTS = (-7, -4, -9, -3)
_SIZES = (Fraction(10), Fraction(100), Fraction(1, 4), Fraction(5))
_FACTS = {"participants", "dose", "data_from", "data_to", "data_span", "duration", "population", "centers", "result"}


@dataclass(frozen=True, slots=True)
class Told:
    """A study of the sheet as the article tells it: the slots that are what the claim says."""

    claim: StudyClaim
    agreeing: tuple[Assertion, ...]

    def known_by(self, *, without: str) -> int:
        """The number of facts that tell which study it is, leaving one slot out."""
        names = {slot.aspects["slot"] for slot in self.agreeing}
        if self.claim.design in {"study", "trial"}:
            names.discard("design")
        return len((names & (_FACTS | {"year", "design"})) - {without})


def told(article: Article) -> Iterator[Told]:
    """Every study of the sheet that the article tells rightly."""
    frames: dict[str, list[Assertion]] = defaultdict(list)
    for one in article.reading.assertions:
        if one.kind is Kind.STUDY and accusable(one):
            frames[one.aspects["frame"]].append(one)
    for stated in article.stating("study"):
        if isinstance(stated.claim, StudyClaim):
            slots = frames[stated.judgement.assertion.aspects["frame"]]
            yield Told(stated.claim, tuple(slot for slot in slots if _agrees(slot, stated.claim)))


def _agrees(slot: Assertion, claim: StudyClaim) -> bool:
    """Whether a slot is what the claim says, and tells something of this study: every study has "people"."""
    name, value = slot.aspects["slot"], slot.aspects["value"]
    if name == "result":
        return value in {f"{result.outcome}={result.effect}" for result in claim.results}
    if name in {"dose", "duration", "data_span"}:
        return slot.quantity is not None and _same(slot.quantity, getattr(claim, name))
    if name == "participants":
        return slot.quantity is not None and slot.quantity.low == claim.participants is not None
    if name == "population" and claim.participants != 1:
        return False
    return value == str(getattr(claim, name, None))  # a year that is named to be denied is no fact of the sheet


def _same(said: Quantity, known: Quantity | None) -> bool:
    if known is None:
        return False
    there = convert(said, known.unit, known.per if said.per else None)
    return there is not None and same(there, convert(known, known.unit, there.per) or known)


def year(article: Article) -> Iterator[Change]:
    """A year that no study of the sheet came out in, where the study can be told by two more facts."""
    taken = {claim.year for claim in article.sheet.claims.values() if isinstance(claim, StudyClaim)}
    for study in told(article):
        for slot in study.agreeing:
            name = slot.aspects["slot"]
            if name not in {"year", "data_from", "data_to"} or study.known_by(without=name) < _ENOUGH:
                continue
            for shift in _SHIFTS:
                wrong = int(slot.aspects["value"]) + shift
                backwards = name == "data_to" and study.claim.data_from is not None and wrong <= study.claim.data_from
                if wrong not in taken and not backwards:
                    yield from _new_year(article, slot, wrong, study.claim)


def swap(article: Article) -> Iterator[Change]:
    """The year of another study of the sheet, where the study can be told by two more facts."""
    claims = [claim for claim in article.sheet.claims.values() if isinstance(claim, StudyClaim)]
    for study in told(article):
        for slot in study.agreeing:
            if slot.aspects["slot"] != "year" or study.known_by(without="year") < _ENOUGH:
                continue
            for other in claims:
                if (
                    other.year is not None
                    and other.year != study.claim.year
                    and not any(_agrees(fact, other) for fact in study.agreeing if fact.aspects["slot"] != "year")
                ):
                    yield from _new_year(article, slot, other.year, study.claim, other)


def _new_year(article: Article, slot: Assertion, wrong: int, *claims: StudyClaim) -> Iterator[Change]:
    if article.text[slot.span.start : slot.span.end].isdigit():  # not "four years later"
        yield Change(
            (Edit(slot.span, str(wrong)),),
            frozenset(claim.id for claim in claims),
            NUMBERS if len(claims) == 1 else NUMBERS | OPPOSITE,
        )


def size(article: Article) -> Iterator[Change]:
    """Another number of participants, where the study can be told by one more fact."""
    sizes = {claim.participants for claim in article.sheet.claims.values() if isinstance(claim, StudyClaim)}
    for study in told(article):
        for slot in study.agreeing:
            if slot.aspects["slot"] != "participants" or not study.known_by(without="participants"):
                continue
            said = article.text[slot.span.start : slot.span.end]
            for start, end, value in english.numerals(said)[:1]:
                if value == 1:
                    continue  # the rest of the sentence is in the singular
                for factor in _SIZES:
                    text = english.numeral(value * factor, said[start:end])
                    if text is not None and value * factor not in sizes:
                        place = type(slot.span)(slot.span.start + start, slot.span.start + end)
                        yield Change((Edit(place, text),), frozenset({study.claim.id}), NUMBERS)
