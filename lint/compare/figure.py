"""A figure in a sentence that says what a claim says in its words, and says it with another figure.

What has a field of its own is compared by its kind. What is left, an age, a weight, the days to wait, stands only in a
claim's words: a sentence that shares most of these, and gives another figure of the same measure, alters it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from lint.compare.judgement import Judgement, Relation
from lint.compare.times import near_time
from lint.lexicon import stems
from lint.model.assertion import Assertion, Kind
from lint.quantity import convert, format_quantity, overlaps
from lint.sheet import ContraindicationClaim, StudyClaim, measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint.model.assertion import QuantityUse, Reading, Sentence
    from lint.model.quantity import Quantity
    from lint.sheet import AnyClaim, Figure, Sheet

# Of the weight of a claim's words. Measured on articles as they were first read: below it, half of what is found is
# another matter told in similar words.
_ENOUGH = 0.6
_OF_A_STUDY = 0.7  # studies are told in words that others share
_IN_A_FIELD = 0.9  # what has a time in a field has been compared, and found to be of something else
_OF_FEW = 0.75  # where a sentence has only the fewest
_FEWEST = 2  # words in common
_YEAR = 4  # digits
_MOST = Fraction(60)  # times as long: minutes for hours is a slip that is made, minutes for weeks is not
_JUDGED = frozenset({Relation.SUPPORTS, Relation.DIFFERS, Relation.CONTRADICTS, Relation.UNSUPPORTED})


class _Words(NamedTuple):
    """What a sentence says, and what its place puts beside it."""

    stems: frozenset[str]
    named: frozenset[str]
    warns: bool


def compare(reading: Reading, sheet: Sheet, found: Sequence[Judgement]) -> Iterator[Judgement]:
    """Figures that nothing else has judged, against those of the claims' words."""
    by_index = {sentence.index: sentence for sentence in reading.sentences}
    judged = [one.span for one in found if one.relation in _JUDGED and one.assertion.quantity is not None]
    for sentence in reading.sentences:
        told = [use for use in sentence.figures if not any(span.overlaps(use.span) for span in judged)]
        words = _words(sentence, by_index) if told else None
        for use in told:
            figure = _altered(use.quantity, words, sheet) if words is not None else None
            if figure is not None and not any(agrees(other.quantity, figure.quantity) for other in sentence.figures):
                yield _differing(use, sentence, figure, sheet)


def _words(sentence: Sentence, by_index: dict[int, Sentence]) -> _Words:
    said = [sentence, *(by_index[index] for index in sentence.around)]
    worded = frozenset().union(*(stems(one.text) for one in said))
    return _Words(worded, frozenset().union(*(one.named for one in said)), sentence.warns)


def _altered(quantity: Quantity, words: _Words, sheet: Sheet) -> Figure | None:
    """The figure that a sentence is most like in its words, where it has another one, and none like it has this one."""
    best, most = None, 0.0
    known = False
    for figure, around in sheet.weighed:
        if measured(figure.quantity) != measured(quantity):
            continue
        claim = sheet.claims[figure.claim]
        share = _share(around, claim, sheet, words)
        if agrees(quantity, figure.quantity):
            if share > 0:
                return None
            known = True
        elif share > most and not _of_another_year(claim, words) and not _far(quantity, figure.quantity):
            few = figure.fielded and len(around.keys() & words.stems) <= _FEWEST
            best, most = None if few or share < _bar(figure, claim) else figure, share
    if best is None or not best.binding:
        return None
    # how many people a study had, and what share of them, may be another study's of the sheet
    return None if known and isinstance(sheet.claims[best.claim], StudyClaim) else best


def _bar(figure: Figure, claim: AnyClaim) -> float:
    """How much of the words around a figure is enough to hold a sentence to it."""
    if isinstance(claim, StudyClaim):
        return _OF_A_STUDY
    return _IN_A_FIELD if figure.fielded else _ENOUGH


def _of_another_year(claim: AnyClaim, words: _Words) -> bool:
    """“A 2015 trial of 60 people took it or a placebo”: another study than the claim's, told in much the same words."""
    years = {stem for stem in words.stems if stem.isdigit() and len(stem) == _YEAR}
    return isinstance(claim, StudyClaim) and bool(years) and str(claim.year) not in years


def _share(around: Mapping[str, float], claim: AnyClaim, sheet: Sheet, words: _Words) -> float:
    """How much of the words around a claim's figure a sentence has, by weight; nothing where too few are its own.

    A sentence that does not name what the claim is about, or forbids nothing where the claim keeps people away, must
    have one word more: the same words are used of other matters.
    """
    wording = sheet.wordings[claim.id]
    about = not wording.concepts.isdisjoint(words.named)
    common = around.keys() & (words.stems | wording.names if about else words.stems)
    said = len(common - wording.names) + about if about else len(common)
    people = isinstance(claim, ContraindicationClaim)  # a name with a figure in it is not named by another figure
    loose = not words.warns if people else bool(wording.names) and not about
    if said < _FEWEST + loose:
        return 0.0
    share = sum(around[stem] for stem in common) / sum(around.values())
    return share if said > _FEWEST or share >= _OF_FEW else 0.0


def worded_amount(assertion: Assertion, claim: AnyClaim, sheet: Sheet) -> str:
    """The figures of a claim's words that an assertion's is of the same measure as, each once."""
    quantity = assertion.quantity
    alike = (
        format_quantity(figure.quantity)
        for figure in sheet.figures
        if figure.claim == claim.id and quantity is not None and measured(figure.quantity) == measured(quantity)
    )
    return " or ".join(dict.fromkeys(alike))


def _far(said: Quantity, known: Quantity) -> bool:
    """“Over 40 minutes” beside "for two weeks": times so far from each other are of different things."""
    told = convert(said, known.unit, known.per)
    if told is None or measured(known) != ("time", False):
        return False
    one, other = told.high or told.low, known.high or known.low
    return one is not None and other is not None and not other / _MOST <= one <= other * _MOST


def agrees(said: Quantity, known: Quantity) -> bool:
    """Whether two quantities are as good as the same: about as long, or meeting where one leaves an end open.

    Two that leave the same end open ("under 5 kg", "under 15 kg") meet always, and agree only in the end they have.
    """
    if near_time(said, known):
        return True
    told = convert(said, known.unit, known.per)
    if told is None:
        return False
    ends, bounds = (told.low, told.high), (known.low, known.high)
    if None in ends and [end is None for end in ends] == [bound is None for bound in bounds]:
        return ends == bounds
    return overlaps(said, known)


def _differing(use: QuantityUse, sentence: Sentence, figure: Figure, sheet: Sheet) -> Judgement:
    assertion = Assertion(Kind.FIGURE, use.span, sentence.index, quantity=use.quantity)
    found, expected = format_quantity(use.quantity), format_quantity(figure.quantity)
    reason = f"The article gives {found} here"
    return Judgement(assertion, sheet.claims[figure.claim], Relation.DIFFERS, use.span, reason, found, expected)
