"""Sentences that give the share a study found, and so tell its result, whatever they call the outcome.

"In 1985 there were 50 people, and in 43% of them the marks went away": the sheet's study has that share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.share import same_share
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model.assertion import Assertion, Reading
    from lint.sheet import StudyClaim

# `Sentence.figures` hold shares where a study of the sheet gives one in its words, if the writer stands by them.
_BEHIND = 2  # sentences of its block behind one that tells of the study


def with_its_share(slots: Iterable[Assertion], claim: StudyClaim, reading: Reading) -> Iterator[int]:
    """The sentences among those of a study, and right behind them, in which one of its shares stands."""
    shares = [result.share for result in claim.results if result.share is not None]
    told = {slot.sentence for slot in slots} if shares else frozenset()
    for at, sentence in enumerate(reading.sentences) if told else ():
        near = reading.sentences[max(0, at - _BEHIND) : at + 1]
        if not any(one.index in told and one.block == sentence.block for one in near):
            continue
        given = (use.quantity for use in sentence.figures if family(use.quantity.unit) == "share")
        if any(same_share(quantity, share) for quantity in given for share in shares):
            yield sentence.index
